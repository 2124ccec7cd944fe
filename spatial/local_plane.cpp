// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/local_plane.hpp"

#include "spatial/geodesic.hpp"

#include <cmath>

namespace hatang::spatial {

namespace {

constexpr double kRadian = 3.14159265358979323846 / 180.0;

} // namespace

LocalPlane::LocalPlane(core::GeoPoint origin) : m_origin(origin) {}

PlanePoint LocalPlane::to_plane(core::GeoPoint point) const {
    GeodesicLine const line = geodesic_line(m_origin, point);
    double const azimuth = line.initial_bearing_deg * kRadian;
    return {line.distance_m * std::sin(azimuth), line.distance_m * std::cos(azimuth)};
}

core::GeoPoint LocalPlane::to_geo(PlanePoint point) const {
    double const distance = std::hypot(point.x, point.y);
    return distance == 0.0 ? m_origin : destination(m_origin, std::atan2(point.x, point.y) / kRadian, distance);
}

} // namespace hatang::spatial
