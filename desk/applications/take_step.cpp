// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/take_step.hpp"

#include "core/error.hpp"
#include "desk/applications/case_parts.hpp"
#include "desk/checks/check_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::application_workflow;

constexpr std::string_view kAccept = "accept_dossier";
constexpr std::string_view kAssess = "assess";

core::CaseStep const& require_step(std::string const& id) {
    auto const* step = application_workflow().find_step(id);
    if (step == nullptr) {
        std::string known;
        for (auto const& each : application_workflow().steps) {
            known += (known.empty() ? "" : ", ") + each.id;
        }
        throw core::usage_error({fmt::format("không có bước '{}'", id), fmt::format("there is no step '{}'", id)},
                                {"dùng một trong: " + known, "use one of: " + known});
    }
    return *step;
}

void require_day(Desk const& desk, core::CaseState const& state, core::Date on) {
    if (on > desk.today) {
        throw core::usage_error({fmt::format("ngày {} sau hôm nay", core::format_vietnamese(on)),
                                 fmt::format("{} lies after today", core::format_iso(on))});
    }
    if (on < state.filed()) {
        throw core::usage_error(
            {fmt::format("ngày {} có trước ngày nộp hồ sơ {}", core::format_vietnamese(on),
                         core::format_vietnamese(state.filed())),
             fmt::format("{} lies before the filing date {}", core::format_iso(on), core::format_iso(state.filed()))});
    }
}

/// What stands in the workflow's list of papers; documents of the dossier are attached all the same.
std::vector<std::string> paper_codes(StepAsked const& asked, core::CaseStep const& step) {
    std::vector<std::string> codes;
    auto const add = [&codes](std::string const& code) {
        if (std::ranges::find(codes, code) == codes.end()) {
            codes.push_back(code);
        }
    };
    for (auto const& file : asked.files) {
        auto const& papers = application_workflow().papers;
        if (std::ranges::any_of(papers, [&](core::CaseCode const& each) { return each.id == file.kind; })) {
            add(file.kind);
        }
    }
    if (step.id == kAssess) {
        add("findings"); // made here, and kept with the step
    }
    if (!asked.number.empty() && std::ranges::find(step.needs, "decision") != step.needs.end()) {
        add("decision"); // a number is given to a paper that is there
    }
    if (!asked.note.empty() && std::ranges::find(step.needs, "reasons") != step.needs.end()) {
        add("reasons"); // they are written in the register
    }
    return codes;
}

/// An illegal step is refused with the steps that are allowed and what each of them needs.
core::CaseState advance_or_explain(CaseView const& before, core::CaseEvent const& event) {
    try {
        return core::advance(application_workflow(), before.state, event, core::vietnamese_calendar());
    } catch (core::Error const& error) {
        if (error.kind() != core::ErrorKind::conflict) {
            throw;
        }
        core::Words hint;
        for (auto const& line : allowed_step_lines(before.state, event.day)) {
            hint.vi += (hint.vi.empty() ? "" : " | ") + line.vi;
            hint.en += (hint.en.empty() ? "" : " | ") + line.en;
        }
        throw core::conflict_error(
            {fmt::format("hồ sơ {}: {}", before.row.record.code, error.sentence().vi),
             fmt::format("application {}: {}", before.row.record.code, error.sentence().en)},
            hint.empty() ? error.hint()
                         : core::Words{"các bước được phép: " + hint.vi, "the steps that are allowed: " + hint.en});
    }
}

/// A paper that is over by its own words cannot be used or prolonged.
void require_not_lapsed(CaseView const& before, core::CaseStep const& step) {
    bool const lapsed = before.clocks.stage != before.state.stage();
    bool const uses = step.to == "building" || step.to == "built" || step.permit == "extend";
    auto const until = before.expires_on();
    if (lapsed && uses && until) {
        throw core::conflict_error({fmt::format("hồ sơ {}: đã hết hiệu lực sau ngày {}, không thể '{}'",
                                                before.row.record.code, core::format_vietnamese(*until), step.id),
                                    fmt::format("application {}: lapsed after {}, '{}' is not possible",
                                                before.row.record.code, core::format_iso(*until), step.id)});
    }
}

