// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A line in WGS 84 with its length on the ellipsoid, cut into parts whose lengths add up to the whole. A position on
/// the line is a number: 2.25 is a quarter (of the degrees) along the edge from corner 2 to corner 3.

#include "core/geo_point.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::spatial {

/// Edges are straight in degrees, as the borders of areas are; the length of an edge is the geodesic between its ends
/// (they differ by less than 1 mm for edges up to 5 km in Viet Nam).
class MeasuredLine {
public:
    /// \pre at least one point
    explicit MeasuredLine(std::vector<core::GeoPoint> points);

    std::span<core::GeoPoint const> points() const { return m_points; }
    double end() const { return static_cast<double>(m_points.size() - 1); }
    double length_m() const { return m_before.back(); }
    /// Metres from the start to \p position: grows with it (to a nanometre), 0 at 0, length_m() at end(). A part is the
    /// difference of two of these, so parts that share their ends add up whatever they are.
    double metres_before(double position) const;
    core::GeoPoint point_at(double position) const;
    /// The part with its corners. \pre 0 <= from <= to <= end()
    std::vector<core::GeoPoint> part(double from, double to) const;

private:
    std::vector<core::GeoPoint> m_points;
    std::vector<double> m_before; ///< metres before each corner
};

/// The lines of a LineString or MultiLineString; empty ones are left out. \throws core::Error(invalid_data) for other
/// kinds and for broken WKB.
std::vector<std::vector<core::GeoPoint>> lines_of_wkb(std::string_view wkb);

/// MultiLineString.
std::string wkb_of_lines(std::span<std::vector<core::GeoPoint> const> lines);

} // namespace hatang::spatial
