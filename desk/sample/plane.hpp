// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The plane of the sample province (EPSG:5899) and its way to WGS 84.

#include "core/geo_point.hpp"

namespace hatang::desk {

/// Metres: x = easting, y = northing.
struct PlanePoint {
    double x = 0.0;
    double y = 0.0;
};

/// South-west corner and side of the square province.
inline constexpr PlanePoint kProvinceCorner{490'000.0, 1'726'000.0};
inline constexpr double kProvinceSide = 100'000.0;

/// A polynomial instead of the projection: sums and products of doubles are the same on every machine, sines are not.
/// Within 0.1 mm of EPSG:6960 for 480,000 … 600,000 east and 1,716,000 … 1,836,000 north.
core::GeoPoint to_wgs84(PlanePoint point);

} // namespace hatang::desk
