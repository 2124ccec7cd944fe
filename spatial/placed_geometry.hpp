// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A geometry of any kind taken to WGS 84 vertex by vertex, and what it is: its class, its ends, its length.

#include "core/geo_point.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::spatial {

enum class GeometryClass { none, point, line, polygon, mixed };

/// From the head of little-endian XY WKB alone; none for what is empty or no WKB.
GeometryClass class_of_wkb(std::string_view wkb);

struct PlacedGeometry {
    GeometryClass kind = GeometryClass::none;
    std::string wkb;        ///< XY, WGS 84; empty for none
    core::GeoPoint first{}; ///< first and last vertex
    core::GeoPoint last{};
    double length_m = 0.0; ///< geodesic, of lines
    bool outside = false;  ///< a vertex could not be placed; wkb is empty then
};

using VertexPlacer = std::function<std::optional<core::GeoPoint>(double x, double y)>;

/// A MultiPoint of one point becomes a Point. \throws core::Error(invalid_data) for broken WKB.
PlacedGeometry place_geometry(std::string_view wkb, VertexPlacer const& placer);

} // namespace hatang::spatial
