// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/geos_handle.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/surfaces/detail/plane_vector.hpp"
#include "spatial/surfaces/obstacle_surfaces.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::spatial {

namespace {

constexpr double kArcTolerance = 0.5;   ///< metres
constexpr double kLongestEdge = 2000.0; ///< metres; such an edge drawn straight in degrees is off by 3 cm
constexpr double kGrid = 0.001;         ///< metres; closes the seams between patches

/// The union works on plane metres, carried as if they were positions.
core::GeoPoint as_position(PlanePoint point) {
    return {point.x, point.y};
}

void write_ring(std::vector<PlanePoint> const& corners, detail::WkbWriter& writer) {
    std::vector<core::GeoPoint> ring;
    ring.reserve(corners.size() + 1);
    std::ranges::transform(corners, std::back_inserter(ring), as_position);
    ring.push_back(ring.front());
    writer.header(detail::WkbKind::polygon, 1);
    writer.count(static_cast<std::uint32_t>(ring.size()));
    writer.points(ring);
}

std::string united(std::string const& polygons) {
    detail::Geos const geos;
    auto const parts = geos.read(polygons);
    auto const whole = geos.own(GEOSUnaryUnionPrec_r(geos.context(), parts.get(), kGrid));
    auto const dense = geos.own(whole ? GEOSDensify_r(geos.context(), whole.get(), kLongestEdge) : nullptr);
    if (!dense) {
        geos.fail();
    }
    std::size_t size = 0;
    unsigned char* const bytes = GEOSGeomToWKB_buf_r(geos.context(), dense.get(), &size);
    std::string wkb(bytes, bytes + size);
    GEOSFree_r(geos.context(), bytes);
    return wkb;
}

/// From plane metres to degrees, always as a MultiPolygon.
class ToDegrees final : public detail::WkbSink {
public:
    explicit ToDegrees(LocalPlane const& plane) : m_plane(plane) {}
    void begin(detail::WkbKind kind, std::uint32_t count) override {
        if (kind == detail::WkbKind::polygon && !m_open) {
            m_writer.header(detail::WkbKind::multi_polygon, 1);
        }
        m_open = true;
        m_writer.header(kind, count);
    }
    void points(std::span<core::GeoPoint const> points) override {
        m_writer.count(static_cast<std::uint32_t>(points.size()));
        std::vector<core::GeoPoint> degrees;
        degrees.reserve(points.size());
        for (core::GeoPoint const point : points) {
            degrees.push_back(m_plane.to_geo({point.lon, point.lat}));
        }
        m_writer.points(degrees);
    }
    std::string take() { return m_writer.take(); }

private:
    LocalPlane const& m_plane;
    detail::WkbWriter m_writer;
    bool m_open = false;
};

std::string empty_wkb() {
    detail::WkbWriter writer;
    writer.header(detail::WkbKind::multi_polygon, 0);
    return writer.take();
}

/// By places along the edge: a straight edge of the plane may bulge in degrees.
void extend(core::GeoBox& box, LocalPlane const& plane, detail::PlaneSegment const& edge) {
    using detail::operator+, detail::operator-, detail::operator*;
    PlanePoint const way = edge.second - edge.first;
    auto const steps = static_cast<int>(std::ceil(detail::length(way) / kLongestEdge));
    for (int i = 1; i <= steps; ++i) {
        core::GeoPoint const point = plane.to_geo(edge.first + (static_cast<double>(i) / steps) * way);
        box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
               std::max(box.max_lat, point.lat)};
    }
}

} // namespace

std::string ObstacleSurfaces::outline_wkb(std::string_view surface) const {
    std::vector<std::vector<PlanePoint>> rings;
    for (LabelledPatch const& piece : m_patches) {
        if (m_labels[piece.label].surface == surface) {
            rings.push_back(detail::outline(piece.patch, kArcTolerance));
        }
    }
    if (rings.empty()) {
        return empty_wkb();
    }
    detail::WkbWriter writer;
    writer.header(detail::WkbKind::multi_polygon, static_cast<std::uint32_t>(rings.size()));
    for (std::vector<PlanePoint> const& ring : rings) {
        write_ring(ring, writer);
    }
    ToDegrees degrees(m_plane);
    detail::walk_wkb(united(writer.take()), degrees);
    return degrees.take();
}

void ObstacleSurfaces::find_boxes() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kMargin = 1e-4; // degrees, 10 m: more than chords and long edges cut off
    m_box = {kInfinity, kInfinity, -kInfinity, -kInfinity};
    for (LabelledPatch& piece : m_patches) {
        std::vector<PlanePoint> const corners = detail::outline(piece.patch, kArcTolerance);
        piece.low = piece.high = corners.front();
        PlanePoint previous = corners.back();
        for (PlanePoint const corner : corners) {
            piece.low = {std::min(piece.low.x, corner.x - 1.0), std::min(piece.low.y, corner.y - 1.0)};
            piece.high = {std::max(piece.high.x, corner.x + 1.0), std::max(piece.high.y, corner.y + 1.0)};
            extend(m_box, m_plane, {previous, corner});
            previous = corner;
        }
    }
    if (!m_patches.empty()) {
        m_box = {m_box.min_lon - kMargin, m_box.min_lat - kMargin, m_box.max_lon + kMargin, m_box.max_lat + kMargin};
    }
}

} // namespace hatang::spatial
