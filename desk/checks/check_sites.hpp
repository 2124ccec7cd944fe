// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Every station of a list against the law of one day: findings, and sums by rule, district or commune, and operator.

#include "core/list/list.hpp"
#include "desk/checks/surroundings_of_register.hpp"
#include "rules/checker.hpp"
#include "rules/rulebook.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hatang::desk {

/// Verdicts counted.
struct VerdictCount {
    std::string key; ///< rule id, name of the unit, code of the operator
    core::Words label;
    std::int64_t pass = 0;
    std::int64_t fail = 0;
    std::int64_t needs_officer = 0;
    std::int64_t not_applicable = 0;
};

struct SitesChecked {
    std::int64_t stations = 0;
    VerdictCount overall;
    std::vector<VerdictCount> by_rule; ///< rules of the day that are no mere information, most failures first
    std::vector<VerdictCount> by_unit; ///< district before 2025-07-01, commune since
    std::vector<VerdictCount> by_operator;
};

struct CheckedSite {
    core::SiteRow const& row;
    rules::CheckResult const& result;
};

/// Visits every station of \p query in its order. \p with_words: messages are made (for lists of findings).
SitesChecked check_sites(rules::Rulebook const& rulebook, CheckSources const& sources, core::SiteQuery const& query,
                         core::Date on, core::Date today, bool with_words,
                         std::function<void(CheckedSite const&)> const& visit);

/// One row for each finding that fails or needs an officer; with the station's position as geometry.
class FindingLister {
public:
    FindingLister(core::ListWriter& writer, core::Language language);
    void add(CheckedSite const& checked);
    void end();

private:
    core::ListWriter& m_writer;
    core::Language m_language;
};

/// Sums as a list: by rule, then by unit, then by operator.
void list_verdict_counts(SitesChecked const& checked, core::Language language, core::ListWriter& writer);

} // namespace hatang::desk
