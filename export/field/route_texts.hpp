// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The text formats of a route, as one string each.

#include "export/route_files.hpp"

#include <string>

namespace hatang::publish {

/// Waypoints in order along the route, then a track a route.
std::string route_gpx(core::RouteSheet const& sheet, core::Language language);
/// A folder a route; styles for lines, poles, other points and those that lean; balloons of plain escaped text.
std::string route_kml(core::RouteSheet const& sheet, core::Language language);
/// Layers TUYEN, COT, COT_NGHIENG, DIEM_KHAC, CHU; letters beyond ASCII as \U+XXXX. \throws core::Error
std::string route_dxf(core::RouteSheet const& sheet, RouteStyle const& style);

/// "1,2 km" / "1.2 km", "35 m".
std::string metres_text(double metres, core::Language language);

} // namespace hatang::publish
