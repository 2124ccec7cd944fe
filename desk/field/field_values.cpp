// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_values.hpp"

#include "core/error.hpp"
#include "core/text/json_text.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "desk/places/place_values.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hatang::desk {

namespace {

using core::PlaceFieldType;

constexpr int kDecimals = 9; // a tenth of a millimetre

std::string number_text(double value) {
    std::string text;
    core::append_json_number(text, value);
    return text;
}

std::string value_text(core::PlaceRecord const& record, std::size_t at) {
    auto const& value = record.values[at];
    if (auto const* text = std::get_if<std::string>(&value)) {
        return text->empty() ? record.raw[at] : *text;
    }
    if (auto const* number = std::get_if<double>(&value)) {
        return number_text(*number);
    }
    if (auto const* day = std::get_if<core::Date>(&value)) {
        return core::format_iso(*day);
    }
    if (auto const* flag = std::get_if<bool>(&value)) {
        return *flag ? "1" : "0";
    }
    return record.raw[at];
}

core::Error not_a_value(std::string_view field, std::string const& text) {
    return core::data_error({fmt::format("\"{}\" không phải là giá trị của {}", text, field),
                             fmt::format("'{}' is no value of {}", text, field)});
}

void set_geometry(core::PlaceRecord& record, std::string const& text) {
    record.geometry_wkb = text.empty() ? std::string() : spatial::wkb_of_wkt(text);
    record.submitted = {};
    record.submitted.epsg = text.empty() ? 0 : 4326;
    if (auto const point = spatial::point_of_wkb(record.geometry_wkb)) {
        record.submitted.first = fmt::format("{:.9f}", point->lon);
        record.submitted.second = fmt::format("{:.9f}", point->lat);
    }
    auto const& info = core::place_kind(record.kind);
    if (info.find("measured_length_m") < info.fields.size() && info.geometry == core::PlaceGeometry::line) {
        double metres = 0.0;
        if (!record.geometry_wkb.empty()) {
            for (auto const& line : spatial::lines_of_wkb(record.geometry_wkb)) {
                metres += spatial::MeasuredLine(line).length_m();
            }
        }
        record.set("measured_length_m", metres > 0.0 ? core::PlaceValue(metres) : core::PlaceValue());
    }
}

/// The key that finds a record by its owner, as an import makes it.
void set_owner(core::PlaceRecord& record, std::size_t at, std::string const& text) {
    auto const* entry = core::operators().find(text);
    record.values[at] = entry != nullptr ? core::PlaceValue(entry->code) : core::PlaceValue();
    record.raw[at] = text;
    record.owner_key = entry != nullptr ? entry->code : core::search_key(text);
}

void set_value(core::PlaceRecord& record, std::size_t at, std::string const& text) {
    auto const& field = core::place_kind(record.kind).fields[at];
    if (field.type == PlaceFieldType::code) {
        auto const* entry = text.empty() ? nullptr : field.codes().find(text);
        record.values[at] = entry != nullptr ? core::PlaceValue(entry->code) : core::PlaceValue();
        record.raw[at] = text;
        return;
    }
    record.raw[at].clear();
    if (text.empty()) {
        record.values[at] = core::PlaceValue();
        return;
    }
    switch (field.type) {
    case PlaceFieldType::day: {
        auto const day = core::parse_date(text);
        if (!day) {
            throw not_a_value(field.name, text);
        }
        record.values[at] = *day;
        return;
    }
    case PlaceFieldType::flag: record.values[at] = text == "1"; return;
    case PlaceFieldType::text: record.values[at] = text; return;
    default: record.values[at] = number_of_text(field.name, text); return;
    }
}

/// A number that the file holds as a number is never read as a text.
FieldReading read_number_field(core::RawCell const& cell, bool length, bool zero) {
    std::optional<double> value;
    if (cell.kind == core::RawCell::Kind::integer || cell.kind == core::RawCell::Kind::real) {
        value = cell.real;
    } else if (length) {
        value = core::parse_length_metres(cell.text);
    } else if (auto const number = core::parse_number(cell.text)) {
        value = number->value;
    }
    if (!value || !std::isfinite(*value)) {
        return {{}, core::Words{"cần một số", "expected a number"}};
    }
    if (length && (zero ? *value < 0.0 : *value <= 0.0)) {
        return {{},
                zero ? core::Words{"cần số mét từ 0 trở lên", "expected metres, 0 or more"}
                     : core::Words{"cần số mét lớn hơn 0", "expected metres above 0"}};
    }
    return {number_text(*value), {}};
}

} // namespace

std::string note_of(ExtraColumns const& extra) {
    auto const found =
        std::find_if(extra.begin(), extra.end(), [](auto const& each) { return each.first == kNoteHeading; });
    return found == extra.end() ? std::string() : found->second;
}

void set_note(ExtraColumns& extra, std::string const& text) {
    std::erase_if(extra, [](auto const& each) { return each.first == kNoteHeading; });
    if (!text.empty()) {
        extra.emplace_back(kNoteHeading, text);
    }
}

bool goes_to_field(core::PlaceKind kind) {
    switch (kind) {
    case core::PlaceKind::zone:
    case core::PlaceKind::aerodrome:
    case core::PlaceKind::complaint:
    case core::PlaceKind::works:
    case core::PlaceKind::programme:
    case core::PlaceKind::programme_phase:
    case core::PlaceKind::programme_item: return false;
    default: return true;
    }
}

