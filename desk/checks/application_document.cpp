// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/application_document.hpp"

#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/stated_position.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::MapReader;
using rules::AttributeType;
using rules::AttributeValue;
using rules::Known;

constexpr std::string_view kOperators = "operators";

/// Words for people become codes where hatang keeps codes.
std::string as_code(std::string const& attribute, std::string text) {
    auto const coded = [&text](core::CodeList const& list) {
        auto const* const entry = list.find(text);
        return entry == nullptr ? std::move(text) : std::string(entry->code);
    };
    if (attribute == kOperators) {
        return coded(core::operators());
    }
    if (attribute == "structure_kind") {
        return coded(core::structure_kinds());
    }
    return attribute == "mast_class_declared" ? coded(core::mast_classes()) : std::move(text);
}

std::string_view type_word(AttributeType type, bool vietnamese) {
    switch (type) {
    case AttributeType::number: return vietnamese ? "một số" : "a number";
    case AttributeType::text: return vietnamese ? "chữ" : "a text";
    case AttributeType::flag: return vietnamese ? "true hoặc false" : "true or false";
    case AttributeType::day: return vietnamese ? "một ngày như 2026-08-01" : "a day like 2026-08-01";
    case AttributeType::texts: return vietnamese ? "một danh sách" : "a list";
    }
    return "";
}

void take_attribute(MapReader& reader, rules::Attribute const& attribute, std::size_t index, rules::Subject& subject) {
    core::Document const* const node = reader.take(attribute.name);
    if (node == nullptr) {
        return;
    }
    if (attribute.derived) {
        reader.refuse_at(node->line, {fmt::format("'{}' do hatang tính, không khai", attribute.name),
                                      fmt::format("'{}' is derived by hatang and cannot be stated", attribute.name)});
    }
    if (attribute.type == AttributeType::texts) {
        std::vector<std::string> texts = reader.texts(attribute.name);
        std::transform(texts.begin(), texts.end(), texts.begin(),
                       [&attribute](std::string& text) { return as_code(attribute.name, std::move(text)); });
        subject.set(index, std::move(texts));
        return;
    }
    bool const one = node->kind == core::Document::Kind::scalar;
    auto value = one ? parse_attribute(attribute, node->text) : std::nullopt;
    if (!value) {
        reader.refuse_at(node->line,
                         {fmt::format("'{}' phải là {}", attribute.name, type_word(attribute.type, true)),
                          fmt::format("'{}' must be {}", attribute.name, type_word(attribute.type, false))});
    }
    subject.set(index, std::move(*value));
}

/// position: {lon: …, lat: …} or {x: …, y: …, crs: …}; degrees as 16°03'15"N too.
core::GeoPoint read_position(MapReader& reader) {
    auto position = reader.map("position");
    if (!position) {
        reader.refuse({"thiếu 'position': {lon: 108.22, lat: 16.06} hoặc {x: …, y: …, crs: \"5899\"}",
                       "'position' is missing: {lon: 108.22, lat: 16.06} or {x: …, y: …, crs: \"5899\"}"});
    }
    StatedPosition stated;
    stated.crs = position->text("crs");
    bool const degrees = position->take("lon") != nullptr;
    stated.first = position->need_text(degrees ? "lon" : "x");
    stated.second = position->need_text(degrees ? "lat" : "y");
    if (degrees && stated.crs.empty()) {
        stated.crs = "4326";
    }
    position->finish();
    try {
        return place_stated(stated);
    } catch (core::Error const& error) {
        position->refuse(error.sentence());
    }
}

/// [[lon, lat], …], in \p crs: easting, northing.
std::vector<core::GeoPoint> read_points(MapReader& reader, core::Document const& list, std::string const& crs) {
    std::vector<core::GeoPoint> points;
    for (core::Document const& each : list.items) {
        bool const pair = each.items.size() >= 2 && each.items[0].kind == core::Document::Kind::scalar &&
                          each.items[1].kind == core::Document::Kind::scalar;
        if (!pair) {
            reader.refuse_at(each.line, {"mỗi điểm của đường là hai số: [kinh độ, vĩ độ]",
                                         "each point of a line is two numbers: [longitude, latitude]"});
        }
        try {
            points.push_back(place_stated({each.items[0].text, each.items[1].text, crs.empty() ? "4326" : crs}));
        } catch (core::Error const& error) {
            reader.refuse_at(each.line, error.sentence());
        }
    }
    if (points.size() < 2) {
        reader.refuse_at(list.line, {"một đường cần ít nhất hai điểm", "a line needs two points at least"});
    }
    return points;
}

/// line: [[108.22, 16.06], …] or {crs: "5899", points: [[x, y], …]}.
std::vector<core::GeoPoint> read_line(MapReader& reader, core::Document const& node) {
    if (node.kind == core::Document::Kind::list) {
        return read_points(reader, node, "");
    }
    if (node.kind != core::Document::Kind::map) {
        reader.refuse_at(node.line, {"'line' là danh sách điểm: [[108.22, 16.06], [108.23, 16.06]]",
                                     "'line' is a list of points: [[108.22, 16.06], [108.23, 16.06]]"});
    }
    MapReader line(node, reader.source());
    auto const crs = line.text("crs");
    auto points = read_points(line, line.need("points"), crs);
    line.finish();
    return points;
}

