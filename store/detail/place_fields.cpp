// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_fields.hpp"

#include "core/text/search_key.hpp"
#include "spatial/geometry.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/station_fields.hpp"

namespace hatang::store {

namespace {

using core::PlaceFieldType;

void put_value(ValueSink& sink, core::PlaceValue const& value) {
    if (auto const* text = std::get_if<std::string>(&value))
        sink.text(*text);
    else if (auto const* number = std::get_if<double>(&value))
        sink.length(core::Length::metres(*number));
    else if (auto const* flag = std::get_if<bool>(&value))
        sink.integer(*flag ? 1 : 0);
    else if (auto const* day = std::get_if<core::Date>(&value))
        sink.date(*day);
    else
        sink.text({});
}

void put_geometry(ValueSink& sink, std::string const& wkb) {
    if (wkb.empty()) {
        sink.text({});
    } else if (auto const point = spatial::point_of_wkb(wkb)) {
        PointBlob const blob = point_blob(*point);
        sink.blob({blob.data(), blob.size()});
    } else {
        sink.blob(area_blob(wkb, spatial::box_of_wkb(wkb)));
    }
}

void put_extra(ValueSink& sink, std::vector<std::pair<std::string, std::string>> const& extra) {
    std::string text;
    write_extra(text, extra);
    sink.text(text);
}

core::PlaceValue read_value(Statement const& row, int column, PlaceFieldType type) {
    if (row.is_null(column))
        return std::monostate{};
    switch (type) {
    case PlaceFieldType::text:
    case PlaceFieldType::code: return std::string(row.text(column));
    case PlaceFieldType::length:
    case PlaceFieldType::elevation:
    case PlaceFieldType::number: return row.real(column);
    case PlaceFieldType::flag: return row.integer(column) != 0;
    case PlaceFieldType::day: break;
    }
    auto const day = row.date(column);
    return day ? core::PlaceValue{*day} : core::PlaceValue{};
}

std::optional<core::AdminUnitId> unit_id(Statement const& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(core::AdminUnitId(row.integer(column)));
}

core::ThenBasis basis_of(std::string_view text) {
    for (core::ThenBasis const basis :
         {core::ThenBasis::succession, core::ThenBasis::written, core::ThenBasis::outline})
        if (text == core::to_string(basis))
            return basis;
    return core::ThenBasis::unknown;
}

int read_position(Statement const& row, int column, core::PlaceRecord& record) {
    record.address = row.text(column++);
    record.ward_written = row.text(column++);
    record.district_written = row.text(column++);
    record.province_written = row.text(column++);
    record.accuracy = row.length(column++);
    record.submitted.first = row.text(column++);
    record.submitted.second = row.text(column++);
    record.submitted.epsg = static_cast<int>(row.integer(column++));
    record.submitted.note = row.text(column++);
    record.place.commune = unit_id(row, column++);
    record.place.commune_then = unit_id(row, column++);
    record.place.district_then = unit_id(row, column++);
    record.place.then_basis = basis_of(row.text(column++));
    record.extra = read_extra(row.text(column++));
    record.geometry_wkb = wkb_of_blob(row.blob(column++));
    return column;
}

void put_position(ValueSink& sink, core::PlaceRecord const& record) {
    sink.text(record.address);
    sink.text(record.ward_written);
    sink.text(record.district_written);
    sink.text(record.province_written);
    sink.length(record.accuracy);
    sink.text(record.submitted.first);
    sink.text(record.submitted.second);
    if (record.submitted.epsg != 0)
        sink.integer(record.submitted.epsg);
    else
        sink.text({});
    sink.text(record.submitted.note);
    sink.id(record.place.commune);
    sink.id(record.place.commune_then);
    sink.id(record.place.district_then);
    sink.text(record.place.commune ? core::to_string(record.place.then_basis) : std::string_view());
}

/// \p added: those whose columns stand behind the geometry, or the others.
void put_fields(ValueSink& sink, core::PlaceRecord const& record, bool added) {
    auto const& fields = core::place_kind(record.kind).fields;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (fields[index].added != added)
            continue;
        put_value(sink, record.values[index]);
        if (fields[index].type == PlaceFieldType::code)
            sink.text(record.raw[index]);
    }
}

int read_fields(Statement const& row, int column, core::PlaceRecord& record, bool added) {
    auto const& fields = core::place_kind(record.kind).fields;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (fields[index].added != added)
            continue;
        record.values[index] = read_value(row, column++, fields[index].type);
        if (fields[index].type == PlaceFieldType::code)
            record.raw[index] = row.text(column++);
    }
    return column;
}

} // namespace

std::vector<StoredValue> place_content(core::PlaceRecord const& record) {
    std::vector<StoredValue> content;
    ValueSink sink(content);
    sink.required(record.code);
    sink.required(record.owner_key);
    sink.text(record.name);
    put_fields(sink, record, false);
    put_position(sink, record);
    put_extra(sink, record.extra);
    put_geometry(sink, record.geometry_wkb);
    put_fields(sink, record, true);
    return content;
}

std::vector<StoredValue> person_content(core::PlaceRecord const& record) {
    bool any = !record.person_extra.empty();
    std::vector<StoredValue> content;
    ValueSink sink(content);
    for (auto const& text : record.persons) {
        any = any || !text.empty();
        sink.text(text);
    }
    put_extra(sink, record.person_extra);
    if (!any)
        content.clear();
    return content;
}

std::string place_search_key(core::PlaceRecord const& record) {
    std::string key = core::search_key(record.code);
    auto const add = [&key](std::string_view text) { (key += '|') += core::search_key(text); };
    add(record.name);
    add(record.address);
    auto const& fields = core::place_kind(record.kind).fields;
    for (std::size_t index = 0; index < fields.size(); ++index)
        if (fields[index].type == PlaceFieldType::text)
            if (auto const* text = std::get_if<std::string>(&record.values[index]))
                add(*text);
    return key;
}

void read_place(Statement const& row, int first, core::PlaceRecord& record) {
    int column = first;
    record.code = row.text(column++);
    record.owner_key = row.text(column++);
    record.name = row.text(column++);
    column = read_fields(row, column, record, false);
    column = read_position(row, column, record);
    read_fields(row, column, record, true);
}

} // namespace hatang::store
