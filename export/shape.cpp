// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/shape.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace hatang::publish {

static_assert(std::endian::native == std::endian::little, "WKB is read in the machine's own byte order");

namespace {

constexpr std::uint32_t kPoint = 1;
constexpr std::uint32_t kLine = 2;
constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kMultiPoint = 4;
constexpr std::uint32_t kMultiLine = 5;
constexpr std::uint32_t kMultiPolygon = 6;

[[noreturn]] void broken() {
    throw core::data_error({"hình dạng của một dòng bị hỏng (WKB)", "the geometry of a row is broken (WKB)"});
}

class WkbCursor {
public:
    explicit WkbCursor(std::string_view bytes) : m_bytes(bytes) {}

    template <typename Value> Value take() {
        if (m_bytes.size() < sizeof(Value)) {
            broken();
        }
        Value value;
        std::memcpy(&value, m_bytes.data(), sizeof(Value));
        m_bytes.remove_prefix(sizeof(Value));
        return value;
    }

    /// Reads byte order and type; remembers how many numbers a position has. \returns the plain type.
    std::uint32_t take_type() {
        if (take<std::uint8_t>() != 1) {
            broken();
        }
        constexpr std::uint32_t kEwkbZ = 0x80000000U;
        constexpr std::uint32_t kEwkbM = 0x40000000U;
        constexpr std::uint32_t kEwkbSrid = 0x20000000U;
        auto const code = take<std::uint32_t>();
        if ((code & kEwkbSrid) != 0) {
            take<std::uint32_t>();
        }
        auto const iso = code & 0xFFFFU;
        auto const dimension = iso / 1000;
        m_extra = ((code & kEwkbZ) != 0 ? 1U : 0U) + ((code & kEwkbM) != 0 ? 1U : 0U) +
                  (dimension == 3 ? 2U : (dimension > 0 ? 1U : 0U));
        return iso % 1000;
    }

    core::GeoPoint take_position() {
        core::GeoPoint point;
        point.lon = take<double>();
        point.lat = take<double>();
        for (unsigned extra = 0; extra < m_extra; ++extra) {
            take<double>();
        }
        return point;
    }

    /// A count of things that need at least \p size bytes each, so that a lie is found before memory is asked for.
    std::uint32_t take_count(std::size_t size) {
        auto const count = take<std::uint32_t>();
        if (count > m_bytes.size() / size) {
            broken();
        }
        return count;
    }

private:
    std::string_view m_bytes;
    unsigned m_extra = 0;
};

double twice_signed_area(Ring const& ring) {
    double sum = 0.0;
    for (std::size_t at = 1; at < ring.size(); ++at) {
        sum += (ring[at - 1].lon - ring[0].lon) * (ring[at].lat - ring[0].lat) -
               (ring[at].lon - ring[0].lon) * (ring[at - 1].lat - ring[0].lat);
    }
    return sum;
}

void take_point(WkbCursor& cursor, Shape& shape) {
    auto const point = cursor.take_position();
    // POINT EMPTY is written as NaN NaN.
    if (std::isfinite(point.lon) && std::isfinite(point.lat)) {
        shape.points.push_back(point);
    }
}

void take_polygon(WkbCursor& cursor, Shape& shape) {
    RingedArea area;
    auto const rings = cursor.take_count(sizeof(std::uint32_t));
    for (std::uint32_t index = 0; index < rings; ++index) {
        Ring ring(cursor.take_count(2 * sizeof(double)));
        for (auto& position : ring) {
            position = cursor.take_position();
        }
        bool const counter_clockwise = twice_signed_area(ring) >= 0.0;
        if (counter_clockwise != area.empty()) {
            std::reverse(ring.begin(), ring.end());
        }
        if (!ring.empty()) {
            area.push_back(std::move(ring));
        }
    }
    if (!area.empty()) {
        shape.areas.push_back(std::move(area));
    }
}

void take_line(WkbCursor& cursor, Shape& shape) {
    Ring line(cursor.take_count(2 * sizeof(double)));
    for (auto& position : line) {
        position = cursor.take_position();
    }
    if (!line.empty()) {
        shape.lines.push_back(std::move(line));
    }
}

} // namespace

std::optional<core::GeoPoint> point_of(std::string_view wkb) {
    constexpr std::size_t kSize = 21;
    if (wkb.size() != kSize || std::memcmp(wkb.data(), "\x01\x01\x00\x00\x00", 5) != 0) {
        return std::nullopt;
    }
    core::GeoPoint point;
    std::memcpy(&point.lon, wkb.data() + 5, sizeof(double));
    std::memcpy(&point.lat, wkb.data() + 13, sizeof(double));
    if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) {
        return std::nullopt;
    }
    return point;
}

void read_shape(std::string_view wkb, Shape& shape) {
    shape.points.clear();
    shape.areas.clear();
    shape.lines.clear();
    if (wkb.empty()) {
        return;
    }
    WkbCursor cursor(wkb);
    auto const type = cursor.take_type();
    bool const several = type == kMultiPoint || type == kMultiPolygon || type == kMultiLine;
    auto const parts = several ? cursor.take_count(9) : 1U;
    for (std::uint32_t part = 0; part < parts; ++part) {
        auto const kind = several ? cursor.take_type() : type;
        if (several && kind + 3 != type) {
            throw core::data_error({"hình học của một dòng bị hỏng", "the geometry of a row is broken"});
        }
        if (kind == kPoint) {
            take_point(cursor, shape);
        } else if (kind == kPolygon) {
            take_polygon(cursor, shape);
        } else if (kind == kLine) {
            take_line(cursor, shape);
        } else {
            throw core::data_error(
                {"danh sách chỉ ghi được điểm, đường và vùng", "lists hold points, lines and areas only"});
        }
    }
}

void Extent::add(Shape const& shape) {
    for (auto const& point : shape.points) {
        add(point);
    }
    for (auto const& line : shape.lines) {
        for (auto const& point : line) {
            add(point);
        }
    }
    for (auto const& area : shape.areas) {
        for (auto const& point : area.front()) {
            add(point);
        }
    }
}

} // namespace hatang::publish
