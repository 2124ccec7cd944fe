// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A position as a person states it, with its coordinate system.

#include "core/geo_point.hpp"

#include <string>

namespace hatang::desk {

struct StatedPosition {
    std::string first;  ///< lon, or x = easting; degrees also with signs: 108°13'20"E
    std::string second; ///< lat, or y = northing
    std::string crs;    ///< "4326", "5899", "VN-2000 107-45"
};

/// To WGS 84 by the pinned pipeline. \throws core::Error(invalid_data): a number that cannot be read, an unknown CRS, a
/// place outside Viet Nam (then also when the axes look swapped, and says so).
core::GeoPoint place_stated(StatedPosition const& stated);

} // namespace hatang::desk