/// geometry: {type: LineString, coordinates: [[lon, lat], …]}, MultiLineString too.
std::vector<std::vector<core::GeoPoint>> read_geometry(MapReader geometry) {
    auto const type = geometry.need_text("type");
    auto const& coordinates = geometry.need("coordinates");
    geometry.finish();
    std::vector<std::vector<core::GeoPoint>> lines;
    if (type == "LineString") {
        lines.push_back(read_points(geometry, coordinates, ""));
    } else if (type == "MultiLineString") {
        for (core::Document const& each : coordinates.items) {
            lines.push_back(read_points(geometry, each, ""));
        }
    }
    if (lines.empty()) {
        geometry.refuse({fmt::format("'geometry' là LineString hoặc MultiLineString; có '{}'", type),
                         fmt::format("'geometry' is a LineString or a MultiLineString; got '{}'", type)});
    }
    return lines;
}

/// A point; or of cables and ducts a line, whose middle then stands for it.
void read_place(MapReader& reader, rules::Subject& subject) {
    auto const* const line = reader.take("line");
    auto geometry = reader.map("geometry");
    if (line == nullptr && !geometry) {
        subject.position = read_position(reader);
        return;
    }
    bool const linear = subject.kind == rules::SubjectKind::cable || subject.kind == rules::SubjectKind::duct;
    if (!linear || (line != nullptr && geometry) || reader.take("position") != nullptr) {
        reader.refuse(linear ? core::Words{"chỉ một trong 'position', 'line', 'geometry'",
                                           "only one of 'position', 'line' and 'geometry'"}
                             : core::Words{"'line' và 'geometry' chỉ dùng cho cable, duct",
                                           "'line' and 'geometry' are for cable and duct only"});
    }
    auto const lines =
        line != nullptr ? std::vector<std::vector<core::GeoPoint>>{read_line(reader, *line)} : read_geometry(*geometry);
    subject.line_wkb = spatial::wkb_of_lines(lines);
    spatial::MeasuredLine const measured(lines[lines.size() / 2]);
    subject.position = measured.point_at(measured.end() / 2.0);
}

ReadApplication read_one(MapReader reader, rules::Attributes const& attributes, core::Date on) {
    ReadApplication application;
    rules::Subject& subject = application.subject;
    std::string const kind = reader.text("kind", "mast");
    auto const parsed = rules::parse_subject_kind(kind);
    if (!parsed) {
        reader.refuse({fmt::format("'kind' là mast, cable, duct, pole; có '{}'", kind),
                       fmt::format("'kind' is mast, cable, duct, pole; got '{}'", kind)});
    }
    subject.kind = *parsed;
    subject.code = reader.text("code");
    auto const filed = reader.day("filed");
    application.filed_given = filed.has_value();
    subject.on = filed.value_or(on);
    read_place(reader, subject);
    subject.own_codes = reader.texts("same_as");
    if (!subject.code.empty()) {
        subject.own_codes.push_back(subject.code);
    }
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        take_attribute(reader, attributes[i], i, subject);
    }
    reader.finish();
    if (!subject.flag(Known::existing)) {
        subject.set(Known::existing, false);
    }
    return application;
}

} // namespace

std::optional<AttributeValue> parse_attribute(rules::Attribute const& attribute, std::string_view text) {
    switch (attribute.type) {
    case AttributeType::number: {
        auto const number = attribute.unit == "m" ? core::parse_length_metres(text) : std::nullopt;
        auto const plain = core::parse_number(text);
        return plain    ? std::optional<AttributeValue>(plain->value)
               : number ? std::optional<AttributeValue>(*number)
                        : std::nullopt;
    }
    case AttributeType::text: return as_code(attribute.name, std::string(text));
    case AttributeType::flag: {
        static constexpr std::string_view kYes[] = {"true", "yes", "có", "x", "1"};
        static constexpr std::string_view kNo[] = {"false", "no", "không", "0"};
        auto const is = [text](auto const& words) {
            return std::find(std::begin(words), std::end(words), text) != std::end(words);
        };
        return is(kYes)  ? std::optional<AttributeValue>(true)
               : is(kNo) ? std::optional<AttributeValue>(false)
                         : std::nullopt;
    }
    case AttributeType::day: {
        auto const day = core::parse_date(text);
        return day ? std::optional<AttributeValue>(*day) : std::nullopt;
    }
    case AttributeType::texts: return std::vector<std::string>{as_code(attribute.name, std::string(text))};
    }
    return std::nullopt;
}

std::vector<ReadApplication> read_applications(std::string_view text, std::string_view name,
                                               rules::Attributes const& attributes, core::Date on) {
    core::Document const document = core::parse_document(text, name);
    std::vector<ReadApplication> applications;
    if (document.kind != core::Document::Kind::list) {
        applications.push_back(read_one(MapReader(document, name), attributes, on));
        return applications;
    }
    for (core::Document const& each : document.items) {
        applications.push_back(read_one(MapReader(each, name), attributes, on));
    }
    if (applications.empty()) {
        throw core::data_error(
            {fmt::format("{}: không có đề nghị nào", name), fmt::format("{}: no proposal in it", name)});
    }
    return applications;
}

} // namespace hatang::desk
