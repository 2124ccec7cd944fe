// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_view.hpp"

#include "core/error.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        auto const comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

core::TakenStep taken_of(core::ComplaintEvent const& event) {
    core::CaseEvent taken;
    taken.step = event.step;
    taken.day = event.on;
    taken.actor = event.actor;
    taken.papers = split(event.papers);
    taken.extra_days = event.extra_days;
    taken.remark = event.remark;
    return {std::move(taken), event.stage};
}

core::CaseSubject subject_of(core::ComplaintCase const& subject) {
    core::CaseSubject made;
    made.kind = subject.kind;
    made.complexity = subject.complexity;
    made.remote = subject.remote;
    made.known_day = subject.known_on;
    return made;
}

/// What an imported record says of its days: received, and answered where its kind is answered in one step.
std::optional<core::CaseState> state_of_record(core::PlaceRecord const& record, core::ComplaintCase const& subject,
                                               core::Date on) {
    auto const received = record.day("received_on");
    if (!received || *received > on) {
        return std::nullopt;
    }
    core::CaseState state{subject_of(subject), {{{"receive", *received, "desk", {"complaint"}}, "received"}}};
    auto const answered = record.day("answered_on");
    bool const one_step = subject.kind == "report" || subject.kind == "denunciation";
    if (answered && *answered >= *received && *answered <= on && one_step) {
        state.taken.push_back({{"answer", *answered, "desk", {"answer"}}, "answered"});
    }
    return state;
}

void note(ComplaintView& view, core::ComplaintEvent const& event) {
    if (event.step == "assign") {
        view.body = event.target;
        view.body_due = event.due;
        view.escalated_to.clear();
    } else if (event.step == "escalate") {
        view.escalated_to = event.target;
    } else if (event.step == "link") {
        view.cause = event.target;
    } else if (event.step == "joint") {
        view.joint = event.target;
    } else if (event.step == "cable") {
        view.cables.push_back({event.target, event.tag, event.target_kind});
    } else if (event.step == "subject") {
        ComplaintSubject const named{event.target_kind, event.target};
        if (std::ranges::find(view.subjects, named) == view.subjects.end()) {
            view.subjects.push_back(named);
        }
    }
}

bool is_window(std::string const& clock) {
    auto const* known = core::complaint_workflow().find_clock(clock);
    return known != nullptr && known->window;
}

/// The next limit, and whether one was missed.
void judge(ComplaintView& view) {
    bool limited = false;
    bool ended_late = false;
    for (auto const& clock : view.deadlines.clocks) {
        if (is_window(clock.run.clock)) {
            continue;
        }
        limited = limited || clock.decisive.has_value();
        ended_late = ended_late || clock.status == core::ClockStatus::ended_late;
        view.days_late = std::max(view.days_late, clock.days_late);
        bool const open = clock.status == core::ClockStatus::running || clock.status == core::ClockStatus::late;
        if (open && clock.due && (!view.due || *clock.due < *view.due)) {
            view.due = clock.due;
            view.due_basis = clock.decisive ? clock.decisive->term.basis : core::LegalBasis{};
            view.timeliness = clock.status == core::ClockStatus::late ? Timeliness::late : Timeliness::running;
        }
    }
    if (view.due) {
        return;
    }
    bool const unlimited = !view.closed && std::ranges::any_of(view.deadlines.clocks, [](auto const& clock) {
        return !clock.run.ended && clock.status == core::ClockStatus::no_limit;
    });
    if (!limited || (unlimited && !ended_late)) {
        view.timeliness = Timeliness::no_limit;
    } else {
        view.timeliness = ended_late ? Timeliness::ended_late : Timeliness::on_time;
    }
}

/// What happened until the day.
void replay(ComplaintView& view, core::ComplaintCaseRow const& desk, core::Date on) {
    view.subject = desk.subject;
    for (auto const& event : desk.events) {
        if (event.on > on) {
            continue;
        }
        view.events.push_back(event);
        note(view, event);
        if (core::complaint_workflow().find_step(event.step) != nullptr) {
            if (!view.state) {
                view.state = core::CaseState{subject_of(view.subject), {}};
            }
            view.state->taken.push_back(taken_of(event));
        }
    }
    view.version = view.events.size();
}

} // namespace

std::string_view to_string(Timeliness timeliness) {
    switch (timeliness) {
    case Timeliness::no_limit: return "no_limit";
    case Timeliness::running: return "running";
    case Timeliness::late: return "late";
    case Timeliness::on_time: return "on_time";
    case Timeliness::ended_late: return "ended_late";
    case Timeliness::unknown: break;
    }
    return "unknown";
}

