// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The nearest place where a verdict turns to "allowed". Not a grid sample: the verdict is the same all over each cell
/// between the boundaries, so the nearest allowed place is the starting place, the foot of the way to one boundary, or
/// where two boundaries cross. These are tried in order of distance until one is allowed.

#include "core/geo_point.hpp"
#include "spatial/boundary.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

namespace hatang::spatial {

/// How far beyond a boundary a place is tried and answered, in metres: more than all rounding (boundaries are placed to
/// 1 mm up to 20 km away) and less than anybody can build. Where two boundaries meet at a sharp angle (under 23
/// degrees) up to a hundred times as much is tried.
inline constexpr double kNudge_m = 0.005;

struct NearestPlace {
    core::GeoPoint point;
    double distance_m = 0.0;  ///< geodesic
    double bearing_deg = 0.0; ///< from the start, clockwise from north, [0, 360); 0 when the distance is 0
};

/// Optional help: true only when every place within \c radius_m of \c centre is forbidden ("a site stands so near that
/// the spacing fails all over"). Spares what lies inside; worth it where thousands of boundaries overlap.
using ForbiddenAround = std::function<bool(core::GeoPoint centre, double radius_m)>;

/// \p allowed must not change where no piece lies; pieces at which it does not change only cost time. The answer is
/// allowed, not further than \p within_m, and at most kNudge_m (100 times that in a sharp angle) further than the
/// nearest allowed place. Cells narrower than kNudge_m where they are nearest may be overlooked. No answer: nothing
/// within \p within_m is allowed. Meant for \p within_m up to 5 km.
/// Complexity: O(n log n) for the n pieces in reach, and one question per boundary and crossing nearer than the answer.
std::optional<NearestPlace> nearest_place(core::GeoPoint from, std::span<BoundaryPiece const> boundaries,
                                          std::function<bool(core::GeoPoint)> const& allowed, double within_m,
                                          ForbiddenAround const& forbidden_around = {});

} // namespace hatang::spatial
