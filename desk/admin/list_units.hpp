// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of administrative units, and of what became what.

#include "core/contracts/register_reader.hpp"
#include "core/list/list.hpp"
#include "desk/admin/succession_view.hpp"

#include <vector>

namespace hatang::desk {

/// Level, code, name, parent, dates, outline and where it came from; geometry where there is an outline.
/// \p labels: the level in words of that language; none = its code.
void list_units(core::AdminReader const& admin, std::vector<core::AdminUnit> const& units,
                std::optional<core::Language> labels, core::ListWriter& writer);

/// One row per old and new unit: the asked one on either side, with extent, day and the official words.
void list_succession(std::vector<SuccessionView> const& views, core::Language language, core::ListWriter& writer);

core::Words level_label(core::AdminLevel level);
core::Words extent_label(core::SuccessionExtent extent);

} // namespace hatang::desk
