// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The geometry of one row, taken apart for the text formats: points and rings of polygons, WGS 84, lon/lat.

#include "core/geo_point.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hatang::publish {

using Ring = std::vector<core::GeoPoint>;
/// The outer ring first, counter-clockwise; then the holes, clockwise (RFC 7946 3.1.6, also what KML wants).
using RingedArea = std::vector<Ring>;

struct Shape {
    std::vector<core::GeoPoint> points; ///< Point, MultiPoint
    std::vector<RingedArea> areas;      ///< Polygon, MultiPolygon
    std::vector<Ring> lines;            ///< LineString, MultiLineString; not closed

    bool empty() const { return points.empty() && areas.empty() && lines.empty(); }
};

/// The position when \p wkb is a plain Point: the common case, without the work of read_shape().
std::optional<core::GeoPoint> point_of(std::string_view wkb);

/// Little-endian WKB (ISO or EWKB, Z and M are left out) into \p shape, which is emptied first.
/// \throws core::Error(invalid_data) for broken bytes and collections.
void read_shape(std::string_view wkb, Shape& shape);

/// A box that grows.
struct Extent {
    core::GeoBox box{180.0, 90.0, -180.0, -90.0};
    bool any = false;

    void add(core::GeoPoint point) {
        box.min_lon = point.lon < box.min_lon ? point.lon : box.min_lon;
        box.max_lon = point.lon > box.max_lon ? point.lon : box.max_lon;
        box.min_lat = point.lat < box.min_lat ? point.lat : box.min_lat;
        box.max_lat = point.lat > box.max_lat ? point.lat : box.max_lat;
        any = true;
    }
    void add(Shape const& shape);
};

} // namespace hatang::publish