std::optional<core::PermitEntry> permit_of(CaseView const& before, core::CaseStep const& step, StepAsked const& asked,
                                           core::ApplicationReader const& applications) {
    if (step.permit.empty()) {
        return std::nullopt;
    }
    core::PermitEntry entry{before.row.record.code, step.permit,    before.row.record.kind, asked.number, asked.on,
                            asked.expires_on,       before.permit()};
    if (step.permit == "issue") {
        if (asked.number.empty() || !before.permits.empty()) {
            return std::nullopt; // the number comes with the letter, or came with the signature
        }
        entry.on = before.resolved_on.value_or(asked.on);
        auto const& previous = before.row.record.previous;
        auto const others = previous.empty() ? std::vector<core::PermitEntry>() : applications.permits(previous);
        entry.previous = others.empty() ? std::string() : others.back().number;
        return entry;
    }
    if (before.permits.empty() && asked.number.empty()) {
        return std::nullopt; // a case of before that has no number
    }
    entry.number = asked.number.empty() ? before.permit() : asked.number;
    return entry;
}

void require_reason(StepAsked const& asked) {
    if (asked.incomplete && asked.note.empty()) {
        throw core::usage_error(
            {"nhận hồ sơ còn thiếu phải ghi lý do", "accepting an incomplete dossier needs a reason"},
            {"thêm --note \"…\"", "add --note \"…\""});
    }
}

void require_number(StepAsked const& asked, core::CaseStep const& step) {
    if (step.permit.empty() && (!asked.number.empty() || asked.expires_on)) {
        throw core::usage_error(
            {fmt::format("bước '{}' không cấp giấy tờ nào: bỏ --number, --expires", step.id),
             fmt::format("step '{}' gives out no paper: leave out --number and --expires", step.id)});
    }
    if (asked.expires_on && *asked.expires_on < asked.on) {
        throw core::usage_error({"ngày hết hạn trước ngày cấp", "the paper would be over before it is given out"});
    }
}

core::Words list_missing(Dossier const& dossier) {
    core::Words text;
    for (auto const& each : dossier.missing) {
        text.vi += fmt::format("{}{} ({})", text.vi.empty() ? "" : "; ", each.title.vi, each.kind);
        text.en += fmt::format("{}{} ({})", text.en.empty() ? "" : "; ", each.title.en, each.kind);
    }
    return text;
}

/// What accepting a dossier says about its documents. \throws core::Error(conflict) for one that lacks some.
std::vector<core::Words> judge_dossier(Dossier const& dossier, StepAsked const& asked, std::string const& code) {
    if (dossier.missing.empty()) {
        return {};
    }
    auto const missing = list_missing(dossier);
    if (!dossier.stated || asked.incomplete) {
        return {{"chưa thấy trong hồ sơ: " + missing.vi, "not seen in the dossier: " + missing.en}};
    }
    throw core::conflict_error(
        {fmt::format("hồ sơ {} còn thiếu: {}", code, missing.vi),
         fmt::format("the dossier of {} still lacks: {}", code, missing.en)},
        {fmt::format("yêu cầu bổ sung: hatang application request-correction {}; nhận dù thiếu: --incomplete --note "
                     "\"lý do\"",
                     code),
         fmt::format("ask for it: hatang application request-correction {}; accept all the same: --incomplete --note "
                     "\"why\"",
                     code)});
}

std::vector<core::Words> look_through_dossier(Desk const& desk, Judging const& judging, std::string const& code,
                                              StepAsked const& asked) {
    auto dossier = dossier_of(desk.applications, judging, code);
    for (auto const& file : asked.files) {
        std::erase_if(dossier.missing, [&](MissingDocument const& each) { return each.kind == file.kind; });
        dossier.stated = dossier.stated || is_dossier_document(file.kind);
    }
    return judge_dossier(dossier, asked, code);
}

/// The findings of an assessment are made by the program, against the register as it is on the day it is done.
std::string assess(Desk const& desk, Judging const& judging, std::string const& code) {
    auto subject = subject_of_case(desk.applications, judging.rulebook.attributes(), code);
    if (desk.supply_ground) {
        desk.supply_ground(subject);
    }
    auto const checked = check_application(judging.rulebook, judging.sources, std::move(subject), desk.today,
                                           pending_masts(desk.applications, desk.today));
    return check_json(checked.subject, checked.result);
}

