// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/line_parts.hpp"

#include "spatial/detail/geos_handle.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/placed_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace hatang::spatial {

namespace {

using Line = std::vector<core::GeoPoint>;

class LineSink final : public detail::WkbSink {
public:
    void begin(detail::WkbKind kind, std::uint32_t /*count*/) override { m_kind = kind; }
    void points(std::span<core::GeoPoint const> points) override {
        if (m_kind == detail::WkbKind::line && points.size() > 1) {
            lines.emplace_back(points.begin(), points.end());
        }
    }
    std::vector<Line> lines;

private:
    detail::WkbKind m_kind = detail::WkbKind::point;
};

std::string multi_line(std::vector<Line> const& lines) {
    detail::WkbWriter writer;
    writer.header(detail::WkbKind::multi_line, static_cast<std::uint32_t>(lines.size()));
    for (Line const& line : lines) {
        writer.header(detail::WkbKind::line, static_cast<std::uint32_t>(line.size()));
        writer.points(line);
    }
    return writer.take();
}

/// Where \p lines come nearest to \p other; nothing when that is not near.
std::optional<core::GeoPoint> meeting_place(detail::Geos const& geos, GEOSGeometry const* lines, std::string_view other,
                                            double near_m) {
    auto const geometry = geos.read(other);
    auto* sequence = GEOSNearestPoints_r(geos.context(), lines, geometry.get());
    if (sequence == nullptr) {
        return std::nullopt;
    }
    core::GeoPoint here;
    core::GeoPoint there;
    GEOSCoordSeq_getXY_r(geos.context(), sequence, 0, &here.lon, &here.lat);
    GEOSCoordSeq_getXY_r(geos.context(), sequence, 1, &there.lon, &there.lat);
    GEOSCoordSeq_destroy_r(geos.context(), sequence);
    return geodesic_distance_m(here, there) <= near_m ? std::optional(here) : std::nullopt;
}

/// Where along the straight line from one place to another a point's foot lies: 0 at the first, 1 at the second.
class Along {
public:
    Along(core::GeoPoint from, core::GeoPoint to)
        : m_from(from), m_scale(std::cos(from.lat * std::numbers::pi / 180.0)), m_x((to.lon - from.lon) * m_scale),
          m_y(to.lat - from.lat) {}
    double of(core::GeoPoint point) const {
        return ((point.lon - m_from.lon) * m_scale * m_x + (point.lat - m_from.lat) * m_y) / (m_x * m_x + m_y * m_y);
    }

private:
    core::GeoPoint m_from;
    double m_scale;
    double m_x;
    double m_y;
};

core::GeoPoint between(core::GeoPoint a, core::GeoPoint b, double share) {
    return {a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share};
}

/// The parts of one line with 0 <= foot <= 1.
void add_parts(Line const& line, Along const& along, std::vector<Line>& parts) {
    Line part;
    for (std::size_t at = 1; at < line.size(); ++at) {
        double const first = along.of(line[at - 1]);
        double const second = along.of(line[at]);
        double const step = second - first;
        double enter = 0.0;
        double leave = 1.0;
        if (step != 0.0) {
            enter = std::max(0.0, (step > 0.0 ? 0.0 - first : 1.0 - first) / step);
            leave = std::min(1.0, (step > 0.0 ? 1.0 - first : 0.0 - first) / step);
        } else if (first < 0.0 || first > 1.0) {
            leave = -1.0;
        }
        if (enter < leave) {
            if (part.empty()) {
                part.push_back(between(line[at - 1], line[at], enter));
            }
            part.push_back(between(line[at - 1], line[at], leave));
        }
        if (part.size() > 1 && (enter >= leave || leave < 1.0)) {
            parts.push_back(std::move(part));
            part.clear();
        }
    }
    if (part.size() > 1) {
        parts.push_back(std::move(part));
    }
}

} // namespace

double nearest_distance_m(std::string_view a, std::string_view b) {
    auto const box = box_of_wkb(a);
    double const scale = std::cos((box.min_lat + box.max_lat) / 2.0 * std::numbers::pi / 180.0);
    auto const flat = [scale](double x, double y) { return std::optional(core::GeoPoint{x * scale, y}); };
    detail::Geos const geos;
    auto const first = geos.read(place_geometry(a, flat).wkb);
    auto const second = geos.read(place_geometry(b, flat).wkb);
    auto* sequence = GEOSNearestPoints_r(geos.context(), first.get(), second.get());
    if (sequence == nullptr) {
        return std::numeric_limits<double>::infinity();
    }
    core::GeoPoint here;
    core::GeoPoint there;
    GEOSCoordSeq_getXY_r(geos.context(), sequence, 0, &here.lon, &here.lat);
    GEOSCoordSeq_getXY_r(geos.context(), sequence, 1, &there.lon, &there.lat);
    GEOSCoordSeq_destroy_r(geos.context(), sequence);
    return geodesic_distance_m({here.lon / scale, here.lat}, {there.lon / scale, there.lat});
}

std::string joined_lines(std::vector<std::string_view> const& wkbs) {
    LineSink sink;
    for (std::string_view const wkb : wkbs) {
        detail::walk_wkb(wkb, sink);
    }
    return multi_line(sink.lines);
}

std::optional<core::GeoPoint> crossing_of(std::string_view lines, std::string_view other, double near_m) {
    detail::Geos const geos;
    auto const geometry = geos.read(lines);
    return meeting_place(geos, geometry.get(), other, near_m);
}

std::optional<std::string> lines_between(std::string_view lines, std::string_view from, std::string_view to,
                                         double near_m) {
    detail::Geos const geos;
    auto const geometry = geos.read(lines);
    auto const first = meeting_place(geos, geometry.get(), from, near_m);
    auto const second = meeting_place(geos, geometry.get(), to, near_m);
    if (!first || !second || geodesic_distance_m(*first, *second) < 1.0) {
        return std::nullopt;
    }
    LineSink sink;
    detail::walk_wkb(lines, sink);
    Along const along(*first, *second);
    std::vector<Line> parts;
    for (Line const& line : sink.lines) {
        add_parts(line, along, parts);
    }
    return parts.empty() ? std::nullopt : std::optional(multi_line(parts));
}

} // namespace hatang::spatial
