// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/inspect_report.hpp"

#include "cli/output/import_report.hpp"
#include "cli/output/json_text.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

using Json = nlohmann::ordered_json;
using desk::ValueKind;

core::Words kind_label(ValueKind kind) {
    switch (kind) {
    case ValueKind::empty: return {"trống", "empty"};
    case ValueKind::text: return {"chữ", "text"};
    case ValueKind::number: return {"số", "number"};
    case ValueKind::date: return {"ngày", "date"};
    case ValueKind::mixed: return {"lẫn lộn", "mixed"};
    }
    return {};
}

std::string padded(std::string text, std::size_t width) {
    auto const have = core::display_width(text);
    text.append(have < width ? width - have : 0, ' ');
    return text;
}

std::string quoted_samples(std::vector<std::string> const& samples) {
    std::string all;
    constexpr std::size_t kShown = 40;
    for (auto const& sample : samples) {
        auto cut = std::min(sample.size(), kShown);
        while (cut < sample.size() && (static_cast<unsigned char>(sample[cut]) & 0xC0U) == 0x80U) {
            ++cut;
        }
        all += fmt::format("{}{}{}", all.empty() ? "" : " | ", sample.substr(0, cut), cut < sample.size() ? "…" : "");
    }
    return all;
}

std::string declared_crs(core::CrsDeclaration const& crs, Console const& console) {
    if (crs.epsg) {
        auto const* known = spatial::find_crs(*crs.epsg);
        return known == nullptr ? fmt::format("EPSG:{}", crs.epsg->epsg())
                                : fmt::format("EPSG:{} {}", crs.epsg->epsg(), known->name);
    }
    if (crs.text.empty()) {
        return console.say({"không ghi", "none declared"});
    }
    auto const shift =
        crs.has_datum_shift ? std::string() : console.say({" (thiếu tham số chuyển hệ)", " (no datum shift)"});
    return crs.text + shift;
}

void print_fields(desk::LayerSight const& layer, Console& console) {
    std::size_t width = 8;
    for (auto const& field : layer.fields) {
        width = std::max(width, std::min<std::size_t>(core::display_width(field.heading), 30));
    }
    for (auto const& field : layer.fields) {
        auto const taken = field.taken_for.empty() ? std::string() : fmt::format("→ {}", field.taken_for);
        console.out << core::printable(fmt::format("    {}  {}  {:>9}  {}  {}", padded(field.heading, width),
                                                   padded(console.say(kind_label(field.kind)), 8), field.filled,
                                                   padded(taken, 20), quoted_samples(field.samples)))
                    << '\n';
    }
}

desk::SurveyedLayer const* surveyed(std::optional<desk::SiteSurvey> const& survey, std::size_t index) {
    if (!survey || index >= survey->layers.size() || !survey->layers[index].is_station_list) {
        return nullptr;
    }
    return &survey->layers[index];
}

void print_layer(desk::LayerSight const& layer, desk::SurveyedLayer const* evidence, Console& console) {
    console.out << core::printable(
                       fmt::format("{} \"{}\": {} {}{}", console.say({"Lớp", "Layer"}), layer.layer.name, layer.rows,
                                   console.say({"dòng", "rows"}),
                                   layer.layer.geometry_type.empty() ? "" : ", " + layer.layer.geometry_type))
                << '\n';
    if (layer.layer.heading_row > 1) {
        console.out << fmt::format("  {}: {}\n", console.say({"Dòng tiêu đề", "Heading row"}), layer.layer.heading_row);
    }
    if (!layer.layer.geometry_type.empty()) {
        console.out << core::printable(fmt::format("  {}: {}", console.say({"Hệ tọa độ ghi trong tệp", "CRS declared"}),
                                                   declared_crs(layer.layer.crs, console)))
                    << '\n';
    }
    if (layer.matched) {
        console.out << fmt::format("  {}: {}\n", console.say({"Dòng thỏa điều kiện", "matched"}), *layer.matched);
    }
    if (layer.extent) {
        auto const& box = *layer.extent;
        console.out << fmt::format("  {}: {:.6f}, {:.6f} – {:.6f}, {:.6f}\n", console.say({"Phạm vi", "Extent"}),
                                   box.min_lon, box.min_lat, box.max_lon, box.max_lat);
    }
    if (evidence != nullptr) {
        console.out << core::printable(fmt::format("  {}: {}", console.say({"Tọa độ theo các dòng", "CRS by the rows"}),
                                                   console.say(evidence->evidence.explanation)))
                    << '\n';
    }
    print_fields(layer, console);
}

