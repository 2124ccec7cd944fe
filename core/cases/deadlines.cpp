// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/deadlines.hpp"

#include "core/cases/check_workflow.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::core {

namespace {

using std::chrono::sys_days;

int days_between(Date from, Date to) {
    return std::max(0, static_cast<int>((sys_days(to) - sys_days(from)).count()));
}

void add_once(std::vector<Words>& all, Words words) {
    if (!words.empty() && std::ranges::find(all, words) == all.end()) {
        all.push_back(std::move(words));
    }
}

std::string counted_word(CountedIn counted, bool vietnamese) {
    switch (counted) {
    case CountedIn::working_days: return vietnamese ? "ngày làm việc" : "working days";
    case CountedIn::calendar_days: return vietnamese ? "ngày" : "days";
    case CountedIn::months: return vietnamese ? "tháng" : "months";
    }
    return "";
}

ClockStatus status_of(ClockReport const& report, CaseClock const& clock, Date today) {
    auto const& run = report.run;
    if (!report.due) {
        bool const open = !run.ended && std::ranges::any_of(run.pauses, [](auto const& pause) { return !pause.to; });
        return open ? ClockStatus::paused : ClockStatus::no_limit;
    }
    if (run.ended.value_or(today) <= *report.due) {
        return run.ended ? ClockStatus::on_time : ClockStatus::running;
    }
    // Who has consented by silence has answered on the last day, whatever comes later.
    if (report.decisive->term.silence_consents) {
        return ClockStatus::consented;
    }
    if (run.ended) {
        return ClockStatus::ended_late;
    }
    return clock.window ? ClockStatus::elapsed : ClockStatus::late;
}

/// Everything about one case on one day.
class Report {
public:
    Report(Workflow const& workflow, CaseState const& state, WorkingCalendar const& calendar, Date today)
        : m_workflow(workflow), m_state(state), m_calendar(calendar), m_today(today) {
        m_result.stage = state.stage();
    }

