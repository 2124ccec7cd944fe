// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geometry.hpp"

#include "core/error.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/detail/wkb_writer.hpp"

#include <geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hatang::spatial {

namespace {

class Counter final : public detail::WkbSink {
public:
    void begin(detail::WkbKind kind, std::uint32_t /*count*/) override {
        if (geometries++ == 0) {
            outer = kind;
        }
    }
    void points(std::span<core::GeoPoint const> points) override {
        vertices += points.size();
        for (auto const& point : points) {
            box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
                   std::max(box.max_lat, point.lat)};
            last = point;
        }
    }

    detail::WkbKind outer = detail::WkbKind::collection;
    std::size_t geometries = 0;
    std::size_t vertices = 0;
    core::GeoPoint last;
    core::GeoBox box{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                     -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
};

class AreaSum final : public detail::WkbSink {
public:
    AreaSum() { geod_init(&m_ellipsoid, 6378137.0, 1.0 / 298.257223563); } // EPSG:7030

    void begin(detail::WkbKind kind, std::uint32_t /*count*/) override {
        if (kind != detail::WkbKind::polygon && kind != detail::WkbKind::multi_polygon) {
            throw core::data_error({"chỉ đo được diện tích của vùng (Polygon hoặc MultiPolygon)",
                                    "an area can be measured of a Polygon or MultiPolygon only"});
        }
        m_outer = true;
    }
    void points(std::span<core::GeoPoint const> points) override {
        geod_polygon ring{};
        geod_polygon_init(&ring, 0);
        // the closing point repeats the first
        auto const count = points.size() > 1 && points.front() == points.back() ? points.size() - 1 : points.size();
        for (auto const& point : points.first(count)) {
            geod_polygon_addpoint(&m_ellipsoid, &ring, point.lat, point.lon);
        }
        double square_metres = 0.0;
        geod_polygon_compute(&m_ellipsoid, &ring, 0, 1, &square_metres, nullptr);
        total += m_outer ? std::abs(square_metres) : -std::abs(square_metres);
        m_outer = false;
    }

    double total = 0.0;

private:
    geod_geodesic m_ellipsoid{};
    bool m_outer = true;
};

} // namespace

std::string point_wkb(core::GeoPoint point) {
    detail::WkbWriter writer;
    writer.header(detail::WkbKind::point, 1);
    writer.points(std::array{point});
    return writer.take();
}

std::optional<core::GeoPoint> point_of_wkb(std::string_view wkb) {
    Counter counter;
    try {
        detail::walk_wkb(wkb, counter, {2, 1});
    } catch (core::Error const&) {
        return std::nullopt;
    }
    bool const is_point = counter.outer == detail::WkbKind::point || counter.outer == detail::WkbKind::multi_point;
    return is_point && counter.vertices == 1 ? std::optional(counter.last) : std::nullopt;
}

void check_wkb(std::string_view wkb, std::size_t vertex_limit) {
    Counter counter;
    detail::walk_wkb(wkb, counter, {8, vertex_limit});
}

core::GeoBox box_of_wkb(std::string_view wkb) {
    Counter counter;
    detail::walk_wkb(wkb, counter);
    if (counter.vertices == 0) {
        throw core::data_error({"hình học rỗng, không có phạm vi", "the geometry is empty and has no box"});
    }
    return counter.box;
}

std::size_t vertex_count(std::string_view wkb) {
    Counter counter;
    detail::walk_wkb(wkb, counter);
    return counter.vertices;
}

double geodesic_area_m2(std::string_view wkb) {
    AreaSum sum;
    detail::walk_wkb(wkb, sum);
    return std::max(sum.total, 0.0);
}

} // namespace hatang::spatial
