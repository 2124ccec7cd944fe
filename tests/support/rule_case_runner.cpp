// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/remedy.hpp"
#include "tests/support/rule_case_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::tests {

namespace {

class Judge {
public:
    Judge(RuleExpectation const& expected, std::vector<std::string>& wrong) : m_expected(expected), m_wrong(wrong) {}

    void text(std::string const& key, std::string const& actual) {
        if (auto const found = m_expected.wanted.find(key);
            found != m_expected.wanted.end() && found->second != actual) {
            say(fmt::format("{} is '{}', expected '{}'", key, actual, found->second));
        }
    }
    void part(std::string const& key, std::string const& actual) {
        auto const found = m_expected.wanted.find(key);
        if (found != m_expected.wanted.end() && actual.find(found->second) == std::string::npos) {
            say(fmt::format("{} is '{}', expected to hold '{}'", key, actual, found->second));
        }
    }
    void number(std::string const& key, std::optional<double> actual, double tolerance = 0.01) {
        auto const found = m_expected.wanted.find(key);
        if (found == m_expected.wanted.end()) {
            return;
        }
        bool const none = found->second == "none";
        if (none ? actual.has_value() : !actual || std::abs(*actual - std::stod(found->second)) > tolerance) {
            say(fmt::format("{} is {}, expected {}", key, actual ? fmt::format("{}", *actual) : "none", found->second));
        }
    }
    void say(std::string const& what) {
        m_wrong.push_back(fmt::format("line {}: {}: {}", m_expected.line, m_expected.rule, what));
    }

private:
    RuleExpectation const& m_expected;
    std::vector<std::string>& m_wrong;
};

void judge_finding(RuleExpectation const& expected, rules::CheckResult const& result, Judge& judge) {
    auto const found = std::find_if(result.findings.begin(), result.findings.end(),
                                    [&](rules::RuleFinding const& each) { return each.rule->id == expected.rule; });
    if (found == result.findings.end()) {
        if (expected.verdict != "absent") {
            judge.say("no such rule in force");
        }
        return;
    }
    rules::Judgement const& actual = found->judgement;
    if (to_string(actual.verdict) != expected.verdict) {
        judge.say(
            fmt::format("is {} ({}), expected {}", to_string(actual.verdict), actual.message.en, expected.verdict));
    }
    judge.number("measured", actual.measured ? std::optional(actual.measured->value) : std::nullopt);
    judge.number("limit", actual.limit ? std::optional(actual.limit->value) : std::nullopt);
    judge.number("others", static_cast<double>(actual.others.size()));
    judge.part("message", actual.message.vi);
    judge.text("class", actual.mast_class);
}

void judge_remedy(rules::Remedy const& remedy, Judge& judge, double tolerance) {
    judge.number("max_height", remedy.max_height_m, 0.001);
    judge.text("binding", remedy.binding_rule);
    judge.number("place", remedy.nearest_place ? std::optional(remedy.nearest_place->distance_m) : std::nullopt,
                 tolerance);
    judge.number("shares", static_cast<double>(remedy.share_with.size()));
}

} // namespace

std::vector<std::string> run_rule_case(rules::Rulebook const& rulebook, RuleCase const& rule_case) {
    auto const built = build_rule_case(rulebook.attributes(), rule_case);
    rules::Checker checker(rulebook, built.subject.on, built.subject.province);
    auto const result = checker.check(built.subject, *built.around);
    std::vector<std::string> wrong;
    for (RuleExpectation const& expected : rule_case.expected) {
        Judge judge(expected, wrong);
        if (expected.rule == "duty" && to_string(result.duty) != expected.verdict) {
            judge.say(fmt::format("is {}, expected {}", to_string(result.duty), expected.verdict));
        } else if (expected.rule == "verdict" && to_string(result.verdict) != expected.verdict) {
            judge.say(fmt::format("is {}, expected {}", to_string(result.verdict), expected.verdict));
        } else if (expected.rule == "remedy") {
            auto const found = expected.wanted.find("place_tolerance");
            judge_remedy(find_remedy(checker, built.subject, *built.around, result), judge,
                         found == expected.wanted.end() ? 0.05 : std::stod(found->second));
        } else if (expected.rule != "duty" && expected.rule != "verdict") {
            judge_finding(expected, result, judge);
        }
    }
    return wrong;
}

} // namespace hatang::tests