Json box_json(std::optional<core::GeoBox> const& box) {
    return box ? Json{box->min_lon, box->min_lat, box->max_lon, box->max_lat} : Json(nullptr);
}

Json layer_json(desk::LayerSight const& layer, desk::SurveyedLayer const* evidence, Console const& console) {
    Json fields = Json::array();
    for (auto const& field : layer.fields) {
        static constexpr std::string_view kKinds[] = {"empty", "text", "number", "date", "mixed"};
        fields.push_back({{"name", field.heading},
                          {"taken_for", field.taken_for.empty() ? Json(nullptr) : Json(field.taken_for)},
                          {"kind", std::string(kKinds[static_cast<std::size_t>(field.kind)])},
                          {"filled", field.filled},
                          {"samples", field.samples}});
    }
    auto const& crs = layer.layer.crs;
    Json result{{"name", layer.layer.name},
                {"rows", layer.rows},
                {"heading_row", layer.layer.heading_row > 0 ? Json(layer.layer.heading_row) : Json(nullptr)},
                {"geometry", layer.layer.geometry_type},
                {"extent", box_json(layer.extent)},
                {"crs",
                 {{"declared", crs.epsg ? Json(fmt::format("EPSG:{}", crs.epsg->epsg())) : Json(nullptr)},
                  {"text", crs.text},
                  {"has_datum_shift", crs.has_datum_shift}}},
                {"station_list", layer.is_station_list},
                {"fields", fields}};
    if (layer.matched) {
        result["matched"] = *layer.matched;
    }
    if (evidence != nullptr) {
        bool const found = evidence->evidence.verdict == spatial::CrsVerdict::found;
        result["crs"]["used"] =
            found ? Json(fmt::format("EPSG:{}", evidence->evidence.best.crs.epsg())) : Json(nullptr);
        result["crs"]["evidence"] = console.say(evidence->evidence.explanation);
    }
    return result;
}

} // namespace

void print_inspection(desk::FileSight const& sight, std::optional<desk::SiteSurvey> const& survey,
                      desk::FindingReport const& report, Console& console) {
    auto const& file = sight.file;
    console.out << core::printable(fmt::format("{}: {}, {} byte", file.path, file.format, file.size_bytes)) << '\n';
    if (!file.encoding.used.empty()) {
        console.out << core::printable(fmt::format("{}: {} ({})", console.say({"Bảng mã", "Encoding"}),
                                                   file.encoding.used, file.encoding.evidence))
                    << '\n';
    }
    for (std::size_t index = 0; index < sight.layers.size(); ++index) {
        print_layer(sight.layers[index], surveyed(survey, index), console);
    }
    print_findings(report, console);
}

void print_inspection_json(desk::FileSight const& sight, std::optional<desk::SiteSurvey> const& survey,
                           desk::FindingReport const& report, Console& console) {
    Json layers = Json::array();
    for (std::size_t index = 0; index < sight.layers.size(); ++index) {
        layers.push_back(layer_json(sight.layers[index], surveyed(survey, index), console));
    }
    auto const& file = sight.file;
    Json const all{
        {"file", file.path},
        {"format", file.format},
        {"bytes", file.size_bytes},
        {"sha256", file.sha256},
        {"field_map", file.field_map.empty() ? Json(nullptr) : Json(file.field_map)},
        {"encoding",
         {{"used", file.encoding.used}, {"declared", file.encoding.declared}, {"evidence", file.encoding.evidence}}},
        {"layers", layers},
        {"findings", Json::parse(findings_json(report, console.language))}};
    console.out << json_text(all.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

} // namespace hatang::cli
