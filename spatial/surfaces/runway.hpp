// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A runway as the obstacle surfaces need it: two thresholds with their elevations.

#include "core/geo_point.hpp"

#include <string>

namespace hatang::spatial {

struct RunwayEnd {
    core::GeoPoint threshold;
    double elevation_m = 0.0; ///< above mean sea level
    std::string code;         ///< "17L"; may be empty
};

/// Between the thresholds the centre line is taken as straight, also in its profile; beyond them as level.
struct Runway {
    std::string code; ///< "17L/35R"
    RunwayEnd first;
    RunwayEnd second;
};

} // namespace hatang::spatial
