// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/geometry.hpp"

#include "core/text/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace hatang::core::cql2 {

namespace {

constexpr std::array<GeometryKindName, 7> kNames{{
    {GeometryKind::point, "POINT", "Point", 0},
    {GeometryKind::line_string, "LINESTRING", "LineString", 1},
    {GeometryKind::polygon, "POLYGON", "Polygon", 2},
    {GeometryKind::multi_point, "MULTIPOINT", "MultiPoint", 1},
    {GeometryKind::multi_line_string, "MULTILINESTRING", "MultiLineString", 2},
    {GeometryKind::multi_polygon, "MULTIPOLYGON", "MultiPolygon", 3},
    {GeometryKind::geometry_collection, "GEOMETRYCOLLECTION", "GeometryCollection", 0},
}};
constexpr std::uint32_t kIsoZ = 1000;

bool same_word(std::string_view left, std::string_view right) {
    return std::ranges::equal(
        left, right, [](char a, char b) { return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 0x20) : a) == b; });
}

std::size_t dimensions(Geometry const& geometry) {
    return geometry.has_z ? 3 : 2;
}

static_assert(std::endian::native == std::endian::little, "WKB is written in the machine's own order");
template <typename Number> void put(std::string& out, Number number) {
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, sizeof number);
    out.append(bytes.data(), bytes.size());
}

void put_positions(std::string& out, Geometry const& geometry, bool with_count) {
    if (with_count)
        put(out, static_cast<std::uint32_t>(geometry.ordinates.size() / dimensions(geometry)));
    for (double const ordinate : geometry.ordinates)
        put(out, ordinate);
}

void put_wkb(std::string& out, Geometry const& geometry) {
    out.push_back(1);
    put(out, static_cast<std::uint32_t>(geometry.kind) + (geometry.has_z ? kIsoZ : 0));
    if (geometry.kind == GeometryKind::point || geometry.kind == GeometryKind::line_string)
        return put_positions(out, geometry, geometry.kind == GeometryKind::line_string);
    put(out, static_cast<std::uint32_t>(geometry.parts.size()));
    for (auto const& part : geometry.parts) {
        if (geometry.kind == GeometryKind::polygon)
            put_positions(out, part, true);
        else
            put_wkb(out, part);
    }
}

/// A position after another, in the words of WKT or of GeoJSON.
template <typename WritePosition> void each_position(Geometry const& geometry, WritePosition write) {
    auto const step = dimensions(geometry);
    for (std::size_t at = 0; at + step <= geometry.ordinates.size(); at += step)
        write(at, step);
}

void put_wkt_body(std::string& out, Geometry const& geometry) {
    out.push_back('(');
    each_position(geometry, [&](std::size_t at, std::size_t step) {
        out += at == 0 ? "" : ", ";
        for (std::size_t d = 0; d < step; ++d)
            out += fmt::format("{}{}", d == 0 ? "" : " ", geometry.ordinates[at + d]);
    });
    for (auto const& part : geometry.parts) {
        out += &part == geometry.parts.data() ? "" : ", ";
        if (geometry.kind == GeometryKind::geometry_collection)
            out += to_wkt(part);
        else
            put_wkt_body(out, part);
    }
    out.push_back(')');
}

void put_json_body(std::string& out, Geometry const& geometry) {
    bool const is_point = geometry.kind == GeometryKind::point;
    out += is_point ? "" : "[";
    each_position(geometry, [&](std::size_t at, std::size_t step) {
        out += at == 0 ? "[" : ",[";
        for (std::size_t d = 0; d < step; ++d) {
            out += d == 0 ? "" : ",";
            append_json_number(out, geometry.ordinates[at + d]);
        }
        out.push_back(']');
    });
    for (auto const& part : geometry.parts) {
        out += &part == geometry.parts.data() ? "" : ",";
        if (geometry.kind == GeometryKind::geometry_collection)
            out += to_geojson(part);
        else
            put_json_body(out, part);
    }
    out += is_point ? "" : "]";
}

Geometry rectangle(double west, double south, double east, double north) {
    if (west == east && south == north)
        return {GeometryKind::point, false, {west, south}, {}};
    if (west == east || south == north)
        return {GeometryKind::line_string, false, {west, south, east, north}, {}};
    Geometry ring{
        GeometryKind::line_string, false, {west, south, east, south, east, north, west, north, west, south}, {}};
    return {GeometryKind::polygon, false, {}, {std::move(ring)}};
}

} // namespace

GeometryKindName const& name_of(GeometryKind kind) {
    return kNames[static_cast<std::size_t>(kind) - 1];
}

std::optional<GeometryKind> kind_of_wkt(std::string_view word) {
    auto const* const found = std::ranges::find_if(kNames, [&](auto const& name) { return same_word(word, name.wkt); });
    return found == kNames.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<GeometryKind> kind_of_geojson(std::string_view word) {
    auto const* const found = std::ranges::find(kNames, word, &GeometryKindName::geojson);
    return found == kNames.end() ? std::nullopt : std::optional(found->kind);
}

GeometryKind part_kind(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::multi_point: return GeometryKind::point;
    case GeometryKind::multi_polygon: return GeometryKind::polygon;
    default: return GeometryKind::line_string;
    }
}

std::string to_wkb(Geometry const& geometry) {
    std::string out;
    put_wkb(out, geometry);
    return out;
}

Geometry to_geometry(Box const& box) {
    auto const& n = box.numbers;
    bool const flat = n.size() == 4;
    double const west = n[0];
    double const south = n[1];
    double const east = flat ? n[2] : n[3];
    double const north = flat ? n[3] : n[4];
    if (west <= east)
        return rectangle(west, south, east, north);
    std::vector<Geometry> halves{rectangle(west, south, 180.0, north), rectangle(-180.0, south, east, north)};
    bool const areas = std::ranges::all_of(halves, [](auto const& half) { return half.kind == GeometryKind::polygon; });
    return {areas ? GeometryKind::multi_polygon : GeometryKind::geometry_collection, false, {}, std::move(halves)};
}

std::string to_wkt(Geometry const& geometry) {
    auto out = std::string(name_of(geometry.kind).wkt) + (geometry.has_z ? " Z " : "");
    put_wkt_body(out, geometry);
    return out;
}

std::string to_geojson(Geometry const& geometry) {
    bool const is_collection = geometry.kind == GeometryKind::geometry_collection;
    auto out = fmt::format(R"({{"type":"{}","{}":)", name_of(geometry.kind).geojson,
                           is_collection ? "geometries" : "coordinates");
    put_json_body(out, geometry);
    return out + '}';
}

} // namespace hatang::core::cql2
