// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/overlay/line_index.hpp"

#include "core/error.hpp"
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/polygon_edges.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace hatang::spatial {

namespace {

using core::GeoPoint;

struct Edge {
    GeoPoint from;
    GeoPoint to;
    std::int64_t key;
};

struct Interval {
    double from;
    double to;
    bool opposite;
};

/// Shares of an edge closer to its ends than this are its ends: under 1 µm on a street.
constexpr double kSnap = 1e-9;

double snapped(double share) {
    if (share < kSnap) {
        return 0.0;
    }
    return share > 1.0 - kSnap ? 1.0 : share;
}

/// An edge in its own plane: metres along it and off it, to the left.
class EdgePlane {
public:
    EdgePlane(GeoPoint from, GeoPoint to) : m_origin(from), m_scale(detail::local_scale(from.lat)) {
        m_dx = (to.lon - from.lon) * m_scale.per_degree_lon;
        m_dy = (to.lat - from.lat) * m_scale.per_degree_lat;
        m_length = std::hypot(m_dx, m_dy);
    }
    double length() const { return m_length; }

    /// The share of the edge beside which the other one runs.
    std::optional<Interval> beside(Edge const& other, AlongRule rule) const {
        auto const first = place(other.from);
        auto const second = place(other.to);
        double const run = second.along - first.along;
        double const rise = second.off - first.off;
        double const limit = std::tan(rule.max_angle_deg * 3.14159265358979323846 / 180.0);
        if (run == 0.0 || std::abs(rise) > std::abs(run) * limit) {
            return std::nullopt;
        }
        double low = std::max(0.0, std::min(first.along, second.along));
        double high = std::min(m_length, std::max(first.along, second.along));
        // where it is not farther off than allowed: a line in (along, off)
        double const slope = rise / run;
        double const off_at_start = first.off - first.along * slope;
        if (slope == 0.0) {
            if (std::abs(off_at_start) > rule.within_m) {
                return std::nullopt;
            }
        } else {
            double const one = (rule.within_m - off_at_start) / slope;
            double const two = (-rule.within_m - off_at_start) / slope;
            low = std::max(low, std::min(one, two));
            high = std::min(high, std::max(one, two));
        }
        Interval const part{snapped(low / m_length), snapped(high / m_length), run < 0.0};
        return part.to > part.from ? std::optional(part) : std::nullopt;
    }

private:
    struct Place {
        double along;
        double off;
    };
    Place place(GeoPoint point) const {
        double const x = (point.lon - m_origin.lon) * m_scale.per_degree_lon;
        double const y = (point.lat - m_origin.lat) * m_scale.per_degree_lat;
        return {(x * m_dx + y * m_dy) / m_length, (m_dx * y - m_dy * x) / m_length};
    }

    GeoPoint m_origin;
    detail::LocalScale m_scale;
    double m_dx = 0.0;
    double m_dy = 0.0;
    double m_length = 0.0;
};

core::GeoBox box_of(GeoPoint a, GeoPoint b) {
    return {std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon), std::max(a.lat, b.lat)};
}

core::GeoBox box_within(GeoPoint a, GeoPoint b, double within_m) {
    auto box = box_of(a, b);
    auto const scale = detail::local_scale(a.lat);
    double const reach = within_m * 1.01; // the plane's error
    box.min_lon -= reach / scale.per_degree_lon;
    box.max_lon += reach / scale.per_degree_lon;
    box.min_lat -= reach / scale.per_degree_lat;
    box.max_lat += reach / scale.per_degree_lat;
    return box;
}

} // namespace

struct LineIndex::Impl {
    std::vector<Edge> edges;
    detail::BoxTree tree;
    bool built = false;
};

LineIndex::LineIndex() : m_impl(std::make_unique<Impl>()) {}
LineIndex::~LineIndex() = default;
LineIndex::LineIndex(LineIndex&&) noexcept = default;
LineIndex& LineIndex::operator=(LineIndex&&) noexcept = default;

void LineIndex::add(std::int64_t key, std::span<GeoPoint const> line) {
    for (std::size_t at = 0; at + 1 < line.size(); ++at) {
        if (line[at] != line[at + 1]) {
            m_impl->edges.push_back({line[at], line[at + 1], key});
        }
    }
    m_impl->built = false;
}

void LineIndex::build() {
    std::vector<core::GeoBox> boxes;
    boxes.reserve(m_impl->edges.size());
    std::ranges::transform(m_impl->edges, std::back_inserter(boxes),
                           [](Edge const& edge) { return box_of(edge.from, edge.to); });
    m_impl->tree = detail::BoxTree(boxes);
    m_impl->built = true;
}

void LineIndex::along(std::span<GeoPoint const> line, AlongRule rule,
                      std::function<void(Alongside const&)> const& visit) const {
    if (!m_impl->built) {
        throw core::internal_error("LineIndex is asked before build()");
    }
    for (std::size_t at = 0; at + 1 < line.size(); ++at) {
        EdgePlane const plane(line[at], line[at + 1]);
        if (plane.length() == 0.0) {
            continue;
        }
        auto const start = static_cast<double>(at);
        m_impl->tree.visit_overlapping(box_within(line[at], line[at + 1], rule.within_m), [&](std::size_t index) {
            auto const& other = m_impl->edges[index];
            if (auto const part = plane.beside(other, rule)) {
                visit({other.key, start + part->from, start + part->to, part->opposite});
            }
        });
    }
}

} // namespace hatang::spatial
