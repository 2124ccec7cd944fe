// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Many (Multi)Polygons of one known CRS, brought together as one MultiPolygon in WGS 84.

#include "core/geo_point.hpp"
#include "spatial/crs_transform.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::spatial {

class PolygonCollector {
public:
    /// CRS of what is added from here on. \throws core::Error(usage) when it is not in known_crs().
    void set_crs(core::CrsId crs);
    /// Adds the polygons of \p wkb (x/y only; Z and M are left out). \returns why it cannot: not a polygon, broken,
    /// invalid, or outside the CRS's area of use.
    std::optional<std::string> add(std::string_view wkb);
    bool empty() const { return m_count == 0; }
    /// Little-endian WKB, WGS 84 lon/lat.
    std::string multipolygon_wkb() const;

private:
    CrsTransform m_transform{core::kWgs84};
    std::string m_polygons;
    std::uint32_t m_count = 0;
};

} // namespace hatang::spatial
