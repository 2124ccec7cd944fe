// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/complaint_report.hpp"

#include "core/network/place_kinds.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

std::string day_text(core::Date day, Console const& console) {
    return console.language == core::Language::vi ? core::format_vietnamese(day) : core::format_iso(day);
}

/// "within its time, 4 working days left", "3 days late".
std::string status_text(core::ClockReport const& clock, Console const& console) {
    using core::ClockStatus;
    auto const late = [&](core::Words const& what) {
        return fmt::format("{} {} {}", console.say(what), clock.days_late, console.say({"ngày", "days"}));
    };
    switch (clock.status) {
    case ClockStatus::running:
        return fmt::format("{} {} {}", console.say({"còn", "left:"}), clock.days_left,
                           console.say({"ngày làm việc", "working days"}));
    case ClockStatus::paused: return console.say({"tạm dừng", "paused"});
    case ClockStatus::on_time: return console.say({"đúng hạn", "on time"});
    case ClockStatus::consented: return console.say({"coi là đồng ý", "taken for consent"});
    case ClockStatus::elapsed: return console.say({"đã hết thời hạn", "its time is over"});
    case ClockStatus::late: return late({"quá hạn", "overdue by"});
    case ClockStatus::ended_late: return late({"trễ", "late by"});
    case ClockStatus::no_limit: break;
    }
    return console.say({"chưa thấy quy định thời hạn", "no instrument was seen that sets a limit"});
}

void print_clock(core::ClockReport const& clock, Console& console) {
    console.out << "  " << console.say(clock.title) << ": ";
    if (clock.due) {
        console.out << console.say({"đến hết ", "until the end of "}) << day_text(*clock.due, console) << ", ";
    }
    console.out << status_text(clock, console);
    if (clock.decisive) {
        auto const& term = clock.decisive->term;
        bool const working = term.counted == core::CountedIn::working_days;
        console.out << fmt::format(
            " ({} {}: {})", term.days,
            console.say(working ? core::Words{"ngày làm việc", "working days"} : core::Words{"ngày", "days"}),
            core::cite(term.basis));
    }
    console.out << '\n';
}

void print_next(desk::ComplaintView const& view, core::Date on, Console& console) {
    std::vector<std::string> steps;
    for (auto const* step : desk::possible_steps(view, on)) {
        steps.push_back(fmt::format("{} ({})", typed_step(step->id), console.say(step->title)));
    }
    console.out << "  " << console.say({"Các bước có thể: ", "Possible steps: "})
                << (steps.empty() ? console.say({"không còn bước nào", "none is left"})
                                  : fmt::format("{}", fmt::join(steps, ", ")))
                << '\n';
}

} // namespace

std::string typed_step(std::string step) {
    std::replace(step.begin(), step.end(), '_', '-');
    return step;
}

void print_complaint_state(desk::ComplaintView const& view, core::Date on, Console& console) {
    console.out << fmt::format("{}: {} ({} {})\n", view.subject.code, console.say(stage_title(view)),
                               console.say({"phiên bản", "version"}), view.version);
    for (auto const& clock : view.deadlines.clocks) {
        print_clock(clock, console);
    }
    if (!view.body.empty()) {
        console.out << "  " << console.say({"Đơn vị xử lý: ", "Responsible body: "}) << core::printable(view.body);
        if (view.body_due) {
            console.out << fmt::format(", {} {}{}", console.say({"hạn", "due"}), day_text(*view.body_due, console),
                                       view.body_late ? console.say({" (quá hạn)", " (overdue)"}) : "");
        }
        console.out << '\n';
    }
    if (!view.cause.empty()) {
        console.out << "  " << console.say({"Nguyên nhân chung: ", "Cause: "}) << core::printable(view.cause) << '\n';
    }
    for (auto const& words : view.deadlines.said) {
        console.out << "  " << console.say({"Lưu ý: ", "Note: "}) << console.say(words) << '\n';
    }
    print_next(view, on, console);
}

void print_complaint_events(desk::ComplaintView const& view, Console& console) {
    for (auto const& event : view.events) {
        auto const* step = core::complaint_workflow().find_step(event.step);
        std::vector<std::string> parts;
        for (auto const* text : {&event.target_kind, &event.target, &event.tag, &event.papers, &event.remark}) {
            if (!text->empty()) {
                parts.push_back(core::printable(*text));
            }
        }
        if (event.due) {
            parts.push_back(console.say({"hạn ", "due "}) + day_text(*event.due, console));
        }
        console.out << fmt::format("  {}  {}{}{}{}\n", day_text(event.on, console), typed_step(event.step),
                                   step != nullptr ? " (" + console.say(step->title) + ")" : "",
                                   parts.empty() ? "" : ": ", fmt::join(parts, " · "));
    }
}

void print_complaint_files(std::vector<core::ComplaintFile> const& files, Console& console) {
    for (auto const& file : files) {
        console.out << fmt::format("  {} {} ({} byte{}) SHA-256 {}\n", console.say({"Tệp", "File"}),
                                   core::printable(file.name), file.bytes,
                                   file.taken_on ? ", " + day_text(*file.taken_on, console) : "", file.sha256);
    }
}

void print_complaint_persons(std::vector<std::pair<std::string, std::string>> const& persons, Console& console) {
    auto const& fields = core::place_kind(core::PlaceKind::complaint).persons;
    for (auto const& [name, value] : persons) {
        auto const known =
            std::ranges::find_if(fields, [&](auto const& field) { return field.name == std::string_view(name); });
        if (!value.empty()) {
            console.out << "  " << (known != fields.end() ? console.say(known->label) : name) << ": "
                        << core::printable(value) << '\n';
        }
    }
}

} // namespace hatang::cli
