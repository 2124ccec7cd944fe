// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A route as a file for devices and programs: GPX 1.1, KML 2.2 and KMZ, DXF (AutoCAD R12 ASCII), GeoPackage. Whole or
/// not at all.

#include "core/list/route_sheet.hpp"
#include "export/list_writers.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace hatang::publish {

enum class RouteFormat { gpx, kml, kmz, dxf, gpkg };
/// By the extension; nothing for other formats (csv, xlsx … are lists).
std::optional<RouteFormat> route_format(std::filesystem::path const& path);

struct RouteStyle {
    core::Language language = core::Language::vi;
    std::chrono::sys_seconds made_at{};
    /// Into the map coordinates of a drawing; for DXF. Nothing = outside the area of the CRS.
    std::function<std::optional<core::MapPoint>(core::GeoPoint)> to_map;
    std::string crs_name{}; ///< "VN-2000 / TM-3 107-45 (EPSG:5899)", written into the drawing
};

/// \throws core::Error(usage) for a drawing without to_map, (invalid_data) for a point outside the CRS.
void write_route(core::RouteSheet const& sheet, RouteFormat format, FileDestination const& destination,
                 RouteStyle const& style);

} // namespace hatang::publish
