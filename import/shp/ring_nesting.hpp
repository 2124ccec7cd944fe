// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which rings of a Shapefile polygon are outlines and which are holes in which outline. The file says it by direction
/// only, and many programs get that wrong: here a ring inside an odd number of others is a hole.

#include "import/geometry/wkb.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hatang::ingest {

/// One list a polygon: its outline's index first, then its holes'. Quadratic in the rings whose boxes meet; beyond
/// 20,000 rings every ring becomes a polygon of its own. \pre every ring has at least four positions.
std::vector<std::vector<std::size_t>> nest_rings(std::span<std::vector<Position> const> rings);

} // namespace hatang::ingest
