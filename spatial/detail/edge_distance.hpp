// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The nearest point of many edges to one place. Edges are straight in degrees.

#include "core/geo_point.hpp"
#include "spatial/detail/short_distance.hpp"

namespace hatang::spatial::detail {

class NearestOnEdges {
public:
    /// Nothing farther than \p limit_m needs to be found.
    NearestOnEdges(ShortDistance const& from, double limit_m);

    double reach_lat() const { return m_reach_lat; }
    void add_edge(core::GeoPoint a, core::GeoPoint b);
    void add_point(core::GeoPoint point);
    /// Distance to the nearest when that is not farther than the limit, else a negative number. Of the foot itself the
    /// geodesic decides.
    double metres() const { return m_found ? m_from.metres_within(m_foot, m_limit) : -1.0; }

private:
    core::GeoPoint foot_on(core::GeoPoint a, core::GeoPoint b) const;

    ShortDistance const& m_from;
    double m_limit;
    double m_least;     ///< squared, of the nearest so far
    double m_reach_lon; ///< degrees
    double m_reach_lat;
    double m_near_lon; ///< the same, shrunk to the nearest so far
    double m_near_lat;
    bool m_found = false;
    core::GeoPoint m_foot;
};

} // namespace hatang::spatial::detail
