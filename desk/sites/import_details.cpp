// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/import_details.hpp"

#include "spatial/crs_catalogue.hpp"

#include <nlohmann/json.hpp>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

Json field_map_json(SurveyedLayer const& layer) {
    auto map = Json::object();
    for (std::size_t index = 0; index < core::kStationFieldCount; ++index) {
        if (auto const column = layer.source.map.columns[index]) {
            map[std::string(core::kStationFieldNames[index])] = layer.source.headings[*column];
        }
    }
    return map;
}

Json layer_json(SurveyedLayer const& layer) {
    auto const& best = layer.evidence.best;
    return Json{
        {"layer", layer.source.layer},
        {"rows", layer.rows},
        {"fields", field_map_json(layer)},
        {"crs_declared", layer.declared ? Json("EPSG:" + std::to_string(layer.declared->epsg())) : Json(nullptr)},
        {"crs_used", "EPSG:" + std::to_string(best.crs.epsg())},
        {"axes_swapped", best.swapped},
        {"datum_shift_missing", best.shift_missing},
        {"crs_evidence", layer.evidence.explanation.en}};
}

} // namespace

std::string import_details_json(SiteSurvey const& survey, ImportCounts const& counts) {
    Json layers = Json::array();
    for (auto const& layer : survey.layers) {
        if (layer.is_station_list) {
            layers.push_back(layer_json(layer));
        }
    }
    Json details{{"format", survey.file.format},
                 {"bytes", survey.file.size_bytes},
                 {"encoding", survey.file.encoding.used},
                 {"datum_operation", std::string(spatial::pinned_operation())},
                 {"layers", layers},
                 {"read", counts.read},
                 {"accepted", counts.accepted},
                 {"rejected", counts.rejected},
                 {"skipped", counts.skipped},
                 {"new", counts.added},
                 {"changed", counts.changed},
                 {"unchanged", counts.unchanged},
                 {"missing", counts.missing}};
    if (!survey.file.field_map.empty()) {
        details["field_map"] = survey.file.field_map;
    }
    return details.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hatang::desk
