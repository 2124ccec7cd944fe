// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/edge_distance.hpp"

#include "spatial/geodesic.hpp"

#include <algorithm>

namespace hatang::spatial::detail {

NearestOnEdges::NearestOnEdges(ShortDistance const& from, double limit_m) : m_from(from), m_limit(limit_m) {
    auto const box = box_around(from.from(), limit_m);
    m_reach_lon = (box.max_lon - box.min_lon) / 2.0;
    m_reach_lat = (box.max_lat - box.min_lat) / 2.0;
    m_near_lon = m_reach_lon;
    m_near_lat = m_reach_lat;
    // the plane is wide of the truth by up to 1 % at 100 km; the limit itself is judged at the end
    m_least = limit_m * limit_m * 1.05 + 1.0;
}

void NearestOnEdges::add_point(core::GeoPoint point) {
    double const square = m_from.squared(point);
    if (square < m_least) {
        // from here on only what comes nearer is looked at
        double const share = std::min(std::sqrt(square) / std::max(m_limit, 1e-3) * 1.02, 1.0);
        m_near_lon = m_reach_lon * share;
        m_near_lat = m_reach_lat * share;
        m_least = square;
        m_foot = point;
        m_found = true;
    }
}

void NearestOnEdges::add_edge(core::GeoPoint a, core::GeoPoint b) {
    auto const at = m_from.from();
    if (std::min(a.lon, b.lon) - at.lon > m_near_lon || at.lon - std::max(a.lon, b.lon) > m_near_lon ||
        std::min(a.lat, b.lat) - at.lat > m_near_lat || at.lat - std::max(a.lat, b.lat) > m_near_lat) {
        return;
    }
    add_point(foot_on(a, b));
}

core::GeoPoint NearestOnEdges::foot_on(core::GeoPoint a, core::GeoPoint b) const {
    // in the plane of the place itself: a foot that is off by d^2 / R makes the distance wrong by d^3 / R^2 only
    auto const at = m_from.from();
    auto const scale = m_from.scale_towards(at.lat);
    double const x = (a.lon - at.lon) * scale.per_degree_lon;
    double const y = (a.lat - at.lat) * scale.per_degree_lat;
    double const dx = (b.lon - a.lon) * scale.per_degree_lon;
    double const dy = (b.lat - a.lat) * scale.per_degree_lat;
    double const square = dx * dx + dy * dy;
    double const along = square > 0.0 ? std::clamp(-(x * dx + y * dy) / square, 0.0, 1.0) : 0.0;
    return along == 1.0 ? b : core::GeoPoint{a.lon + (b.lon - a.lon) * along, a.lat + (b.lat - a.lat) * along};
}

} // namespace hatang::spatial::detail
