// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_view.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hatang::desk {

namespace {

using core::application_workflow;

core::CaseSubject subject_of(core::ApplicationRecord const& record) {
    core::CaseSubject subject;
    subject.kind = record.kind;
    subject.procedure = record.procedure.empty() ? "new" : record.procedure;
    subject.province = record.province;
    subject.complexity = record.complexity;
    subject.remote = record.remote;
    subject.stations = record.stations;
    return subject;
}

/// Before schema 6 a case was submitted, then withdrawn or decided; no stage was kept.
core::TakenStep old_step(core::ApplicationEvent const& event) {
    core::TakenStep taken;
    taken.event.day = event.on;
    taken.event.remark = event.note;
    if (event.step == "submit") {
        taken.event.step = "submit";
        taken.stage = "submitted";
    } else if (event.step == "withdraw") {
        taken.event.step = "withdraw";
        taken.stage = "withdrawn";
    } else if (event.step == "decide") {
        bool const agreed = event.note.starts_with("agree");
        taken.event.step = agreed ? "approve" : "reject";
        taken.stage = agreed ? "approved" : "rejected";
    }
    return taken;
}

core::TakenStep taken_step(core::ApplicationEvent const& event) {
    if (event.stage.empty()) {
        return old_step(event);
    }
    return {{event.step, event.on, event.role, event.papers, event.body, event.authority, event.extra_days, event.note},
            event.stage};
}

bool is_known(CaseMoment const& moment, std::int64_t change) {
    return !moment.known_at || change <= *moment.known_at;
}

void follow_outcome(CaseView& view) {
    for (auto const& taken : view.state.taken) {
        auto const* step = application_workflow().find_step(taken.event.step);
        if (step == nullptr || step->outcome.empty()) {
            continue;
        }
        bool const reopened = step->outcome == "reopened";
        view.outcome = reopened ? std::string() : step->outcome;
        // the court comes after the answer and does not move its day; a list may know nothing but the court's
        if (step->outcome != "annulled" || !view.resolved_on) {
            view.resolved_on = reopened ? std::nullopt : std::optional(taken.event.day);
        }
    }
}

/// A permit that names its own last day lapses by its own words where the law's clock says nothing.
void lapse_by_words(CaseView& view, core::Date day) {
    auto const* validity = application_workflow().find_clock("validity");
    bool const waits =
        validity != nullptr && std::ranges::find(validity->elapses_in, view.clocks.stage) != validity->elapses_in.end();
    if (!waits || view.permits.empty()) {
        return;
    }
    auto const& last = view.permits.back();
    if (last.expires_on && day > *last.expires_on) {
        view.clocks.stage = validity->elapses_to;
        view.clocks.said.push_back({fmt::format("giấy tờ số {} chỉ có giá trị đến hết ngày {}", last.number,
                                                core::format_vietnamese(*last.expires_on)),
                                    fmt::format("the paper {} is valid until {} by its own words", last.number,
                                                core::format_iso(*last.expires_on))});
    }
}

template <typename Entry> core::Words title_in(std::vector<Entry> const& all, std::string_view id) {
    auto const found = std::ranges::find_if(all, [id](Entry const& each) { return each.id == id; });
    return found == all.end() ? core::same_words(std::string(id)) : found->title;
}

} // namespace

core::CaseStage const& CaseView::stage() const {
    auto const* stage = application_workflow().find_stage(clocks.stage);
    if (stage == nullptr) {
        throw core::data_error({fmt::format("hồ sơ {}: không có giai đoạn '{}'", row.record.code, clocks.stage),
                                fmt::format("application {}: there is no stage '{}'", row.record.code, clocks.stage)});
    }
    return *stage;
}

std::optional<core::Date> CaseView::expires_on() const {
    std::optional<core::Date> last;
    for (auto const& entry : permits) {
        last = entry.expires_on ? entry.expires_on : last;
    }
    if (last) {
        return last;
    }
    for (auto const& clock : clocks.clocks) {
        last = clock.run.clock == "validity" ? clock.due : last;
    }
    return last;
}

std::optional<core::CaseState> state_of(core::ApplicationRow const& row, CaseMoment const& moment) {
    core::CaseState state{subject_of(row.record), {}};
    for (auto const& event : row.events) {
        if (event.on > moment.day || !is_known(moment, event.change)) {
            continue;
        }
        auto taken = taken_step(event);
        if (!taken.stage.empty()) {
            state.taken.push_back(std::move(taken));
        }
    }
    return state.taken.empty() ? std::nullopt : std::optional(std::move(state));
}

