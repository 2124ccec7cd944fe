// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/deadlines.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::core {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Takes the clock effects of each step in turn. A resumed clock runs whatever paused it, and however often.
class Replay {
public:
    std::vector<ClockRun> take(Workflow const& workflow, CaseState const& state) {
        if (state.subject.known_day && workflow.find_clock(kKnownClock) != nullptr) {
            m_runs.push_back({std::string(kKnownClock), {}, {}, *state.subject.known_day, {}, {}, {}});
        }
        for (auto const& taken : state.taken) {
            auto const* step = workflow.find_step(taken.event.step);
            if (step == nullptr) {
                throw data_error({fmt::format("quy trình không có bước \"{}\"", taken.event.step),
                                  fmt::format("the workflow has no step \"{}\"", taken.event.step)});
            }
            auto event = taken.event;
            if (!step->per_body) {
                event.body.clear(); // a name without a consultation says nothing about clocks
            }
            for (auto const& effect : step->clocks) {
                apply(effect, event);
            }
            add_extension(*step, event);
        }
        return std::move(m_runs);
    }

private:
    static constexpr std::string_view kKnownClock = "time_to_complain";

    void apply(ClockEffect const& effect, CaseEvent const& event) {
        switch (effect.action) {
        case ClockAction::start:
            m_runs.push_back({effect.clock, event.body, event.authority, event.day, {}, {}, {}});
            return;
        case ClockAction::end: end(effect.clock, event); return;
        case ClockAction::pause:
            for (auto* run : open_runs(effect.clock, {})) {
                run->pauses.push_back({event.day, {}, event.step});
            }
            return;
        case ClockAction::resume:
            for (auto* run : open_runs(effect.clock, {})) {
                resume(*run, event.day);
            }
            return;
        }
    }
    void end(std::string const& clock, CaseEvent const& event) {
        for (auto* run :
             open_runs(clock == "all" ? std::string() : clock, clock == "all" ? std::string() : event.body)) {
            resume(*run, event.day);
            run->ended = event.day;
        }
    }
    static void resume(ClockRun& run, Date day) {
        for (auto& pause : run.pauses) {
            pause.to = pause.to ? pause.to : std::optional(day);
        }
    }
    /// Of every clock when \p clock is empty, of every body when \p body is.
    std::vector<ClockRun*> open_runs(std::string const& clock, std::string const& body) {
        std::vector<ClockRun*> open;
        for (auto& run : m_runs) {
            if (!run.ended && (clock.empty() || run.clock == clock) && (body.empty() || run.body == body)) {
                open.push_back(&run);
            }
        }
        return open;
    }
    void add_extension(CaseStep const& step, CaseEvent const& event) {
        for (auto const& guard : step.guards) {
            if (guard.kind == GuardKind::extends) {
                for (auto* run : open_runs(guard.clock, event.body)) {
                    run->extensions.push_back(event.extra_days);
                }
            }
        }
    }

    std::vector<ClockRun> m_runs;
};

bool holds(std::vector<std::string> const& list, std::string const& value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
}

bool is_paused(ClockRun const& run, sys_days day) {
    return std::ranges::any_of(run.pauses, [&](ClockPause const& pause) {
        return day > sys_days(pause.from) && (!pause.to || day <= sys_days(*pause.to));
    });
}

/// The day on which the last counted day of the limit falls, passing over pauses.
Date count_over_pauses(LegalTerm const& term, int limit, ClockRun const& run, WorkingCalendar const& calendar) {
    sys_days day(run.started);
    for (int left = limit; left > 0;) {
        day += days(1);
        bool const counts = term.counted != CountedIn::working_days || calendar.is_working_day(day);
        left -= counts && !is_paused(run, day) ? 1 : 0;
    }
    return day;
}

} // namespace

std::vector<ClockRun> clock_runs(Workflow const& workflow, CaseState const& state) {
    return Replay().take(workflow, state);
}

std::vector<LegalTerm> terms_for(Workflow const& workflow, CaseState const& state, ClockRun const& run, Date filed) {
    auto const& subject = state.subject;
    std::vector<LegalTerm> terms;
    for (auto const& term : workflow.terms) {
        bool const in_force = (!term.from || filed >= *term.from) && (!term.to || filed < *term.to);
        bool const in_place = term.provinces.empty() || holds(term.provinces, subject.province);
        bool const in_size = subject.stations >= term.min_stations.value_or(0) &&
                             subject.stations <= term.max_stations.value_or(subject.stations);
        if (term.clock == run.clock && in_force && in_place && in_size && holds(term.kinds, subject.kind) &&
            holds(term.procedures, subject.procedure) && holds(term.authorities, run.authority) &&
            holds(term.complexities, subject.complexity) && term.remote.value_or(subject.remote) == subject.remote) {
            terms.push_back(term);
        }
    }
    std::ranges::stable_partition(terms, &LegalTerm::decides);
    return terms;
}

AppliedTerm apply_term(LegalTerm const& term, ClockRun const& run, WorkingCalendar const& calendar) {
    AppliedTerm applied{term, {}, {}, {}, {}};
    int limit = term.days;
    for (int const extra : run.extensions) {
        limit += term.extend_by > 0 ? extra : 0;
    }
    auto const paused = std::ranges::find_if(run.pauses, [](auto const& pause) { return !pause.to; });
    if (paused != run.pauses.end()) {
        auto before = run;
        before.pauses.erase(before.pauses.begin() + (paused - run.pauses.begin()));
        auto over = apply_term(term, before, calendar);
        return over.due && *over.due < paused->from ? over : applied; // a time that was over is not given back
    }
    auto limit_days = calendar.deadline(run.started, limit, term.counted);
    applied.said = limit_days.said;
    if (!run.pauses.empty() && term.counted != CountedIn::months) {
        auto const counted_to = count_over_pauses(term, limit, run, calendar);
        limit_days = calendar.deadline(counted_to, 0, CountedIn::calendar_days);
    }
    applied.due = limit_days.last_day;
    applied.counted_to = limit_days.counted_to;
    applied.days_off = std::move(limit_days.days_off);
    return applied;
}

} // namespace hatang::core
