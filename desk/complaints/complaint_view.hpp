// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A complaint as it stands on a day: its stage, clocks, who answers for it. Follows from what happened to it; for one
/// that came with an imported list, from the days of its record.

#include "core/cases/deadlines.hpp"
#include "core/contracts/complaints.hpp"
#include "core/network/place_record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// How a complaint stands to the limits of the law that were read. no_limit: none was seen; unknown: its days are not.
enum class Timeliness { unknown, no_limit, running, late, on_time, ended_late };
std::string_view to_string(Timeliness timeliness);
core::Words label(Timeliness timeliness);

struct ComplaintSubject {
    std::string kind; ///< of subject_kinds()
    std::string code;
    bool operator==(ComplaintSubject const&) const = default;
};

/// A cable that a report is about: whose it is by its tag, and what is wrong with it.
struct ComplaintCable {
    std::string owner; ///< code or name as written; empty = without a tag
    std::string tag;
    std::string fault; ///< of cable_faults()
};

struct ComplaintView {
    core::ComplaintCase subject;
    std::vector<core::ComplaintEvent> events; ///< until the day; empty for what was only imported
    std::size_t version = 0;                  ///< number of events: what a later step must have seen
    std::optional<core::CaseState> state;     ///< none: the day of receipt is not known
    core::CaseDeadlines deadlines;
    std::string stage; ///< empty without a state
    bool closed = false;
    Timeliness timeliness = Timeliness::unknown;
    std::optional<core::Date> due; ///< the next limit of the law; of a closed one none
    core::LegalBasis due_basis;
    int days_late = 0;                  ///< of the worst clock
    std::string body;                   ///< that has to answer
    std::optional<core::Date> body_due; ///< set by an officer
    bool body_late = false;
    std::string escalated_to;
    std::string cause;
    std::string joint; ///< handled together with
    std::vector<ComplaintSubject> subjects;
    std::vector<ComplaintCable> cables;
};

/// \p desk: nullptr for what was only imported. \p on: events after this day do not count.
ComplaintView view_complaint(core::PlaceRecord const& record, core::ComplaintCaseRow const* desk, core::Date on);

/// The title of the stage; of a list's complaint without one "Answered", or "Not known" while it is open.
core::Words stage_title(ComplaintView const& view);

/// Steps that would be taken on this day, were their papers there: guards hold.
std::vector<core::CaseStep const*> possible_steps(ComplaintView const& view, core::Date on);

/// site, structure, pole, route, street_segment, application.
std::vector<core::CaseCode> const& subject_kinds();
/// sagging, unlicensed, untagged, broken, unsafe_pole.
std::vector<core::CaseCode> const& cable_faults();
core::Words title_of(std::vector<core::CaseCode> const& all, std::string_view id);

} // namespace hatang::desk
