// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/case_state.hpp"

#include "core/cases/check_workflow.hpp"
#include "core/cases/deadlines.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::core {

namespace {

bool contains(std::vector<std::string> const& all, std::string_view wanted) {
    return std::ranges::find(all, wanted) != all.end();
}

bool is_for_kind(CaseStep const& step, CaseSubject const& subject) {
    return step.kinds.empty() || contains(step.kinds, subject.kind);
}

bool was_taken(CaseState const& state, std::string_view step) {
    return std::ranges::any_of(state.taken, [&](TakenStep const& each) { return each.event.step == step; });
}

bool is_allowed(CaseStep const& step, CaseState const& state, Date day) {
    return contains(step.from, state.stage()) && is_for_kind(step, state.subject) &&
           !(step.once && was_taken(state, step.id)) && !(step.not_before && day < *step.not_before);
}

template <typename Entry> void need_code(std::vector<Entry> const& all, std::string_view id, Words const& what) {
    if (find_by_id(all, id) != nullptr) {
        return;
    }
    std::string known;
    for (auto const& each : all) {
        known += fmt::format("{}{}", known.empty() ? "" : ", ", each.id);
    }
    throw data_error(
        {fmt::format("không có {} \"{}\"", what.vi, id), fmt::format("there is no {} \"{}\"", what.en, id)},
        {fmt::format("dùng một trong: {}", known), fmt::format("use one of: {}", known)});
}

Words list_steps(std::vector<CaseStep const*> const& steps) {
    if (steps.empty()) {
        return {"hồ sơ đã kết thúc, không còn bước nào", "the case is closed, no step is left"};
    }
    Words text{"các bước được phép: ", "the steps that are allowed: "};
    for (auto const* step : steps) {
        bool const first = step == steps.front();
        text.vi += fmt::format("{}{} ({})", first ? "" : ", ", step->id, step->title.vi);
        text.en += fmt::format("{}{} ({})", first ? "" : ", ", step->id, step->title.en);
    }
    return text;
}

[[noreturn]] void refuse_step(Workflow const& workflow, CaseState const& state, CaseStep const& step, Date day) {
    auto const hint = list_steps(allowed_steps(workflow, state, day));
    auto const* stage = workflow.find_stage(state.stage());
    if (contains(step.from, state.stage()) && step.once && was_taken(state, step.id)) {
        throw conflict_error({fmt::format("bước '{}' chỉ được thực hiện một lần", step.id),
                              fmt::format("step '{}' may be taken once only", step.id)},
                             hint);
    }
    if (contains(step.from, state.stage()) && step.not_before && day < *step.not_before) {
        throw conflict_error({fmt::format("bước '{}' chỉ có từ ngày {}", step.id, format_vietnamese(*step.not_before)),
                              fmt::format("step '{}' exists since {} only", step.id, format_iso(*step.not_before))},
                             hint);
    }
    throw conflict_error(
        {fmt::format("không thể thực hiện bước '{}' khi hồ sơ ở giai đoạn '{}'", step.id, stage->title.vi),
         fmt::format("step '{}' is not possible while the case is in stage '{}'", step.id, stage->title.en)},
        hint);
}

void check_words(Workflow const& workflow, CaseStep const& step, CaseEvent const& event) {
    need_code(workflow.actors, event.actor, {"người thực hiện", "actor"});
    if (!contains(step.actors, event.actor)) {
        throw conflict_error({fmt::format("'{}' không được thực hiện bước '{}'", event.actor, step.id),
                              fmt::format("'{}' may not take step '{}'", event.actor, step.id)},
                             {fmt::format("người được thực hiện: {}", fmt::join(step.actors, ", ")),
                              fmt::format("who may: {}", fmt::join(step.actors, ", "))});
    }
    for (auto const& paper : event.papers) {
        need_code(workflow.papers, paper, {"giấy tờ", "paper"});
    }
    for (auto const& needed : step.needs) {
        if (!contains(event.papers, needed)) {
            auto const title = find_by_id(workflow.papers, needed)->title;
            throw conflict_error({fmt::format("bước '{}' còn thiếu {} ({})", step.id, title.vi, needed),
                                  fmt::format("step '{}' still needs {} ({})", step.id, title.en, needed)});
        }
    }
    if (!event.authority.empty()) {
        need_code(workflow.authorities, event.authority, {"loại cơ quan", "authority"});
    }
    if (!step.per_body && !event.body.empty()) {
        throw data_error({fmt::format("bước '{}' không lấy ý kiến cơ quan nào: không kèm tên cơ quan", step.id),
                          fmt::format("step '{}' consults nobody: no body belongs to it", step.id)});
    }
    if (step.per_body && event.body.empty()) {
        throw data_error({fmt::format("bước '{}' cần tên cơ quan được lấy ý kiến", step.id),
                          fmt::format("step '{}' needs the name of the consulted body", step.id)});
    }
}

/// The last run of the clock, of the body named by the event where there is one.
ClockRun const* last_run(std::vector<ClockRun> const& runs, StepGuard const& guard, CaseEvent const& event) {
    ClockRun const* last = nullptr;
    for (auto const& run : runs) {
        if (run.clock == guard.clock && (event.body.empty() || run.body == event.body)) {
            last = &run;
        }
    }
    return last;
}

std::vector<LegalTerm> deciding_terms(Workflow const& workflow, CaseState const& state, ClockRun const& run) {
    auto terms = terms_for(workflow, state, run, state.filed());
    std::erase_if(terms, [](LegalTerm const& term) { return !term.decides(); });
    return terms;
}

void need_silence(Workflow const& workflow, CaseState const& state, ClockRun const& run) {
    auto const terms = deciding_terms(workflow, state, run);
    if (std::ranges::none_of(terms, &LegalTerm::silence_consents)) {
        throw conflict_error(
            {fmt::format("chưa thấy quy định coi việc {} không trả lời là đồng ý", run.body),
             fmt::format("no rule was seen that takes the silence of {} for consent", run.body)},
            {"văn bản có hiệu lực vào ngày nộp hồ sơ được áp dụng", "the law in force on the filing day counts"});
    }
}

struct GuardContext {
    Workflow const& workflow;
    CaseState const& state;
    WorkingCalendar const& calendar;
    std::vector<ClockRun> const& runs;
    CaseEvent const& event;
};

std::optional<Date> due_day(GuardContext const& context, ClockRun const& run, bool by_silence) {
    std::optional<Date> due;
    for (auto const& term : deciding_terms(context.workflow, context.state, run)) {
        auto const applied = apply_term(term, run, context.calendar);
        if (applied.due && (!by_silence || term.silence_consents) && (!due || *applied.due < *due)) {
            due = applied.due;
        }
    }
    return due;
}

void need_in_time(GuardContext const& context, ClockRun const& run) {
    auto const due = due_day(context, run, false);
    if (due && context.event.day > *due) {
        throw conflict_error({fmt::format("đã hết thời hạn từ sau ngày {}", format_vietnamese(*due)),
                              fmt::format("the time was over after {}", format_iso(*due))});
    }
}

void need_elapsed(GuardContext const& context, ClockRun const& run, bool by_silence) {
    auto const due = due_day(context, run, by_silence);
    if (run.ended || !due || context.event.day <= *due) {
        auto const until = due ? format_iso(*due) : std::string("-");
        auto const until_vi = due ? format_vietnamese(*due) : std::string("-");
        throw conflict_error({fmt::format("thời hạn chưa hết (ngày cuối: {})", until_vi),
                              fmt::format("the time is not over (last day: {})", until)});
    }
}

void need_extension(GuardContext const& context, ClockRun const& run) {
    int by = 0;
    int times = 0;
    for (auto const& term : deciding_terms(context.workflow, context.state, run)) {
        by = std::max(by, term.extend_by);
        times = std::max(times, term.extend_times);
    }
    if (context.event.extra_days <= 0 || context.event.extra_days > by ||
        static_cast<int>(run.extensions.size()) >= times) {
        throw conflict_error({fmt::format("không thể kéo dài thêm {} ngày: luật ngày nộp hồ sơ cho phép {} lần, mỗi "
                                          "lần không quá {} ngày",
                                          context.event.extra_days, times, by),
                              fmt::format("{} more days are not possible: the law of the filing day allows {} "
                                          "extensions of at most {} days",
                                          context.event.extra_days, times, by)});
    }
}

void check_guard(GuardContext const& context, StepGuard const& guard) {
    if (guard.kind == GuardKind::ended) {
        for (auto const& run : context.runs) {
            if (run.clock == guard.clock && !run.ended) {
                auto const title = context.workflow.find_clock(guard.clock)->title;
                throw conflict_error({fmt::format("còn chờ: {} {}", title.vi, run.body),
                                      fmt::format("still open: {} {}", title.en, run.body)});
            }
        }
        return;
    }
    auto const* run = last_run(context.runs, guard, context.event);
    if (run == nullptr) {
        throw conflict_error({fmt::format("đồng hồ '{}' chưa chạy", guard.clock),
                              fmt::format("clock '{}' has not started", guard.clock)});
    }
    switch (guard.kind) {
    case GuardKind::extends: need_extension(context, *run); return;
    case GuardKind::in_time: need_in_time(context, *run); return;
    case GuardKind::ended:
    case GuardKind::elapsed:
    case GuardKind::silence: break;
    }
    if (guard.kind == GuardKind::silence) {
        need_silence(context.workflow, context.state, *run);
    }
    need_elapsed(context, *run, guard.kind == GuardKind::silence);
}

std::string stage_after(CaseStep const& step, CaseState const& state) {
    if (step.to.empty()) {
        return state.stage();
    }
    return step.to == kPreviousStage ? state.previous_stage() : step.to;
}

/// An answer names the body only; its kind is that of the request.
void complete(CaseEvent& event, std::vector<ClockRun> const& runs) {
    for (auto const& run : runs) {
        if (event.authority.empty() && !event.body.empty() && run.body == event.body) {
            event.authority = run.authority;
        }
    }
}

void need_open_run(CaseStep const& step, CaseEvent const& event, std::vector<ClockRun> const& runs) {
    bool const ends =
        std::ranges::any_of(step.clocks, [](auto const& each) { return each.action == ClockAction::end; });
    bool const open = std::ranges::any_of(runs, [&](auto const& run) { return run.body == event.body && !run.ended; });
    if (step.per_body && ends && !open) {
        throw conflict_error({fmt::format("không có yêu cầu lấy ý kiến nào đang chờ {}", event.body),
                              fmt::format("no consultation of {} is open", event.body)});
    }
}

} // namespace

