// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Hangs the old outlines (63 provinces of 2008, 702 districts of 2009) on the units before 2025-07-01. Their codes are
/// not always right (Hải Phòng and Ninh Thuận have several crossed), so code and name must agree; a name that fits
/// another district of the province better wins and is reported.

#include "desk/admin/admin_input.hpp"
#include "desk/admin/unit_set.hpp"

#include <string>
#include <string_view>

namespace hatang::desk {

/// Districts that no list knows any more become historic units (ended before 2025-03-01, the day of the list).
void join_old_outlines(AdminInput& input, UnitSet& units);

/// One MultiPolygon of the parts of two little-endian XY (Multi)Polygons; \p left when either is something else.
std::string join_polygons(std::string_view left, std::string_view right);

} // namespace hatang::desk
