// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rules as lists: what is in force at a place on a day, and what changes between two days or two sets of packs.

#include "core/list/list.hpp"
#include "rules/rulebook.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// One row a rule in force (or perhaps in force) there on that day.
void list_rules(rules::Rulebook const& rulebook, core::Date on, rules::ProvinceCodes const& province,
                core::Language language, core::ListWriter& writer);
/// One row a rule that begins, ends, or becomes sure or unsure between the days.
void diff_days(rules::Rulebook const& rulebook, core::Date before, core::Date after,
               rules::ProvinceCodes const& province, core::Language language, core::ListWriter& writer);
/// One row a rule that was added, taken away or changed (text, days, parameters) between two sets of packs.
void diff_packs(rules::Rulebook const& before, rules::Rulebook const& after, core::Language language,
                core::ListWriter& writer);

} // namespace hatang::desk
