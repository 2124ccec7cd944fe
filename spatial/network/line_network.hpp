// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lines that can be followed, each at its own price a metre, joined where they cross, touch or end near each other;
/// and the cheapest way over them from one place to another.

#include "core/geo_point.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hatang::spatial {

struct NetworkRule {
    double join_m = 1.0;          ///< places closer than this are one
    double link_m = 30.0;         ///< from the end of a line one may go over to lines not farther off
    double link_cost_per_m = 1.0; ///< what a metre of such a link, or from a terminal to a line, costs
};

/// A stretch of one line, or a link off any line.
struct PathStep {
    std::optional<std::int64_t> key;  ///< of the line; none = a link
    std::vector<core::GeoPoint> line; ///< in the direction of the way
    double length_m = 0.0;            ///< on the ellipsoid
    double cost = 0.0;
};

struct NetworkPath {
    double length_m = 0.0;
    double cost = 0.0;
    std::vector<PathStep> steps; ///< neighbours have different keys, or are parts of one line that do not meet
};

/// Lines of a few hundred kilometres at most. Build O(n log n + k) for n edges with k meetings; a way O(k log k).
class LineNetwork {
public:
    explicit LineNetwork(NetworkRule rule);
    ~LineNetwork();
    LineNetwork(LineNetwork&&) noexcept;
    LineNetwork& operator=(LineNetwork&&) noexcept;
    LineNetwork(LineNetwork const&) = delete;
    LineNetwork& operator=(LineNetwork const&) = delete;

    /// \pre cost_per_m >= 0; lines of one point or of no length are left out.
    void add(std::int64_t key, std::vector<core::GeoPoint> line, double cost_per_m);
    /// A place to start from or to go to, linked to every line within \p reach_m. Its number.
    std::size_t add_terminal(core::GeoPoint point, double reach_m);
    void build();

    /// The cheapest way between two terminals; nothing when there is none. \pre built
    std::optional<NetworkPath> path(std::size_t from, std::size_t to) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
