// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rule_case.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace hatang::tests {

namespace {

rules::Rulebook const& rulebook() {
    static rules::Rulebook const kRulebook(rules::built_in_packs());
    return kRulebook;
}

std::vector<RuleCase> all_cases() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(HATANG_RULE_CASES)) {
        if (entry.path().extension() == ".cases") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<RuleCase> cases;
    for (auto const& file : files) {
        auto more = read_rule_cases(file);
        cases.insert(cases.end(), more.begin(), more.end());
    }
    return cases;
}

TEST(RuleCases, Hold) {
    auto const cases = all_cases();
    ASSERT_FALSE(cases.empty());
    for (RuleCase const& each : cases) {
        SCOPED_TRACE(each.file + " line " + std::to_string(each.line) + ": " + each.title);
        EXPECT_FALSE(each.expected.empty()) << "the case expects nothing";
        for (std::string const& wrong : run_rule_case(rulebook(), each)) {
            ADD_FAILURE() << wrong;
        }
    }
}

// A rule without a case could say anything.
TEST(RuleCases, EveryRuleHasOne) {
    std::set<std::string> seen;
    for (RuleCase const& each : all_cases()) {
        for (RuleExpectation const& expected : each.expected) {
            seen.insert(expected.rule);
        }
    }
    for (rules::Pack const& pack : rulebook().packs()) {
        for (rules::Rule const& rule : pack.rules) {
            EXPECT_TRUE(seen.contains(rule.id)) << pack.id << ": " << rule.id;
        }
    }
}

} // namespace

} // namespace hatang::tests
