// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What an aerodrome or a runway lacks for its obstacle surfaces, and figures that no runway has.

#include "core/network/place_record.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/placed_geometry.hpp"

#include <vector>

namespace hatang::desk {

/// Longer than the longest runway there is (5,500 m, Shigatse and Qamdo): feet in a column of metres. Taken away from
/// \p record. Elevations that are missing are warnings: without them nothing near can be judged.
std::vector<ShapeProblem> aerodrome_problems(core::PlaceRecord& record, spatial::GeometryClass shape);
inline constexpr double kLongestRunway_m = 5'600.0;

} // namespace hatang::desk
