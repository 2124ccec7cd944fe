// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Pieces of line put together where they meet, as long as they go on without a sharp turn.

#include "core/geo_point.hpp"

#include <vector>

namespace hatang::spatial {

/// Pieces whose ends are one place (to 1e-7 degrees, 1 cm) become one line; where several meet, the pair that goes on
/// straightest, and none that turns by more than \p most_turn_deg. Pieces without length are left out. Each piece is in
/// one chain. In the order of their first pieces. O(n log n) for n pieces of which few meet in one place.
std::vector<std::vector<core::GeoPoint>> chained_lines(std::vector<std::vector<core::GeoPoint>> const& pieces,
                                                       double most_turn_deg = 60.0);

} // namespace hatang::spatial
