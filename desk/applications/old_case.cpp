// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/old_case.hpp"

#include "desk/applications/proposal_document.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using rules::Known;

std::string permit_key(std::string_view kind, std::string_view number, core::Date on) {
    return fmt::format("{}|{}|{}", kind, number, static_cast<int>(on.year()));
}

std::string_view raw_of(core::PlaceRecord const& record, std::string_view field) {
    auto const index = core::place_kind(record.kind).find(field);
    return index < record.raw.size() ? std::string_view(record.raw[index]) : std::string_view();
}

/// The proposal as far as a list tells it.
std::string proposal_of(core::PlaceRecord const& record, core::ApplicationRecord const& application) {
    static rules::Attributes const kAttributes;
    rules::Subject subject;
    subject.code = application.code;
    subject.on = application.filed_on;
    subject.position = application.position;
    if (!application.site.empty()) {
        subject.own_codes = {application.site, application.code};
    }
    if (application.height) {
        subject.set(Known::height_m, application.height->metres());
    }
    if (auto const host = record.number("host_height_m")) {
        subject.set(Known::host_height_m, *host);
    }
    if (!application.mast_class.empty()) {
        subject.set(Known::mast_class_declared, application.mast_class);
    }
    if (!application.operator_code.empty()) {
        subject.set(Known::operators, std::vector<std::string>{application.operator_code});
    }
    auto document = proposal_document(subject, kAttributes);
    if (application.placed) {
        return document;
    }
    auto json = nlohmann::ordered_json::parse(document);
    json.erase("position");
    return json.dump();
}

bool is_same(core::ApplicationRecord const& a, core::ApplicationRecord const& b) {
    return a.kind == b.kind && a.filed_on == b.filed_on && a.operator_code == b.operator_code &&
           a.proposal == b.proposal && a.channel == b.channel && a.applicant == b.applicant && a.site == b.site &&
           a.address == b.address;
}

} // namespace

OldCaseReader::OldCaseReader(Desk const& desk, core::AdminReader const& admin, OldCaseDefaults defaults,
                             PlaceSurvey const& survey, FindingReport& report)
    : m_desk(desk), m_defaults(std::move(defaults)), m_survey(survey), m_report(report), m_provinces(admin) {
    for (auto& row : desk.applications.applications()) {
        auto const code = row.record.code;
        m_known.emplace(code, std::move(row));
    }
    for (auto const& entry : desk.applications.permits()) {
        m_permits.insert(permit_key(entry.kind, entry.number, entry.on));
    }
}

void OldCaseReader::say(core::PlaceRecord const& record, RowPlace const& place, Problem problem,
                        core::Severity severity) {
    auto const& layer = m_survey.layers[place.layer];
    auto const column = layer.map.column(problem.field);
    auto const& info = core::place_kind(record.kind);
    auto const index = info.find(problem.field);
    std::string value = problem.field == "code" ? record.code : std::string(raw_of(record, problem.field));
    if (value.empty() && index < info.fields.size()) {
        auto const day =
            info.fields[index].type == core::PlaceFieldType::day ? record.day(problem.field) : std::nullopt;
        value = day ? core::format_iso(*day)
                    : (info.fields[index].type == core::PlaceFieldType::text ? std::string(record.text(problem.field))
                                                                             : std::string());
    }
    m_report.add({.code = std::move(problem.code),
                  .severity = severity,
                  .file = layer.file,
                  .layer = layer.layer,
                  .row = place.row,
                  .field = column ? layer.headings[*column] : std::string(problem.field),
                  .value = std::move(value),
                  .message = std::move(problem.message)});
}

std::optional<OldCaseReader::Problem> OldCaseReader::problem_of(core::PlaceRecord const& record) const {
    auto const filed = record.day("filed_on");
    auto const resolved = record.day("resolved_on");
    bool const decided = !record.text("outcome").empty();
    if (!filed) {
        return Problem{"filed_on", "filing-date-missing", {"thiếu ngày nộp", "the filing date is missing"}};
    }
    if (*filed > m_desk.today) {
        return Problem{"filed_on", "filing-date-ahead", {"ngày nộp sau hôm nay", "the filing date lies after today"}};
    }
    if (record.text("kind").empty() && (!raw_of(record, "kind").empty() || m_defaults.kind.empty())) {
        return Problem{"kind",
                       "case-kind-unknown",
                       {"không rõ loại hồ sơ; ghi như 'Giấy phép xây dựng', hoặc dùng --kind",
                        "the kind of case is not known; write it like 'Giấy phép xây dựng', or use --kind"}};
    }
    if (!decided && !raw_of(record, "outcome").empty()) {
        return Problem{"outcome",
                       "case-outcome-unknown",
                       {"không rõ kết quả; cần đồng ý, từ chối, rút hồ sơ hoặc được miễn",
                        "the outcome is not known; agreed, refused, withdrawn or exempt is expected"}};
    }
    if (decided != resolved.has_value()) {
        return Problem{"resolved_on",
                       "outcome-and-day",
                       {"kết quả và ngày giải quyết phải cùng có", "an outcome and its day come together"}};
    }
    if (resolved && (*resolved < *filed || *resolved > m_desk.today)) {
        return Problem{"resolved_on",
                       "resolved-day-wrong",
                       {"ngày giải quyết trước ngày nộp hoặc sau hôm nay",
                        "the day of the answer lies before the filing date or after today"}};
    }
    return built_problem(record);
}

