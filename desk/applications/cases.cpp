// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/cases.hpp"

#include "core/error.hpp"
#include "desk/applications/proposal_document.hpp"
#include "desk/checks/application_document.hpp"
#include "desk/checks/check_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;
using rules::Known;

core::ApplicationRow require_case(core::ApplicationReader const& applications, std::string const& code) {
    auto rows = applications.applications(code);
    if (rows.empty()) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no application \"{}\"", code)},
            {"xem: hatang application list", "see: hatang application list"});
    }
    return std::move(rows.front());
}

core::ApplicationRow require_pending(core::ApplicationReader const& applications, std::string const& code,
                                     std::string const& step) {
    auto row = require_case(applications, code);
    if (!row.pending()) {
        throw core::conflict_error(
            {fmt::format("hồ sơ {} đã kết thúc ({}): không thể '{}'", code, row.last_step, step),
             fmt::format("application {} has ended ({}): '{}' is not possible", code, row.last_step, step)},
            {"xem: hatang application show " + code, "see: hatang application show " + code});
    }
    return row;
}

core::ApplicationRecord record_of(rules::Subject const& subject, rules::Attributes const& attributes,
                                  std::string const& kind) {
    core::ApplicationRecord record;
    record.code = subject.code;
    record.kind = kind;
    record.filed_on = subject.on;
    auto const& operators = subject.texts(Known::operators);
    record.operator_code = operators.empty() ? std::string() : operators.front();
    record.mast_class = subject.text(Known::mast_class_declared);
    if (auto const height = subject.number(Known::height_m); height && *height > 0.0) {
        record.height = core::Length::metres(*height);
    }
    record.proposal = proposal_document(subject, attributes);
    record.position = subject.position;
    return record;
}

rules::MastMark mark_of(core::ApplicationRecord const& record) {
    return {record.code,
            record.position,
            record.operator_code,
            record.mast_class,
            record.height ? record.height->metres() : 0.0,
            true,
            true};
}

/// The check as it was stored last; empty when there is none.
std::string stored_check(std::vector<core::ApplicationEvent> const& events) {
    auto const found =
        std::find_if(events.rbegin(), events.rend(), [](auto const& each) { return each.step == "assess"; });
    return found == events.rend() ? std::string() : found->data;
}

core::ChangeHeader header(Desk const& desk, std::string action, std::string summary) {
    core::ChangeHeader header;
    header.actor = desk.actor;
    header.action = std::move(action);
    header.summary = std::move(summary);
    return header;
}

} // namespace

std::vector<std::string> const& application_kinds() {
    static std::vector<std::string> const kKinds{"planning_opinion", "construction_permit", "notice_of_commencement",
                                                 "cable_route",      "undergrounding",      "relocation",
                                                 "temporary_station"};
    return kKinds;
}

std::vector<rules::MastMark> pending_masts(core::ApplicationReader const& applications) {
    std::vector<rules::MastMark> masts;
    for (core::ApplicationRow const& row : applications.applications()) {
        if (row.pending()) {
            masts.push_back(mark_of(row.record));
        }
    }
    return masts;
}

std::vector<Submitted> submit_applications(Desk const& desk, rules::Rulebook const& rulebook,
                                           CheckSources const& sources, std::vector<rules::Subject> subjects,
                                           std::string const& kind) {
    auto const change = desk.writer.begin_change();
    auto& writer = change->applications();
    auto pending = pending_masts(desk.applications);
    for (rules::Subject& subject : subjects) {
        auto record = record_of(subject, rulebook.attributes(), kind);
        record.code = writer.submit(record);
        subject.code = record.code;
        subject.own_codes.push_back(record.code);
        pending.push_back(mark_of(record));
        if (desk.supply_ground) {
            desk.supply_ground(subject); // after the record: the model is no statement of the applicant
        }
    }
    std::vector<Submitted> submitted;
    for (rules::Subject& subject : subjects) {
        std::string const code = subject.code;
        core::Date const filed = subject.on;
        auto checked = check_application(rulebook, sources, std::move(subject), desk.today, pending);
        writer.add_event(code, {"submit", filed, desk.actor, kind, "", 0}, std::nullopt);
        writer.add_event(code,
                         {"assess", desk.today, desk.actor, std::string(to_string(checked.result.verdict)),
                          check_json(checked.subject, checked.result), 0},
                         std::nullopt);
        submitted.push_back({code, std::move(checked)});
    }
    change->commit(header(desk, "application submit", fmt::format("{} ×{}", kind, submitted.size())));
    return submitted;
}

