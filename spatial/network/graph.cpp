// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/network/graph.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace hatang::spatial {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

} // namespace

Graph::Graph(std::uint32_t nodes, std::vector<GraphEdge> edges)
    : m_nodes(nodes), m_edges(std::move(edges)), m_first(nodes + 1, 0) {
    for (GraphEdge const& edge : m_edges) {
        if (edge.from >= nodes || edge.to >= nodes || !(edge.cost >= 0.0)) {
            throw core::internal_error("an edge without its nodes, or with a negative cost");
        }
        ++m_first[edge.from + 1];
        ++m_first[edge.to + 1];
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        m_first[node + 1] += m_first[node];
    }
    m_at.resize(2 * m_edges.size());
    auto next = m_first;
    for (std::uint32_t at = 0; at < m_edges.size(); ++at) {
        m_at[next[m_edges[at].from]++] = at;
        m_at[next[m_edges[at].to]++] = at;
    }
}

std::optional<GraphPath> Graph::cheapest(std::uint32_t from, std::uint32_t to) const {
    std::vector<double> cost(m_nodes, std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> by(m_nodes, kNone);
    using Reached = std::pair<double, std::uint32_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
    cost[from] = 0.0;
    open.emplace(0.0, from);
    while (!open.empty() && open.top().second != to) {
        auto const [spent, node] = open.top();
        open.pop();
        if (spent > cost[node]) {
            continue; // a dearer way to it, found earlier
        }
        for (auto i = m_first[node]; i < m_first[node + 1]; ++i) {
            GraphEdge const& edge = m_edges[m_at[i]];
            auto const other = edge.from == node ? edge.to : edge.from;
            if (spent + edge.cost < cost[other]) {
                cost[other] = spent + edge.cost;
                by[other] = m_at[i];
                open.emplace(cost[other], other);
            }
        }
    }
    if (cost[to] == std::numeric_limits<double>::infinity()) {
        return std::nullopt;
    }
    GraphPath path{cost[to], {}};
    for (auto node = to; node != from;) {
        auto const edge = by[node];
        path.edges.push_back(edge);
        node = m_edges[edge].from == node ? m_edges[edge].to : m_edges[edge].from;
    }
    std::reverse(path.edges.begin(), path.edges.end());
    return path;
}

} // namespace hatang::spatial
