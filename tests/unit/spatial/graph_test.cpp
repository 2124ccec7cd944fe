// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/network/graph.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace hatang::spatial {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

/// Every way that comes to no node twice.
double cheapest_of_all(std::vector<GraphEdge> const& edges, std::uint32_t at, std::uint32_t to,
                       std::vector<bool>& seen) {
    if (at == to) {
        return 0.0;
    }
    double best = kNone;
    seen[at] = true;
    for (GraphEdge const& edge : edges) {
        for (auto const& [from, next] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)}) {
            if (from == at && !seen[next]) {
                best = std::min(best, edge.cost + cheapest_of_all(edges, next, to, seen));
            }
        }
    }
    seen[at] = false;
    return best;
}

TEST(Graph, FindsTheCheapestOfAllWays) {
    ASSERT_TRUE(rc::check([] {
        auto const nodes = *rc::gen::inRange<std::uint32_t>(2, 7);
        auto const count = *rc::gen::inRange<std::size_t>(0, 12);
        std::vector<GraphEdge> edges;
        for (std::size_t at = 0; at < count; ++at) {
            edges.push_back({*rc::gen::inRange<std::uint32_t>(0, nodes), *rc::gen::inRange<std::uint32_t>(0, nodes),
                             *rc::gen::inRange(0, 20) / 4.0});
        }
        Graph const graph(nodes, edges);
        auto const to = *rc::gen::inRange<std::uint32_t>(0, nodes);
        std::vector<bool> seen(nodes, false);
        auto const expected = cheapest_of_all(edges, 0, to, seen);
        auto const path = graph.cheapest(0, to);
        RC_ASSERT(path.has_value() == (expected != kNone));
        if (!path) {
            return;
        }
        RC_ASSERT(path->cost == expected);
        double sum = 0.0;
        std::uint32_t node = 0;
        for (auto const at : path->edges) {
            RC_ASSERT(edges[at].from == node || edges[at].to == node);
            node = edges[at].from == node ? edges[at].to : edges[at].from;
            sum += edges[at].cost;
        }
        RC_ASSERT(node == to);
        RC_ASSERT(sum == expected);
    }));
}

TEST(Graph, RefusesWhatIsNoEdge) {
    EXPECT_THROW(Graph(2, {{0, 2, 1.0}}), core::Error);
    EXPECT_THROW(Graph(2, {{0, 1, -1.0}}), core::Error);
    EXPECT_THROW(Graph(2, {{0, 1, std::numeric_limits<double>::quiet_NaN()}}), core::Error);
}

} // namespace
} // namespace hatang::spatial
