// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which classes of geometry a kind may have.

#include "core/network/place_kinds.hpp"
#include "core/words.hpp"
#include "spatial/placed_geometry.hpp"

namespace hatang::desk {

bool fits(core::PlaceGeometry wanted, spatial::GeometryClass found);
/// What is expected.
core::Words wanted_words(core::PlaceGeometry wanted);

} // namespace hatang::desk
