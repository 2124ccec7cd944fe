// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which areas a point lies in: polygons in a packed index, built once, asked millions of times.

#include "core/geo_point.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hatang::spatial {

/// Planar in degrees; a point on a border belongs to every area that shares it. Build O(v log v); a lookup about
/// O(log v). Reading is safe from several threads once built.
class AreaIndex {
public:
    AreaIndex();
    ~AreaIndex();
    AreaIndex(AreaIndex&&) noexcept;
    AreaIndex& operator=(AreaIndex&&) noexcept;
    AreaIndex(AreaIndex const&) = delete;
    AreaIndex& operator=(AreaIndex const&) = delete;

    /// \p wkb Polygon or MultiPolygon, WGS 84. \throws core::Error(invalid_data) for anything else.
    void add(std::int64_t key, std::string_view wkb);
    void build();
    bool empty() const;

    /// Keys of the areas around the point, ascending.
    std::vector<std::int64_t> find_all(core::GeoPoint point) const;
    /// The only area, or the lowest key where borders meet.
    std::optional<std::int64_t> find(core::GeoPoint point) const;
    /// The nearest area not further than \p within_m, with its distance in metres; for points just off an outline.
    /// Measured in the plane that touches the ellipsoid at the point: within 1 % of the geodesic up to 100 km.
    struct Nearest {
        std::int64_t key;
        double distance_m;
    };
    std::optional<Nearest> find_nearest(core::GeoPoint point, double within_m) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
