// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Well-known binary: checked and brought into one form, or written. Structure only; whether a polygon is valid is
/// a question for spatial/.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// Any byte order, ISO or extended flags → little-endian ISO WKB, byte for byte bounded by the input. Nothing for
/// broken or too deeply nested bytes, curves, and coordinates that are not finite (except an empty point's).
std::optional<std::string> normalise_wkb(std::string_view bytes);

/// "Point" … "GeometryCollection" of a type code below 8; empty otherwise.
std::string_view geometry_type_name(std::uint32_t type);

enum class WkbType : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6,
    collection = 7,
};

struct Position {
    double x = 0.0;
    double y = 0.0;
    bool operator==(Position const&) const = default;
};

/// Appends two-dimensional little-endian WKB.
class WkbWriter {
public:
    void begin(WkbType type);
    void count(std::size_t count);
    void position(Position position);
    /// count() and then each.
    void positions(std::span<Position const> positions);
    /// A whole geometry as a part.
    void append(std::string_view geometry) { m_bytes.append(geometry); }
    std::string const& bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
};

} // namespace hatang::ingest
