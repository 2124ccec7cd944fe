// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What makes a zone of a point, a line or a broken polygon: its reach, and its repair where somebody asked for it.

#include "core/finding.hpp"
#include "core/network/place_record.hpp"
#include "spatial/placed_geometry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hatang::desk {

/// --repair: polygons are mended when that changes their area by no more than a share.
struct PolygonRepair {
    bool asked = false;
    double limit_share = 0.01;
};

/// How far a zone reaches beyond its geometry: radius_m; of lines depth_m first. 0 = not at all.
double zone_reach_m(core::PlaceRecord const& record);

struct ShapeProblem {
    std::string code;
    core::Severity severity = core::Severity::error; ///< error = the row is rejected
    core::Words message;
    std::string_view field;
};

/// A point needs a radius, a line a depth or a radius; only a ban on aerial cable may be the line itself.
std::optional<ShapeProblem> reach_problem(core::PlaceRecord const& record, spatial::GeometryClass shape);

struct MendedPolygon {
    std::string wkb; ///< empty = rejected
    ShapeProblem said;
};
/// \p reason: GEOS's, of a polygon that is not valid. Areas before and after stand in what is said.
MendedPolygon mend_polygon(std::string_view wkb, std::string const& reason, PolygonRepair const& repair);

} // namespace hatang::desk
