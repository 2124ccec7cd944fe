// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Programmes with how far they are: a list of all, and one with its phases.

#include "core/finding.hpp"
#include "core/list/list.hpp"
#include "desk/programmes/progress.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// One row a programme: what it is, its phases and items, kilometres planned and done on the day.
void list_programmes(ProgressWords const& words, PlaceFilterParts const& readers, SiteListStyle const& style,
                     core::ListWriter& writer);

/// {"programme": …, "phases": […], "total": {…}}; lengths in km. \throws core::Error(not_found)
std::string programme_json(std::string const& code, ProgressWords const& words, PlaceFilterParts const& readers);

} // namespace hatang::desk