    CaseDeadlines make() {
        for (auto& run : clock_runs(m_workflow, m_state)) {
            add_clock(std::move(run));
        }
        for (auto const& report : m_result.clocks) {
            add_causes(report);
        }
        add_own_delay();
        add_said();
        return std::move(m_result);
    }

private:
    void add_clock(ClockRun run) {
        auto const& clock = *m_workflow.find_clock(run.clock);
        ClockReport report{std::move(run), clock.title, clock.main, ClockStatus::no_limit, {}, {}, {}, 0, 0, 0};
        apply_terms(report);
        report.status = status_of(report, clock, m_today);
        if (report.due && report.status != ClockStatus::paused) {
            report.days_left = report.run.ended ? 0 : m_calendar.working_days_between(m_today, *report.due);
        }
        if (report.status == ClockStatus::late || report.status == ClockStatus::ended_late) {
            report.days_late = days_between(*report.due, report.run.ended.value_or(m_today));
        }
        for (auto const& pause : report.run.pauses) {
            report.days_paused += days_between(pause.from, pause.to.value_or(m_today));
        }
        if (report.status == ClockStatus::elapsed &&
            std::ranges::find(clock.elapses_in, m_state.stage()) != clock.elapses_in.end()) {
            m_result.stage = clock.elapses_to;
        }
        m_result.clocks.push_back(std::move(report));
    }
    void apply_terms(ClockReport& report) {
        for (auto const& term : terms_for(m_workflow, m_state, report.run, m_state.filed())) {
            auto applied = apply_term(term, report.run, m_calendar);
            say_calendar(report.run, applied);
            bool const earlier = !report.decisive || (applied.due && (!report.due || *applied.due < *report.due));
            if (!term.decides() || !earlier) {
                report.others.push_back(std::move(applied));
                continue;
            }
            if (report.decisive) {
                report.others.push_back(std::move(*report.decisive));
            }
            report.due = applied.due;
            report.decisive = std::move(applied);
        }
    }
    void say_calendar(ClockRun const& run, AppliedTerm const& applied) {
        for (auto const& each : applied.said) {
            add_once(m_result.said, each);
        }
        int const last = static_cast<int>(applied.due.value_or(m_today).year());
        for (int year = static_cast<int>(run.started.year()); year <= last; ++year) {
            if (m_calendar.year_source(year) != YearSource::official) {
                add_once(m_result.said, m_calendar.about_year(year));
            }
        }
    }
    void add_causes(ClockReport const& report) {
        if (!report.main) {
            bool const window = m_workflow.find_clock(report.run.clock)->window;
            if (report.days_late > 0 && !window) {
                auto const who = report.run.body.empty() ? Words{} : same_words(" – " + report.run.body);
                m_result.causes.push_back(
                    {report.run.clock,
                     report.run.body,
                     report.days_late,
                     true,
                     {fmt::format("{}{}: quá hạn {} ngày", report.title.vi, who.vi, report.days_late),
                      fmt::format("{}{}: {} days late", report.title.en, who.en, report.days_late)}});
            }
            return;
        }
        for (auto const& pause : report.run.pauses) {
            auto const& step = m_workflow.find_step(pause.step)->title;
            int const count = days_between(pause.from, pause.to.value_or(m_today));
            m_result.causes.push_back({report.run.clock,
                                       {},
                                       count,
                                       false,
                                       {fmt::format("{}: dừng {} ngày, không tính vào thời hạn", step.vi, count),
                                        fmt::format("{}: paused for {} days, which do not count", step.en, count)}});
        }
        for (int const extra : report.run.extensions) {
            m_result.causes.push_back({report.run.clock,
                                       {},
                                       extra,
                                       false,
                                       {fmt::format("kéo dài thời hạn thêm {} ngày", extra),
                                        fmt::format("the limit was extended by {} days", extra)}});
        }
    }
    /// A late case that nobody else kept waiting was kept by the office itself.
    void add_own_delay() {
        auto const* main = m_result.main();
        bool const by_others = std::ranges::any_of(m_result.causes, &DelayCause::counts);
        if (main != nullptr && main->days_late > 0 && !by_others) {
            m_result.causes.push_back({main->run.clock,
                                       {},
                                       main->days_late,
                                       true,
                                       {"cơ quan giải quyết hồ sơ chậm", "the office itself was late"}});
        }
    }
    void add_said() {
        for (auto const& taken : m_state.taken) {
            add_once(m_result.said, m_workflow.find_step(taken.event.step)->said);
        }
        for (auto const& report : m_result.clocks) {
            say_terms(report);
        }
        auto const closed = m_workflow.find_stage(m_state.stage())->final;
        auto const until = closed ? m_state.taken.back().event.day : m_today;
        auto const filed = m_state.filed();
        for (auto const& each : m_workflow.cautions) {
            bool const for_kind =
                each.kinds.empty() || std::ranges::find(each.kinds, m_state.subject.kind) != each.kinds.end();
            bool const for_days = (!each.filed_from || filed >= *each.filed_from) &&
                                  (!each.filed_before || filed < *each.filed_before) &&
                                  (!each.open_on || until >= *each.open_on);
            if (for_kind && for_days) {
                add_once(m_result.said, each.said);
            }
        }
    }
    void say_terms(ClockReport const& report) {
        if (!report.decisive && report.others.empty() && report.main) {
            add_once(m_result.said,
                     {fmt::format("{}: chưa thấy văn bản nào định thời hạn", report.title.vi),
                      fmt::format("{}: no instrument was seen that sets a time limit", report.title.en)});
        }
        for (auto const& each : report.others) {
            if (!each.term.decides()) {
                add_once(m_result.said,
                         {fmt::format("{}: {} {} ({}) chưa đối chiếu văn bản, không quyết định", report.title.vi,
                                      each.term.days, counted_word(each.term.counted, true), cite(each.term.basis)),
                          fmt::format("{}: {} {} ({}) was not checked against its source and does not decide",
                                      report.title.en, each.term.days, counted_word(each.term.counted, false),
                                      cite(each.term.basis))});
            }
        }
        say_changes_of_law(report);
    }
    void say_changes_of_law(ClockReport const& report) {
        auto const until = report.run.ended.value_or(m_today);
        for (auto const& term : terms_for(m_workflow, m_state, report.run, until)) {
            if (term.from && *term.from > m_state.filed()) {
                auto const filed = m_state.filed();
                add_once(
                    m_result.said,
                    {fmt::format("{}: từ {} là {} {} ({}); hồ sơ nộp ngày {} giữ thời hạn theo luật ngày nộp, chưa "
                                 "thấy quy định chuyển tiếp khác",
                                 report.title.vi, format_vietnamese(*term.from), term.days,
                                 counted_word(term.counted, true), cite(term.basis), format_vietnamese(filed)),
                     fmt::format("{}: {} {} since {} ({}); a case filed on {} keeps the limit of its filing day, no "
                                 "transition rule that says otherwise was seen",
                                 report.title.en, term.days, counted_word(term.counted, false), format_iso(*term.from),
                                 cite(term.basis), format_iso(filed))});
            }
        }
    }

    Workflow const& m_workflow;
    CaseState const& m_state;
    WorkingCalendar const& m_calendar;
    Date m_today;
    CaseDeadlines m_result;
};

} // namespace

std::string_view to_string(ClockStatus status) {
    switch (status) {
    case ClockStatus::no_limit: return "no_limit";
    case ClockStatus::running: return "running";
    case ClockStatus::paused: return "paused";
    case ClockStatus::on_time: return "on_time";
    case ClockStatus::consented: return "consented";
    case ClockStatus::elapsed: return "elapsed";
    case ClockStatus::late: return "late";
    case ClockStatus::ended_late: return "ended_late";
    }
    return "";
}

ClockReport const* CaseDeadlines::main() const {
    ClockReport const* last = nullptr;
    for (auto const& report : clocks) {
        last = report.main ? &report : last;
    }
    return last;
}

CaseDeadlines deadlines(Workflow const& workflow, CaseState const& state, WorkingCalendar const& calendar, Date today) {
    if (today < state.taken.back().event.day) {
        throw usage_error({"ngày xem không thể trước bước cuối của hồ sơ", "the day cannot be before the last step"});
    }
    return Report(workflow, state, calendar, today).make();
}

} // namespace hatang::core
