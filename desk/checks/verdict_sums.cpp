// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/verdict_sums.hpp"

#include "core/network/codes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hatang::desk {

namespace {

using rules::Verdict;
using CountsByKey = std::map<std::string, VerdictCount>;

std::int64_t total(VerdictCount const& count) {
    return count.pass + count.fail + count.needs_officer + count.not_applicable;
}

void add_named(CountsByKey& counts, std::string const& key, core::Words const& label, VerdictCount const& count) {
    if (total(count) > 0) {
        counts.try_emplace(key, VerdictCount{key, label}).first->second.add(count);
    }
}

/// Most failures first.
std::vector<VerdictCount> sorted(CountsByKey const& counts) {
    std::vector<VerdictCount> list;
    for (auto const& [key, count] : counts) {
        list.push_back(count);
    }
    std::stable_sort(list.begin(), list.end(), [](VerdictCount const& left, VerdictCount const& right) {
        return std::tuple(-left.fail, -left.needs_officer) < std::tuple(-right.fail, -right.needs_officer);
    });
    return list;
}

} // namespace

void VerdictCount::add(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: ++pass; break;
    case Verdict::fail: ++fail; break;
    case Verdict::needs_officer: ++needs_officer; break;
    case Verdict::not_applicable: ++not_applicable; break;
    }
}

void VerdictCount::add(VerdictCount const& other) {
    pass += other.pass;
    fail += other.fail;
    needs_officer += other.needs_officer;
    not_applicable += other.not_applicable;
}

void VerdictSums::add(Station const& station, rules::CheckResult const& result) {
    m_overall.add(result.verdict);
    m_places[station.place].add(result.verdict);
    m_operators[station.operator_code].add(result.verdict);
    for (rules::RuleFinding const& finding : result.findings) {
        if (finding.severity != rules::RuleSeverity::info) {
            m_rules[finding.rule].add(finding.judgement.verdict);
        }
    }
}

void VerdictSums::add(VerdictSums const& other) {
    m_overall.add(other.m_overall);
    for (auto const& [rule, count] : other.m_rules) {
        m_rules[rule].add(count);
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_places[i].add(other.m_places[i]);
    }
    for (std::size_t i = 0; i < m_operators.size(); ++i) {
        m_operators[i].add(other.m_operators[i]);
    }
}

SitesChecked VerdictSums::totals(StationTable const& table, std::vector<std::string> const& unit_names) const {
    CountsByKey rules;
    for (auto const& [rule, count] : m_rules) {
        add_named(rules, rule->id, rule->title, count);
    }
    CountsByKey units;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        add_named(units, unit_names[i], core::same_words(unit_names[i]), m_places[i]);
    }
    CountsByKey operators;
    for (std::size_t i = 0; i < m_operators.size(); ++i) {
        auto const& code = table.word(static_cast<std::uint32_t>(i));
        add_named(operators, code, core::operators().label(code), m_operators[i]);
    }
    return {total(m_overall), m_overall, sorted(rules), sorted(units), sorted(operators)};
}

} // namespace hatang::desk
