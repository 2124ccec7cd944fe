// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/network/near_lines.hpp"

#include "core/error.hpp"
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/polygon_edges.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace hatang::spatial {

namespace {

using core::GeoPoint;

struct Edge {
    GeoPoint from;
    GeoPoint to;
    std::int64_t key;
    double position; ///< of its first corner
};

struct Vector {
    double x;
    double y;
};

/// Metres about a place.
class Plane {
public:
    explicit Plane(GeoPoint origin) : m_origin(origin), m_scale(detail::local_scale(origin.lat)) {}
    Vector of(GeoPoint point) const {
        return {(point.lon - m_origin.lon) * m_scale.per_degree_lon,
                (point.lat - m_origin.lat) * m_scale.per_degree_lat};
    }
    core::GeoBox around(GeoPoint from, GeoPoint to, double reach_m) const {
        double const reach = reach_m * 1.01; // the plane's error
        double const lon = reach / m_scale.per_degree_lon;
        double const lat = reach / m_scale.per_degree_lat;
        return {std::min(from.lon, to.lon) - lon, std::min(from.lat, to.lat) - lat, std::max(from.lon, to.lon) + lon,
                std::max(from.lat, to.lat) + lat};
    }

private:
    GeoPoint m_origin;
    detail::LocalScale m_scale;
};

GeoPoint along(Edge const& edge, double share) {
    if (share <= 0.0) {
        return edge.from;
    }
    return share >= 1.0 ? edge.to
                        : GeoPoint{edge.from.lon + (edge.to.lon - edge.from.lon) * share,
                                   edge.from.lat + (edge.to.lat - edge.from.lat) * share};
}

/// The share of the edge from a to b that is nearest to p.
double nearest_share(Vector p, Vector a, Vector b) {
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const squared = dx * dx + dy * dy;
    return squared == 0.0 ? 0.0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
}

NearLine near_on(Edge const& edge, GeoPoint point, Plane const& plane) {
    auto const p = plane.of(point);
    auto const a = plane.of(edge.from);
    auto const b = plane.of(edge.to);
    double const share = nearest_share(p, a, b);
    double const distance = std::hypot(a.x + (b.x - a.x) * share - p.x, a.y + (b.y - a.y) * share - p.y);
    return {edge.key, edge.position + share, along(edge, share), distance};
}

} // namespace

struct NearLines::Impl {
    std::vector<Edge> edges;
    detail::BoxTree tree;
    bool built = false;

    void require_built() const {
        if (!built) {
            throw core::internal_error("NearLines is asked before build()");
        }
    }
    template <typename Visit> void edges_near(GeoPoint point, double within_m, Visit const& visit) const {
        require_built();
        Plane const plane(point);
        tree.visit_overlapping(plane.around(point, point, within_m), [&](std::size_t index) {
            auto const near = near_on(edges[index], point, plane);
            if (near.distance_m <= within_m) {
                visit(near);
            }
        });
    }
    void meet(Edge const& one, Edge const& other, double join_m,
              std::function<void(LineMeeting const&)> const& visit) const;
};

void NearLines::Impl::meet(Edge const& one, Edge const& other, double join_m,
                           std::function<void(LineMeeting const&)> const& visit) const {
    Plane const plane(one.from);
    bool touched = false;
    auto const touch = [&](Edge const& edge, Edge const& with, double share) {
        auto const corner = along(with, share);
        auto const near = near_on(edge, corner, plane);
        if (near.distance_m <= join_m) {
            touched = true;
            bool const first = &edge == &one;
            visit({one.key, first ? near.position : one.position + share, other.key,
                   first ? other.position + share : near.position, near.foot});
        }
    };
    for (double const end : {0.0, 1.0}) {
        touch(one, other, end);
        touch(other, one, end);
    }
    if (touched) {
        return;
    }
    auto const a = plane.of(one.from);
    auto const b = plane.of(one.to);
    auto const c = plane.of(other.from);
    auto const d = plane.of(other.to);
    double const cross = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    if (cross == 0.0) {
        return;
    }
    double const share = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / cross;
    double const with = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / cross;
    if (share >= 0.0 && share <= 1.0 && with >= 0.0 && with <= 1.0) {
        visit({one.key, one.position + share, other.key, other.position + with, along(one, share)});
    }
}

NearLines::NearLines() : m_impl(std::make_unique<Impl>()) {}
NearLines::~NearLines() = default;
NearLines::NearLines(NearLines&&) noexcept = default;
NearLines& NearLines::operator=(NearLines&&) noexcept = default;

void NearLines::add(std::int64_t key, std::span<GeoPoint const> line) {
    if (line.size() == 1) {
        m_impl->edges.push_back({line[0], line[0], key, 0.0});
    }
    for (std::size_t at = 0; at + 1 < line.size(); ++at) {
        if (line[at] != line[at + 1] || line.size() == 2) {
            m_impl->edges.push_back({line[at], line[at + 1], key, static_cast<double>(at)});
        }
    }
    m_impl->built = false;
}

void NearLines::build() {
    std::vector<core::GeoBox> boxes;
    boxes.reserve(m_impl->edges.size());
    std::ranges::transform(m_impl->edges, std::back_inserter(boxes), [](Edge const& edge) {
        return core::GeoBox{std::min(edge.from.lon, edge.to.lon), std::min(edge.from.lat, edge.to.lat),
                            std::max(edge.from.lon, edge.to.lon), std::max(edge.from.lat, edge.to.lat)};
    });
    m_impl->tree = detail::BoxTree(boxes);
    m_impl->built = true;
}

void NearLines::within(GeoPoint point, double within_m, std::function<void(NearLine const&)> const& visit) const {
    std::map<std::int64_t, NearLine> best;
    m_impl->edges_near(point, within_m, [&best](NearLine const& near) {
        auto const [known, fresh] = best.try_emplace(near.key, near);
        if (!fresh && near.distance_m < known->second.distance_m) {
            known->second = near;
        }
    });
    for (auto const& [key, near] : best) {
        visit(near);
    }
}

std::optional<NearLine> NearLines::nearest(GeoPoint point, double within_m,
                                           std::function<bool(std::int64_t)> const& wanted) const {
    std::optional<NearLine> best;
    m_impl->edges_near(point, within_m, [&](NearLine const& near) {
        bool const nearer = !best || near.distance_m < best->distance_m ||
                            (near.distance_m == best->distance_m && near.key < best->key);
        if (nearer && (!wanted || wanted(near.key))) {
            best = near;
        }
    });
    return best;
}

void NearLines::meetings(double join_m, std::function<void(LineMeeting const&)> const& visit) const {
    m_impl->require_built();
    auto const& edges = m_impl->edges;
    for (std::size_t at = 0; at < edges.size(); ++at) {
        auto const& edge = edges[at];
        Plane const plane(edge.from);
        m_impl->tree.visit_overlapping(plane.around(edge.from, edge.to, join_m), [&](std::size_t other) {
            if (other > at && edges[other].key != edge.key) {
                m_impl->meet(edge, edges[other], join_m, visit);
            }
        });
    }
}

} // namespace hatang::spatial
