// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/snapshot/point_grid.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

namespace {

constexpr std::size_t kSample = 4096;

struct Stretch {
    double low = 0.0;
    double high = 0.0;
};

/// Where nearly all values lie, widened; a few stray points must not make every cell huge.
Stretch usual_stretch(std::vector<double> values) {
    std::ranges::sort(values);
    auto const at = [&](std::size_t percent) { return values[(values.size() - 1) * percent / 100]; };
    double const margin = (at(99) - at(1)) * 0.05 + 1e-9;
    return {std::max(at(1) - margin, values.front()), std::min(at(99) + margin, values.back() + 1e-9)};
}

bool is_finite(core::GeoPoint point) {
    return std::isfinite(point.lon) && std::isfinite(point.lat);
}

} // namespace

PointGrid::PointGrid(std::span<core::GeoPoint const> points) {
    lay_out(points);
    m_starts.assign(m_columns * m_rows + 1, 0);
    std::vector<std::uint32_t> cells(points.size());
    for (std::size_t at = 0; at < points.size(); ++at) {
        auto const& point = points[at];
        auto const column = step(point.lon, m_west, m_per_lon, m_columns);
        auto const row = step(point.lat, m_south, m_per_lat, m_rows);
        cells[at] = static_cast<std::uint32_t>(row * m_columns + column);
        if (is_finite(point)) {
            ++m_starts[cells[at] + 1];
        }
    }
    for (std::size_t cell = 1; cell < m_starts.size(); ++cell) {
        m_starts[cell] += m_starts[cell - 1];
    }
    m_items.resize(m_starts.back());
    auto next = m_starts;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (is_finite(points[at])) {
            m_items[next[cells[at]]++] = {points[at], static_cast<std::uint32_t>(at)};
        }
    }
}

/// Cells about as high as wide on the ground, about as many as points.
void PointGrid::lay_out(std::span<core::GeoPoint const> points) {
    std::vector<double> lons;
    std::vector<double> lats;
    auto const stride = std::max<std::size_t>(points.size() / kSample, 1);
    for (std::size_t at = 0; at < points.size(); at += stride) {
        if (is_finite(points[at])) {
            lons.push_back(points[at].lon);
            lats.push_back(points[at].lat);
        }
    }
    if (lons.empty()) {
        return;
    }
    auto const lon = usual_stretch(std::move(lons));
    auto const lat = usual_stretch(std::move(lats));
    double const shrink = std::max(std::cos((lat.low + lat.high) / 2.0 * 3.14159265358979323846 / 180.0), 0.01);
    double const width = std::max((lon.high - lon.low) * shrink, 1e-6);
    double const height = std::max(lat.high - lat.low, 1e-6);
    double const cells = static_cast<double>(std::clamp<std::size_t>(points.size(), 1, 8'000'000));
    double const side = std::sqrt(width * height / cells);
    m_columns = static_cast<std::size_t>(std::clamp(width / side, 1.0, cells));
    m_rows = static_cast<std::size_t>(std::clamp(height / side, 1.0, cells));
    m_west = lon.low;
    m_south = lat.low;
    m_per_lon = static_cast<double>(m_columns) * shrink / width;
    m_per_lat = static_cast<double>(m_rows) / height;
}

std::size_t PointGrid::count_in(Cells const& cells) const {
    std::size_t count = 0;
    for (auto row = cells.bottom; row <= cells.top; ++row) {
        auto const* const starts = m_starts.data() + row * m_columns;
        count += starts[cells.right + 1] - starts[cells.left];
    }
    return count;
}

std::vector<PointGrid::Near> PointGrid::nearest(core::GeoPoint point, std::size_t count, double within_m) const {
    std::vector<Near> found;
    if (m_items.empty() || count == 0 || !(within_m >= 0.0)) {
        return found;
    }
    // a square of cells with enough points gives a radius; that radius gives the answer
    auto const own = cells_of({point.lon, point.lat, point.lon, point.lat});
    Cells cells = own;
    std::size_t const wanted = std::min(count, m_items.size());
    for (std::size_t around = 1; count_in(cells) < wanted; around *= 2) {
        cells = {own.left - std::min(around, own.left), own.bottom - std::min(around, own.bottom),
                 std::min(own.right + around, m_columns - 1), std::min(own.top + around, m_rows - 1)};
    }
    detail::ShortDistance const distance(point);
    std::vector<double> reached;
    for (auto row = cells.bottom; row <= cells.top; ++row) {
        auto const* const starts = m_starts.data() + row * m_columns;
        for (auto at = starts[cells.left]; at < starts[cells.right + 1]; ++at) {
            reached.push_back(distance.metres(m_items[at].point));
        }
    }
    auto const last = reached.begin() + static_cast<std::ptrdiff_t>(wanted - 1);
    std::ranges::nth_element(reached, last);
    // a hair more: the radius is judged by the geodesic
    bool const is_short = *last < detail::ShortDistance::kFarthest_m;
    double const hair = is_short ? 2.0 * detail::ShortDistance::error_at(*last) : 1e-6;
    within(point, std::min(within_m, *last + hair),
           [&](std::uint32_t index, double metres) { found.push_back({index, metres}); });
    std::ranges::sort(found, [](Near const& a, Near const& b) {
        return a.distance_m != b.distance_m ? a.distance_m < b.distance_m : a.index < b.index;
    });
    found.resize(std::min(found.size(), wanted));
    return found;
}

} // namespace hatang::spatial
