// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_json.hpp"
#include "desk/network/route_output.hpp"
#include "desk/network/route_remedy.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <map>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double metres) {
    return std::round(metres * 1000.0) / 1000.0;
}
double metres_of(std::int64_t millimetres) {
    return static_cast<double>(millimetres) / 1000.0;
}
Json words_json(core::Words const& words) {
    return {{"vi", words.vi}, {"en", words.en}};
}
std::string wkt_of(std::vector<core::GeoPoint> const& line) {
    return spatial::wkt_of_wkb(spatial::wkb_of_lines(std::array{line}));
}
std::string_view severity_word(rules::RuleSeverity severity) {
    switch (severity) {
    case rules::RuleSeverity::info: return "info";
    case rules::RuleSeverity::warning: return "warning";
    case rules::RuleSeverity::violation: break;
    }
    return "violation";
}

/// A note in the form of a rule's finding; it has no basis in law.
Json note_json(RouteNote const& note) {
    auto const& judgement = note.judgement;
    Json json{{"rule", "register-" + std::string(note.id)},
              {"pack", nullptr},
              {"title", nullptr},
              {"verdict", to_string(judgement.verdict)},
              {"severity", severity_word(note.severity)},
              {"measured", nullptr},
              {"limit", nullptr}};
    if (judgement.measured) {
        json["measured"] = {{"value", rounded(judgement.measured->value)}, {"unit", judgement.measured->unit}};
    }
    json["others"] = Json::array();
    for (auto const& other : judgement.others) {
        Json one{{"kind", other.kind}, {"code", other.code}};
        if (!other.name.empty()) {
            one["name"] = other.name;
        }
        json["others"].push_back(std::move(one));
    }
    json["geometry"] = nullptr;
    json["message"] = words_json(judgement.message);
    json["basis"] = nullptr;
    return json;
}

/// The same finding of several stretches is told once, with their numbers.
class Findings {
public:
    void add(Json finding, std::size_t stretch) {
        auto const text = finding.dump();
        auto const [known, fresh] = m_at.try_emplace(text, m_all.size());
        if (fresh) {
            finding["stretches"] = Json::array();
            m_all.push_back(std::move(finding));
        }
        m_all[known->second]["stretches"].push_back(stretch + 1);
    }
    Json take() { return std::move(m_all); }

private:
    Json m_all = Json::array();
    std::map<std::string, std::size_t> m_at;
};

Json remedy_json(CheckedRoute const& route) {
    if (!route.remedy) {
        return route.no_remedy.vi.empty() ? Json(nullptr)
                                          : Json{{"found", false}, {"why", words_json(route.no_remedy)}};
    }
    constexpr std::array<std::string_view, 5> kMeans{"duct", "pole", "route", "trench", "offroad"};
    auto const& remedy = *route.remedy;
    auto const words = remedy_words(route);
    Json json{{"found", true},
              {"length_m", rounded(remedy.length_m)},
              {"existing_m", rounded(remedy.existing_m)},
              {"new_m", rounded(remedy.new_m)},
              {"cost", rounded(remedy.cost)},
              {"steps", Json::array()}};
    for (std::size_t at = 0; at < remedy.steps.size(); ++at) {
        auto const& step = remedy.steps[at];
        Json one{{"means", kMeans[static_cast<std::size_t>(step.means)]},
                 {"kind", nullptr},
                 {"code", nullptr},
                 {"length_m", rounded(step.length_m)},
                 {"cost", rounded(step.cost)},
                 {"message", words_json(words[at])},
                 {"geometry", wkt_of(step.line)}};
        if (step.thing) {
            one["kind"] = core::place_kind(route.things[*step.thing].kind).name;
            one["code"] = route.things[*step.thing].code;
        }
        json["steps"].push_back(std::move(one));
    }
    return json;
}

Json figures_json(RouteQuestion const& question) {
    auto const& tolerances = question.tolerances;
    auto const& costs = question.costs;
    return {{"beside_m", tolerances.beside_m},
            {"ban_m", tolerances.ban_m},
            {"near_m", tolerances.near_m},
            {"parallel_m", tolerances.parallel_m},
            {"crossing_m", tolerances.crossing_m},
            {"cost_duct", costs.duct},
            {"cost_pole", costs.pole},
            {"cost_route", costs.route},
            {"cost_trench", costs.trench},
            {"cost_offroad", costs.offroad}};
}

Json stretch_json(RouteStretch const& stretch, std::size_t number) {
    return {{"number", number},
            {"from_m", metres_of(stretch.start_mm)},
            {"to_m", metres_of(stretch.start_mm + stretch.length_mm)},
            {"length_m", metres_of(stretch.length_mm)},
            {"street", stretch.street.empty() ? Json(nullptr) : Json(stretch.street)},
            {"verdict", to_string(stretch.verdict)},
            {"geometry", wkt_of(stretch.line)}};
}

Json route_object(CheckedRoute const& route) {
    auto const& subject = route.proposal.subject;
    Json json{{"subject",
               {{"kind", "route"},
                {"code", route.proposal.name},
                {"laying", to_string(route.proposal.laying)},
                {"operators", subject.texts(rules::Known::operators)},
                {"length_m", metres_of(route.length_mm)}}},
              {"law_as_of", core::format_iso(subject.on)},
              {"packs", Json::array()},
              {"verdict", to_string(route.verdict)},
              {"figures", figures_json(route.question)},
              {"stretches", Json::array()}};
    Findings findings;
    std::map<std::string, Json> packs;
    for (std::size_t at = 0; at < route.stretches.size(); ++at) {
        auto const& each = route.stretches[at];
        json["stretches"].push_back(stretch_json(each, at + 1));
        for (auto const& pack : each.result.packs) {
            packs.try_emplace(pack.id, Json{{"id", pack.id}, {"version", pack.version}, {"sha256", pack.sha256}});
        }
        auto const checked = Json::parse(check_json(subject, each.result));
        for (auto const& finding : checked["findings"]) {
            if (finding["verdict"] != "not_applicable") {
                findings.add(finding, at);
            }
        }
        for (auto const& note : each.notes) {
            findings.add(note_json(note), at);
        }
    }
    for (auto& [id, pack] : packs) {
        json["packs"].push_back(std::move(pack));
    }
    json["findings"] = findings.take();
    json["remedy"] = remedy_json(route);
    return json;
}

} // namespace

std::string routes_json(std::span<CheckedRoute const> routes) {
    if (routes.size() == 1) {
        return route_object(routes.front()).dump(2) + "\n";
    }
    auto all = Json::array();
    for (auto const& each : routes) {
        all.push_back(route_object(each));
    }
    return all.dump(2) + "\n";
}

} // namespace hatang::desk
