// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lines of one street: joined, and the part of them between two other streets. WGS 84.

#include "core/geo_point.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::spatial {

/// A MultiLineString of all lines in \p wkbs, in their order; what is no line is left out.
std::string joined_lines(std::vector<std::string_view> const& wkbs);

/// What of \p lines lies between the places where they come nearest to \p from and to \p to: everything whose foot on
/// the straight line between those two places lies between them, so that carriageways side by side are cut alike.
/// Nothing when one of the two comes no nearer than \p near_m (ellipsoidal), or both meet the lines in one place.
std::optional<std::string> lines_between(std::string_view lines, std::string_view from, std::string_view to,
                                         double near_m);

/// Where \p lines come nearest to \p other, when that is within \p near_m (ellipsoidal).
std::optional<core::GeoPoint> crossing_of(std::string_view lines, std::string_view other, double near_m);

/// Ellipsoidal distance between the nearest points of two geometries of a province; 0 where they meet. Nearest in a
/// plane about their middle: exact to 1 % of the distance within 50 km. Infinite for an empty one.
double nearest_distance_m(std::string_view a, std::string_view b);

} // namespace hatang::spatial
