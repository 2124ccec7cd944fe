// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_catalogue.hpp"

#include "core/text/unicode.hpp"

#include <array>
#include <memory>

namespace hatang::store {

namespace {

using core::PlaceFieldType;
using core::cql2::SqlColumn;
using core::cql2::ValueType;

ValueType type_of(PlaceFieldType type) {
    switch (type) {
    case PlaceFieldType::text:
    case PlaceFieldType::code: return ValueType::text;
    case PlaceFieldType::length:
    case PlaceFieldType::elevation:
    case PlaceFieldType::number: return ValueType::number;
    case PlaceFieldType::day: return ValueType::date;
    case PlaceFieldType::flag: break;
    }
    return ValueType::boolean;
}

std::string example_of(core::PlaceField const& field) {
    std::string const name(field.name);
    switch (field.type) {
    case PlaceFieldType::text: return "search_key(" + name + ") LIKE '%hai chau%'";
    case PlaceFieldType::code: return name + " = '" + field.codes().entries().front().code + "'";
    case PlaceFieldType::length: return name + " > 18";
    case PlaceFieldType::elevation: return name + " BETWEEN 0 AND 10";
    case PlaceFieldType::number: return name + " >= 10";
    case PlaceFieldType::day: return name + " >= DATE('2017-01-01')";
    case PlaceFieldType::flag: break;
    }
    return name + " = TRUE";
}

/// A column's label as a name in a filter: "Cao nhất (m)" is asked for as "cao nhất".
core::Words name_of(core::Words label) {
    for (auto* text : {&label.vi, &label.en}) {
        text->resize(text->find(" (m)") == std::string::npos ? text->size() : text->find(" (m)"));
    }
    label.vi = core::lower_first(label.vi);
    label.en = core::lower_first(label.en);
    return label;
}

std::string unit_sql(std::string_view what, std::string_view id) {
    return "(SELECT u." + std::string(what) + " FROM admin_unit_version u WHERE u.admin_unit_id = v." +
           std::string(id) + " AND u.change_to IS NULL)";
}

} // namespace

PlaceCatalogue::PlaceCatalogue(core::PlaceKindInfo const& info)
    : m_columns(make_columns(info)), m_schema(core::cql2::schema_of(m_columns)) {}

SqlColumn PlaceCatalogue::field_column(core::PlaceField const& field) {
    return {{std::string(field.name), type_of(field.type), name_of(field.label), example_of(field)},
            keep("v." + std::string(field.name))};
}

std::vector<SqlColumn> PlaceCatalogue::make_columns(core::PlaceKindInfo const& info) {
    std::vector<SqlColumn> all;
    auto const text = [&](std::string name, core::Words label, std::string example, std::string sql) {
        all.push_back({{std::move(name), ValueType::text, std::move(label), std::move(example)}, keep(std::move(sql))});
    };
    text("code", {"mã", "code"}, "code IN ('A1', 'A2')", "v.code");
    text("name", {"tên", "name"}, "name IS NOT NULL", "v.name");
    for (auto const& field : info.fields) {
        all.push_back(field_column(field));
        if (field.type == PlaceFieldType::code) {
            std::string const written = std::string(field.name) + "_written";
            text(written, {}, written + " IS NOT NULL", "v." + std::string(field.name) + "_raw");
        }
    }
    text("address", {"địa chỉ", "address"}, "search_key(address) LIKE '%bach dang%'", "v.address");
    text("ward_written", {}, "ward_written LIKE 'Phường%'", "v.ward_written");
    if (info.geometry == core::PlaceGeometry::point) {
        text("commune", {"xã, phường", "commune"}, "commune = 'Phường Hải Châu'", unit_sql("full_name", "commune_id"));
        text("commune_before_2025", {"xã, phường cũ", "former commune"}, "commune_before_2025 IS NULL",
             unit_sql("full_name", "commune_then_id"));
        text("district_before_2025", {"quận, huyện cũ", "former district"}, "district_before_2025 = 'Quận Hải Châu'",
             unit_sql("full_name", "district_then_id"));
        all.push_back(
            {{"accuracy_m", ValueType::number, {"độ chính xác", "accuracy"}, "accuracy_m <= 50"}, "v.accuracy_m"});
    }
    bool const point = info.geometry == core::PlaceGeometry::point;
    std::string const name = point ? "position" : "geom";
    all.push_back(
        {{name, ValueType::geometry, point ? core::Words{"vị trí", "position"} : core::Words{"hình học", "geometry"},
          "S_INTERSECTS(" + name + ", BBOX(108.1, 15.9, 108.4, 16.2))"},
         "hatang_wkb(v.geom)"});
    return all;
}

PlaceCatalogue const& place_catalogue(core::PlaceKind kind) {
    static std::array<std::unique_ptr<PlaceCatalogue const>, core::kPlaceKinds.size()> const kAll = [] {
        std::array<std::unique_ptr<PlaceCatalogue const>, core::kPlaceKinds.size()> all;
        for (auto const each : core::kPlaceKinds)
            all[static_cast<std::size_t>(each)] = std::make_unique<PlaceCatalogue const>(core::place_kind(each));
        return all;
    }();
    return *kAll[static_cast<std::size_t>(kind)];
}

} // namespace hatang::store
