// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/shape_records.hpp"

#include "core/error.hpp"
#include "import/geometry/wkb.hpp"
#include "import/shp/ring_nesting.hpp"

#include <cmath>
#include <cstring>
#include <vector>

namespace hatang::ingest {

namespace {

constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kRecordHeader = 8;
constexpr std::size_t kTypeOffset = 32;
constexpr std::size_t kBoxBytes = 32;
constexpr std::size_t kPositionBytes = 16;

enum Shape : std::uint32_t { null_shape = 0, point = 1, poly_line = 3, polygon = 5, multi_point = 8 };

/// Types 11–18 have Z, 21–28 M: the two-dimensional part comes first in both.
std::uint32_t flat_type(std::uint32_t type) {
    return type % 10;
}

bool is_known(std::uint32_t type) {
    std::uint32_t const flat = flat_type(type);
    return type < 29 && (flat == point || flat == poly_line || flat == polygon || flat == multi_point);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

template <typename Number> Number little_endian(std::string_view bytes, std::size_t at) {
    Number value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

bool read_positions(std::string_view content, std::size_t at, std::size_t count, std::vector<Position>& positions) {
    if (at > content.size() || count > (content.size() - at) / kPositionBytes) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        Position const position{little_endian<double>(content, at + i * kPositionBytes),
                                little_endian<double>(content, at + i * kPositionBytes + sizeof(double))};
        if (!std::isfinite(position.x) || !std::isfinite(position.y)) {
            return false;
        }
        positions.push_back(position);
    }
    return true;
}

/// The parts of a PolyLine or Polygon.
bool read_parts(std::string_view content, std::vector<std::vector<Position>>& parts) {
    constexpr std::size_t kCounts = 4 + kBoxBytes;
    if (content.size() < kCounts + 8) {
        return false;
    }
    std::size_t const part_count = little_endian<std::uint32_t>(content, kCounts);
    std::size_t const position_count = little_endian<std::uint32_t>(content, kCounts + 4);
    std::size_t const starts = kCounts + 8;
    if (part_count > (content.size() - starts) / 4) {
        return false;
    }
    std::size_t const positions = starts + part_count * 4;
    for (std::size_t i = 0; i < part_count; ++i) {
        std::size_t const first = little_endian<std::uint32_t>(content, starts + i * 4);
        std::size_t const last =
            i + 1 < part_count ? little_endian<std::uint32_t>(content, starts + (i + 1) * 4) : position_count;
        if (first > last || last > position_count ||
            !read_positions(content, positions + first * kPositionBytes, last - first, parts.emplace_back())) {
            return false;
        }
    }
    return true;
}

bool write_point(std::string_view content, WkbWriter& writer) {
    std::vector<Position> positions;
    if (!read_positions(content, 4, 1, positions)) {
        return false;
    }
    writer.begin(WkbType::point);
    writer.position(positions[0]);
    return true;
}

bool write_multi_point(std::string_view content, WkbWriter& writer) {
    constexpr std::size_t kCount = 4 + kBoxBytes;
    std::vector<Position> positions;
    if (content.size() < kCount + 4 ||
        !read_positions(content, kCount + 4, little_endian<std::uint32_t>(content, kCount), positions)) {
        return false;
    }
    writer.begin(WkbType::multi_point);
    writer.count(positions.size());
    for (Position const& position : positions) {
        writer.begin(WkbType::point);
        writer.position(position);
    }
    return true;
}

bool write_lines(std::string_view content, WkbWriter& writer) {
    std::vector<std::vector<Position>> parts;
    if (!read_parts(content, parts)) {
        return false;
    }
    writer.begin(WkbType::multi_line_string);
    writer.count(parts.size());
    for (auto const& part : parts) {
        if (part.size() < 2) {
            return false;
        }
        writer.begin(WkbType::line_string);
        writer.positions(part);
    }
    return true;
}

bool write_polygons(std::string_view content, WkbWriter& writer) {
    std::vector<std::vector<Position>> rings;
    if (!read_parts(content, rings)) {
        return false;
    }
    for (auto const& ring : rings) {
        if (ring.size() < 4 || ring.front() != ring.back()) {
            return false;
        }
    }
    auto const polygons = nest_rings(rings);
    writer.begin(WkbType::multi_polygon);
    writer.count(polygons.size());
    for (auto const& members : polygons) {
        writer.begin(WkbType::polygon);
        writer.count(members.size());
        for (std::size_t const ring : members) {
            writer.positions(rings[ring]);
        }
    }
    return true;
}

bool write_shape(std::uint32_t type, std::string_view content, WkbWriter& writer) {
    switch (flat_type(type)) {
    case point: return write_point(content, writer);
    case multi_point: return write_multi_point(content, writer);
    case poly_line: return write_lines(content, writer);
    case polygon: return write_polygons(content, writer);
    default: return false;
    }
}

} // namespace

ShapeRecords::ShapeRecords(std::string_view bytes) : m_bytes(bytes), m_at(kFileHeader), m_type(0) {
    if (bytes.size() < kFileHeader) {
        throw core::data_error({"tệp .shp bị cắt cụt", "the .shp file is cut off"});
    }
    m_type = little_endian<std::uint32_t>(bytes, kTypeOffset);
    if (m_type != null_shape && !is_known(m_type)) {
        throw core::data_error(
            {"tệp .shp chứa loại hình học " + std::to_string(m_type) + ", không đọc được",
             "the .shp file holds geometry of type " + std::to_string(m_type) + ", which is not read"});
    }
}

std::string_view ShapeRecords::geometry_type() const {
    switch (flat_type(m_type)) {
    case point: return "Point";
    case multi_point: return "MultiPoint";
    case poly_line: return "MultiLineString";
    case polygon: return "MultiPolygon";
    default: return "";
    }
}

std::optional<ShapeRecords::Record> ShapeRecords::next() {
    if (m_at + kRecordHeader > m_bytes.size()) {
        return std::nullopt;
    }
    std::size_t const length = std::size_t{big_endian(m_bytes, m_at + 4)} * 2; // counted in 16-bit words
    Record record;
    if (length < 4 || length > m_bytes.size() - m_at - kRecordHeader) {
        m_at = m_bytes.size(); // where the next record begins is unknown
        record.broken = true;
        return record;
    }
    std::string_view const content = m_bytes.substr(m_at + kRecordHeader, length);
    m_at += kRecordHeader + length;
    auto const type = little_endian<std::uint32_t>(content, 0);
    if (type == null_shape) {
        return record;
    }
    WkbWriter writer;
    record.broken = type != m_type || !write_shape(type, content, writer);
    if (!record.broken) {
        record.wkb = writer.bytes();
    }
    return record;
}

} // namespace hatang::ingest
