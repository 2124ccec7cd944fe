// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_desk.hpp"

#include "core/error.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/complaints/address_fixes.hpp"
#include "desk/complaints/complaint_checks.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

core::ChangeHeader header_of(ComplaintDesk const& desk, std::string_view verb, std::string summary) {
    core::ChangeHeader header;
    header.actor = desk.actor;
    header.action = fmt::format("complaint {}", verb);
    header.summary = std::move(summary);
    return header;
}

/// "extend_settlement" → "extend-settlement", as typed.
std::string typed(std::string step) {
    std::replace(step.begin(), step.end(), '_', '-');
    return step;
}

void write_step(core::ComplaintWriter& writer, std::string const& code, core::TakenStep const& taken) {
    core::ComplaintEvent event;
    event.step = taken.event.step;
    event.on = taken.event.day;
    event.actor = taken.event.actor;
    event.papers = fmt::format("{}", fmt::join(taken.event.papers, ","));
    event.extra_days = taken.event.extra_days;
    event.remark = taken.event.remark;
    event.stage = taken.stage;
    writer.add_event(code, event);
}

/// A complaint of an imported list becomes a case when the desk first does something with it.
void open_imported(core::ComplaintWriter& writer, FoundComplaint& found, bool needs_days = true) {
    bool const taken = found.desk && std::ranges::any_of(found.desk->events, [](auto const& event) {
                           return core::complaint_workflow().find_step(event.step) != nullptr;
                       });
    if (taken) {
        return;
    }
    if (!found.desk) {
        writer.open(found.view.subject);
        found.desk.emplace();
        found.desk->subject = found.view.subject;
    }
    if (!found.view.state && !needs_days) {
        return;
    }
    if (!found.view.state) {
        throw core::data_error({fmt::format("đơn {} không có ngày nhận", found.view.subject.code),
                                fmt::format("complaint {} has no day of receipt", found.view.subject.code)},
                               {"bổ sung ngày nhận rồi nhập lại: hatang import complaints",
                                "add the day and take it in again: hatang import complaints"});
    }
    for (auto const& step : found.view.state->taken) {
        write_step(writer, found.view.subject.code, step);
    }
}

core::Date last_day(FoundComplaint const& found) {
    core::Date last{std::chrono::year{2000} / 1 / 1};
    for (auto const field : {"received_on", "answered_on"}) {
        last = std::max(last, found.row.record.day(field).value_or(last));
    }
    if (found.desk) {
        for (auto const& event : found.desk->events) {
            last = std::max(last, event.on);
        }
    }
    return last;
}

void need_seen(FoundComplaint const& found, std::optional<std::size_t> seen) {
    auto const& view = found.view;
    if (!seen || *seen == view.version) {
        return;
    }
    auto const then = *seen > 0 && *seen <= view.events.size() ? view.events[*seen - 1].stage : std::string();
    auto const* stage = core::complaint_workflow().find_stage(then);
    auto const before = stage != nullptr ? stage->title : core::Words{"chưa rõ", "not known"};
    auto const now = stage_title(view);
    auto const last = view.events.empty() ? std::string("-") : typed(view.events.back().step);
    throw core::conflict_error(
        {fmt::format("đơn {} đã thay đổi: đã xem phiên bản {} ({}), nay là phiên bản {} ({}, bước cuối '{}')",
                     view.subject.code, *seen, before.vi, view.version, now.vi, last),
         fmt::format("complaint {} has changed: version {} ({}) was seen, now it is version {} ({}, last step '{}')",
                     view.subject.code, *seen, before.en, view.version, now.en, last)},
        {fmt::format("xem lại rồi làm lại: hatang complaint show {}", view.subject.code),
         fmt::format("look again, then repeat: hatang complaint show {}", view.subject.code)});
}

void need_come(ComplaintDesk const& desk, core::Date day) {
    if (day > desk.today) {
        throw core::usage_error({fmt::format("ngày {} chưa đến", core::format_vietnamese(day)),
                                 fmt::format("{} has not come yet", core::format_iso(day))});
    }
}

/// A day between the receipt and today. \pre the case is open.
void need_day(ComplaintDesk const& desk, FoundComplaint const& found, core::Date day) {
    need_come(desk, day);
    auto const& code = found.view.subject.code;
    if (day < found.view.state->filed()) {
        throw core::usage_error({fmt::format("ngày {} có trước ngày nhận đơn {}", core::format_vietnamese(day), code),
                                 fmt::format("{} lies before the day {} was received", core::format_iso(day), code)});
    }
}

void put_position(ComplaintDesk const& desk, core::PlaceRecord& record, core::GeoPoint point) {
    record.geometry_wkb = spatial::point_wkb(point);
    record.submitted = {fmt::format("{}", point.lon), fmt::format("{}", point.lat), core::kWgs84.epsg(), ""};
    PlaceFinder finder(desk.admin);
    record.place = place_of(record, finder);
}

bool answers(std::string_view step) {
    return step == "answer" || step == "settle" || step == "settle_second";
}