core::CaseEvent case_event(StepAsked const& asked, core::CaseStep const& step) {
    core::CaseEvent event{asked.step, asked.on, asked.role, paper_codes(asked, step), asked.body, asked.authority};
    event.extra_days = asked.extra_days;
    event.remark = asked.note;
    if (event.actor.empty()) {
        event.actor = step.actors.front();
    }
    return event;
}

/// What was not yet said on the day of the step before.
std::vector<core::Words> said_since(CaseView const& before, CaseView const& after) {
    auto const then = core::deadlines(application_workflow(), before.state, core::vietnamese_calendar(),
                                      before.state.taken.back().event.day);
    std::vector<core::Words> news;
    for (auto const& words : after.clocks.said) {
        if (std::ranges::find(then.said, words) == then.said.end()) {
            news.push_back(words);
        }
    }
    return news;
}

} // namespace

core::ApplicationEvent event_of(core::TakenStep const& taken, std::string const& actor) {
    auto const& step = taken.event;
    core::ApplicationEvent event{step.step, step.day, actor, step.remark, {}};
    event.stage = taken.stage;
    event.role = step.actor;
    event.papers = step.papers;
    event.body = step.body;
    event.authority = step.authority;
    event.extra_days = step.extra_days;
    return event;
}

std::vector<core::Words> allowed_step_lines(core::CaseState const& state, core::Date day) {
    std::vector<core::Words> lines;
    for (auto const* step : core::allowed_steps(application_workflow(), state, day)) {
        core::Words needs;
        for (auto const& paper : step->needs) {
            auto const title = paper_title(paper);
            needs.vi += fmt::format("{}{} ({})", needs.vi.empty() ? "; cần " : ", ", title.vi, paper);
            needs.en += fmt::format("{}{} ({})", needs.en.empty() ? "; needs " : ", ", title.en, paper);
        }
        if (step->per_body) {
            needs.vi += needs.vi.empty() ? "; cần tên cơ quan (--body)" : ", tên cơ quan (--body)";
            needs.en += needs.en.empty() ? "; needs the body (--body)" : ", the body (--body)";
        }
        core::Words who;
        for (auto const& actor : step->actors) {
            auto const title = actor_title(actor);
            who.vi += (who.vi.empty() ? "" : ", ") + title.vi;
            who.en += (who.en.empty() ? "" : ", ") + title.en;
        }
        lines.push_back({fmt::format("{} – {} [{}]{}", step->id, step->title.vi, who.vi, needs.vi),
                         fmt::format("{} – {} [{}]{}", step->id, step->title.en, who.en, needs.en)});
    }
    return lines;
}

StepTaken take_step(Desk const& desk, Judging const& judging, std::string const& code, StepAsked asked) {
    auto const& step = require_step(asked.step);
    require_number(asked, step);
    require_reason(asked);
    check_paper_kinds(asked.files, judging.rulebook);
    auto const change = desk.writer.begin_change(); // what is read from here on stays as it is
    auto& writer = change->applications();
    auto const row = require_case(desk.applications, code, {desk.today, std::nullopt});
    require_day(desk, row.state, asked.on);
    if (asked.seen && *asked.seen != row.version) {
        writer.add_event(code, {asked.step, asked.on, desk.actor, {}, {}}, asked.seen); // tells both versions
    }
    auto const event = case_event(asked, step);
    auto before = require_case(desk.applications, code, {std::max(asked.on, row.state.taken.back().event.day), {}});
    require_not_lapsed(before, step);
    auto const after = advance_or_explain(before, event);
    StepTaken taken{code, event.actor, {}, {}, {}};
    auto recorded = event_of(after.taken.back(), desk.actor);
    recorded.officer = asked.officer;
    if (step.id == kAccept) {
        taken.warnings = look_through_dossier(desk, judging, code, asked);
    } else if (step.id == kAssess) {
        recorded.data = assess(desk, judging, code);
    }
    writer.add_event(code, recorded, asked.seen);
    attach_files(writer, code, asked.files);
    if (auto const permit = permit_of(before, step, asked, desk.applications)) {
        writer.add_permit(*permit);
    }
    change->commit(change_header(desk, "application " + asked.step,
                                 fmt::format("{}: {}", code, asked.note.empty() ? recorded.stage : asked.note)));
    taken.view = require_case(desk.applications, code, {asked.on, std::nullopt});
    taken.news = said_since(before, taken.view);
    return taken;
}

} // namespace hatang::desk