std::optional<OldCaseReader::Problem> OldCaseReader::built_problem(core::PlaceRecord const& record) const {
    auto const built = record.day("built_on");
    auto const resolved = record.day("resolved_on");
    if (built && (record.text("outcome") != "agreed" || *built < *resolved || *built > m_desk.today)) {
        return Problem{"built_on",
                       "built-day-wrong",
                       {"chỉ hồ sơ đã đồng ý mới được xây, từ ngày đồng ý đến hôm nay",
                        "only what was agreed to is built, between that day and today"}};
    }
    return std::nullopt;
}

core::ApplicationRecord OldCaseReader::application_of(core::PlaceRecord const& record) const {
    core::ApplicationRecord application;
    auto const kind = record.text("kind");
    auto const channel = record.text("channel");
    application.code = record.code;
    application.kind = kind.empty() ? m_defaults.kind : std::string(kind);
    application.filed_on = *record.day("filed_on");
    application.operator_code = record.text("operator");
    application.mast_class = record.text("mast_class");
    if (auto const height = record.number("height_m"); height && *height > 0.0) {
        application.height = core::Length::metres(*height);
    }
    auto const point = record.geometry_wkb.empty() ? std::nullopt : spatial::point_of_wkb(record.geometry_wkb);
    application.position = point.value_or(core::GeoPoint{});
    application.placed = point.has_value();
    application.procedure = "new";
    auto const province = m_provinces.of(record.place);
    application.province = application.filed_on < rules::kNewCodesFrom ? province.then : province.now;
    application.channel = channel.empty() ? m_defaults.channel : std::string(channel);
    application.applicant = record.text("applicant");
    application.site = record.text("site");
    application.address = record.address.empty() ? record.name : record.address;
    application.proposal = proposal_of(record, application);
    return application;
}

core::ApplicationEvent OldCaseReader::step(std::string name, core::Date on, std::string stage, std::string role) const {
    core::ApplicationEvent event{std::move(name), on, m_desk.actor, {}, {}};
    event.stage = std::move(stage);
    event.role = std::move(role);
    return event;
}

/// A list of old cases tells the answer, not the letter: the case stands where the letter brings it.
void OldCaseReader::add_steps(core::PlaceRecord const& record, OldCase& old) const {
    auto submit = step("submit", old.record.filed_on, "submitted", "applicant");
    submit.papers = {"dossier"};
    submit.officer = record.text("officer");
    old.events.push_back(std::move(submit));
    auto const outcome = record.text("outcome");
    if (!outcome.empty()) {
        auto const on = *record.day("resolved_on");
        bool const notice = old.record.kind == "notice_of_commencement";
        auto answer = outcome == "agreed"      ? step(notice ? "note_notice" : "approve", on, "issued", "leader")
                      : outcome == "refused"   ? step("reject", on, "refused", "leader")
                      : outcome == "withdrawn" ? step("withdraw", on, "withdrawn", "applicant")
                      : outcome == "exempt"    ? step("close_as_exempt", on, "exempted", "officer")
                                               : step("court_annuls", on, "annulled", "court");
        answer.note = record.text("note");
        old.permit_step = answer.step;
        old.events.push_back(std::move(answer));
    } else {
        old.events.back().note = record.text("note");
    }
    if (auto const built = record.day("built_on")) {
        old.events.push_back(step("record_built", *built, "built", "officer"));
    }
}

bool OldCaseReader::same_as_known(OldCase const& old) const {
    auto const& row = m_known.at(old.record.code);
    bool same = is_same(row.record, old.record) && row.events.size() >= old.events.size();
    for (std::size_t i = 0; same && i < old.events.size(); ++i) {
        same = row.events[i].step == old.events[i].step && row.events[i].on == old.events[i].on &&
               row.events[i].note == old.events[i].note;
    }
    return same;
}

bool OldCaseReader::take_permit(core::PlaceRecord const& record, OldCase& old) {
    std::string const number(record.text("permit"));
    if (number.empty() || record.text("outcome") != "agreed") {
        return true;
    }
    auto const on = *record.day("resolved_on");
    if (!m_permits.insert(permit_key(old.record.kind, number, on)).second) {
        return false;
    }
    old.permit = core::PermitEntry{old.record.code, "issue", old.record.kind, number, on, record.day("expires_on")};
    return true;
}

std::optional<OldCase> OldCaseReader::read(core::PlaceRecord const& record, RowPlace const& place) {
    if (m_survey.layers[place.layer].map.find("code") == nullptr) {
        say(record, place, {"code", "case-code-missing", {"thiếu cột mã hồ sơ", "there is no column of case codes"}});
        return std::nullopt;
    }
    if (auto problem = problem_of(record)) {
        say(record, place, std::move(*problem));
        return std::nullopt;
    }
    OldCase old;
    old.record = application_of(record);
    add_steps(record, old);
    if (m_known.contains(record.code)) {
        old.known = same_as_known(old);
        if (!old.known) {
            say(record, place,
                {"code",
                 "case-differs",
                 {"hồ sơ này đã có trong sổ với nội dung khác; ghi tiếp bằng hatang application step",
                  "this case is in the register with other content; go on with hatang application step"}});
            return std::nullopt;
        }
        return old;
    }
    if (!take_permit(record, old)) {
        say(record, place,
            {"permit", "permit-number-taken", {"số này đã cấp trong năm đó", "this number was given in that year"}});
        return std::nullopt;
    }
    if (!old.record.placed) {
        say(record, place,
            {"code",
             "position-missing",
             {"hồ sơ không có vị trí: không tính khi kiểm tra khoảng cách",
              "the case has no position: it does not count in spacing checks"}},
            core::Severity::warning);
    }
    return old;
}

} // namespace hatang::desk
