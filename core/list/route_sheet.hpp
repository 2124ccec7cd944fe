// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A cable route as a team takes it along: its line, and what stands along it in order. Desk makes it, export/ writes
/// it.

#include "core/geo_point.hpp"
#include "core/list/list.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hatang::core {

/// Something beside the route: a pole, a manhole.
struct RoutePoint {
    std::string layer; ///< plural of its kind: "poles"
    Words kind;        ///< "cột treo cáp"
    std::string code;
    GeoPoint position;
    double chainage_m = 0.0;                    ///< from the start of the route, along it, on the ellipsoid
    double offset_m = 0.0;                      ///< from the route: to the right positive, seen from its start
    bool warn = false;                          ///< leaning
    std::vector<std::pair<Words, Words>> facts; ///< what else is known: label, value
};

struct RouteLine {
    std::string code;
    Words title;                              ///< "Tuyến cáp T-01 …"
    std::vector<std::vector<GeoPoint>> lines; ///< WGS 84; more than one where the route has gaps
    double length_m = 0.0;
    std::vector<std::pair<Words, Words>> facts;
    std::vector<RoutePoint> points; ///< in order along the route
};

struct RouteSheet {
    Words title;
    std::vector<RouteLine> routes;
    std::int64_t change = 0; ///< of the register
    std::string made_on;     ///< dd/mm/yyyy
};

} // namespace hatang::core
