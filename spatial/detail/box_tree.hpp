// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A packed R-tree over boxes (Kamel and Faloutsos 1993: sorted along a Hilbert curve), built once, sixteen to a node.

#include "core/geo_point.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hatang::spatial::detail {

constexpr bool overlap(core::GeoBox const& a, core::GeoBox const& b) {
    return a.min_lon <= b.max_lon && b.min_lon <= a.max_lon && a.min_lat <= b.max_lat && b.min_lat <= a.max_lat;
}

class BoxTree {
public:
    static constexpr std::size_t kFanout = 16;

    BoxTree() = default;
    explicit BoxTree(std::vector<core::GeoBox> const& boxes);

    /// Calls visit(index) for each box that meets \p query, borders included; index as in the constructor's order.
    template <typename Visit> void visit_overlapping(core::GeoBox const& query, Visit const& visit) const {
        if (!m_levels.empty()) {
            descend(m_levels.size() - 1, 0, query, visit);
        }
    }

private:
    struct Level {
        std::vector<core::GeoBox> boxes;
    };

    template <typename Visit>
    void descend(std::size_t level, std::size_t node, core::GeoBox const& query, Visit const& visit) const {
        auto const& boxes = m_levels[level].boxes;
        auto const end = node * kFanout + kFanout < boxes.size() ? node * kFanout + kFanout : boxes.size();
        for (auto at = node * kFanout; at < end; ++at) {
            if (!overlap(boxes[at], query)) {
                continue;
            }
            if (level == 0) {
                visit(static_cast<std::size_t>(m_order[at]));
            } else {
                descend(level - 1, at, query, visit);
            }
        }
    }

    std::vector<Level> m_levels; ///< leaves first; the last has at most kFanout boxes
    std::vector<std::uint32_t> m_order;
};

} // namespace hatang::spatial::detail
