// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A coordinate system asked for where metres are needed: on sheets, in drawings, in columns X and Y.

#include "core/geo_point.hpp"

#include <string>

namespace hatang::desk {

/// "5899", "EPSG:5899", "107°45". \throws core::Error(usage) when the text names no projected coordinate system.
core::CrsId require_projected_crs(std::string const& text);

} // namespace hatang::desk
