// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The plane of a map sheet: the VN-2000 grid about a place, divided by its scale factor there, so that a metre of the
/// plane is a metre on the ground. Over the 3 km of a sheet at 1:10000 the factor changes by less than 0.00002.

#include "core/geo_point.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/local_plane.hpp"

#include <string_view>

namespace hatang::spatial {

/// Used by one thread at a time.
class SheetPlane {
public:
    /// \throws core::Error(usage) when \p crs is not projected or \p origin is outside its area.
    SheetPlane(core::CrsId crs, core::GeoPoint origin);

    /// Metres: x to grid east, y to grid north of the origin. Far outside the area of use the place is only about
    /// right, which is enough for what lies beyond the paper.
    PlanePoint to_plane(core::GeoPoint point) const;
    core::GeoPoint to_geo(PlanePoint point) const;
    /// Grid easting and northing.
    core::MapPoint to_grid(PlanePoint point) const;
    PlanePoint from_grid(double easting, double northing) const;
    /// Grid metres in a metre on the ground, at the origin.
    double scale_factor() const { return m_factor; }

private:
    CrsTransform m_transform;
    core::CrsId m_crs;
    LocalPlane m_local;
    core::MapPoint m_origin;
    double m_factor = 1.0;
};

/// The zone of an old province (before 2025-07-01, official code of 2 digits) with its own central meridian: EPSG's
/// areas of use of 5896–5899 and 9205–9218. Otherwise the 3-degree zone (102, 105, 108) nearest to \p place.
core::CrsId vn2000_zone(std::string_view old_province_code, core::GeoPoint place);

} // namespace hatang::spatial
