// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Turns the unit rows of one call into dated units with parents, and hangs the outlines of now on them.

#include "desk/admin/admin_input.hpp"
#include "desk/admin/unit_set.hpp"

namespace hatang::desk {

/// Lists go before outline files and provinces before what lies in them, so the order of files and rows does not count.
/// Units with a dated change of kind (admin_events.hpp) become two versions.
void assemble_units(AdminInput& input, UnitSet& units);

/// Whether an outline with \p note may replace one with \p note_before: as published beats simplified, that beats
/// outlines of another year and approximate ones.
bool is_outline_at_least_as_good(std::string_view note, std::string_view note_before);

/// Sets the outline when the unit has none or the new one is at least as good, and marks the unit as changed.
/// \returns false when the outline there is better.
bool offer_outline(DraftUnit& draft, std::string const& wkb, std::string const& note);

} // namespace hatang::desk