std::optional<CaseView> view_case(core::ApplicationRow row, std::vector<core::PermitEntry> const& permits,
                                  CaseMoment const& moment) {
    auto state = state_of(row, moment);
    if (!state) {
        return std::nullopt;
    }
    CaseView view;
    view.version = row.version();
    view.clocks = core::deadlines(application_workflow(), *state, core::vietnamese_calendar(), moment.day);
    view.state = std::move(*state);
    view.row = std::move(row);
    std::erase_if(view.row.events,
                  [&](auto const& each) { return each.on > moment.day || !is_known(moment, each.change); });
    for (auto const& event : view.row.events) {
        view.officer = event.officer.empty() ? view.officer : event.officer;
    }
    for (auto const& entry : permits) {
        if (entry.application == view.row.record.code && entry.on <= moment.day && is_known(moment, entry.change)) {
            view.permits.push_back(entry);
        }
    }
    follow_outcome(view);
    lapse_by_words(view, moment.day);
    return view;
}

std::vector<CaseView> view_cases(core::ApplicationReader const& applications, CaseMoment const& moment) {
    std::map<std::string, std::vector<core::PermitEntry>> permits;
    for (auto& entry : applications.permits()) {
        permits[entry.application].push_back(std::move(entry));
    }
    std::vector<CaseView> views;
    for (auto& row : applications.applications()) {
        auto const& own = permits[row.record.code];
        if (auto view = view_case(std::move(row), own, moment)) {
            views.push_back(std::move(*view));
        }
    }
    return views;
}

CaseView require_case(core::ApplicationReader const& applications, std::string const& code, CaseMoment const& moment) {
    auto rows = applications.applications(code);
    core::Words const see{"xem: hatang application list", "see: hatang application list"};
    if (rows.empty()) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no application \"{}\"", code)}, see);
    }
    auto const filed = rows.front().record.filed_on;
    auto view = view_case(std::move(rows.front()), applications.permits(code), moment);
    if (!view) {
        throw core::not_found_error({fmt::format("hồ sơ {} nộp ngày {}, chưa có vào ngày {}", code,
                                                 core::format_vietnamese(filed), core::format_vietnamese(moment.day)),
                                     fmt::format("application {} was filed on {}: it was not there on {}", code,
                                                 core::format_iso(filed), core::format_iso(moment.day))},
                                    see);
    }
    return std::move(*view);
}

std::vector<core::ApplicationDocument> documents_until(core::ApplicationReader const& applications,
                                                       std::string const& code, CaseMoment const& moment) {
    auto documents = applications.documents(code);
    auto const rows = applications.applications(code);
    std::erase_if(documents, [&](core::ApplicationDocument const& each) {
        auto const& event = rows.front().events.at(static_cast<std::size_t>(each.event - 1));
        return event.on > moment.day || !is_known(moment, each.change);
    });
    return documents;
}

core::Words kind_title(std::string_view kind) {
    return title_in(application_workflow().kinds, kind);
}
core::Words procedure_title(std::string_view procedure) {
    return title_in(application_workflow().procedures, procedure);
}
core::Words stage_title(std::string_view stage) {
    return title_in(application_workflow().stages, stage);
}
core::Words actor_title(std::string_view actor) {
    return title_in(application_workflow().actors, actor);
}
core::Words step_title(std::string_view step) {
    return title_in(application_workflow().steps, step);
}
core::Words clock_title(std::string_view clock) {
    return title_in(application_workflow().clocks, clock);
}
core::Words authority_title(std::string_view authority) {
    return title_in(application_workflow().authorities, authority);
}
core::Words paper_title(std::string_view paper) {
    return title_in(application_workflow().papers, paper);
}

core::Words outcome_title(std::string_view outcome) {
    return core::application_outcomes().label(outcome);
}

std::string format_day(core::Date day, core::Language language) {
    return language == core::Language::vi ? core::format_vietnamese(day) : core::format_iso(day);
}

core::Words counted_length(core::LegalTerm const& term) {
    switch (term.counted) {
    case core::CountedIn::working_days:
        return {fmt::format("{} ngày làm việc", term.days), fmt::format("{} working days", term.days)};
    case core::CountedIn::calendar_days: return {fmt::format("{} ngày", term.days), fmt::format("{} days", term.days)};
    case core::CountedIn::months: break;
    }
    return {fmt::format("{} tháng", term.days), fmt::format("{} months", term.days)};
}

} // namespace hatang::desk
