// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Verdicts of many stations counted by rule, place and operator. One for each thread; added up at the end, so that
/// the sums do not depend on who counted what.

#include "core/words.hpp"
#include "desk/checks/station_table.hpp"
#include "rules/check_result.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
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

    void add(rules::Verdict verdict);
    void add(VerdictCount const& other);
};

struct SitesChecked {
    std::int64_t stations = 0;
    VerdictCount overall;
    std::vector<VerdictCount> by_rule; ///< rules of the day that are no mere information, most failures first
    std::vector<VerdictCount> by_unit; ///< district before 2025-07-01, commune since
    std::vector<VerdictCount> by_operator;
};

class VerdictSums {
public:
    explicit VerdictSums(StationTable const& table)
        : m_places(table.places().size()), m_operators(table.word_count()) {}
    void add(Station const& station, rules::CheckResult const& result);
    void add(VerdictSums const& other);
    /// \p unit_names by place of the table.
    SitesChecked totals(StationTable const& table, std::vector<std::string> const& unit_names) const;

private:
    VerdictCount m_overall;
    std::unordered_map<rules::Rule const*, VerdictCount> m_rules;
    std::vector<VerdictCount> m_places;
    std::vector<VerdictCount> m_operators; ///< by word of the table; words that are no operators stay at 0
};

} // namespace hatang::desk
