// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

namespace {

geod_geodesic const& wgs84() {
    static geod_geodesic const ellipsoid = [] {
        geod_geodesic g{};
        geod_init(&g, 6378137.0, 1.0 / 298.257223563); // EPSG:7030
        return g;
    }();
    return ellipsoid;
}

double normalised_bearing(double degrees) {
    double const turned = degrees < 0.0 ? degrees + 360.0 : degrees;
    return turned >= 360.0 ? 0.0 : turned;
}

} // namespace

double geodesic_distance_m(core::GeoPoint from, core::GeoPoint to) {
    double metres = 0.0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &metres, nullptr, nullptr);
    return metres;
}

GeodesicLine geodesic_line(core::GeoPoint from, core::GeoPoint to) {
    GeodesicLine line;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &line.distance_m, &line.initial_bearing_deg, nullptr);
    line.initial_bearing_deg = normalised_bearing(line.initial_bearing_deg);
    return line;
}

double initial_bearing_deg(core::GeoPoint from, core::GeoPoint to) {
    double azimuth = 0.0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, nullptr, &azimuth, nullptr);
    return normalised_bearing(azimuth);
}

core::GeoPoint destination(core::GeoPoint from, double bearing_deg, double distance_m) {
    core::GeoPoint to;
    geod_direct(&wgs84(), from.lat, from.lon, bearing_deg, distance_m, &to.lat, &to.lon, nullptr);
    return to;
}

core::GeoBox box_around(core::GeoPoint centre, double radius_m) {
    // The shortest degree of latitude (at the equator) is 110,574 m; a millimetre is added against rounding.
    constexpr double kShortestDegree = 110'574.0;
    constexpr double kRadian = 3.14159265358979323846 / 180.0;
    double const reach = std::max(radius_m, 0.0) + 0.001;
    double const half_height = reach / kShortestDegree;
    core::GeoBox box{-180.0, centre.lat - half_height, 180.0, centre.lat + half_height};
    if (box.min_lat <= -90.0 || box.max_lat >= 90.0) {
        box.min_lat = std::max(box.min_lat, -90.0); // a pole is inside: every longitude is
        box.max_lat = std::min(box.max_lat, 90.0);
        return box;
    }
    double const widest_lat = std::max(std::abs(box.min_lat), std::abs(box.max_lat));
    // A parallel's degree is never shorter than on the sphere with the equatorial radius less the flattening.
    double const degree = kRadian * 6'378'137.0 * std::cos(widest_lat * kRadian);
    double const half_width = reach / degree;
    if (centre.lon - half_width >= -180.0 && centre.lon + half_width <= 180.0) {
        box.min_lon = centre.lon - half_width;
        box.max_lon = centre.lon + half_width;
    }
    return box; // a circle over the date line keeps every longitude
}

core::GeoBox grown(core::GeoBox const& box, double metres) {
    constexpr double kMetresPerDegree = 100'000.0; // less than a degree of longitude anywhere in Viet Nam
    double const degrees = metres / kMetresPerDegree;
    return {box.min_lon - degrees, box.min_lat - degrees, box.max_lon + degrees, box.max_lat + degrees};
}

} // namespace hatang::spatial
