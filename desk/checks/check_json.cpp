// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_json.hpp"

#include "spatial/geometry.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

double millimetres(double value) {
    return std::round(value * 1000.0) / 1000.0;
}
double seventh(double degrees) {
    return std::round(degrees * 1e7) / 1e7;
}

Json words_json(core::Words const& words) {
    return {{"vi", words.vi}, {"en", words.en}};
}

Json day_json(std::optional<core::Date> day) {
    return day ? Json(core::format_iso(*day)) : Json(nullptr);
}

Json others_json(std::vector<rules::Other> const& others) {
    Json list = Json::array();
    for (rules::Other const& each : others) {
        Json other{{"kind", each.kind}, {"code", each.code}};
        if (!each.name.empty()) {
            other["name"] = each.name;
        }
        if (each.distance_m) {
            other["distance_m"] = millimetres(*each.distance_m);
        }
        list.push_back(std::move(other));
    }
    return list;
}

std::string_view severity_word(rules::RuleSeverity severity) {
    switch (severity) {
    case rules::RuleSeverity::info: return "info";
    case rules::RuleSeverity::warning: return "warning";
    case rules::RuleSeverity::violation: return "violation";
    }
    return "";
}

Json basis_json(rules::RuleFinding const& finding) {
    rules::Basis const& basis = finding.rule->basis;
    bool const seen = basis.verification == rules::Verification::source_seen;
    return {{"instrument", basis.instrument},
            {"article", basis.article},
            {"from", day_json(finding.rule->period.from)},
            {"to", day_json(finding.rule->period.to)},
            {"verification", seen ? "source seen" : "unverified"},
            {"source", basis.source}};
}

Json geometry_json(std::string const& wkb) {
    return wkb.empty() ? Json(nullptr) : Json(spatial::wkt_of_wkb(wkb));
}

Json finding_json(rules::RuleFinding const& finding) {
    rules::Judgement const& judgement = finding.judgement;
    Json json{{"rule", finding.rule->id},
              {"pack", finding.pack->id},
              {"title", words_json(finding.rule->title)},
              {"verdict", to_string(judgement.verdict)},
              {"severity", severity_word(finding.severity)},
              {"measured", nullptr},
              {"limit", nullptr}};
    if (judgement.measured) {
        json["measured"] = {{"value", millimetres(judgement.measured->value)}, {"unit", judgement.measured->unit}};
    }
    if (judgement.limit) {
        json["limit"] = {{"op", judgement.limit->op},
                         {"value", millimetres(judgement.limit->value)},
                         {"unit", judgement.limit->unit}};
    }
    json["others"] = others_json(judgement.others);
    json["geometry"] = geometry_json(judgement.geometry_wkb);
    json["message"] = words_json(judgement.message);
    json["basis"] = basis_json(finding);
    return json;
}

Json remedy_json(rules::Remedy const& remedy) {
    Json json{{"max_height_m", remedy.max_height_m ? Json(*remedy.max_height_m) : Json(nullptr)},
              {"height_unbounded", remedy.height_unbounded},
              {"binding_rule", remedy.binding_rule.empty() ? Json(nullptr) : Json(remedy.binding_rule)},
              {"nearest_place", nullptr},
              {"searched_m", remedy.searched_m}};
    if (auto const& place = remedy.nearest_place) {
        json["nearest_place"] = {{"lon", seventh(place->point.lon)},
                                 {"lat", seventh(place->point.lat)},
                                 {"distance_m", millimetres(place->distance_m)},
                                 {"bearing_deg", std::round(place->bearing_deg * 10.0) / 10.0}};
    }
    json["share_with"] = Json::array();
    for (rules::ShareOffer const& offer : remedy.share_with) {
        json["share_with"].push_back({{"site", offer.site},
                                      {"operator", offer.operator_code},
                                      {"distance_m", millimetres(offer.distance_m)},
                                      {"height_m", offer.height_m > 0.0 ? Json(offer.height_m) : Json(nullptr)},
                                      {"why", words_json(offer.why)}});
    }
    return json;
}

} // namespace

std::string check_json(rules::Subject const& subject, rules::CheckResult const& result) {
    Json json{{"subject",
               {{"kind", to_string(result.kind)},
                {"code", result.code},
                {"lon", seventh(subject.position.lon)},
                {"lat", seventh(subject.position.lat)}}},
              {"law_as_of", core::format_iso(result.law_as_of)},
              {"packs", Json::array()},
              {"verdict", to_string(result.verdict)},
              {"permit_duty", to_string(result.duty)},
              {"mast_class",
               {{"declared", result.mast_class.declared},
                {"derived", result.mast_class.derived},
                {"because", words_json(result.mast_class.because)}}},
              {"findings", Json::array()},
              {"remedy", result.remedy ? remedy_json(*result.remedy) : Json(nullptr)}};
    if (!subject.ground_from.en.empty()) {
        auto const height = subject.number(rules::Known::ground_elevation_m);
        json["ground_elevation"] = {{"value", height ? Json(millimetres(*height)) : Json(nullptr)},
                                    {"unit", "m"},
                                    {"from", words_json(subject.ground_from)}};
    }
    for (rules::PackUsed const& pack : result.packs) {
        json["packs"].push_back({{"id", pack.id}, {"version", pack.version}, {"sha256", pack.sha256}});
    }
    for (rules::RuleFinding const& finding : result.findings) {
        json["findings"].push_back(finding_json(finding));
    }
    return json.dump(2) + "\n";
}

} // namespace hatang::desk
