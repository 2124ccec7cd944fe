// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/network/line_network.hpp"

#include "core/error.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/network/graph.hpp"
#include "spatial/network/near_lines.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hatang::spatial {

namespace {

using core::GeoPoint;

struct Line {
    std::int64_t key;
    MeasuredLine measured;
    double cost_per_m;
};
struct Terminal {
    GeoPoint point;
    double reach_m;
};
/// A place on a line where ways part.
struct Cut {
    double position;
    std::uint32_t node;
};
/// What a graph's edge is: a part of a line, or a link between two places.
struct Part {
    std::optional<std::size_t> line;
    double from = 0.0;
    double to = 0.0;
    GeoPoint first{};
    GeoPoint last{};
    double length_m = 0.0;
};

/// Places closer together than a distance are one node: found over a grid of cells of that size.
class Nodes {
public:
    explicit Nodes(double join_m) : m_join_m(std::max(join_m, 0.01)) {}

    std::uint32_t at(GeoPoint point) {
        auto const [x, y] = cell_of(point);
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                auto const cell = m_cells.find(key_of(x + dx, y + dy));
                if (cell == m_cells.end()) {
                    continue;
                }
                for (auto const node : cell->second) {
                    if (geodesic_distance_m(m_points[node], point) <= m_join_m) {
                        return node;
                    }
                }
            }
        }
        auto const node = alone(point);
        m_cells[key_of(x, y)].push_back(node);
        return node;
    }
    /// A node of its own, which no other place becomes.
    std::uint32_t alone(GeoPoint point) {
        m_points.push_back(point);
        return static_cast<std::uint32_t>(m_points.size() - 1);
    }
    GeoPoint point(std::uint32_t node) const { return m_points[node]; }
    std::uint32_t count() const { return static_cast<std::uint32_t>(m_points.size()); }

private:
    static constexpr double kMetresPerDegree = 110'000.0; ///< no degree is shorter to the north in Viet Nam

    std::pair<std::int64_t, std::int64_t> cell_of(GeoPoint point) const {
        // a degree to the east is shorter, so that its cells are smaller: half a cell more on each side is enough
        double const size = m_join_m * 1.2 / kMetresPerDegree;
        return {static_cast<std::int64_t>(std::floor(point.lon / size)),
                static_cast<std::int64_t>(std::floor(point.lat / size))};
    }
    static std::int64_t key_of(std::int64_t x, std::int64_t y) { return x * 4'000'000'000LL + y; }

    double m_join_m;
    std::vector<GeoPoint> m_points;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells;
};

} // namespace

struct LineNetwork::Impl {
    explicit Impl(NetworkRule of) : rule(of), nodes(of.join_m) {}

    void link(std::uint32_t from, std::uint32_t to) {
        if (from == to) {
            return;
        }
        auto const first = nodes.point(from);
        auto const last = nodes.point(to);
        double const length = geodesic_distance_m(first, last);
        parts.push_back({std::nullopt, 0.0, 0.0, first, last, length});
        edges.push_back({from, to, length * rule.link_cost_per_m});
    }
    std::uint32_t cut(std::size_t line, double position, GeoPoint at) {
        auto const node = nodes.at(at);
        cuts[line].push_back({position, node});
        return node;
    }
    void link_to_lines(std::uint32_t node, double reach_m, std::optional<std::size_t> but) {
        near.within(nodes.point(node), reach_m, [&](NearLine const& found) {
            auto const line = static_cast<std::size_t>(found.key);
            if (!but || line != *but) {
                link(node, cut(line, found.position, found.foot));
            }
        });
    }
    void follow_lines();
    void append(NetworkPath& path, std::uint32_t edge, std::uint32_t& node) const;

    NetworkRule rule;
    Nodes nodes;
    std::vector<Line> lines;
    std::vector<Terminal> terminals;
    std::vector<std::uint32_t> terminal_nodes;
    NearLines near;
    std::vector<std::vector<Cut>> cuts;
    std::vector<Part> parts;
    std::vector<GraphEdge> edges;
    std::optional<Graph> graph;
};