void override_finding(Desk const& desk, std::string const& code, Override const& decision) {
    if (decision.reason.empty()) {
        throw core::usage_error({"phải ghi lý do", "a reason is needed"},
                                {"thêm --reason \"…\"", "add --reason \"…\""});
    }
    auto const row = require_pending(desk.applications, code, "override");
    auto const check = Json::parse(stored_check(desk.applications.application_events(code)), nullptr, false);
    bool const known =
        check.is_object() && std::any_of(check["findings"].begin(), check["findings"].end(),
                                         [&](Json const& each) { return each["rule"] == decision.rule; });
    if (!known) {
        throw core::not_found_error(
            {fmt::format("kết quả kiểm tra của hồ sơ {} không có quy tắc '{}'", code, decision.rule),
             fmt::format("the check of application {} holds no rule '{}'", code, decision.rule)},
            {"xem: hatang application show " + code, "see: hatang application show " + code});
    }
    Json const data{{"rule", decision.rule}, {"verdict", decision.verdict}, {"reason", decision.reason}};
    auto const change = desk.writer.begin_change();
    change->applications().add_event(code, {"override", desk.today, desk.actor, decision.reason, data.dump(), 0},
                                     row.last_event);
    change->commit(
        header(desk, "application override", fmt::format("{} {} → {}", code, decision.rule, decision.verdict)));
}

void end_application(Desk const& desk, std::string const& code, core::ApplicationEvent event) {
    auto const row = require_pending(desk.applications, code, event.step);
    event.actor = desk.actor;
    if (event.on < row.record.filed_on) {
        throw core::usage_error({fmt::format("ngày {} có trước ngày nộp hồ sơ {}", core::format_vietnamese(event.on),
                                             core::format_vietnamese(row.record.filed_on)),
                                 fmt::format("{} lies before the filing date {}", core::format_iso(event.on),
                                             core::format_iso(row.record.filed_on))});
    }
    auto const change = desk.writer.begin_change();
    change->applications().add_event(code, event, row.last_event);
    change->commit(header(desk, "application " + event.step, fmt::format("{}: {}", code, event.note)));
}

rules::Subject subject_of_case(core::ApplicationReader const& applications, rules::Attributes const& attributes,
                               std::string const& code) {
    auto const row = require_case(applications, code);
    auto read = read_applications(row.record.proposal, code, attributes, row.record.filed_on);
    rules::Subject subject = std::move(read.front().subject);
    subject.code = code;
    subject.own_codes.push_back(code);
    return subject;
}

void list_applications(core::ApplicationReader const& applications, bool pending_only, core::ListWriter& writer) {
    using core::ColumnType;
    core::ListHeader list;
    list.name = "applications";
    list.title = {"Hồ sơ", "Applications"};
    list.row_noun = {"hồ sơ", "application"};
    list.columns = {{"code", {"Mã hồ sơ", "Code"}, ColumnType::text, -1},
                    {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                    {"filed_on", {"Ngày nộp", "Filed on"}, ColumnType::date, -1},
                    {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                    {"mast_class", {"Loại cột khai", "Declared class"}, ColumnType::text, -1},
                    {"height_m", {"Cao (m)", "Height (m)"}, ColumnType::real, 2},
                    {"state", {"Trạng thái", "State"}, ColumnType::text, -1},
                    {"lon", {"Kinh độ", "Longitude"}, ColumnType::real, 6},
                    {"lat", {"Vĩ độ", "Latitude"}, ColumnType::real, 6}};
    writer.begin(list);
    for (core::ApplicationRow const& row : applications.applications()) {
        if (pending_only && !row.pending()) {
            continue;
        }
        core::ApplicationRecord const& record = row.record;
        std::string_view const state = row.pending() ? "pending" : row.last_step == "decide" ? "decided" : "withdrawn";
        std::vector<core::Cell> const cells{std::string_view(record.code),
                                            std::string_view(record.kind),
                                            record.filed_on,
                                            std::string_view(record.operator_code),
                                            std::string_view(record.mast_class),
                                            record.height ? core::Cell(record.height->metres()) : core::Cell(),
                                            state,
                                            record.position.lon,
                                            record.position.lat};
        writer.row({cells, {}});
    }
    writer.end();
}

std::string application_json(core::ApplicationReader const& applications, std::string const& code) {
    auto const row = require_case(applications, code);
    auto const events = applications.application_events(code);
    Json json{{"code", code},
              {"kind", row.record.kind},
              {"filed_on", core::format_iso(row.record.filed_on)},
              {"pending", row.pending()},
              {"proposal", Json::parse(row.record.proposal)},
              {"events", Json::array()},
              {"overrides", Json::array()}};
    for (core::ApplicationEvent const& event : events) {
        json["events"].push_back({{"step", event.step},
                                  {"on", core::format_iso(event.on)},
                                  {"actor", event.actor},
                                  {"note", event.note},
                                  {"change", event.change}});
        if (event.step == "override") {
            json["overrides"].push_back(Json::parse(event.data));
        }
    }
    // the members of the check as it was stored, as `check application` prints them
    if (auto const check = Json::parse(stored_check(events), nullptr, false); check.is_object()) {
        json.update(check);
    }
    return json.dump(2) + "\n";
}

} // namespace hatang::desk
