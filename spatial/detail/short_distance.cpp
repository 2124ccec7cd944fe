// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/short_distance.hpp"

#include "spatial/geodesic.hpp"

namespace hatang::spatial::detail {

ShortDistance::ShortDistance(core::GeoPoint from) : m_from(from), m_flat(std::abs(from.lat) <= kHighestLat) {
    constexpr double kRadian = 3.14159265358979323846 / 180.0;
    constexpr double kA = 6'378'137.0;
    constexpr double kE2 = 0.00669437999014133; // WGS 84, EPSG:7030
    double const sine = std::sin(from.lat * kRadian);
    double const cosine = std::cos(from.lat * kRadian);
    double const w2 = 1.0 - kE2 * sine * sine;
    double const normal = kA / std::sqrt(w2);
    double const meridian = normal * (1.0 - kE2) / w2;
    // Taylor series of N cos(lat) and M, by degrees: d(N cos)/dlat = -M sin, dM/dlat = 3 e2 M sin cos / w2
    double const slope = 3.0 * kE2 * meridian * sine * cosine / w2;
    m_lon[0] = normal * cosine * kRadian;
    m_lon[1] = -meridian * sine * kRadian * kRadian;
    m_lon[2] = -(slope * sine + meridian * cosine) / 2.0 * kRadian * kRadian * kRadian;
    m_lat[0] = meridian * kRadian;
    m_lat[1] = slope * kRadian * kRadian;
    m_lat[2] = 1.5 * kE2 * meridian * (cosine * cosine - sine * sine) * kRadian * kRadian * kRadian;
}

double ShortDistance::geodesic(core::GeoPoint to) const {
    return geodesic_distance_m(m_from, to);
}

} // namespace hatang::spatial::detail
