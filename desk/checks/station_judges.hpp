// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Judging the stations of a table on several threads. Which thread takes which station is chance; the answers are not.

#include "desk/checks/surroundings_of_register.hpp"
#include "desk/checks/verdict_sums.hpp"
#include "rules/checker.hpp"
#include "rules/rulebook.hpp"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hatang::desk {

/// What all threads look at.
struct JudgedState {
    rules::Rulebook const& rulebook;
    core::Date on;
    StationTable const& table;
    std::vector<rules::ProvinceCodes> const& provinces; ///< by place of the table
    rules::Surroundings const& around;
};

class StationJudges {
public:
    /// \p threads 0 = as many as the machine has.
    StationJudges(JudgedState const& state, unsigned threads);
    ~StationJudges();
    StationJudges(StationJudges const&) = delete;
    StationJudges& operator=(StationJudges const&) = delete;

    /// Counts the verdicts of all stations.
    void count();
    /// The same, and calls \p visit with every station and its answer in words, in the order of the table.
    void tell(std::function<void(Station const&, rules::CheckResult const&)> const& visit);
    VerdictSums sums() const;

private:
    class Judge;
    void run(std::size_t count, std::function<void(Judge&, std::size_t)> const& work);

    JudgedState m_state;
    std::vector<std::unique_ptr<Judge>> m_judges; ///< one for each thread
};

} // namespace hatang::desk
