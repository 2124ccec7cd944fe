// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/letter_facts.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/checks/application_document.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::application_workflow;
using Json = nlohmann::ordered_json;

std::string text_of(Json const& json, char const* key) {
    auto const found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

core::Words words_of(Json const& json, char const* key) {
    auto const found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_object() ? core::Words{text_of(*found, "vi"), text_of(*found, "en")}
                                                     : core::Words{};
}

core::CodeList const* codes_of(std::string_view attribute) {
    if (attribute == "operators") {
        return &core::operators();
    }
    if (attribute == "structure_kind") {
        return &core::structure_kinds();
    }
    return attribute == "mast_class_declared" ? &core::mast_classes() : nullptr;
}

/// A value for people: labels of codes, both languages.
struct ValueWords {
    core::CodeList const* codes;

    core::Words operator()(std::monostate) const { return {}; }
    core::Words operator()(double number) const {
        return {core::format_number(number, -1, true), core::format_number(number, -1, false)};
    }
    core::Words operator()(std::string const& text) const {
        return codes == nullptr ? core::same_words(text) : codes->label(text);
    }
    core::Words operator()(bool flag) const { return flag ? core::Words{"có", "yes"} : core::Words{"không", "no"}; }
    core::Words operator()(core::Date day) const { return {core::format_vietnamese(day), core::format_iso(day)}; }
    core::Words operator()(std::vector<std::string> const& texts) const {
        core::Words all;
        for (auto const& text : texts) {
            auto const one = (*this)(text);
            all.vi += (all.vi.empty() ? "" : ", ") + one.vi;
            all.en += (all.en.empty() ? "" : ", ") + one.en;
        }
        return all;
    }
};

void tell_record(core::ApplicationRecord const& record, LetterFacts& facts) {
    facts.code = record.code;
    facts.kind = record.kind;
    facts.kind_title = kind_title(record.kind);
    facts.procedure = record.procedure.empty() ? "new" : record.procedure;
    facts.procedure_title = procedure_title(facts.procedure);
    facts.filed_on = record.filed_on;
    facts.channel = record.channel;
    facts.channel_title = core::application_channels().label(record.channel);
    facts.operator_code = record.operator_code;
    facts.operator_title = core::operators().label(record.operator_code);
    facts.applicant = record.applicant.empty() ? facts.operator_title.vi : record.applicant;
    facts.site = record.site;
    facts.address = record.address;
    facts.position = record.placed ? std::optional(record.position) : std::nullopt;
    facts.previous = record.previous;
}

void tell_proposal(core::ApplicationRecord const& record, rules::Attributes const& attributes, LetterFacts& facts) {
    if (!record.placed) {
        return;
    }
    auto const read = read_applications(record.proposal, record.code, attributes, record.filed_on);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        auto const& value = read.front().subject.value(i);
        if (!std::holds_alternative<std::monostate>(value)) {
            facts.proposal.push_back({attributes[i].name, attributes[i].label,
                                      std::visit(ValueWords{codes_of(attributes[i].name)}, value), attributes[i].unit});
        }
    }
}

void tell_commune(core::ApplicationRecord const& record, core::AdminReader const& admin, LetterFacts& facts) {
    if (!record.placed) {
        return;
    }
    PlaceFinder finder(admin);
    auto const place = finder.find(record.position, {});
    bool const before = record.filed_on < rules::kNewCodesFrom;
    ProvinceLookup const units(admin);
    auto const name = units.full_name(before && place.commune_then ? place.commune_then : place.commune);
    auto const district = before ? units.full_name(place.district_then) : std::string();
    facts.commune = core::same_words(district.empty() ? name : fmt::format("{}, {}", name, district));
}

void tell_check(std::vector<core::ApplicationEvent> const& events, LetterFacts& facts) {
    auto const check = Json::parse(stored_check(events), nullptr, false);
    if (!check.is_object()) {
        return;
    }
    facts.verdict = text_of(check, "verdict");
    facts.permit_duty = text_of(check, "permit_duty");
    for (auto const& each : check.value("findings", Json::array())) {
        LetterFinding finding;
        finding.rule = text_of(each, "rule");
        finding.verdict = text_of(each, "verdict");
        finding.severity = text_of(each, "severity");
        finding.message = words_of(each, "message");
        auto const basis = each.value("basis", Json::object());
        finding.instrument = text_of(basis, "instrument");
        finding.article = text_of(basis, "article");
        finding.source_seen = text_of(basis, "verification") == "source seen";
        if (finding.verdict != "not_applicable") {
            facts.findings.push_back(std::move(finding));
        }
    }
    for (auto const& event : events) {
        auto const data = event.step == "override" ? Json::parse(event.data, nullptr, false) : Json();
        for (auto& finding : facts.findings) {
            if (data.is_object() && text_of(data, "rule") == finding.rule) {
                finding.officer_verdict = text_of(data, "verdict");
                finding.officer_reason = text_of(data, "reason");
            }
        }
    }
}

