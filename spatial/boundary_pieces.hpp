// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Outlines, lines, points and their surroundings as boundary pieces for nearest_place().

#include "core/geo_point.hpp"
#include "spatial/boundary.hpp"

#include <string_view>
#include <vector>

namespace hatang::spatial {

/// Collects the pieces that may come within reach of one place; what lies farther away is left out at once.
class BoundaryCollector {
public:
    BoundaryCollector(core::GeoPoint around, double within_m);

    /// The edges of every ring and line of \p wkb (any kind), straight in degrees as AreaIndex and ZoneIndex take them;
    /// with \p distance_m > 0 the line at that distance around them instead: both parallels of each edge and a circle
    /// about each corner and point. More than the true outline of the surroundings, never less; placed to 1 mm for
    /// distances up to 10 km. Points need a distance to have a boundary. \throws core::Error(invalid_data) for broken
    /// WKB
    void add_geometry(std::string_view wkb, double distance_m = 0.0);
    void add_circle(core::GeoPoint centre, double radius_m);
    void add_piece(BoundaryPiece const& piece) { m_pieces.push_back(piece); }

    double within_m() const { return m_within; }
    std::vector<BoundaryPiece> const& pieces() const { return m_pieces; }
    std::vector<BoundaryPiece> take() { return std::move(m_pieces); }

private:
    struct Sink;

    void add_line(core::GeoPoint from, core::GeoPoint to, double distance_m);
    core::GeoPoint m_around;
    double m_within;
    double m_per_degree_lon;
    double m_per_degree_lat;
    std::vector<BoundaryPiece> m_pieces;
};

} // namespace hatang::spatial
