// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a family and a runway must be before surfaces are built from them.

#include "spatial/surfaces/runway.hpp"
#include "spatial/surfaces/surface_family.hpp"

namespace hatang::spatial::detail {

/// \throws core::Error(invalid_data) naming the block and the value.
void check_family(SurfaceFamily const& family);
/// \throws core::Error(invalid_data) naming the runway.
void check_runway(Runway const& runway);

} // namespace hatang::spatial::detail
