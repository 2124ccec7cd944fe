// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a line runs along other lines: the same street drawn twice, the two carriageways of one street, a cable route
/// along its street.

#include "core/geo_point.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace hatang::spatial {

struct AlongRule {
    double within_m = 1.0;       ///< distance at right angles to the asked line
    double max_angle_deg = 10.0; ///< between the two edges, whichever way they point
};

/// Between two positions of the asked line (MeasuredLine) the line with \p key runs beside it.
struct Alongside {
    std::int64_t key = 0;
    double from = 0.0;
    double to = 0.0;
    bool opposite = false; ///< the other line is drawn the other way
};

/// Planar, in the plane that touches the ellipsoid at each edge: within 0.1 % for distances up to 100 m. Build
/// O(n log n) for n edges; a question O(log n + edges nearby) for each edge. Reading is safe from several threads once
/// built.
class LineIndex {
public:
    LineIndex();
    ~LineIndex();
    LineIndex(LineIndex&&) noexcept;
    LineIndex& operator=(LineIndex&&) noexcept;
    LineIndex(LineIndex const&) = delete;
    LineIndex& operator=(LineIndex const&) = delete;

    void add(std::int64_t key, std::span<core::GeoPoint const> line);
    void build();

    /// Each stretch, edge by edge, in no order; stretches may overlap. The line's own key is for the caller to skip.
    void along(std::span<core::GeoPoint const> line, AlongRule rule,
               std::function<void(Alongside const&)> const& visit) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