void LineNetwork::Impl::follow_lines() {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto& own = cuts[at];
        std::sort(own.begin(), own.end(), [](Cut const& a, Cut const& b) { return a.position < b.position; });
        auto const& measured = lines[at].measured;
        for (std::size_t i = 0; i + 1 < own.size(); ++i) {
            if (own[i].node == own[i + 1].node) {
                continue; // places that are one
            }
            double const length = measured.metres_before(own[i + 1].position) - measured.metres_before(own[i].position);
            parts.push_back({at, own[i].position, own[i + 1].position, {}, {}, length});
            edges.push_back({own[i].node, own[i + 1].node, length * lines[at].cost_per_m});
        }
    }
}

void LineNetwork::Impl::append(NetworkPath& path, std::uint32_t edge, std::uint32_t& node) const {
    Part const& part = parts[edge];
    bool const onward = edges[edge].from == node;
    node = onward ? edges[edge].to : edges[edge].from;
    auto const key = part.line ? std::optional(lines[*part.line].key) : std::nullopt;
    auto points = part.line ? lines[*part.line].measured.part(part.from, part.to) : std::vector{part.first, part.last};
    if (!onward) {
        std::reverse(points.begin(), points.end());
    }
    path.length_m += part.length_m;
    path.cost += edges[edge].cost;
    bool const goes_on = !path.steps.empty() && path.steps.back().key == key &&
                         geodesic_distance_m(path.steps.back().line.back(), points.front()) <= rule.join_m;
    if (goes_on) {
        auto& last = path.steps.back();
        last.line.insert(last.line.end(), points.begin() + (last.line.back() == points.front() ? 1 : 0), points.end());
        last.length_m += part.length_m;
        last.cost += edges[edge].cost;
        return;
    }
    path.steps.push_back({key, std::move(points), part.length_m, edges[edge].cost});
}

LineNetwork::LineNetwork(NetworkRule rule) : m_impl(std::make_unique<Impl>(rule)) {}
LineNetwork::~LineNetwork() = default;
LineNetwork::LineNetwork(LineNetwork&&) noexcept = default;
LineNetwork& LineNetwork::operator=(LineNetwork&&) noexcept = default;

void LineNetwork::add(std::int64_t key, std::vector<GeoPoint> line, double cost_per_m) {
    if (line.size() < 2) {
        return;
    }
    MeasuredLine measured(std::move(line));
    if (measured.length_m() > 0.0) {
        m_impl->near.add(static_cast<std::int64_t>(m_impl->lines.size()), measured.points());
        m_impl->lines.push_back({key, std::move(measured), cost_per_m});
    }
}

std::size_t LineNetwork::add_terminal(GeoPoint point, double reach_m) {
    m_impl->terminals.push_back({point, reach_m});
    return m_impl->terminals.size() - 1;
}

void LineNetwork::build() {
    auto& impl = *m_impl;
    impl.near.build();
    impl.cuts.resize(impl.lines.size());
    std::vector<std::pair<std::uint32_t, std::size_t>> ends;
    for (std::size_t at = 0; at < impl.lines.size(); ++at) {
        auto const& measured = impl.lines[at].measured;
        ends.emplace_back(impl.cut(at, 0.0, measured.points().front()), at);
        ends.emplace_back(impl.cut(at, measured.end(), measured.points().back()), at);
    }
    impl.near.meetings(impl.rule.join_m, [&impl](LineMeeting const& meeting) {
        impl.cut(static_cast<std::size_t>(meeting.first), meeting.first_position, meeting.at);
        impl.cut(static_cast<std::size_t>(meeting.second), meeting.second_position, meeting.at);
    });
    for (auto const& [node, line] : ends) {
        impl.link_to_lines(node, impl.rule.link_m, line);
    }
    for (Terminal const& terminal : impl.terminals) {
        impl.terminal_nodes.push_back(impl.nodes.alone(terminal.point));
        impl.link_to_lines(impl.terminal_nodes.back(), terminal.reach_m, std::nullopt);
    }
    impl.follow_lines();
    impl.graph.emplace(impl.nodes.count(), impl.edges);
}

std::optional<NetworkPath> LineNetwork::path(std::size_t from, std::size_t to) const {
    auto const& impl = *m_impl;
    if (!impl.graph) {
        throw core::internal_error("LineNetwork is asked before build()");
    }
    auto const way = impl.graph->cheapest(impl.terminal_nodes.at(from), impl.terminal_nodes.at(to));
    if (!way) {
        return std::nullopt;
    }
    NetworkPath path;
    auto node = impl.terminal_nodes[from];
    for (auto const edge : way->edges) {
        impl.append(path, edge, node);
    }
    return path;
}

} // namespace hatang::spatial
