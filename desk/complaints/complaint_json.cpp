// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_json.hpp"

#include "spatial/geometry.hpp"

#include <nlohmann/json.hpp>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

Json day(std::optional<core::Date> const& value) {
    return value ? Json(core::format_iso(*value)) : Json(nullptr);
}

Json text(std::string_view value) {
    return value.empty() ? Json(nullptr) : Json(value);
}

Json clocks_of(ComplaintView const& view) {
    Json all = Json::array();
    for (auto const& clock : view.deadlines.clocks) {
        Json each{{"clock", clock.run.clock},
                  {"title", {{"vi", clock.title.vi}, {"en", clock.title.en}}},
                  {"started", core::format_iso(clock.run.started)},
                  {"ended", day(clock.run.ended)},
                  {"status", core::to_string(clock.status)},
                  {"due", day(clock.due)},
                  {"days_left", clock.days_left},
                  {"days_late", clock.days_late},
                  {"basis", nullptr}};
        if (clock.decisive) {
            auto const& basis = clock.decisive->term.basis;
            each["basis"] = {{"instrument", basis.instrument},
                             {"article", text(basis.article)},
                             {"days", clock.decisive->term.days},
                             {"counted", core::to_string(clock.decisive->term.counted)},
                             {"verification", core::to_string(basis.verification)}};
        }
        all.push_back(std::move(each));
    }
    return all;
}

Json events_of(ComplaintView const& view) {
    Json all = Json::array();
    for (auto const& event : view.events) {
        all.push_back({{"step", event.step},
                       {"on", core::format_iso(event.on)},
                       {"actor", event.actor},
                       {"papers", text(event.papers)},
                       {"target_kind", text(event.target_kind)},
                       {"target", text(event.target)},
                       {"tag", text(event.tag)},
                       {"due", day(event.due)},
                       {"remark", text(event.remark)},
                       {"stage", event.stage},
                       {"change", event.change}});
    }
    return all;
}

Json steps_of(ComplaintView const& view, core::Date on) {
    Json all = Json::array();
    for (auto const* step : possible_steps(view, on)) {
        all.push_back(step->id);
    }
    return all;
}

Json files_of(std::vector<core::ComplaintFile> const& files) {
    Json all = Json::array();
    for (auto const& file : files) {
        all.push_back({{"name", file.name},
                       {"kind", file.kind},
                       {"sha256", file.sha256},
                       {"bytes", file.bytes},
                       {"taken_on", day(file.taken_on)},
                       {"note", text(file.note)}});
    }
    return all;
}

Json subjects_of(ComplaintView const& view) {
    Json all = Json::array();
    for (auto const& each : view.subjects) {
        all.push_back({{"kind", text(each.kind)}, {"code", each.code}});
    }
    return all;
}

Json cables_of(ComplaintView const& view) {
    Json all = Json::array();
    for (auto const& each : view.cables) {
        all.push_back({{"fault", each.fault}, {"owner", text(each.owner)}, {"tag", text(each.tag)}});
    }
    return all;
}

/// What was said, answered, and where it is.
Json place_of(core::PlaceRow const& row) {
    auto const& record = row.record;
    Json json{{"content", text(record.text("content"))},
              {"answer", text(record.text("answer"))},
              {"answered_on", day(record.day("answered_on"))},
              {"address", text(record.address)},
              {"ward_written", text(record.ward_written)},
              {"district_written", text(record.district_written)},
              {"commune", text(row.commune_name)},
              {"position", nullptr},
              {"accuracy_m", nullptr}};
    if (auto const point = spatial::point_of_wkb(record.geometry_wkb)) {
        json["position"] = {{"lon", point->lon}, {"lat", point->lat}};
    }
    if (record.accuracy) {
        json["accuracy_m"] = record.accuracy->metres();
    }
    return json;
}

} // namespace

std::string complaint_json(FoundComplaint const& found, core::Date on, std::vector<core::ComplaintFile> const& files,
                           std::vector<std::pair<std::string, std::string>> const& persons) {
    auto const& record = found.row.record;
    auto const& view = found.view;
    Json json{{"code", record.code},
              {"kind", view.subject.kind},
              {"channel", text(record.text("channel"))},
              {"received_on", day(record.day("received_on"))},
              {"version", view.version},
              {"stage", text(view.stage)},
              {"closed", view.closed},
              {"timeliness", to_string(view.timeliness)},
              {"due_on", day(view.due)},
              {"clocks", clocks_of(view)},
              {"steps_allowed", steps_of(view, on)},
              {"responsible_body", text(view.body)},
              {"body_due_on", day(view.body_due)},
              {"escalated_to", text(view.escalated_to)},
              {"joint_with", text(view.joint)},
              {"cause", text(view.cause)},
              {"subjects", subjects_of(view)},
              {"cables", cables_of(view)},
              {"events", events_of(view)},
              {"files", files_of(files)},
              {"said", Json::array()}};
    json.update(place_of(found.row));
    for (auto const& words : view.deadlines.said) {
        json["said"].push_back({{"vi", words.vi}, {"en", words.en}});
    }
    for (auto const& [name, value] : persons) {
        json["person"][name] = text(value);
    }
    return json.dump(2) + "\n";
}

} // namespace hatang::desk