void tell_clocks(CaseView const& view, LetterFacts& facts) {
    for (auto const& report : view.clocks.clocks) {
        LetterClock clock{report.run.clock,
                          report.title,
                          report.run.body,
                          report.run.started,
                          report.due,
                          report.run.ended,
                          std::string(to_string(report.status)),
                          {},
                          {}};
        if (report.decisive) {
            clock.length = counted_length(report.decisive->term);
            clock.basis = report.decisive->term.basis;
        }
        facts.clocks.push_back(std::move(clock));
    }
}

/// Of the times that begin with the answer: as they run, or as they will.
void tell_limits(CaseView const& view, LetterFacts& facts) {
    for (auto const& clock : application_workflow().clocks) {
        if (!clock.window) {
            continue;
        }
        core::ClockRun run;
        run.clock = clock.id;
        for (auto const& report : view.clocks.clocks) {
            run = report.run.clock == clock.id ? report.run : run;
        }
        auto const terms = core::terms_for(application_workflow(), view.state, run, view.state.filed());
        if (!terms.empty() && terms.front().decides()) {
            facts.limits.emplace(clock.id, terms.front());
        }
    }
}

void tell_consultations(CaseView const& view, LetterFacts& facts) {
    for (auto const& taken : view.state.taken) {
        auto const& event = taken.event;
        if (event.step == "consult") {
            facts.consultations.push_back(
                {event.body, event.authority, authority_title(event.authority), event.day, event.remark, {}, {}, {}});
            continue;
        }
        for (auto& each : facts.consultations) {
            if (each.body != event.body || each.answered_on) {
                continue;
            }
            bool const answered = event.step == "answer";
            each.by_silence = event.step == "take_silence_as_consent";
            each.unanswered = event.step == "go_on_without_answer";
            each.answered_on = answered ? std::optional(event.day) : each.answered_on;
            each.answer = answered || each.unanswered ? event.remark : each.answer;
        }
    }
    for (auto& each : facts.consultations) {
        auto const clock = std::ranges::find_if(facts.clocks, [&](LetterClock const& run) {
            return run.clock == "consultation" && run.body == each.body && run.started == each.asked_on;
        });
        each.due = clock == facts.clocks.end() ? std::nullopt : clock->due;
    }
}

void tell_steps(CaseView const& view, LetterFacts& facts) {
    for (auto const& taken : view.state.taken) {
        auto const& event = taken.event;
        if (event.step == "request_correction") {
            auto const clock =
                std::ranges::find_if(facts.clocks, [](LetterClock const& run) { return run.clock == "correction"; });
            facts.correction =
                LetterCorrection{event.day, event.remark, clock == facts.clocks.end() ? std::nullopt : clock->due};
        }
        auto const* step = application_workflow().find_step(event.step);
        if (step == nullptr || step->outcome.empty()) {
            continue;
        }
        facts.decision = LetterDecision{
            step->outcome, outcome_title(step->outcome), event.day, event.remark, view.permit(), view.expires_on()};
        if (step->outcome == "reopened") {
            facts.decision.reset();
        }
    }
}

} // namespace

LetterFacts letter_facts(core::ApplicationReader const& applications, Judging const& judging, std::string const& code,
                         core::Date day) {
    auto const view = require_case(applications, code, {day, std::nullopt});
    LetterFacts facts;
    auto const& record = view.row.record;
    tell_record(record, facts);
    tell_proposal(record, judging.rulebook.attributes(), facts);
    tell_commune(record, judging.sources.admin, facts);
    facts.version = view.version;
    facts.officer = view.officer;
    facts.stage = view.clocks.stage;
    facts.stage_title = view.stage().title;
    auto events = applications.application_events(code);
    std::erase_if(events, [day](core::ApplicationEvent const& each) { return each.on > day; });
    tell_check(events, facts);
    tell_clocks(view, facts);
    tell_limits(view, facts);
    tell_consultations(view, facts);
    tell_steps(view, facts);
    if (auto dossier = dossier_of(applications, judging, code); dossier.stated) {
        facts.missing = std::move(dossier.missing);
    }
    facts.permits = view.permits;
    facts.said = view.clocks.said;
    facts.same_site = cases_of_same_site(applications.applications(), record);
    return facts;
}

} // namespace hatang::desk
