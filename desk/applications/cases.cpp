// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/cases.hpp"

#include "core/error.hpp"
#include "desk/applications/case_parts.hpp"
#include "desk/applications/case_view.hpp"
#include "desk/checks/application_document.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;
using rules::Known;

/// Cables and ducts are no masts.
bool stands_as_mast(std::string_view kind) {
    static constexpr std::array<std::string_view, 2> kLines{"cable_route", "undergrounding"};
    return std::ranges::find(kLines, kind) == kLines.end();
}

core::ApplicationRow require_row(core::ApplicationReader const& applications, std::string const& code) {
    auto rows = applications.applications(code);
    if (rows.empty()) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no application \"{}\"", code)},
            {"xem: hatang application list", "see: hatang application list"});
    }
    return std::move(rows.front());
}

} // namespace

bool is_dossier_document(std::string const& kind) {
    auto const& papers = core::application_workflow().papers;
    return std::ranges::none_of(papers, [&](core::CaseCode const& each) { return each.id == kind; });
}

std::vector<std::string> const& application_kinds() {
    static std::vector<std::string> const kKinds = [] {
        std::vector<std::string> kinds;
        for (auto const& kind : core::application_workflow().kinds) {
            kinds.push_back(kind.id);
        }
        return kinds;
    }();
    return kKinds;
}

core::ChangeHeader change_header(Desk const& desk, std::string action, std::string summary) {
    core::ChangeHeader header;
    header.actor = desk.actor;
    header.action = std::move(action);
    header.summary = std::move(summary);
    return header;
}

std::string stored_check(std::vector<core::ApplicationEvent> const& events) {
    auto const found = std::find_if(events.rbegin(), events.rend(), [](core::ApplicationEvent const& each) {
        return (each.step == "check" || each.step == "assess") && !each.data.empty();
    });
    return found == events.rend() ? std::string() : found->data;
}

std::vector<std::string> cases_of_same_site(std::vector<core::ApplicationRow> const& rows,
                                            core::ApplicationRecord const& record) {
    std::set<std::string> found{record.code};
    if (!record.previous.empty()) {
        found.insert(record.previous);
    }
    for (bool grew = true; grew;) {
        auto const before = found.size();
        for (auto const& row : rows) {
            auto const& other = row.record;
            bool const same_site = !record.site.empty() && other.site == record.site;
            bool const linked =
                found.contains(other.code) || (!other.previous.empty() && found.contains(other.previous));
            if (same_site || linked) {
                found.insert(other.code);
                if (!other.previous.empty()) {
                    found.insert(other.previous);
                }
            }
        }
        grew = found.size() > before;
    }
    found.erase(record.code);
    return {found.begin(), found.end()};
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

std::vector<rules::MastMark> pending_masts(core::ApplicationReader const& applications, core::Date today) {
    std::vector<rules::MastMark> masts;
    for (auto const& view : view_cases(applications, {today, std::nullopt})) {
        auto const& record = view.row.record;
        if (view.pending() && record.placed && stands_as_mast(record.kind)) {
            masts.push_back(mark_of(record));
        }
    }
    return masts;
}

void add_documents(rules::Subject& subject, std::vector<std::string> const& kinds) {
    std::vector<std::string> held = subject.texts(Known::documents);
    for (auto const& kind : kinds) {
        if (is_dossier_document(kind) && std::ranges::find(held, kind) == held.end()) {
            held.push_back(kind);
        }
    }
    if (!held.empty()) {
        subject.set(Known::documents, std::move(held));
    }
}

rules::Subject subject_of_case(core::ApplicationReader const& applications, rules::Attributes const& attributes,
                               std::string const& code) {
    auto const row = require_row(applications, code);
    if (!row.record.placed) {
        throw core::data_error({fmt::format("hồ sơ {} không có vị trí, không kiểm tra được", code),
                                fmt::format("application {} has no position and cannot be checked", code)});
    }
    auto read = read_applications(row.record.proposal, code, attributes, row.record.filed_on);
    rules::Subject subject = std::move(read.front().subject);
    subject.code = code;
    subject.own_codes.push_back(code);
    for (auto& other : cases_of_same_site(applications.applications(), row.record)) {
        subject.own_codes.push_back(std::move(other));
    }
    std::vector<std::string> kinds;
    for (auto const& document : applications.documents(code)) {
        kinds.push_back(document.kind);
    }
    add_documents(subject, kinds);
    return subject;
}

void override_finding(Desk const& desk, std::string const& code, Override const& decision) {
    if (decision.reason.empty()) {
        throw core::usage_error({"phải ghi lý do", "a reason is needed"},
                                {"thêm --reason \"…\"", "add --reason \"…\""});
    }
    auto const change = desk.writer.begin_change();
    auto const view = require_case(desk.applications, code, {desk.today, std::nullopt});
    core::Words const see{"xem: hatang application show " + code, "see: hatang application show " + code};
    if (!view.outcome.empty() || !view.pending()) {
        auto const title = view.outcome.empty() ? view.stage().title : outcome_title(view.outcome);
        throw core::conflict_error(
            {fmt::format("hồ sơ {} đã có kết quả ({}): không thể 'override'", code, title.vi),
             fmt::format("application {} is decided ({}): 'override' is not possible", code, title.en)},
            see);
    }
    auto const check = Json::parse(stored_check(desk.applications.application_events(code)), nullptr, false);
    bool const known =
        check.is_object() && std::any_of(check["findings"].begin(), check["findings"].end(),
                                         [&](Json const& each) { return each["rule"] == decision.rule; });
    if (!known) {
        throw core::not_found_error(
            {fmt::format("kết quả kiểm tra của hồ sơ {} không có quy tắc '{}'", code, decision.rule),
             fmt::format("the check of application {} holds no rule '{}'", code, decision.rule)},
            see);
    }
    core::ApplicationEvent event{"override", desk.today, desk.actor, decision.reason, {}};
    event.data = Json{{"rule", decision.rule}, {"verdict", decision.verdict}, {"reason", decision.reason}}.dump();
    event.role = decision.role;
    change->applications().add_event(code, event, decision.seen);
    change->commit(
        change_header(desk, "application override", fmt::format("{} {} → {}", code, decision.rule, decision.verdict)));
}

} // namespace hatang::desk
