// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/box_tree.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hatang::spatial::detail {

namespace {

constexpr core::GeoBox kNowhere{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                                -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

core::GeoBox joined(core::GeoBox const& a, core::GeoBox const& b) {
    return {std::min(a.min_lon, b.min_lon), std::min(a.min_lat, b.min_lat), std::max(a.max_lon, b.max_lon),
            std::max(a.max_lat, b.max_lat)};
}

/// Place along a Hilbert curve through a 65536 x 65536 grid.
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
    std::uint32_t place = 0;
    for (std::uint32_t side = 1U << 15U; side > 0; side >>= 1U) {
        std::uint32_t const right = (x & side) != 0 ? 1U : 0U;
        std::uint32_t const up = (y & side) != 0 ? 1U : 0U;
        place += side * side * ((3U * right) ^ up);
        if (up == 0) {
            if (right == 1) {
                x = (side - 1U) - (x & (side - 1U));
                y = (side - 1U) - (y & (side - 1U));
            }
            std::swap(x, y);
        }
    }
    return place;
}

std::uint32_t on_grid(double value, double low, double high) {
    double const share = high > low ? (value - low) / (high - low) : 0.0;
    return static_cast<std::uint32_t>(std::clamp(share, 0.0, 1.0) * 65535.0);
}

} // namespace

BoxTree::BoxTree(std::vector<core::GeoBox> const& boxes) {
    if (boxes.empty()) {
        return;
    }
    auto const all = std::accumulate(boxes.begin(), boxes.end(), kNowhere, joined);
    std::vector<std::uint32_t> places;
    places.reserve(boxes.size());
    for (auto const& box : boxes) {
        places.push_back(hilbert(on_grid((box.min_lon + box.max_lon) / 2.0, all.min_lon, all.max_lon),
                                 on_grid((box.min_lat + box.max_lat) / 2.0, all.min_lat, all.max_lat)));
    }
    m_order.resize(boxes.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
        return places[a] != places[b] ? places[a] < places[b] : a < b;
    });
    m_levels.emplace_back();
    for (auto const index : m_order) {
        m_levels.back().boxes.push_back(boxes[index]);
    }
    while (m_levels.back().boxes.size() > kFanout) {
        Level above;
        auto const& below = m_levels.back().boxes;
        for (std::size_t at = 0; at < below.size(); at += kFanout) {
            auto const end = std::min(at + kFanout, below.size());
            above.boxes.push_back(std::accumulate(below.begin() + static_cast<std::ptrdiff_t>(at),
                                                  below.begin() + static_cast<std::ptrdiff_t>(end), kNowhere, joined));
        }
        m_levels.push_back(std::move(above));
    }
}

} // namespace hatang::spatial::detail
