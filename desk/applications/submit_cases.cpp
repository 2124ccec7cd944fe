// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/applications/case_numbers.hpp"
#include "desk/applications/case_parts.hpp"
#include "desk/applications/proposal_document.hpp"
#include "desk/checks/check_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using rules::Known;

core::ApplicationRecord record_of(rules::Subject const& subject, rules::Attributes const& attributes,
                                  Submission const& submission) {
    core::ApplicationRecord record;
    record.code = subject.code;
    record.kind = submission.kind;
    record.filed_on = subject.on;
    auto const& operators = subject.texts(Known::operators);
    record.operator_code = operators.empty() ? std::string() : operators.front();
    record.mast_class = subject.text(Known::mast_class_declared);
    if (auto const height = subject.number(Known::height_m); height && *height > 0.0) {
        record.height = core::Length::metres(*height);
    }
    record.proposal = proposal_document(subject, attributes);
    record.position = subject.position;
    record.procedure = submission.procedure;
    record.province = subject.on < rules::kNewCodesFrom ? subject.province.then : subject.province.now;
    record.complexity = submission.complexity;
    record.remote = submission.remote;
    record.stations = submission.stations;
    record.channel = submission.channel;
    record.applicant = submission.applicant;
    record.site = submission.site;
    record.address = submission.address;
    return record;
}

/// A case by its code, or by the number of a permit it gave out.
std::string previous_case(core::ApplicationReader const& applications, std::string const& word) {
    if (word.empty() || !applications.applications(word).empty()) {
        return word;
    }
    for (auto const& entry : applications.permits()) {
        if (entry.number == word) {
            return entry.application;
        }
    }
    throw core::not_found_error(
        {fmt::format("không có hồ sơ hay giấy phép \"{}\"", word),
         fmt::format("there is no application and no permit \"{}\"", word)},
        {"xem: hatang application list --columns all", "see: hatang application list --columns all"});
}

void require_filed(Desk const& desk, core::Date filed) {
    if (filed > desk.today) {
        throw core::usage_error({fmt::format("ngày nộp {} sau hôm nay", core::format_vietnamese(filed)),
                                 fmt::format("the filing date {} lies after today", core::format_iso(filed))});
    }
}

/// The site stands first among the codes that are this thing itself.
void name_site(rules::Subject& subject, Submission const& submission) {
    auto const site = submission.codes_are_sites ? subject.code : submission.site;
    if (submission.codes_are_sites) {
        std::erase(subject.own_codes, subject.code);
        subject.code.clear();
    }
    if (!site.empty()) {
        subject.own_codes.insert(subject.own_codes.begin(), site);
    }
}

/// The first step, as the workflow allows it.
core::ApplicationEvent opening(Desk const& desk, Submission const& submission, core::ApplicationRecord const& record) {
    core::CaseSubject subject;
    subject.kind = record.kind;
    subject.procedure = record.procedure;
    subject.province = record.province;
    subject.complexity = record.complexity;
    subject.remote = record.remote;
    subject.stations = record.stations;
    core::CaseEvent asked{"submit", record.filed_on, submission.role, {"dossier"}};
    auto const state = core::open_case(core::application_workflow(), std::move(subject), std::move(asked));
    auto event = event_of(state.taken.front(), desk.actor);
    event.officer = submission.officer;
    return event;
}

/// Each against all the others, and kept as evaluated.
std::vector<Submitted> check_all(Desk const& desk, Judging const& judging, std::vector<rules::Subject> subjects,
                                 std::vector<rules::MastMark> const& pending, core::ApplicationWriter& writer) {
    std::vector<Submitted> submitted;
    for (rules::Subject& subject : subjects) {
        std::string const code = subject.code;
        auto checked = check_application(judging.rulebook, judging.sources, std::move(subject), desk.today, pending);
        writer.add_event(code,
                         {"check", desk.today, desk.actor, std::string(to_string(checked.result.verdict)),
                          check_json(checked.subject, checked.result)},
                         std::nullopt);
        submitted.push_back({code, std::move(checked)});
    }
    return submitted;
}

} // namespace

std::vector<Submitted> submit_applications(Desk const& desk, Judging const& judging,
                                           std::vector<rules::Subject> subjects, Submission const& submission) {
    check_paper_kinds(submission.files, judging.rulebook);
    auto const change = desk.writer.begin_change();
    auto& writer = change->applications();
    auto const previous = previous_case(desk.applications, submission.previous);
    auto pending = pending_masts(desk.applications, desk.today);
    auto const before = desk.applications.applications();
    std::vector<std::string> kinds;
    for (auto const& file : submission.files) {
        kinds.push_back(file.kind);
    }
    for (rules::Subject& subject : subjects) {
        require_filed(desk, subject.on);
        name_site(subject, submission);
        subject = located(std::move(subject), judging.sources.admin);
        auto record = record_of(subject, judging.rulebook.attributes(), submission);
        record.previous = previous;
        if (record.site.empty() && !subject.own_codes.empty() && subject.own_codes.front() != subject.code) {
            record.site = subject.own_codes.front(); // "same_as": the site it is about
        }
        record.code = writer.submit(record, filled_pattern(desk.applications, record.kind, record.filed_on));
        writer.add_event(record.code, opening(desk, submission, record), std::nullopt);
        attach_files(writer, record.code, submission.files);
        subject.code = record.code;
        subject.own_codes.push_back(record.code);
        for (auto& other : cases_of_same_site(before, record)) {
            subject.own_codes.push_back(std::move(other));
        }
        pending.push_back(mark_of(record));
        add_documents(subject, kinds);
        if (desk.supply_ground) {
            desk.supply_ground(subject); // after the record: the model is no statement of the applicant
        }
    }
    auto submitted = check_all(desk, judging, std::move(subjects), pending, writer);
    change->commit(change_header(desk, "application submit", fmt::format("{} ×{}", submission.kind, submitted.size())));
    return submitted;
}

} // namespace hatang::desk
