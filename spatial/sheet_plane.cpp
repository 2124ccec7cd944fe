// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/sheet_plane.hpp"

#include "core/error.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/geodesic.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string_view>

namespace hatang::spatial {

namespace {

constexpr double kMeasure_m = 100.0; ///< length by which the factor is measured

struct ZoneProvinces {
    int epsg;
    std::string_view codes; ///< of old provinces, each followed by a blank
};

/// EPSG's areas of use (dataset of PROJ 9.1.1), by the province codes in force until 2025-06-30.
constexpr ZoneProvinces kZones[] = {
    {5897, "01 35 37 38 26 92 95 87 93 "},       // 105°00
    {5898, "51 "},                               // 108°00
    {5899, "22 48 49 77 75 68 "},                // 107°45
    {9205, "11 12 "},                            // 103°00
    {9206, "14 "},                               // 104°00
    {9207, "96 91 "},                            // 104°30
    {9208, "89 10 40 25 15 "},                   // 104°45
    {9209, "27 02 42 30 33 36 94 72 34 84 86 "}, // 105°30
    {9210, "31 79 83 74 04 80 82 "},             // 105°45
    {9211, "17 44 08 "},                         // 106°00
    {9212, "70 45 "},                            // 106°15
    {9213, "06 19 "},                            // 106°30
    {9214, "24 46 "},                            // 107°00
    {9215, "20 "},                               // 107°15
    {9216, "62 "},                               // 107°30
    {9217, "52 56 58 "},                         // 108°15
    {9218, "60 66 67 64 54 "},                   // 108°30
};

core::MapPoint require_place(CrsTransform const& transform, core::CrsId crs, core::GeoPoint origin) {
    auto const* const known = find_crs(crs);
    auto const place = transform.from_wgs84(origin);
    if (known == nullptr || known->kind != CrsKind::projected || !place) {
        throw core::usage_error({fmt::format("vị trí {:.4f}, {:.4f} không nằm trong vùng dùng của EPSG:{}", origin.lon,
                                             origin.lat, crs.epsg()),
                                 fmt::format("the place {:.4f}, {:.4f} is not in the area of use of EPSG:{}",
                                             origin.lon, origin.lat, crs.epsg())},
                                {"kinh độ trước, vĩ độ sau; tờ bản đồ dùng lưới VN-2000, chỉ ở Việt Nam",
                                 "longitude first, then latitude; sheets use the VN-2000 grid, of Viet Nam only"});
    }
    return *place;
}

} // namespace

SheetPlane::SheetPlane(core::CrsId crs, core::GeoPoint origin)
    : m_transform(crs), m_crs(crs), m_local(origin), m_origin(require_place(m_transform, crs, origin)) {
    if (auto const east = m_transform.from_wgs84(destination(origin, 90.0, kMeasure_m))) {
        m_factor = std::hypot(east->x - m_origin.x, east->y - m_origin.y) / kMeasure_m;
    }
}

PlanePoint SheetPlane::to_plane(core::GeoPoint point) const {
    if (auto const place = m_transform.from_wgs84(point)) {
        return from_grid(place->x, place->y);
    }
    return m_local.to_plane(point);
}

core::GeoPoint SheetPlane::to_geo(PlanePoint point) const {
    auto const grid = to_grid(point);
    auto const place = m_transform.to_wgs84(grid.x, grid.y);
    return place ? *place : m_local.to_geo(point);
}

core::MapPoint SheetPlane::to_grid(PlanePoint point) const {
    return {m_origin.x + point.x * m_factor, m_origin.y + point.y * m_factor, m_crs};
}

PlanePoint SheetPlane::from_grid(double easting, double northing) const {
    return {(easting - m_origin.x) / m_factor, (northing - m_origin.y) / m_factor};
}

core::CrsId vn2000_zone(std::string_view old_province_code, core::GeoPoint place) {
    for (ZoneProvinces const& zone : kZones) {
        if (old_province_code.size() == 2 && zone.codes.find(old_province_code) != std::string_view::npos) {
            return core::CrsId(zone.epsg);
        }
    }
    return core::CrsId(place.lon < 103.5 ? 5896 : place.lon < 106.5 ? 5897 : 5898);
}

} // namespace hatang::spatial
