// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/map_shapes.hpp"

#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace hatang::desk {

namespace {

constexpr int kPieces = 96;

std::string points_text(std::vector<core::GeoPoint> const& points) {
    std::string text;
    for (core::GeoPoint const point : points) {
        fmt::format_to(std::back_inserter(text), "{}{:.8f} {:.8f}", text.empty() ? "" : ", ", point.lon, point.lat);
    }
    return text;
}

} // namespace

std::string line_wkb(std::vector<core::GeoPoint> const& points) {
    return spatial::wkb_of_wkt("LINESTRING (" + points_text(points) + ")");
}

std::string circle_wkb(core::GeoPoint centre, double radius_m, bool filled) {
    std::vector<core::GeoPoint> points;
    for (int i = 0; i < kPieces; ++i) {
        points.push_back(spatial::destination(centre, 360.0 * i / kPieces, radius_m));
    }
    points.push_back(points.front());
    return filled ? spatial::wkb_of_wkt("POLYGON ((" + points_text(points) + "))") : line_wkb(points);
}

ShownBox::ShownBox(core::GeoPoint first, double radius_m) : m_box{first.lon, first.lat, first.lon, first.lat} {
    add_circle(first, radius_m);
}

void ShownBox::add(core::GeoPoint point) {
    m_box = {std::min(m_box.min_lon, point.lon), std::min(m_box.min_lat, point.lat), std::max(m_box.max_lon, point.lon),
             std::max(m_box.max_lat, point.lat)};
}

void ShownBox::add_circle(core::GeoPoint centre, double radius_m) {
    for (double const bearing : {0.0, 90.0, 180.0, 270.0}) {
        add(spatial::destination(centre, bearing, radius_m));
    }
}

} // namespace hatang::desk
