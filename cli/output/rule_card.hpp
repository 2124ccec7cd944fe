// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A rule and a pack for people.

#include "cli/console.hpp"
#include "rules/rulebook.hpp"

namespace hatang::cli {

struct DayAndPlace {
    core::Date on;
    rules::ProvinceCodes province;
};

void print_rule(rules::Rulebook const& rulebook, rules::RuleInForce const& found, Console& console);
void print_pack(rules::Rulebook const& rulebook, rules::Pack const& pack, Console& console);
void explain_rule(rules::Rulebook const& rulebook, rules::RuleInForce const& found, DayAndPlace const& when,
                  Console& console);

} // namespace hatang::cli
