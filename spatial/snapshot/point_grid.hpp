// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A million points in memory: which lie within a radius, which are nearest. Points are sorted into the cells of a
/// grid, built once. Reading is safe from several threads.

#include "core/geo_point.hpp"
#include "spatial/detail/short_distance.hpp"
#include "spatial/geodesic.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace hatang::spatial {

class PointGrid {
public:
    /// Distances up to 10 km are right to 10 mm (1.3 µm up to 500 m); from there on they are geodesic.
    struct Near {
        std::uint32_t index;
        double distance_m;
        bool operator==(Near const&) const = default;
    };

    PointGrid() = default;
    /// A point's index is its place in \p points; points that are not finite are left out. O(n), 24 bytes a point.
    explicit PointGrid(std::span<core::GeoPoint const> points);

    std::size_t size() const { return m_items.size(); }

    /// Calls visit(index, distance_m) for every point whose geodesic distance is not more than \p radius_m; the verdict
    /// is exact, the distance as in Near. The order is the grid's, the same each time.
    template <typename Visit> void within(core::GeoPoint point, double radius_m, Visit const& visit) const {
        within_while(point, radius_m, [&visit](std::uint32_t index, double metres) {
            visit(index, metres);
            return true;
        });
    }
    /// The same until visit(index, distance_m) returns false.
    template <typename Visit> void within_while(core::GeoPoint point, double radius_m, Visit const& visit) const {
        if (m_items.empty() || !(radius_m >= 0.0)) {
            return;
        }
        detail::ShortDistance const distance(point);
        auto const box = box_around(point, radius_m);
        double const beyond = surely_beyond(point, box, radius_m);
        each_item(box, [&](Item const& item) {
            if (distance.squared(item.point) > beyond) {
                return true;
            }
            double const metres = distance.metres_within(item.point, radius_m);
            return !(metres >= 0.0) || visit(item.index, metres);
        });
    }
    /// Calls visit(index, point) for every point, neighbours soon after each other: the order in which asking about all
    /// of them is fastest.
    template <typename Visit> void each(Visit const& visit) const {
        for (auto const& item : m_items) {
            visit(item.index, item.point);
        }
    }
    /// The \p count nearest points not farther than \p within_m, nearest first, equal distances by index.
    std::vector<Near> nearest(core::GeoPoint point, std::size_t count,
                              double within_m = std::numeric_limits<double>::infinity()) const;

private:
    struct Item {
        core::GeoPoint point;
        std::uint32_t index;
    };
    /// Cells by column and row; what lies outside the grid belongs to the cell at its edge.
    struct Cells {
        std::size_t left;
        std::size_t bottom;
        std::size_t right;
        std::size_t top;
    };

    /// Square of the flat distance from which on a point is farther than the radius, for sure.
    static double surely_beyond(core::GeoPoint point, core::GeoBox const& box, double radius_m) {
        double const reach = radius_m + detail::ShortDistance::error_at(radius_m);
        bool const flat = reach < detail::ShortDistance::kFarthest_m && box.min_lon > -180.0 && box.max_lon < 180.0 &&
                          std::abs(point.lat) <= detail::ShortDistance::kHighestLat;
        return flat ? reach * reach : std::numeric_limits<double>::infinity();
    }
    void lay_out(std::span<core::GeoPoint const> points);
    Cells cells_of(core::GeoBox const& box) const {
        return {step(box.min_lon, m_west, m_per_lon, m_columns), step(box.min_lat, m_south, m_per_lat, m_rows),
                step(box.max_lon, m_west, m_per_lon, m_columns), step(box.max_lat, m_south, m_per_lat, m_rows)};
    }
    static std::size_t step(double value, double low, double per_degree, std::size_t count) {
        double const place = (value - low) * per_degree;
        if (!(place > 0.0)) {
            return 0;
        }
        return place < static_cast<double>(count - 1) ? static_cast<std::size_t>(place) : count - 1;
    }
    std::size_t count_in(Cells const& cells) const;

    /// Until visit(item) returns false.
    template <typename Visit> void each_item(core::GeoBox const& box, Visit const& visit) const {
        auto const cells = cells_of(box);
        for (auto row = cells.bottom; row <= cells.top; ++row) {
            auto const* const starts = m_starts.data() + row * m_columns;
            auto const* const end = m_items.data() + starts[cells.right + 1];
            for (auto const* item = m_items.data() + starts[cells.left]; item != end; ++item) {
                if (!visit(*item)) {
                    return;
                }
            }
        }
    }

    double m_west = 0.0;
    double m_south = 0.0;
    double m_per_lon = 0.0; ///< cells per degree
    double m_per_lat = 0.0;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    std::vector<std::uint32_t> m_starts; ///< of each cell in m_items, row after row, and the end
    std::vector<Item> m_items;
};

} // namespace hatang::spatial
