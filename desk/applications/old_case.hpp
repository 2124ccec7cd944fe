// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One row of a list of old cases as a case with its steps.

#include "desk/applications/case_parts.hpp"
#include "desk/checks/surroundings_of_register.hpp"
#include "desk/finding_report.hpp"
#include "desk/places/place_survey.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hatang::desk {

struct RowPlace {
    std::size_t layer = 0;
    std::int64_t row = 0;
};

struct OldCase {
    core::ApplicationRecord record;
    std::vector<core::ApplicationEvent> events;
    std::optional<core::PermitEntry> permit;
    std::string permit_step; ///< of the event it belongs to
    bool known = false;      ///< stands in the register like this
};

struct OldCaseDefaults {
    std::string kind;
    std::string channel;
};

class OldCaseReader {
public:
    OldCaseReader(Desk const& desk, core::AdminReader const& admin, OldCaseDefaults defaults, PlaceSurvey const& survey,
                  FindingReport& report);
    /// Nothing for a row that makes no case; said in a finding.
    std::optional<OldCase> read(core::PlaceRecord const& record, RowPlace const& place);

private:
    struct Problem {
        std::string_view field;
        std::string code;
        core::Words message;
    };
    void say(core::PlaceRecord const& record, RowPlace const& place, Problem problem,
             core::Severity severity = core::Severity::error);
    std::optional<Problem> problem_of(core::PlaceRecord const& record) const;
    std::optional<Problem> built_problem(core::PlaceRecord const& record) const;
    core::ApplicationRecord application_of(core::PlaceRecord const& record) const;
    void add_steps(core::PlaceRecord const& record, OldCase& old) const;
    core::ApplicationEvent step(std::string name, core::Date on, std::string stage, std::string role) const;
    bool same_as_known(OldCase const& old) const;
    bool take_permit(core::PlaceRecord const& record, OldCase& old);

    Desk const& m_desk;
    OldCaseDefaults m_defaults;
    PlaceSurvey const& m_survey;
    FindingReport& m_report;
    ProvinceLookup m_provinces;
    std::map<std::string, core::ApplicationRow> m_known;
    std::set<std::string> m_permits; ///< kind, number, year
};

} // namespace hatang::desk
