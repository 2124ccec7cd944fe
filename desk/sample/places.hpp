// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The communes and districts of the sample province: a net of four-sided cells whose corners are shared, so that
/// they cover it without gaps; towns of Zipf sizes.

#include "desk/sample/plane.hpp"
#include "desk/sample/random.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// A commune as it was before 2025-07-01; two neighbours became one then.
struct SampleCommune {
    std::string code;
    std::string full_name;
    std::size_t district = 0;          ///< index into SamplePlaces::districts
    std::array<PlanePoint, 4> corners; ///< counter-clockwise from the south-west
    bool urban = false;
    double town_s = 0.5; ///< middle of its town in the cell, 0..1
    double town_t = 0.5;

    /// \p s and \p t in 0..1 lead from the west to the east and from the south to the north side.
    PlanePoint at(double s, double t) const;
};

struct SampleDistrict {
    std::string code;
    std::string full_name;
};

class SamplePlaces {
public:
    SamplePlaces(std::int64_t sites, std::uint64_t seed);

    static constexpr std::string_view kProvinceCode = "99";
    static constexpr std::string_view kProvinceName = "Tỉnh Mẫu Hạ Tầng";

    std::vector<SampleCommune> const& communes() const { return m_communes; }
    std::vector<SampleDistrict> const& districts() const { return m_districts; }
    /// Cells in each direction; communes are in rows from the south, each from the west.
    std::size_t side() const { return m_side; }
    PlanePoint corner(std::size_t column, std::size_t row) const { return m_corners[row * (m_side + 1) + column]; }
    /// The outline of the cells of columns [west, east) and rows [south, north), counter-clockwise and closed.
    std::vector<PlanePoint> outline(std::size_t west, std::size_t south, std::size_t east, std::size_t north) const;

    /// A commune, big towns more often.
    SampleCommune const& pick_commune(Random& random) const;
    /// A place in it, mostly near its town; at least a fiftieth of the cell away from its border.
    static PlanePoint pick_place(SampleCommune const& commune, Random& random);

private:
    void make_corners(Random& random);
    void make_districts();
    void make_communes(Random& random);
    void make_weights(Random& random);

    std::size_t m_side;
    std::vector<PlanePoint> m_corners;
    std::vector<SampleCommune> m_communes;
    std::vector<SampleDistrict> m_districts;
    std::vector<std::uint32_t> m_cumulated;
};

/// Districts are blocks of this many cells.
inline constexpr std::size_t kDistrictColumns = 5;
inline constexpr std::size_t kDistrictRows = 2;

/// Names of streets, the same in every commune.
std::string_view street_name(std::size_t index);
std::size_t street_names();

} // namespace hatang::desk
