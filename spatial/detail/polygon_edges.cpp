// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/polygon_edges.hpp"

#include "core/error.hpp"
#include "spatial/detail/orientation.hpp"
#include "spatial/detail/wkb_walk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::spatial::detail {

namespace {

// Few enough edges per slab to be read from one or two cache lines, few enough slabs that long edges are not repeated.
constexpr std::size_t kEdgesPerSlab = 4;
constexpr std::size_t kMostSlabs = 8192;

class PolygonCollector final : public WkbSink {
public:
    void begin(WkbKind kind, std::uint32_t /*count*/) override {
        if (kind != WkbKind::polygon && kind != WkbKind::multi_polygon) {
            throw core::data_error({"hình học không phải là vùng (Polygon hoặc MultiPolygon)",
                                    "the geometry is not an area (Polygon or MultiPolygon)"});
        }
    }
    void points(std::span<core::GeoPoint const> points) override {
        if (!points.empty()) {
            m_rings.emplace_back(points.begin(), points.end());
        }
    }
    void end(WkbKind /*kind*/) override {
        if (!m_rings.empty()) {
            polygons.emplace_back(m_rings);
            m_rings.clear();
        }
    }

    std::vector<PolygonEdges> polygons;

private:
    std::vector<std::vector<core::GeoPoint>> m_rings;
};

} // namespace

LocalScale local_scale(double lat) {
    constexpr double kRadian = 3.14159265358979323846 / 180.0;
    constexpr double kA = 6'378'137.0;
    constexpr double kE2 = 0.00669437999014133; // WGS 84, EPSG:7030
    double const sine = std::sin(lat * kRadian);
    double const w2 = 1.0 - kE2 * sine * sine;
    double const normal = kA / std::sqrt(w2);
    return {normal * std::cos(lat * kRadian) * kRadian, normal * (1.0 - kE2) / w2 * kRadian};
}

PolygonEdges::PolygonEdges(std::vector<std::vector<core::GeoPoint>> const& rings) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    m_box = {kFar, kFar, -kFar, -kFar};
    std::vector<Edge> edges;
    for (auto const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const& from = ring[i];
            auto const& to = ring[i + 1 < ring.size() ? i + 1 : 0]; // closes an open ring
            m_box = {std::min(m_box.min_lon, from.lon), std::min(m_box.min_lat, from.lat),
                     std::max(m_box.max_lon, from.lon), std::max(m_box.max_lat, from.lat)};
            if (!(from == to) || ring.size() == 1) {
                edges.push_back({from, to});
            }
        }
    }
    sort_into_slabs(edges);
}

void PolygonEdges::sort_into_slabs(std::vector<Edge> const& edges) {
    auto const slabs = std::clamp(edges.size() / kEdgesPerSlab, std::size_t{1}, kMostSlabs);
    double const height = m_box.max_lat - m_box.min_lat;
    m_slabs_per_degree = height > 0.0 ? static_cast<double>(slabs) / height : 0.0;
    m_starts.assign(slabs + 1, 0);
    auto const each_slab = [&](Edge const& edge, auto const& visit) {
        auto const last = slab_of(std::max(edge.from.lat, edge.to.lat));
        for (auto slab = slab_of(std::min(edge.from.lat, edge.to.lat)); slab <= last; ++slab) {
            visit(slab);
        }
    };
    for (auto const& edge : edges) {
        each_slab(edge, [&](std::size_t slab) { ++m_starts[slab + 1]; });
    }
    for (std::size_t slab = 0; slab < slabs; ++slab) {
        m_starts[slab + 1] += m_starts[slab];
    }
    m_edges.resize(m_starts.back());
    auto next = m_starts;
    for (auto const& edge : edges) {
        each_slab(edge, [&](std::size_t slab) { m_edges[next[slab]++] = edge; });
    }
}

