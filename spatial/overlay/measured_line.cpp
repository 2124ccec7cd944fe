// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/overlay/measured_line.hpp"

#include "core/error.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geodesic.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

namespace {

class LineSink final : public detail::WkbSink {
public:
    void begin(detail::WkbKind kind, std::uint32_t) override {
        if (kind != detail::WkbKind::line && kind != detail::WkbKind::multi_line) {
            throw core::data_error({"hình không phải là đường", "the geometry is not a line"});
        }
    }
    void points(std::span<core::GeoPoint const> points) override {
        if (!points.empty()) {
            lines.emplace_back(points.begin(), points.end());
        }
    }
    std::vector<std::vector<core::GeoPoint>> lines;
};

/// The edge and how far along it; the line's end belongs to its last edge.
struct OnEdge {
    std::size_t edge;
    double along;
};

OnEdge on_edge(double position, std::size_t corners) {
    auto const last = static_cast<double>(corners - 1);
    double const held = std::clamp(position, 0.0, last);
    auto const edge = static_cast<std::size_t>(std::min(std::floor(held), std::max(last - 1.0, 0.0)));
    return {edge, held - static_cast<double>(edge)};
}

} // namespace

MeasuredLine::MeasuredLine(std::vector<core::GeoPoint> points) : m_points(std::move(points)) {
    m_before.reserve(m_points.size());
    m_before.push_back(0.0);
    for (std::size_t at = 1; at < m_points.size(); ++at) {
        m_before.push_back(m_before.back() + geodesic_distance_m(m_points[at - 1], m_points[at]));
    }
}

double MeasuredLine::metres_before(double position) const {
    auto const [edge, along] = on_edge(position, m_points.size());
    if (along <= 0.0) {
        return m_before[edge];
    }
    if (along >= 1.0) {
        return m_before[edge + 1];
    }
    // An equal share of degrees is not an equal share of metres: both sides are measured, and then brought to the
    // edge's own length.
    auto const point = point_at(position);
    double const done = geodesic_distance_m(m_points[edge], point);
    double const left = geodesic_distance_m(point, m_points[edge + 1]);
    double const whole = m_before[edge + 1] - m_before[edge];
    return done + left > 0.0 ? m_before[edge] + whole * (done / (done + left)) : m_before[edge];
}

core::GeoPoint MeasuredLine::point_at(double position) const {
    auto const [edge, along] = on_edge(position, m_points.size());
    if (along <= 0.0) {
        return m_points[edge];
    }
    if (along >= 1.0) {
        return m_points[edge + 1];
    }
    auto const& from = m_points[edge];
    auto const& to = m_points[edge + 1];
    return {from.lon + (to.lon - from.lon) * along, from.lat + (to.lat - from.lat) * along};
}

std::vector<core::GeoPoint> MeasuredLine::part(double from, double to) const {
    std::vector<core::GeoPoint> corners{point_at(from)};
    for (double at = std::floor(from) + 1.0; at < to; at += 1.0) {
        corners.push_back(m_points[static_cast<std::size_t>(at)]);
    }
    corners.push_back(point_at(to));
    return corners;
}

std::vector<std::vector<core::GeoPoint>> lines_of_wkb(std::string_view wkb) {
    LineSink sink;
    detail::walk_wkb(wkb, sink);
    return std::move(sink.lines);
}

std::string wkb_of_lines(std::span<std::vector<core::GeoPoint> const> lines) {
    detail::WkbWriter writer;
    writer.header(detail::WkbKind::multi_line, static_cast<std::uint32_t>(lines.size()));
    for (auto const& line : lines) {
        writer.header(detail::WkbKind::line, static_cast<std::uint32_t>(line.size()));
        writer.points(line);
    }
    return writer.take();
}

} // namespace hatang::spatial