std::string const& CaseState::previous_stage() const {
    for (auto each = taken.rbegin(); each != taken.rend(); ++each) {
        if (each->stage != stage()) {
            return each->stage;
        }
    }
    return stage();
}

CaseState open_case(Workflow const& workflow, CaseSubject subject, CaseEvent event) {
    need_code(workflow.kinds, subject.kind, {"loại hồ sơ", "kind of case"});
    need_code(workflow.procedures, subject.procedure, {"thủ tục", "procedure"});
    std::vector<CaseCode> const complexities{{"ordinary", {}}, {"complex", {}}, {"specially_complex", {}}};
    need_code(complexities, subject.complexity, {"mức độ", "complexity"});
    need_code(workflow.steps, event.step, {"bước", "step"});
    auto const& step = *workflow.find_step(event.step);
    if (!step.from.empty()) {
        throw conflict_error({fmt::format("bước '{}' không mở hồ sơ", event.step),
                              fmt::format("step '{}' does not open a case", event.step)});
    }
    check_words(workflow, step, event);
    std::string const stage = step.to;
    return {std::move(subject), {{std::move(event), stage}}};
}

std::vector<CaseStep const*> allowed_steps(Workflow const& workflow, CaseState const& state, Date day) {
    std::vector<CaseStep const*> steps;
    for (auto const& step : workflow.steps) {
        if (is_allowed(step, state, day)) {
            steps.push_back(&step);
        }
    }
    return steps;
}

CaseState advance(Workflow const& workflow, CaseState const& state, CaseEvent event, WorkingCalendar const& calendar) {
    need_code(workflow.steps, event.step, {"bước", "step"});
    auto const& step = *workflow.find_step(event.step);
    auto const last = state.taken.back().event.day;
    if (!event.day.ok() || event.day < last) {
        throw data_error(
            {fmt::format("bước '{}' không thể trước bước trước đó ({})", event.step, format_vietnamese(last)),
             fmt::format("step '{}' cannot be before the step before it ({})", event.step, format_iso(last))});
    }
    if (!is_allowed(step, state, event.day)) {
        refuse_step(workflow, state, step, event.day);
    }
    check_words(workflow, step, event);
    auto const runs = clock_runs(workflow, state);
    for (auto const& guard : step.guards) {
        check_guard({workflow, state, calendar, runs, event}, guard);
    }
    need_open_run(step, event, runs);
    complete(event, runs);
    auto next = state;
    next.taken.push_back({std::move(event), stage_after(step, state)});
    return next;
}

} // namespace hatang::core
