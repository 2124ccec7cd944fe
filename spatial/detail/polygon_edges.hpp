// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One polygon (outer ring and holes) with its edges sorted into horizontal slabs, so that a point meets only the few
/// edges beside it. Planar, exact: a point is on the border only if it is there to the last bit.

#include "core/geo_point.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hatang::spatial::detail {

/// Metres per degree at one place: the local plane in which short distances are measured.
struct LocalScale {
    double per_degree_lon = 0.0;
    double per_degree_lat = 0.0;
};

/// From the ellipsoid's two radii of curvature at \p lat; distances over it are within 1 % up to 100 km in Viet Nam.
LocalScale local_scale(double lat);

class PolygonEdges {
public:
    explicit PolygonEdges(std::vector<std::vector<core::GeoPoint>> const& rings);

    core::GeoBox box() const { return m_box; }
    /// Even-odd over all rings; the border belongs to the polygon.
    bool covers(core::GeoPoint point) const;
    /// Square of the distance in metres to the nearest border point when not more than \p below, else infinity.
    double squared_distance(core::GeoPoint point, LocalScale scale, double below) const;

    /// Calls visit(from, to) for at least every edge that reaches between the two latitudes, some more than once.
    template <typename Visit> void visit_edges(double low_lat, double high_lat, Visit const& visit) const {
        auto const end = m_starts[slab_of(high_lat) + 1];
        for (auto at = m_starts[slab_of(low_lat)]; at < end; ++at) {
            visit(m_edges[at].from, m_edges[at].to);
        }
    }

    /// About \p count corners, spread over the polygon's height.
    void append_border_points(std::size_t count, std::vector<core::GeoPoint>& points) const;

private:
    struct Edge {
        core::GeoPoint from;
        core::GeoPoint to;
    };
    enum class Side { left, right, on };

    void sort_into_slabs(std::vector<Edge> const& edges);
    std::size_t slab_of(double lat) const;
    static Side side_of(Edge const& edge, core::GeoPoint point);

    core::GeoBox m_box;
    double m_slabs_per_degree = 0.0;
    std::vector<std::uint32_t> m_starts; ///< of each slab in m_edges, and the end
    std::vector<Edge> m_edges;           ///< slab after slab; an edge stands in every slab it crosses
};

/// The polygons of a Polygon or MultiPolygon; empty ones are left out. \throws core::Error(invalid_data) for other
/// kinds.
std::vector<PolygonEdges> polygons_of_wkb(std::string_view wkb);

} // namespace hatang::spatial::detail
