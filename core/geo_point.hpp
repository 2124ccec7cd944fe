// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Positions. Order is always longitude, latitude (x, y); degrees are decimal.

namespace hatang::core {

/// EPSG code of a coordinate reference system, e.g. 4326, 5899.
class CrsId {
public:
    explicit constexpr CrsId(int epsg) : m_epsg(epsg) {}
    constexpr int epsg() const { return m_epsg; }
    bool operator==(CrsId const&) const = default;

private:
    int m_epsg;
};

inline constexpr CrsId kWgs84{4326};

/// WGS 84 (EPSG:4326), degrees; lon in [-180, 180], lat in [-90, 90]. Made only by code that checked the ranges.
struct GeoPoint {
    double lon = 0.0;
    double lat = 0.0;
    bool operator==(GeoPoint const&) const = default;
};

/// Map coordinates with their CRS. Projected: x = easting, y = northing in metres. Geographic: x = lon, y = lat in
/// degrees.
struct MapPoint {
    double x = 0.0;
    double y = 0.0;
    CrsId crs = kWgs84;
    bool operator==(MapPoint const&) const = default;
};

/// WGS 84 box in degrees, borders included.
struct GeoBox {
    double min_lon = 0.0;
    double min_lat = 0.0;
    double max_lon = 0.0;
    double max_lat = 0.0;

    bool contains(GeoPoint point) const {
        return point.lon >= min_lon && point.lon <= max_lon && point.lat >= min_lat && point.lat <= max_lat;
    }
    bool operator==(GeoBox const&) const = default;
};

} // namespace hatang::core