core::Words label(Timeliness timeliness) {
    switch (timeliness) {
    case Timeliness::no_limit: return {"Chưa thấy quy định thời hạn", "No limit was seen"};
    case Timeliness::running: return {"Trong hạn", "Within its time"};
    case Timeliness::late: return {"Quá hạn", "Overdue"};
    case Timeliness::on_time: return {"Đúng hạn", "On time"};
    case Timeliness::ended_late: return {"Trễ hạn", "Late"};
    case Timeliness::unknown: break;
    }
    return {"Chưa rõ ngày", "Days not known"};
}

std::vector<core::CaseCode> const& subject_kinds() {
    static std::vector<core::CaseCode> const kKinds{{"site", {"Trạm", "Site"}},
                                                    {"structure", {"Cột ăng-ten", "Structure"}},
                                                    {"pole", {"Cột treo cáp", "Pole"}},
                                                    {"route", {"Tuyến cáp", "Cable route"}},
                                                    {"street_segment", {"Đoạn đường", "Street segment"}},
                                                    {"application", {"Hồ sơ xin phép", "Application"}}};
    return kKinds;
}

std::vector<core::CaseCode> const& cable_faults() {
    static std::vector<core::CaseCode> const kFaults{{"sagging", {"Cáp sà võng", "Sagging"}},
                                                     {"unlicensed", {"Kéo cáp không có giấy phép", "Unlicensed"}},
                                                     {"untagged", {"Không gắn thẻ", "Without a tag"}},
                                                     {"broken", {"Đứt, rơi xuống đường", "Broken, fallen"}},
                                                     {"unsafe_pole", {"Cột treo cáp mất an toàn", "Unsafe pole"}}};
    return kFaults;
}

core::Words title_of(std::vector<core::CaseCode> const& all, std::string_view id) {
    auto const found = std::ranges::find(all, id, &core::CaseCode::id);
    return found == all.end() ? core::same_words(std::string(id)) : found->title;
}

core::Words stage_title(ComplaintView const& view) {
    auto const* stage = core::complaint_workflow().find_stage(view.stage);
    if (stage == nullptr) {
        return view.closed ? core::Words{"Đã trả lời", "Answered"} : core::Words{"Chưa rõ", "Not known"};
    }
    return stage->title;
}

std::vector<core::CaseStep const*> possible_steps(ComplaintView const& view, core::Date on) {
    if (!view.state) {
        return {};
    }
    auto const day = std::max(on, view.state->taken.back().event.day);
    auto steps = core::allowed_steps(core::complaint_workflow(), *view.state, day);
    std::erase_if(steps, [&](core::CaseStep const* step) {
        core::CaseEvent event{step->id, day, step->actors.front(), step->needs};
        bool const extends =
            std::ranges::any_of(step->guards, [](auto const& each) { return each.kind == core::GuardKind::extends; });
        event.extra_days = extends ? 1 : 0;
        try {
            core::advance(core::complaint_workflow(), *view.state, event, core::vietnamese_calendar());
            return false;
        } catch (core::Error const&) {
            return true;
        }
    });
    return steps;
}

ComplaintView view_complaint(core::PlaceRecord const& record, core::ComplaintCaseRow const* desk, core::Date on) {
    ComplaintView view;
    auto const kind = record.text("kind");
    view.subject.code = record.code;
    view.subject.kind = kind.empty() ? "report" : std::string(kind);
    view.body = record.text("responsible_body");
    if (desk != nullptr) {
        replay(view, *desk, on);
    }
    if (!view.state) {
        view.state = state_of_record(record, view.subject, on);
    }
    if (auto const code = record.text("subject_code"); !code.empty() && view.subjects.empty()) {
        view.subjects.push_back({"", std::string(code)});
    }
    auto const answered = record.day("answered_on");
    bool const answered_by_then = answered && *answered <= on;
    if (!view.state) {
        view.closed = answered_by_then;
        return view;
    }
    view.deadlines = core::deadlines(core::complaint_workflow(), *view.state, core::vietnamese_calendar(), on);
    view.stage = view.deadlines.stage;
    auto const* stage = core::complaint_workflow().find_stage(view.stage);
    view.closed = stage != nullptr && stage->final;
    if (view.state->taken.size() == 1 && answered_by_then && !view.closed) {
        // a grievance of an old list: settled, by which steps and how long after acceptance nobody wrote down; what the
        // desk notes on it, such as who looked at the sender, is no step
        view.closed = true;
        view.stage.clear();
        return view;
    }
    judge(view);
    view.body_late = !view.closed && view.body_due && *view.body_due < on;
    return view;
}

} // namespace hatang::desk
