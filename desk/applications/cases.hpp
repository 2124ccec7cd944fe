// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases at the licensing desk: submitted and assessed in one change, findings overridden by an officer with a reason,
/// withdrawn, decided. What was decided automatically is never touched.

#include "core/contracts/applications.hpp"
#include "core/contracts/register_writer.hpp"
#include "core/list/list.hpp"
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

struct Submitted {
    std::string code;
    CheckedApplication checked;
};
/// Every proposal becomes a case with its check as evaluated: one change for all, whole or not at all. Those of one
/// submission are checked against each other too. \throws core::Error(conflict) when a code is taken.
std::vector<Submitted> submit_applications(Desk const& desk, rules::Rulebook const& rulebook,
                                           CheckSources const& sources, std::vector<rules::Subject> subjects,
                                           std::string const& kind);

struct Override {
    std::string rule;
    std::string verdict; ///< pass, fail
    std::string reason;
};
/// \throws core::Error(not_found) for a rule the stored check does not hold, (usage) without a reason, (conflict) when
/// the case is decided or withdrawn, or changed since it was read.
void override_finding(Desk const& desk, std::string const& code, Override const& decision);

/// Step "withdraw" or "decide". \throws core::Error(conflict) when the case has ended; the message names how.
void end_application(Desk const& desk, std::string const& code, core::ApplicationEvent event);

/// The stored proposal as a subject, with the case's code. \throws core::Error(not_found)
rules::Subject subject_of_case(core::ApplicationReader const& applications, rules::Attributes const& attributes,
                               std::string const& code);
/// Pending cases as neighbours of another proposal.
std::vector<rules::MastMark> pending_masts(core::ApplicationReader const& applications);

void list_applications(core::ApplicationReader const& applications, bool pending_only, core::ListWriter& writer);
/// The case, its events and overrides, and the members of the check as stored (check_json.hpp).
std::string application_json(core::ApplicationReader const& applications, std::string const& code);

} // namespace hatang::desk
