// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Proposals become cases at the licensing desk: recorded and checked in one change. Findings overridden by an officer
/// with a reason. What was decided automatically is never touched.

#include "core/contracts/applications.hpp"
#include "core/contracts/register_writer.hpp"
#include "desk/applications/case_documents.hpp"
#include "desk/checks/check_application.hpp"
#include "rules/attributes.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// Codes of the kinds, in the order of the help.
std::vector<std::string> const& application_kinds();

struct Desk {
    core::ApplicationReader const& applications;
    core::RegisterWriter& writer;
    std::string actor;
    core::Date today;
    /// Ground elevation of a proposal that does not state it, from a model; empty: none.
    std::function<void(rules::Subject&)> supply_ground{};
};

/// How a case is judged.
struct Judging {
    rules::Rulebook const& rulebook;
    CheckSources const& sources;
};

/// What a person says of the proposals of one submission.
struct Submission {
    std::string kind = "planning_opinion";
    std::string procedure = "new";
    std::string role = "applicant"; ///< who hands it in: applicant, one_stop
    std::string channel;            ///< of application_channels(); may be empty
    std::string applicant;          ///< empty: the operator's name
    std::string officer;
    std::string site; ///< of a single proposal
    std::string address;
    std::string previous; ///< case or permit it continues
    std::string complexity = "ordinary";
    bool remote = false;
    int stations = 1;
    bool codes_are_sites = false; ///< a table of stations: its codes are of sites, the cases get numbers
    std::vector<PaperFile> files; ///< attached to every case of the submission
};

struct Submitted {
    std::string code;
    CheckedApplication checked;
};
/// Every proposal becomes a case with its check as evaluated: one change for all, whole or not at all. Those of one
/// submission are checked against each other too; cases of the same site are no neighbours of each other.
/// \throws core::Error(conflict) when a code is taken, (usage) for a filing day after today, (not_found) for an unknown
/// previous case or permit.
std::vector<Submitted> submit_applications(Desk const& desk, Judging const& judging,
                                           std::vector<rules::Subject> subjects, Submission const& submission);

struct Override {
    std::string rule;
    std::string verdict; ///< pass, fail
    std::string reason;
    std::string role = "officer";
    std::optional<std::int64_t> seen; ///< version it was decided on
};
/// \throws core::Error(not_found) for a rule the stored check does not hold, (usage) without a reason, (conflict) when
/// the case is decided or closed, or changed since it was read.
void override_finding(Desk const& desk, std::string const& code, Override const& decision);

/// The stored proposal as a subject, with the case's code, the documents it holds and the cases of its site as its own.
/// \throws core::Error(not_found); (invalid_data) for an old case without a position.
rules::Subject subject_of_case(core::ApplicationReader const& applications, rules::Attributes const& attributes,
                               std::string const& code);
/// Cases that are not closed on \p today, as neighbours of another proposal.
std::vector<rules::MastMark> pending_masts(core::ApplicationReader const& applications, core::Date today);

/// The check as it was stored last, JSON; empty when there is none.
std::string stored_check(std::vector<core::ApplicationEvent> const& events);
/// Codes of the other cases about the same site or in the same chain of permits, in code order.
std::vector<std::string> cases_of_same_site(std::vector<core::ApplicationRow> const& rows,
                                            core::ApplicationRecord const& record);
core::ChangeHeader change_header(Desk const& desk, std::string action, std::string summary);

} // namespace hatang::desk
