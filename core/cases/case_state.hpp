// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One case as a value: what it is about and the steps taken so far. Everything else (stage, clocks, deadlines) follows
/// from these, so a store keeps the steps and nothing more.

#include "core/cases/workflow.hpp"

namespace hatang::core {

struct CaseSubject {
    std::string kind;              ///< of Workflow::kinds
    std::string procedure = "new"; ///< of Workflow::procedures
    std::string province;          ///< code on the filing day; empty: national rules only
    std::string complexity = "ordinary";
    bool remote = false;           ///< vùng sâu, vùng xa đi lại khó khăn
    int stations = 1;              ///< how many the case is about
    std::optional<Date> known_day; ///< complaints: when the act complained of became known
};

/// A step asked for, and the same once it was taken.
struct CaseEvent {
    std::string step;
    Date day{};
    std::string actor; ///< of Workflow::actors
    std::vector<std::string> papers{};
    std::string body{};      ///< the consulted body by name
    std::string authority{}; ///< its kind, of Workflow::authorities; DEFAULT: that of the consultation it answers
    int extra_days = 0;      ///< of an extension
    std::string remark{};
};

struct TakenStep {
    CaseEvent event;
    std::string stage; ///< in which the case stood afterwards
};

struct CaseState {
    CaseSubject subject;
    std::vector<TakenStep> taken; ///< the first one opened the case

    Date filed() const { return taken.front().event.day; }
    std::string const& stage() const { return taken.back().stage; }
    /// Where the case stood before it came into its present stage.
    std::string const& previous_stage() const;
};

/// Opens a case with the workflow's opening step. \throws core::Error(invalid_data) for an unknown kind, procedure or
/// complexity, (conflict) for any other step.
CaseState open_case(Workflow const& workflow, CaseSubject subject, CaseEvent event);
/// The case after one more step; \p state is unchanged. \throws core::Error(conflict) naming the steps that are
/// allowed, or what the step still needs; (invalid_data) for unknown words and days before the last step.
CaseState advance(Workflow const& workflow, CaseState const& state, CaseEvent event, WorkingCalendar const& calendar);
/// Steps that lead on from the present stage on \p day; what they need may still be missing.
std::vector<CaseStep const*> allowed_steps(Workflow const& workflow, CaseState const& state, Date day);

} // namespace hatang::core