std::size_t PolygonEdges::slab_of(double lat) const {
    // Monotone in lat whatever the rounding: a point between an edge's ends is always in one of that edge's slabs.
    double const slab = (lat - m_box.min_lat) * m_slabs_per_degree;
    auto const last = m_starts.size() - 2;
    if (!(slab > 0.0)) {
        return 0;
    }
    return slab < static_cast<double>(last) ? static_cast<std::size_t>(slab) : last;
}

PolygonEdges::Side PolygonEdges::side_of(Edge const& edge, core::GeoPoint point) {
    auto const turn = orientation(edge.from.lon, edge.from.lat, edge.to.lon, edge.to.lat, point.lon, point.lat);
    if (turn > 0.0) {
        return Side::left;
    }
    return turn < 0.0 ? Side::right : Side::on;
}

bool PolygonEdges::covers(core::GeoPoint point) const {
    if (!m_box.contains(point)) {
        return false;
    }
    auto const slab = slab_of(point.lat);
    bool inside = false;
    for (auto at = m_starts[slab]; at < m_starts[slab + 1]; ++at) {
        auto const& edge = m_edges[at];
        bool const starts_above = edge.from.lat > point.lat;
        bool const ends_above = edge.to.lat > point.lat;
        if (point.lon > edge.from.lon && point.lon > edge.to.lon) {
            continue; // the ray goes east
        }
        if (starts_above == ends_above) {
            // no crossing, but the point may lie on a horizontal edge or on the edge's upper end
            bool const touches = (edge.from.lat == point.lat && edge.from.lon == point.lon) ||
                                 (edge.to.lat == point.lat && edge.to.lon == point.lon) ||
                                 (edge.from.lat == point.lat && edge.to.lat == point.lat &&
                                  point.lon >= std::min(edge.from.lon, edge.to.lon));
            if (touches) {
                return true;
            }
            continue;
        }
        if (point.lon < edge.from.lon && point.lon < edge.to.lon) {
            inside = !inside;
            continue;
        }
        auto const side = side_of(edge, point);
        if (side == Side::on) {
            return true;
        }
        // an edge that climbs is crossed when the point is left of it, one that falls when it is right of it
        inside = inside != ((side == Side::left) == ends_above);
    }
    return inside;
}

double PolygonEdges::squared_distance(core::GeoPoint point, LocalScale scale, double below) const {
    double const reach = std::sqrt(below) / scale.per_degree_lat;
    auto const first = slab_of(point.lat - reach);
    auto const last = slab_of(point.lat + reach);
    double best = std::numeric_limits<double>::infinity();
    for (auto at = m_starts[first]; at < m_starts[last + 1]; ++at) {
        auto const& edge = m_edges[at];
        double const x = (edge.from.lon - point.lon) * scale.per_degree_lon;
        double const y = (edge.from.lat - point.lat) * scale.per_degree_lat;
        double const dx = (edge.to.lon - edge.from.lon) * scale.per_degree_lon;
        double const dy = (edge.to.lat - edge.from.lat) * scale.per_degree_lat;
        double const length2 = dx * dx + dy * dy;
        double const along = length2 > 0.0 ? std::clamp(-(x * dx + y * dy) / length2, 0.0, 1.0) : 0.0;
        double const off_x = x + along * dx;
        double const off_y = y + along * dy;
        best = std::min(best, off_x * off_x + off_y * off_y);
    }
    return best <= below ? best : std::numeric_limits<double>::infinity();
}

void PolygonEdges::append_border_points(std::size_t count, std::vector<core::GeoPoint>& points) const {
    auto const step = std::max<std::size_t>(m_edges.size() / std::max<std::size_t>(count, 1), 1);
    for (std::size_t at = 0; at < m_edges.size(); at += step) {
        points.push_back(m_edges[at].from);
    }
}

std::vector<PolygonEdges> polygons_of_wkb(std::string_view wkb) {
    PolygonCollector collector;
    walk_wkb(wkb, collector);
    return std::move(collector.polygons);
}

} // namespace hatang::spatial::detail
