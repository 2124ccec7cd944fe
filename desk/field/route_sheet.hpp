// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which poles and manholes belong to a route, and where along it. A strip along the line decides: a pole stands beside
/// its cable, so the strip is narrow.

#include "core/contracts/places.hpp"
#include "core/list/route_sheet.hpp"
#include "spatial/crs_transform.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// GPS in the hand is off by up to 10 m between houses; a street is wider, so the other side's poles stay out.
inline constexpr double kRouteStrip_m = 12.0;

struct RouteAsked {
    std::vector<std::string> codes;
    std::string where; ///< CQL2 on routes
    double within_m = kRouteStrip_m;
    core::Date today;
    std::int64_t change = 0;
};

/// \throws core::Error(not_found) for an unknown route, (conflict) for a code of two owners, (invalid_data) for routes
/// without a line, (usage) when nothing is asked.
core::RouteSheet make_route_sheet(RouteAsked const& asked, core::PlaceReader const& places);

/// Rows in order along the route: number, chainage, step to the next, code and what is known; with \p crs also x and y.
/// \returns the number of rows.
std::int64_t list_route(core::RouteSheet const& sheet, std::optional<core::CrsId> crs, core::Language language,
                        core::ListWriter& writer);

/// Where the foot of a point lies on lines, nearest first found.
struct AlongLine {
    double chainage_m = 0.0;
    double offset_m = 0.0; ///< to the right positive
};
AlongLine along_lines(std::vector<std::vector<core::GeoPoint>> const& lines, core::GeoPoint point);

} // namespace hatang::desk
