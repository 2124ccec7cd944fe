// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_json.hpp"

#include "desk/applications/list_cases.hpp"

#include <nlohmann/json.hpp>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

Json words_json(core::Words const& words) {
    return {{"vi", words.vi}, {"en", words.en}};
}
Json day_json(std::optional<core::Date> const& day) {
    return day ? Json(core::format_iso(*day)) : Json(nullptr);
}
Json text_json(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}
Json basis_json(core::LegalBasis const& basis) {
    return {{"instrument", basis.instrument},
            {"article", basis.article},
            {"verification", core::to_string(basis.verification)}};
}

Json term_json(core::AppliedTerm const& applied) {
    return {{"days", applied.term.days},
            {"counted", core::to_string(applied.term.counted)},
            {"due", day_json(applied.due)},
            {"basis", basis_json(applied.term.basis)}};
}

Json clock_json(core::ClockReport const& report) {
    Json clock{{"clock", report.run.clock},
               {"body", text_json(report.run.body)},
               {"started", core::format_iso(report.run.started)},
               {"ended", day_json(report.run.ended)},
               {"status", core::to_string(report.status)},
               {"due", day_json(report.due)},
               {"days_left", report.days_left},
               {"days_late", report.days_late},
               {"days_paused", report.days_paused},
               {"limit", report.decisive ? term_json(*report.decisive) : Json(nullptr)},
               {"other_limits", Json::array()}};
    for (auto const& each : report.others) {
        clock["other_limits"].push_back(term_json(each));
    }
    return clock;
}

Json event_json(core::ApplicationEvent const& event) {
    Json json{{"step", event.step},           {"on", core::format_iso(event.on)}, {"actor", event.actor},
              {"note", event.note},           {"change", event.change},           {"stage", text_json(event.stage)},
              {"role", text_json(event.role)}};
    json["papers"] = event.papers;
    if (!event.body.empty()) {
        json["body"] = event.body;
        json["authority"] = text_json(event.authority);
    }
    if (event.extra_days > 0) {
        json["extra_days"] = event.extra_days;
    }
    if (!event.officer.empty()) {
        json["officer"] = event.officer;
    }
    return json;
}

Json document_json(core::ApplicationDocument const& document) {
    return {{"number", document.number},
            {"event", document.event},
            {"kind", document.kind},
            {"name", document.name},
            {"source", text_json(document.source)},
            {"media_type", document.media_type},
            {"size_bytes", document.size_bytes},
            {"sha256", document.sha256}};
}

Json permit_json(core::PermitEntry const& entry) {
    return {{"action", entry.action},
            {"kind", entry.kind},
            {"number", entry.number},
            {"on", core::format_iso(entry.on)},
            {"expires_on", day_json(entry.expires_on)},
            {"previous", text_json(entry.previous)}};
}

Json dossier_json(Dossier const& dossier) {
    Json missing = Json::array();
    for (auto const& each : dossier.missing) {
        missing.push_back({{"kind", each.kind},
                           {"title", words_json(each.title)},
                           {"rule", each.rule},
                           {"basis", basis_json(each.basis)}});
    }
    return {{"asked", dossier.asked}, {"stated", dossier.stated}, {"missing", std::move(missing)}};
}

Json case_members(CaseView const& view) {
    auto const& record = view.row.record;
    return {{"code", record.code},
            {"kind", record.kind},
            {"procedure", view.state.subject.procedure},
            {"filed_on", core::format_iso(record.filed_on)},
            {"version", view.version},
            {"stage", view.clocks.stage},
            {"timing", timing_of(view)},
            {"waits_for", text_json(view.stage().waits_for)},
            {"pending", view.pending()},
            {"outcome", text_json(view.outcome)},
            {"resolved_on", day_json(view.resolved_on)},
            {"province", text_json(record.province)},
            {"complexity", record.complexity},
            {"remote", record.remote},
            {"stations", record.stations},
            {"channel", text_json(record.channel)},
            {"applicant", text_json(record.applicant)},
            {"officer", text_json(view.officer)},
            {"site", text_json(record.site)},
            {"address", text_json(record.address)},
            {"previous", text_json(record.previous)},
            {"expires_on", day_json(view.expires_on())}};
}

Json causes_json(CaseView const& view) {
    Json causes = Json::array();
    for (auto const& cause : view.clocks.causes) {
        causes.push_back({{"clock", cause.clock},
                          {"body", text_json(cause.body)},
                          {"days", cause.days},
                          {"counts", cause.counts},
                          {"what", words_json(cause.what)}});
    }
    return causes;
}

std::vector<core::ApplicationEvent> events_until(core::ApplicationReader const& applications, std::string const& code,
                                                 CaseMoment const& moment) {
    auto events = applications.application_events(code);
    std::erase_if(events, [&](core::ApplicationEvent const& each) {
        return each.on > moment.day || (moment.known_at && each.change > *moment.known_at);
    });
    return events;
}

} // namespace

std::string application_json(core::ApplicationReader const& applications, std::string const& code,
                             CaseMoment const& moment, Dossier const* dossier) {
    auto const view = require_case(applications, code, moment);
    Json json = case_members(view);
    json["proposal"] = Json::parse(view.row.record.proposal);
    for (auto const* list : {"clocks", "said", "events", "documents", "permits", "overrides"}) {
        json[list] = Json::array();
    }
    for (auto const& report : view.clocks.clocks) {
        json["clocks"].push_back(clock_json(report));
    }
    json["causes"] = causes_json(view);
    for (auto const& words : view.clocks.said) {
        json["said"].push_back(words_json(words));
    }
    for (auto const& event : view.row.events) {
        json["events"].push_back(event_json(event));
    }
    auto const events = events_until(applications, code, moment);
    for (auto const& event : events) {
        if (event.step == "override") {
            json["overrides"].push_back(Json::parse(event.data));
        }
    }
    for (auto const& document : documents_until(applications, code, moment)) {
        json["documents"].push_back(document_json(document));
    }
    for (auto const& entry : view.permits) {
        json["permits"].push_back(permit_json(entry));
    }
    if (dossier != nullptr) {
        json["dossier"] = dossier_json(*dossier);
    }
    // the members of the check as it was stored, as `check application` prints them
    if (auto const check = Json::parse(stored_check(events), nullptr, false); check.is_object()) {
        json.update(check);
    }
    return json.dump(2) + "\n";
}

} // namespace hatang::desk
