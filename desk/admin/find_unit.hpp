// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From what a person typed to a unit: codes and names, old and new, with or without kind and marks. A code or name
/// that was used again means something only with a date; without one it is refused with every candidate named.

#include "core/contracts/register_reader.hpp"
#include "core/network/site_query.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// How well a unit answers; lower is better.
enum class AnswerKind { code, exact_full_name, exact_name, same_sound };

struct FoundUnit {
    core::AdminUnit unit;
    AnswerKind kind = AnswerKind::code;
};

struct UnitAnswer {
    std::vector<FoundUnit> units;      ///< best first; empty when nothing answers
    std::vector<core::AdminUnit> near; ///< for a text that nothing answers: names spelled nearly so, at most 5
};

/// \p on: only units in force that day. "Hải Châu" answers with every level; "Quận Hải Châu" only with districts.
/// A text whose marks are right finds only names with the same marks; without marks every name that sounds alike.
/// Complexity: a few look-ups by key; reads all names only when nothing answered.
UnitAnswer find_units(core::AdminReader const& admin, std::string_view asked, std::optional<core::AdminLevel> level,
                      std::optional<core::Date> on);

/// The one unit that answers best. A unit that only changed its kind or went on unchanged counts as one with its later
/// self. \throws Error(usage) for an empty text, Error(not_found) with suggestions, Error(conflict) when several answer
/// equally well: all are named, and what would decide.
core::AdminUnit require_unit(core::AdminReader const& admin, std::string_view asked,
                             std::optional<core::AdminLevel> level, std::optional<core::Date> on);

/// Adds the conditions that ask for sites in \p unit: a new province → its communes; a commune since 2025-07-01 →
/// communes; one before → communes_then; a district → districts_then; an old province → its districts.
/// Old communes that went whole into new ones are asked for as communes_then all the same: the register derives both.
void expand_for_sites(core::AdminReader const& admin, core::AdminUnit const& unit, core::SiteQuery& query);

} // namespace hatang::desk
