// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the clocks of a case say on a day: due days with their law, pauses, on time or late, and why.

#include "core/cases/case_state.hpp"

namespace hatang::core {

struct ClockPause {
    Date from{};            ///< this day still counted
    std::optional<Date> to; ///< this day did not; nothing = still paused
    std::string step;       ///< that paused it
};

/// One run of a clock, from the step that started it.
struct ClockRun {
    std::string clock;
    std::string body;
    std::string authority;
    Date started{};
    std::optional<Date> ended;
    std::vector<ClockPause> pauses;
    std::vector<int> extensions; ///< days added
};
std::vector<ClockRun> clock_runs(Workflow const& workflow, CaseState const& state);

enum class ClockStatus {
    no_limit, ///< no time limit was seen in the law
    running,  ///< within its time
    paused,
    on_time,   ///< ended in time
    consented, ///< over, unanswered: the law takes it for consent
    elapsed,   ///< over, and the case has passed into another stage by itself
    late,      ///< over and not ended
    ended_late
};
std::string_view to_string(ClockStatus status);

/// One limit of the law applied to a run.
struct AppliedTerm {
    LegalTerm term;
    std::optional<Date> due; ///< nothing while the clock is paused, unless the time was over before
    Date counted_to{};       ///< before it moved off a rest day
    std::vector<CalendarDay> days_off;
    std::vector<Words> said; ///< on the counting
};

struct ClockReport {
    ClockRun run;
    Words title;
    bool main = false;
    ClockStatus status = ClockStatus::no_limit;
    std::optional<Date> due; ///< of the earliest limit that decides
    std::optional<AppliedTerm> decisive;
    std::vector<AppliedTerm> others; ///< later ones, and ones whose source was not seen
    int days_left = 0;               ///< working days until due, as the clock stands; 0 when over
    int days_late = 0;               ///< calendar days after due
    int days_paused = 0;             ///< calendar days that did not count
};

struct DelayCause {
    std::string clock;
    std::string body;
    int days = 0;        ///< calendar days
    bool counts = false; ///< false: a pause, which moves the due day; true: time used up
    Words what;
};

struct CaseDeadlines {
    std::vector<ClockReport> clocks; ///< in the order started
    std::string stage;               ///< as of the day: also "lapsed" without anybody's step
    std::vector<DelayCause> causes;
    std::vector<Words> said; ///< assumptions, changes of law while the case was open, computed calendar years

    /// The last run of the main clock; nullptr when it has not started.
    ClockReport const* main() const;
};

/// \p today must not be before the last step taken.
CaseDeadlines deadlines(Workflow const& workflow, CaseState const& state, WorkingCalendar const& calendar, Date today);

/// The limits for \p run that apply to a case of this subject filed on \p filed, those that decide first.
std::vector<LegalTerm> terms_for(Workflow const& workflow, CaseState const& state, ClockRun const& run, Date filed);
/// One limit counted from the start of the run, passing over its pauses. One that was over before an open pause began
/// stays over.
AppliedTerm apply_term(LegalTerm const& term, ClockRun const& run, WorkingCalendar const& calendar);

} // namespace hatang::core
