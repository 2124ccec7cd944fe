// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The ways in which a file's numbers may be read, and which rows each of them puts into the area they name.

#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_evidence.hpp"
#include "spatial/detail/polygon_edges.hpp"

#include <map>
#include <span>
#include <vector>

namespace hatang::spatial::detail {

/// Rows of one unit (all degrees or all metres), either all naming an area or none.
struct RowSet {
    std::vector<CoordinateSample const*> rows;
    bool in_degrees = false;
    bool named = false;

    int count() const { return static_cast<int>(rows.size()); }
};

/// The outlines that rows name, prepared.
class Outlines {
public:
    Outlines(RowSet const& rows, std::span<EvidenceArea const> areas);

    /// Inside, or outside by no more than the outline's own tolerance.
    bool agrees(std::size_t row, core::GeoPoint point) const;
    /// Inside, by an outline that is sharp enough to show a shift of some 200 m.
    bool surely_inside(std::size_t row, core::GeoPoint point) const;
    /// Rows that name the same areas have the same number.
    std::size_t group_of(std::size_t row) const { return m_group_of_row[row]; }
    /// Metres to the nearest named outline; infinity when there is none to measure.
    double distance_m(std::size_t row, core::GeoPoint point) const;

private:
    struct Outline {
        std::vector<PolygonEdges> polygons;
        core::GeoBox box;
        double tolerance_m = 0.0;
        double width_m = 0.0;                    ///< diagonal of the box
        std::vector<core::GeoPoint> some_points; ///< of the border
    };
    using Alternatives = std::vector<Outline const*>;

    static Outline make_outline(EvidenceArea const& area);
    Alternatives choose_alternatives(std::vector<std::size_t> const& named) const;
    Alternatives const& alternatives(std::size_t row) const { return m_groups[m_group_of_row[row]]; }
    static bool covers(Outline const& outline, core::GeoPoint point);
    static bool is_around(Outline const& wide, Outline const& small);

    std::map<std::size_t, Outline> m_outlines;
    std::vector<Alternatives> m_groups;
    std::vector<std::size_t> m_group_of_row;
};

/// One candidate with what it makes of the rows.
struct Reading {
    CrsCandidate candidate;
    KnownCrs const* crs = nullptr;
    int family = 0; ///< same meridian (or degrees) and order of columns: differ by less than a kilometre
    std::vector<core::GeoPoint> positions;
    std::vector<char> agrees;
};

/// All candidates for the rows' unit, tested; a shift left out of VN-2000 UTM is the same as WGS 84 UTM, which stands
/// for both, as WGS 84 degrees stand for VN-2000 degrees without the shift.
std::vector<Reading> make_readings(RowSet const& rows, Outlines const& outlines);

/// How many rows only one of two readings puts right.
struct Duel {
    int first_only = 0;
    int second_only = 0;
};
Duel duel(std::vector<char> const& first, std::vector<char> const& second);

/// Fills median_outside_m, from at most 200 rows.
void measure_outside(Reading& reading, Outlines const& outlines);

} // namespace hatang::spatial::detail