std::optional<core::PlaceKind> field_kind(std::string_view layer) {
    for (auto const kind : core::kPlaceKinds) {
        if (goes_to_field(kind) && core::place_kind(kind).plural == layer) {
            return kind;
        }
    }
    return std::nullopt;
}

std::vector<std::string> field_names(core::PlaceKindInfo const& info) {
    std::vector<std::string> names{"code", "name"};
    for (auto const& field : info.fields) {
        if (field.name != "measured_length_m") {
            names.emplace_back(field.name);
        }
    }
    for (auto const* name : {"address", "accuracy_m"}) {
        names.emplace_back(name);
    }
    names.emplace_back(kFieldNote);
    return names;
}

core::Words field_label(core::PlaceKindInfo const& info, std::string_view field) {
    if (auto const at = info.find(field); at < info.fields.size()) {
        return info.fields[at].label;
    }
    constexpr std::string_view kGeometry = "geom";
    if (field == "code") {
        return {"Mã", "Code"};
    }
    if (field == "name") {
        return {"Tên", "Name"};
    }
    if (field == "address") {
        return {"Địa chỉ", "Address"};
    }
    if (field == "accuracy_m") {
        return {"Độ chính xác (m)", "Accuracy (m)"};
    }
    if (field == kGeometry) {
        return {"Vị trí", "Position"};
    }
    return field == kFieldNote ? core::Words{std::string(kNoteHeading), "Field note"}
                               : core::same_words(std::string(field));
}

std::string geometry_text(std::string_view wkb) {
    if (wkb.empty()) {
        return {};
    }
    if (spatial::class_of_wkb(wkb) == spatial::GeometryClass::line) {
        auto const lines = spatial::lines_of_wkb(wkb);
        std::string text = lines.size() == 1 ? "LINESTRING (" : "MULTILINESTRING (";
        for (std::size_t at = 0; at < lines.size(); ++at) {
            text += lines.size() == 1 ? "" : (at == 0 ? "(" : ", (");
            for (std::size_t i = 0; i < lines[at].size(); ++i) {
                text += fmt::format("{}{:.{}f} {:.{}f}", i == 0 ? "" : ", ", lines[at][i].lon, kDecimals,
                                    lines[at][i].lat, kDecimals);
            }
            text += lines.size() == 1 ? "" : ")";
        }
        return text + ")";
    }
    if (auto const point = spatial::point_of_wkb(wkb)) {
        return fmt::format("POINT ({:.{}f} {:.{}f})", point->lon, kDecimals, point->lat, kDecimals);
    }
    return spatial::wkt_of_wkb(wkb, kDecimals);
}

core::FieldTexts texts_of(core::PlaceRecord const& record) {
    core::FieldTexts texts;
    auto const put = [&texts](std::string_view field, std::string text) {
        if (!text.empty()) {
            texts.emplace(field, std::move(text));
        }
    };
    put("code", record.code);
    put("name", record.name);
    auto const& fields = core::place_kind(record.kind).fields;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (fields[at].name != "measured_length_m") {
            put(fields[at].name, value_text(record, at));
        }
    }
    put("address", record.address);
    put("accuracy_m", record.accuracy ? number_text(record.accuracy->metres()) : std::string());
    put(kFieldNote, note_of(record.extra));
    put("geom", geometry_text(record.geometry_wkb));
    return texts;
}

FieldReading read_field(core::PlaceKindInfo const& info, std::string_view field, core::RawCell const& cell) {
    if (cell.empty()) {
        return {};
    }
    auto const written = cell.text;
    auto const at = info.find(field);
    bool const known = at < info.fields.size();
    auto const kind = known ? info.fields[at].type : PlaceFieldType::text;
    bool const measured = kind == PlaceFieldType::length || field == "accuracy_m";
    if (measured || kind == PlaceFieldType::elevation || kind == PlaceFieldType::number) {
        return read_number_field(cell, measured, field == "accuracy_m");
    }
    if (!known) {
        return {std::string(written), {}};
    }
    auto const& type = info.fields[at];
    auto const read = read_place_value(type, written, 1.0);
    if (read.problem && type.codes != nullptr) {
        return {{}, core::Words{"không có trong danh mục " + type.label.vi, "not in the code list " + type.label.en}};
    }
    if (read.problem) {
        return {{}, read.problem->message};
    }
    core::PlaceRecord one(info.kind);
    one.values[at] = read.value;
    auto text = value_text(one, at);
    return {text.empty() ? std::string(written) : std::move(text), {}};
}

double number_of_text(std::string_view field, std::string const& text) {
    // machine text: a point is a point, never a mark of thousands
    double value = 0.0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        throw not_a_value(field, text);
    }
    return value;
}

void set_field(core::PlaceRecord& record, std::string_view field, std::optional<std::string> const& value) {
    auto const text = value.value_or("");
    auto const& info = core::place_kind(record.kind);
    auto const at = info.find(field);
    if (field == "geom") {
        set_geometry(record, text);
    } else if (field == "code") {
        record.code = text;
    } else if (field == "name") {
        record.name = text;
    } else if (field == "address") {
        record.address = text;
    } else if (field == "accuracy_m") {
        record.accuracy =
            text.empty() ? std::nullopt : std::optional(core::Length::metres(number_of_text(field, text)));
    } else if (field == kFieldNote) {
        set_note(record.extra, text);
    } else if (at < info.fields.size() && field == "owner" && info.owned) {
        set_owner(record, at, text);
    } else if (at < info.fields.size()) {
        set_value(record, at, text);
    } else {
        throw core::internal_error("a kind has no field " + std::string(field));
    }
}

} // namespace hatang::desk
