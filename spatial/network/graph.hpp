// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Nodes and edges with costs, and the cheapest way between two nodes.

#include <cstdint>
#include <optional>
#include <vector>

namespace hatang::spatial {

struct GraphEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double cost = 0.0; ///< >= 0; the same in both directions
};

struct GraphPath {
    double cost = 0.0;
    std::vector<std::uint32_t> edges; ///< in the order of the way; empty when it starts where it ends
};

/// Undirected; parallel edges and loops are allowed.
class Graph {
public:
    /// \throws core::Error(internal) for a node out of range, a negative cost or one that is not a number.
    Graph(std::uint32_t nodes, std::vector<GraphEdge> edges);

    std::vector<GraphEdge> const& edges() const { return m_edges; }
    /// Nothing when \p to cannot be reached. Of ways that cost the same the one found first, the same each time.
    /// Dijkstra with a binary heap: O((n + e) log n).
    std::optional<GraphPath> cheapest(std::uint32_t from, std::uint32_t to) const;

private:
    std::uint32_t m_nodes;
    std::vector<GraphEdge> m_edges;
    std::vector<std::uint32_t> m_first; ///< by node: where its edges begin in m_at
    std::vector<std::uint32_t> m_at;
};

} // namespace hatang::spatial
