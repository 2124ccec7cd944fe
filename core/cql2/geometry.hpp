// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Geometry literals of CQL2: what WKT and GeoJSON both say, and its WKB. Planar, in the layer's own axis order
/// (longitude first); nothing here asks whether a polygon is valid.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2 {

/// Numbered as in ISO WKB.
enum class GeometryKind : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6,
    geometry_collection = 7
};

/// Points and line strings hold ordinates (2 or 3 per position); a polygon holds its rings as line strings; multis and
/// collections hold their parts.
struct Geometry {
    GeometryKind kind = GeometryKind::point;
    bool has_z = false;
    std::vector<double> ordinates;
    std::vector<Geometry> parts;
    bool operator==(Geometry const&) const = default;
};

/// west, south, east, north, or with elevations west, south, lowest, east, north, highest. West > east crosses the
/// antimeridian.
struct Box {
    std::vector<double> numbers;
    bool operator==(Box const&) const = default;
};

struct GeometryKindName {
    GeometryKind kind;
    std::string_view wkt;     ///< "POINT"
    std::string_view geojson; ///< "Point"
    int nesting;              ///< arrays around a position in GeoJSON
};
GeometryKindName const& name_of(GeometryKind kind);
/// WKT names in any case. \returns nothing for other words.
std::optional<GeometryKind> kind_of_wkt(std::string_view word);
/// GeoJSON names, exactly.
std::optional<GeometryKind> kind_of_geojson(std::string_view word);
/// What a multi is made of, and line strings for the rings of a polygon. \pre not a point, line string or collection
GeometryKind part_kind(GeometryKind kind);

/// Little-endian ISO WKB, with Z when the literal has it.
std::string to_wkb(Geometry const& geometry);
/// The box as a polygon; as two across the antimeridian; as a line or a point when it has no area. Elevations dropped.
Geometry to_geometry(Box const& box);
std::string to_wkt(Geometry const& geometry);
std::string to_geojson(Geometry const& geometry);

} // namespace hatang::core::cql2
