// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Maps of what a check found: the place with its neighbours, zones, distances and the nearest place that passes; and
/// the obstacle surfaces where a rule speaks of them.

#include "core/page/page_map.hpp"
#include "core/words.hpp"
#include "desk/checks/check_application.hpp"

#include <optional>
#include <vector>

namespace hatang::desk {

core::PageMap map_of_surroundings(CheckedApplication const& checked, core::Language language);
/// Nothing when no rule speaks of a surface over the place.
std::optional<core::PageMap> map_of_surfaces(CheckedApplication const& checked, core::Language language);

} // namespace hatang::desk