/// The record follows the step where it says the same.
void follow_step(core::PlaceRecord& record, core::CaseEvent const& event, std::string const& answer) {
    if (answers(event.step)) {
        record.set("answered_on", event.day);
        record.set("answer", answer.empty() ? event.remark : answer);
    } else if (event.step == "reopen" || event.step == "complain_again") {
        record.set("answered_on", std::monostate{});
        record.set("answer", std::monostate{});
    }
}

/// The opening step, and what it is about where that is known.
void open_new(core::ComplaintWriter& writer, NewComplaint const& complaint, core::Date received,
              std::string const& actor) {
    auto const& code = complaint.record.code;
    writer.open(complaint.subject);
    core::CaseSubject subject;
    subject.kind = complaint.subject.kind;
    subject.complexity = complaint.subject.complexity;
    auto const opened =
        core::open_case(core::complaint_workflow(), subject, {"receive", received, "desk", {"complaint"}});
    write_step(writer, code, opened.taken.front());
    core::ComplaintEvent event{"", received, actor};
    event.stage = opened.stage();
    if (complaint.about) {
        event.step = "subject";
        event.target_kind = complaint.about->kind;
        event.target = complaint.about->code;
        writer.add_event(code, event);
    }
    if (complaint.cable) {
        event.step = "cable";
        event.target_kind = complaint.cable->fault;
        event.target = complaint.cable->owner;
        event.tag = complaint.cable->tag;
        writer.add_event(code, event);
    }
}

std::string add_one(ComplaintDesk const& desk, core::ChangeWriter& change, std::vector<core::AddressFix> const& fixes,
                    NewComplaint complaint) {
    auto& record = complaint.record;
    check_new_complaint(record, desk.today);
    auto const received = *record.day("received_on");
    if (complaint.about) {
        need_subject(desk, *complaint.about);
        record.set("subject_code", complaint.about->code);
    }
    if (complaint.position) {
        put_position(desk, record, *complaint.position);
    } else if (auto const* fix = find_fix(fixes, record)) {
        record.accuracy = core::Length::metres(fix->accuracy_m);
        put_position(desk, record, fix->position);
        record.submitted.note = fmt::format("{} {}", fix->basis, core::format_iso(fix->on));
    }
    auto& writer = change.complaints();
    if (record.code.empty()) {
        record.code = writer.next_code(complaint_series(record.text("kind")), static_cast<int>(received.year()));
    }
    complaint.subject.code = record.code;
    complaint.subject.kind = record.text("kind");
    change.places().put(record, received);
    open_new(writer, complaint, received, desk.actor);
    return record.code;
}

void write_notes(ComplaintDesk const& desk, core::ChangeWriter& change, std::string const& code,
                 std::vector<ComplaintNote> const& notes) {
    auto found = find_complaint(desk.places, desk.complaints, code);
    need_seen(found, notes.front().seen);
    open_imported(change.complaints(), found);
    auto record = found.row.record;
    for (auto const& note : notes) {
        auto event = note.event;
        event.actor = desk.actor;
        event.stage = found.view.state->stage();
        need_day(desk, found, event.on);
        check_written(desk, code, event.remark);
        if (event.step == "subject") {
            need_subject(desk, {event.target_kind, event.target});
            record.set("subject_code", event.target);
        } else if (event.step == "assign") {
            record.set("responsible_body", event.target);
        }
        change.complaints().add_event(code, event);
    }
    if (!(record == found.row.record)) {
        change.places().put(record, notes.front().event.on);
    }
}

} // namespace

std::string_view complaint_series(std::string_view kind) {
    if (kind == "grievance") {
        return "KN";
    }
    if (kind == "denunciation") {
        return "TC";
    }
    return kind == "lawsuit" ? "KK" : "PA";
}

FoundComplaint find_complaint(core::PlaceReader const& places, core::ComplaintReader const& complaints,
                              std::string const& code, std::optional<core::Date> on) {
    FoundComplaint found;
    core::PlaceQuery query;
    query.kind = core::PlaceKind::complaint;
    query.codes = {code};
    bool known = false;
    places.places(query, [&](core::PlaceRow const& row) {
        found.row = row;
        known = true;
        return false;
    });
    if (!known) {
        throw core::not_found_error({fmt::format("không có đơn, phản ánh mã \"{}\"", code),
                                     fmt::format("there is no complaint with the code \"{}\"", code)},
                                    {fmt::format("tìm bằng: hatang complaint list --text \"{}\"", code),
                                     fmt::format("look for it: hatang complaint list --text \"{}\"", code)});
    }
    auto cases = complaints.cases(code);
    if (!cases.empty()) {
        found.desk = std::move(cases.front());
    }
    found.view = view_complaint(found.row.record, found.desk ? &*found.desk : nullptr, on.value_or(last_day(found)));
    return found;
}

