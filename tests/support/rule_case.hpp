// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases of rules that a lawyer can read (tests/rules/README.md): a small plane of metres about one place, a mast, its
/// neighbours and zones, and what the rule must say.

#include "rules/checker.hpp"
#include "rules/rulebook.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatang::tests {

struct RuleExpectation {
    std::string rule;
    std::string verdict;                       ///< pass, fail, needs_officer, not_applicable; empty: not asked
    std::map<std::string, std::string> wanted; ///< measured, limit, message (part of), others, class, duty, height …
    int line = 0;
};

struct RuleCase {
    std::string title;
    std::string date;
    std::string province_then = "48";
    std::string province_now = "48";
    std::vector<std::string> lines; ///< mast, neighbour, application, zone, aerodrome: as written
    std::vector<RuleExpectation> expected;
    std::string file;
    int line = 0;
};

/// \throws std::runtime_error naming file and line.
std::vector<RuleCase> read_rule_cases(std::filesystem::path const& file);
/// What is wrong, a line each; empty when the case holds.
std::vector<std::string> run_rule_case(rules::Rulebook const& rulebook, RuleCase const& rule_case);

} // namespace hatang::tests
