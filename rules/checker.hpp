// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Judging cases by the rules in force at a place on a day.

#include "rules/check_result.hpp"
#include "rules/rulebook.hpp"
#include "rules/subject.hpp"
#include "rules/surroundings.hpp"

#include <memory>
#include <vector>

namespace hatang::rules {

/// The rules of one day and province, compiled once for many cases; one thread at a time.
class Checker {
public:
    Checker(Rulebook const& rulebook, core::Date on, ProvinceCodes const& province);
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;
    Checker(Checker const&) = delete;
    Checker& operator=(Checker const&) = delete;

    /// Derives the class, area and zones of \p subject, then judges it by every rule for its kind. Deterministic:
    /// the same inputs give the same findings in the same order. Without \p with_words only verdicts are told.
    CheckResult check(Subject subject, Surroundings const& around, bool with_words = true);
    /// The verdicts alone, of one of a million subjects, into a \p result that was used before; \p subject gets its
    /// derived attributes.
    void check_verdicts(Subject& subject, Surroundings const& around, CheckResult& result);
    /// How far from a place its rules look, metres.
    double reach_m() const;
    /// \p subject with its derived attributes but class and duty: heights, zones, area.
    static Subject placed(Subject subject, Surroundings const& around);
    /// Heights (m) at which some verdict may change for \p subject where it is; ascending.
    std::vector<double> critical_heights(Subject const& subject, Surroundings const& around);
    /// Where some verdict may change within \p reach_m of \p subject.
    std::vector<spatial::BoundaryPiece> boundaries(Subject const& subject, Surroundings const& around, double reach_m);

private:
    void judge(Subject& subject, Surroundings const& around, bool with_words, CheckResult& result);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::rules