std::vector<std::string> add_complaints(ComplaintDesk const& desk, std::vector<NewComplaint> all,
                                        core::ChangeHeader header) {
    auto const change = desk.writer.begin_change();
    auto const fixes = desk.complaints.fixes();
    std::vector<std::string> codes;
    for (auto& each : all) {
        codes.push_back(add_one(desk, *change, fixes, std::move(each)));
    }
    header.actor = desk.actor;
    if (header.summary.empty()) {
        header.summary =
            codes.size() == 1 ? codes.front() : fmt::format("{} – {} ({})", codes.front(), codes.back(), codes.size());
    }
    change->commit(header);
    return codes;
}

void take_step(ComplaintDesk const& desk, std::string const& code, ComplaintStep step) {
    auto const change = desk.writer.begin_change();
    auto found = find_complaint(desk.places, desk.complaints, code);
    need_seen(found, step.seen);
    need_come(desk, step.event.day);
    check_written(desk, code, step.answer);
    check_written(desk, code, step.event.remark);
    open_imported(change->complaints(), found);
    auto const& workflow = core::complaint_workflow();
    if (auto const* known = workflow.find_step(step.event.step); known != nullptr && step.event.actor.empty()) {
        step.event.actor = known->actors.front();
    }
    auto const next = core::advance(workflow, *found.view.state, step.event, core::vietnamese_calendar());
    write_step(change->complaints(), code, next.taken.back());
    auto record = found.row.record;
    follow_step(record, step.event, step.answer);
    if (!(record == found.row.record)) {
        change->places().put(record, step.event.day);
    }
    change->commit(header_of(desk, typed(step.event.step), code));
}

void note_complaints(ComplaintDesk const& desk, std::vector<std::string> const& codes, ComplaintNote const& note) {
    auto const change = desk.writer.begin_change();
    for (auto const& code : codes) {
        write_notes(desk, *change, code, {note});
    }
    change->commit(header_of(desk, typed(note.event.step), fmt::format("{}", fmt::join(codes, ", "))));
}

void note_complaint(ComplaintDesk const& desk, std::string const& code, std::vector<ComplaintNote> const& notes) {
    auto const change = desk.writer.begin_change();
    write_notes(desk, *change, code, notes);
    change->commit(header_of(desk, "note", code));
}

void locate_complaint(ComplaintDesk const& desk, std::string const& code, core::AddressFix fix,
                      std::optional<std::size_t> seen) {
    auto const change = desk.writer.begin_change();
    auto found = find_complaint(desk.places, desk.complaints, code);
    need_seen(found, seen);
    open_imported(change->complaints(), found);
    need_day(desk, found, fix.on);
    auto record = found.row.record;
    record.accuracy = core::Length::metres(fix.accuracy_m);
    put_position(desk, record, fix.position);
    record.submitted.note = fmt::format("{} {}", fix.basis, core::format_iso(fix.on));
    change->places().put(record, fix.on);
    core::ComplaintEvent event{"locate", fix.on, desk.actor};
    event.target_kind = fix.basis;
    event.target = fmt::format("{:.6f}, {:.6f}", fix.position.lon, fix.position.lat);
    event.stage = found.view.state->stage();
    change->complaints().add_event(code, event);
    fix.complaint = code;
    fix.written = record.address;
    fix.key = address_key_of(record);
    if (!fix.key.empty()) {
        change->complaints().add_fix(fix);
    }
    change->commit(header_of(desk, "locate", code));
}

void attach_file(ComplaintDesk const& desk, std::string const& code, core::ComplaintFile file,
                 std::string_view content) {
    if (content.empty() || content.size() > kMostFileBytes) {
        throw core::data_error(
            {fmt::format("tệp '{}' có {} byte; được nhận: từ 1 đến {}", file.name, content.size(), kMostFileBytes),
             fmt::format("the file '{}' has {} bytes; 1 to {} are expected", file.name, content.size(),
                         kMostFileBytes)});
    }
    auto const change = desk.writer.begin_change();
    auto found = find_complaint(desk.places, desk.complaints, code);
    open_imported(change->complaints(), found);
    change->complaints().add_file(code, file, content);
    core::ComplaintEvent event{"file", desk.today, desk.actor};
    event.target_kind = file.kind;
    event.target = file.name;
    event.stage = found.view.state->stage();
    change->complaints().add_event(code, event);
    auto header = header_of(desk, "attach", code);
    header.source_file = file.name;
    header.source_sha256 = file.sha256;
    change->commit(header);
}

void record_reading(ComplaintDesk const& desk, std::vector<std::string> const& codes, std::string const& why) {
    if (why.empty()) {
        throw core::usage_error({"phải ghi lý do xem dữ liệu cá nhân", "a reason to see personal data is needed"},
                                {"thêm --why \"…\"", "add --why \"…\""});
    }
    auto const change = desk.writer.begin_change();
    for (auto const& code : codes) {
        auto found = find_complaint(desk.places, desk.complaints, code);
        open_imported(change->complaints(), found, false);
        core::ComplaintEvent event{"read_persons", desk.today, desk.actor};
        event.remark = why;
        event.stage = found.view.stage;
        change->complaints().add_event(code, event);
    }
    change->commit(header_of(desk, "read-persons", fmt::format("{}: {}", fmt::join(codes, ", "), why)));
}

} // namespace hatang::desk
