// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/proposal_document.hpp"

#include "spatial/overlay/measured_line.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

struct JsonOf {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(double number) const { return number; }
    Json operator()(std::string const& text) const { return text; }
    Json operator()(bool flag) const { return flag; }
    Json operator()(core::Date day) const { return core::format_iso(day); }
    Json operator()(std::vector<std::string> const& texts) const { return texts; }
};

/// GeoJSON, WGS 84.
Json line_json(std::string const& wkb) {
    auto coordinates = Json::array();
    for (auto const& line : spatial::lines_of_wkb(wkb)) {
        auto points = Json::array();
        for (auto const point : line) {
            points.push_back({point.lon, point.lat});
        }
        coordinates.push_back(std::move(points));
    }
    return {{"type", "MultiLineString"}, {"coordinates", std::move(coordinates)}};
}

} // namespace

std::string proposal_document(rules::Subject const& subject, rules::Attributes const& attributes) {
    Json json{{"kind", rules::to_string(subject.kind)},
              {"filed", core::format_iso(subject.on)},
              {"position", {{"lon", subject.position.lon}, {"lat", subject.position.lat}}}};
    if (!subject.line_wkb.empty()) {
        json.erase("position"); // its middle is worked out again
        json["geometry"] = line_json(subject.line_wkb);
    }
    std::vector<std::string> same_as;
    std::copy_if(subject.own_codes.begin(), subject.own_codes.end(), std::back_inserter(same_as),
                 [&subject](std::string const& code) { return code != subject.code; });
    if (!same_as.empty()) {
        json["same_as"] = same_as;
    }
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        auto const& value = subject.value(i);
        if (!attributes[i].derived && !std::holds_alternative<std::monostate>(value)) {
            json[attributes[i].name] = std::visit(JsonOf{}, value);
        }
    }
    return json.dump();
}

} // namespace hatang::desk
