// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A family of obstacle surfaces from a rule pack: a list of blocks (spatial/surfaces/surface_family.hpp). Slopes and
/// splays are written in percent, as the tables of law write them.

#include "core/document/map_reader.hpp"
#include "spatial/surfaces/surface_family.hpp"

namespace hatang::rules {

/// Key `surfaces`. \throws core::Error(invalid_data)
spatial::SurfaceFamily read_surfaces(core::MapReader& reader);

} // namespace hatang::rules
