// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/polygon_collector.hpp"

#include "core/error.hpp"
#include "spatial/geometry.hpp"

#include <bit>
#include <cstring>

namespace hatang::spatial {

namespace {

static_assert(std::endian::native == std::endian::little, "WKB is read and written as it lies in memory");

constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kMultiPolygon = 6;
constexpr std::size_t kVertexLimit = 5'000'000;

/// Bounds were checked by check_wkb() before.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}
    template <typename T> T take() {
        T value;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    void skip(std::size_t count) { m_at += count; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

template <typename T> void put(std::string& bytes, T value) {
    bytes.append(reinterpret_cast<char const*>(&value), sizeof value);
}

struct GeometryKind {
    std::uint32_t type;
    std::size_t extra_bytes; ///< of Z and M per vertex
};

GeometryKind take_kind(Cursor& cursor) {
    cursor.skip(1);
    auto const code = cursor.take<std::uint32_t>();
    auto const dimensions = code / 1000;
    return {code % 1000, (dimensions == 0 ? 0U : dimensions == 3 ? 2U : 1U) * sizeof(double)};
}

bool copy_polygon(Cursor& cursor, std::size_t extra_bytes, CrsTransform const& transform, std::string& to) {
    put(to, std::uint8_t{1});
    put(to, kPolygon);
    auto const rings = cursor.take<std::uint32_t>();
    put(to, rings);
    for (std::uint32_t ring = 0; ring < rings; ++ring) {
        auto const points = cursor.take<std::uint32_t>();
        put(to, points);
        for (std::uint32_t point = 0; point < points; ++point) {
            auto const x = cursor.take<double>();
            auto const y = cursor.take<double>();
            cursor.skip(extra_bytes);
            auto const place = transform.to_wgs84(x, y);
            if (!place) {
                return false;
            }
            put(to, place->lon);
            put(to, place->lat);
        }
    }
    return true;
}

} // namespace

void PolygonCollector::set_crs(core::CrsId crs) {
    m_transform = CrsTransform(crs);
}

std::optional<std::string> PolygonCollector::add(std::string_view wkb) {
    try {
        check_wkb(wkb, kVertexLimit);
    } catch (core::Error const& error) {
        return error.sentence().en;
    }
    Cursor cursor(wkb);
    auto const kind = take_kind(cursor);
    if (kind.type != kPolygon && kind.type != kMultiPolygon) {
        return "neither Polygon nor MultiPolygon";
    }
    if (auto reason = invalid_reason(wkb)) {
        return reason;
    }
    auto const count = kind.type == kPolygon ? 1U : cursor.take<std::uint32_t>();
    std::string copied;
    for (std::uint32_t index = 0; index < count; ++index) {
        auto const extra = kind.type == kPolygon ? kind.extra_bytes : take_kind(cursor).extra_bytes;
        if (!copy_polygon(cursor, extra, m_transform, copied)) {
            return "outside the area of its CRS";
        }
    }
    m_polygons += copied;
    m_count += count;
    return std::nullopt;
}

std::string PolygonCollector::multipolygon_wkb() const {
    std::string wkb;
    put(wkb, std::uint8_t{1});
    put(wkb, kMultiPolygon);
    put(wkb, m_count);
    return wkb + m_polygons;
}

} // namespace hatang::spatial
