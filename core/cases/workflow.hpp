// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How a kind of case runs, as data (data/workflows/*.yaml): stages, steps with who may take them and what they need,
/// clocks, and the time limits the law gives, each by filing day, place and kind. docs/cases.md describes the file.

#include "core/calendar/working_calendar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

struct CaseCode {
    std::string id;
    Words title;
    std::string mark{}; ///< of a kind: what stands for it in case numbers, "GPXD"; may be empty
};

struct CaseStage {
    std::string id;
    Words title;
    std::string waits_for; ///< actor; empty in a final stage
    bool final = false;
};

struct CaseClock {
    std::string id;
    Words title;
    bool main = false;                   ///< says whether the case is on time; of several, the one that started last
    std::string runs_for;                ///< actor who has to act before it ends
    bool window = false;                 ///< a time in which somebody may act: its end is no delay
    std::string elapses_to;              ///< stage in which the case stands by itself once the time is over, or empty
    std::vector<std::string> elapses_in; ///< when it stands in one of these
};

/// A length of time that a law gives to a clock. Empty lists mean every one.
struct LegalTerm {
    std::string id;
    std::string clock;
    Words title;
    std::vector<std::string> kinds;
    std::vector<std::string> procedures;
    std::vector<std::string> provinces;
    std::vector<std::string> authorities;  ///< of the consulted body
    std::vector<std::string> complexities; ///< ordinary, complex, specially_complex
    std::optional<bool> remote;
    std::optional<int> min_stations;
    std::optional<int> max_stations;
    std::optional<Date> from; ///< first filing day it applies to
    std::optional<Date> to;   ///< first filing day it no longer applies to
    int days = 0;
    CountedIn counted = CountedIn::calendar_days;
    int extend_by = 0;             ///< days one extension may add
    int extend_times = 0;          ///< how often
    bool silence_consents = false; ///< who does not answer in time has agreed
    LegalBasis basis;

    /// Only what was read in its source decides; everything else is said.
    bool decides() const { return basis.verification == Verification::source_seen; }
};

enum class ClockAction { start, pause, resume, end };
struct ClockEffect {
    ClockAction action = ClockAction::start;
    std::string clock; ///< "all" with end
};

enum class GuardKind {
    ended,   ///< no run of the clock is still open
    elapsed, ///< the time of the clock is over
    silence, ///< the same, and the law takes silence for consent
    in_time, ///< the time of the clock is not over, where the law gives one
    extends  ///< the law allows these extra days
};
struct StepGuard {
    GuardKind kind = GuardKind::ended;
    std::string clock;
};

inline constexpr std::string_view kPreviousStage = "previous";

struct CaseStep {
    std::string id;
    Words title;
    std::vector<std::string> from; ///< stages; empty = opens the case
    std::string to;                ///< stage, empty = stays, "previous" = where the case stood before this stage
    std::vector<std::string> actors;
    std::vector<std::string> needs; ///< papers that must come with the step
    std::vector<std::string> kinds; ///< kinds of case; empty = every one
    std::vector<ClockEffect> clocks;
    std::vector<StepGuard> guards;
    bool once = false;
    bool per_body = false;          ///< names the consulted body
    std::optional<Date> not_before; ///< a step a newer law brought
    std::string outcome; ///< what it decides: agreed, refused, withdrawn, exempt, annulled; reopened takes it back
    std::string permit;  ///< what it does to a permit: issue, extend, change, reissue, revoke
    LegalBasis basis;
    Words said; ///< what is assumed where no source was seen
};

/// Something an officer must be told about cases of these kinds and days.
struct CaseCaution {
    std::vector<std::string> kinds;
    std::optional<Date> filed_from;
    std::optional<Date> filed_before;
    std::optional<Date> open_on; ///< said of cases still open on this day or later
    Words said;
    LegalBasis basis;
};

struct Workflow {
    std::string id;
    Words title;
    std::vector<CaseCode> kinds;
    std::vector<CaseCode> procedures;
    std::vector<CaseCode> actors;
    std::vector<CaseCode> authorities; ///< kinds of consulted bodies
    std::vector<CaseCode> papers;
    std::vector<CaseStage> stages;
    std::vector<CaseClock> clocks;
    std::vector<LegalTerm> terms;
    std::vector<CaseStep> steps;
    std::vector<CaseCaution> cautions;

    CaseStage const* find_stage(std::string_view id) const;
    CaseStep const* find_step(std::string_view id) const;
    CaseClock const* find_clock(std::string_view id) const;
};

/// \p name stands in messages. \throws core::Error(invalid_data) naming the line: unknown key, stage, clock, actor,
/// kind or paper; a stage nobody reaches or nobody leaves; a limit without a basis; no main clock.
Workflow read_workflow(std::string_view text, std::string_view name);

/// The workflows that come with the program.
Workflow const& application_workflow();
Workflow const& complaint_workflow();

} // namespace hatang::core
