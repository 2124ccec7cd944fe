// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which lines come near a place, where on them that is, and which lines cross each other.

#include "core/geo_point.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace hatang::spatial {

/// The place of a line that is nearest to an asked point.
struct NearLine {
    std::int64_t key = 0;
    double position = 0.0; ///< as in MeasuredLine
    core::GeoPoint foot{};
    double distance_m = 0.0;
};

/// Two lines meet: at a crossing, or where a corner of one lies on the other.
struct LineMeeting {
    std::int64_t first = 0;
    double first_position = 0.0;
    std::int64_t second = 0;
    double second_position = 0.0;
    core::GeoPoint at{};
};

/// Planar, in a plane in metres about the asked place: within 0.1 % for distances up to 1 km. Build O(n log n) for n
/// edges; a question O(log n + edges nearby). Reading is safe from several threads once built.
class NearLines {
public:
    NearLines();
    ~NearLines();
    NearLines(NearLines&&) noexcept;
    NearLines& operator=(NearLines&&) noexcept;
    NearLines(NearLines const&) = delete;
    NearLines& operator=(NearLines const&) = delete;

    /// A line of one corner is a point. Keys should be given once.
    void add(std::int64_t key, std::span<core::GeoPoint const> line);
    void build();

    /// Of each line within \p within_m its nearest place, by key.
    void within(core::GeoPoint point, double within_m, std::function<void(NearLine const&)> const& visit) const;
    /// The nearest of those that \p wanted accepts (none given: of all); nothing when none is within \p within_m.
    std::optional<NearLine> nearest(core::GeoPoint point, double within_m,
                                    std::function<bool(std::int64_t)> const& wanted = {}) const;
    /// Every meeting of two different lines, each pair of edges once; corners closer than \p join_m to an edge meet it.
    void meetings(double join_m, std::function<void(LineMeeting const&)> const& visit) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
