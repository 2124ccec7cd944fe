// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Geometry as little-endian ISO WKB, read and measured. Planar in the coordinates' own units unless a name says so.

#include "core/geo_point.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::spatial {

std::string point_wkb(core::GeoPoint point);
/// The position when \p wkb is a Point (XY, XYZ, XYM, XYZM) or a MultiPoint with one point.
std::optional<core::GeoPoint> point_of_wkb(std::string_view wkb);
/// \throws core::Error(invalid_data) for broken WKB, depth over 8 or more than \p vertex_limit vertices.
void check_wkb(std::string_view wkb, std::size_t vertex_limit);
core::GeoBox box_of_wkb(std::string_view wkb);
std::size_t vertex_count(std::string_view wkb);
/// GEOS's reason with its place in the words "… at lon lat", or nothing when valid.
std::optional<std::string> invalid_reason(std::string_view wkb);
/// A point that is surely inside, for labels.
core::GeoPoint interior_point(std::string_view wkb);
/// Text to WKB; \throws core::Error(invalid_data) naming the position.
std::string wkb_of_wkt(std::string_view wkt);
std::string wkt_of_wkb(std::string_view wkb, int decimals = 7);
/// Ellipsoidal area in m² of a (Multi)Polygon in WGS 84.
double geodesic_area_m2(std::string_view wkb);
/// Share of \p part's planar area that lies inside \p whole, 0..1. Invalid outlines are repaired for the measuring.
double overlap_share(std::string_view part, std::string_view whole);

/// A polygon prepared for many point tests; border counts as inside.
class PreparedArea {
public:
    explicit PreparedArea(std::string_view wkb);
    ~PreparedArea();
    PreparedArea(PreparedArea&&) noexcept;
    PreparedArea& operator=(PreparedArea&&) noexcept;
    PreparedArea(PreparedArea const&) = delete;
    PreparedArea& operator=(PreparedArea const&) = delete;
    bool covers(core::GeoPoint point) const;
    core::GeoBox box() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
