// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The coordinate reference systems that hatang reads and writes, each with one pinned PROJ pipeline to WGS 84.
/// PROJ, GDAL and PostGIS choose another VN-2000 operation inside 9.35–11.04 N, 104.24–107.11 E and jump by 0.81 m
/// there (trap 20); hatang always uses EPSG:6960, the parameters of QĐ 05/2007/QĐ-BTNMT.

#include "core/geo_point.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hatang::spatial {

enum class CrsKind { geographic, projected };

struct KnownCrs {
    core::CrsId id;
    std::string name; ///< "VN-2000 / TM-3 107-45"
    CrsKind kind;
    double central_meridian; ///< degrees; 0 for geographic
    double scale;            ///< k0; 1 for geographic
    bool is_vn2000;          ///< false: WGS 84 (4326, 32648, 32649)
    core::GeoBox area;       ///< WGS 84; where the CRS may be used: Viet Nam with its islands and a margin of
                             ///< 1 degree, for projected CRS not further than 5 degrees west and 7.5 east of the
                             ///< meridian (Hoàng Sa is 3.9 east of Đà Nẵng's); 4326: the whole earth
    std::string pipeline;    ///< PROJ pipeline, x/y or lon/lat in, WGS 84 lon/lat degrees out; empty for 4326
    std::string unshifted;   ///< the same without the datum shift; empty where the CRS is geographic
};

/// 4326, 32648, 32649, 4756, 3405, 3406, the eighteen 3-degree zones 5896–5899 and 9205–9218.
std::span<KnownCrs const> known_crs();
KnownCrs const* find_crs(core::CrsId id);
/// "5899", "EPSG:5899", "VN-2000 107-45", "107°45", "wgs84"; nullptr when nothing or more than one answers.
KnownCrs const* find_crs(std::string_view text);
/// The name of the pinned VN-2000 → WGS 84 operation, stored with every import: "EPSG:6960".
std::string_view pinned_operation();

} // namespace hatang::spatial
