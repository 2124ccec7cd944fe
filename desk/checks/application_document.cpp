// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/application_document.hpp"

#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/checks/stated_position.hpp"

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
    subject.position = read_position(reader);
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
