// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/placed_geometry.hpp"

#include "spatial/detail/wkb_walk.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <vector>

namespace hatang::spatial {

namespace {

using detail::WkbKind;

GeometryClass class_of(WkbKind kind) {
    switch (kind) {
    case WkbKind::point:
    case WkbKind::multi_point: return GeometryClass::point;
    case WkbKind::line:
    case WkbKind::multi_line: return GeometryClass::line;
    case WkbKind::polygon:
    case WkbKind::multi_polygon: return GeometryClass::polygon;
    case WkbKind::collection: break;
    }
    return GeometryClass::mixed;
}

class Placer final : public detail::WkbSink {
public:
    Placer(PlacedGeometry& result, VertexPlacer const& placer) : m_result(result), m_placer(placer) {}

    void begin(WkbKind kind, std::uint32_t count) override {
        if (m_kinds.empty()) {
            m_result.kind = class_of(kind);
        }
        m_kinds.push_back(kind);
        m_writer.header(kind, count);
    }
    void points(std::span<core::GeoPoint const> points) override {
        if (points.empty()) {
            m_result.outside = m_result.outside || m_kinds.back() == WkbKind::point;
            if (m_kinds.back() == WkbKind::polygon) {
                m_writer.count(0);
            }
            return;
        }
        m_placed.clear();
        for (auto const& vertex : points) {
            auto const place = m_placer(vertex.lon, vertex.lat);
            m_result.outside = m_result.outside || !place;
            m_placed.push_back(place.value_or(core::GeoPoint{}));
        }
        if (m_kinds.back() == WkbKind::polygon) {
            m_writer.count(static_cast<std::uint32_t>(m_placed.size()));
        }
        m_writer.points(m_placed);
        measure();
    }
    void end(WkbKind /*kind*/) override { m_kinds.pop_back(); }
    std::string take() { return m_writer.take(); }

private:
    void measure() {
        if (!m_any) {
            m_result.first = m_placed.front();
        }
        m_any = true;
        m_result.last = m_placed.back();
        if (m_kinds.back() != WkbKind::line || m_result.outside) {
            return;
        }
        for (std::size_t at = 1; at < m_placed.size(); ++at) {
            m_result.length_m += geodesic_distance_m(m_placed[at - 1], m_placed[at]);
        }
    }

    PlacedGeometry& m_result;
    VertexPlacer const& m_placer;
    detail::WkbWriter m_writer;
    std::vector<WkbKind> m_kinds;
    std::vector<core::GeoPoint> m_placed;
    bool m_any = false;
};

} // namespace

GeometryClass class_of_wkb(std::string_view wkb) {
    constexpr std::size_t kHead = 5;
    if (wkb.size() < kHead) {
        return GeometryClass::none;
    }
    switch (static_cast<unsigned char>(wkb[1])) { // XY: the type fits its first byte
    case 1:
    case 4: return GeometryClass::point;
    case 2:
    case 5: return GeometryClass::line;
    case 3:
    case 6: return GeometryClass::polygon;
    default: return GeometryClass::mixed;
    }
}

PlacedGeometry place_geometry(std::string_view wkb, VertexPlacer const& placer) {
    PlacedGeometry result;
    if (wkb.empty()) {
        return result;
    }
    Placer sink(result, placer);
    detail::walk_wkb(wkb, sink);
    if (result.outside) {
        return result;
    }
    result.wkb = sink.take();
    if (auto const point = point_of_wkb(result.wkb)) {
        result.wkb = point_wkb(*point);
    }
    return result;
}

} // namespace hatang::spatial
