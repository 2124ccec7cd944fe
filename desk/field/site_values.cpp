// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/site_values.hpp"

#include "core/error.hpp"
#include "core/text/json_text.hpp"
#include "core/text/number.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

constexpr std::size_t kCodesAtOnce = 500;

core::CodeList const* codes_of(std::string_view field) {
    if (field == "mast_class") {
        return &core::mast_classes();
    }
    return field == "status" ? &core::station_statuses() : nullptr;
}

} // namespace

core::FieldTexts site_texts(core::StationRecord const& record) {
    core::FieldTexts texts;
    auto const put = [&texts](char const* field, std::string text) {
        if (!text.empty()) {
            texts.emplace(field, std::move(text));
        }
    };
    put("name", record.name);
    put("mast_class", record.mast_class);
    put("status", record.status);
    put("field_note", note_of(record.extra));
    if (record.height) {
        core::append_json_number(texts["height_m"], record.height->metres());
    }
    put("geom", geometry_text(spatial::point_wkb(record.position)));
    return texts;
}

FieldReading read_site_field(std::string_view field, core::RawCell const& cell) {
    if (cell.empty()) {
        return {};
    }
    if (field == "height_m") {
        bool const number = cell.kind == core::RawCell::Kind::integer || cell.kind == core::RawCell::Kind::real;
        auto const metres = number ? std::optional(cell.real) : core::parse_length_metres(cell.text);
        if (!metres || !std::isfinite(*metres) || *metres <= 0.0) {
            return {{}, core::Words{"cần số mét lớn hơn 0", "expected metres above 0"}};
        }
        std::string text;
        core::append_json_number(text, *metres);
        return {text, {}};
    }
    if (auto const* list = codes_of(field)) {
        auto const* entry = list->find(cell.text);
        return entry != nullptr ? FieldReading{entry->code, {}}
                                : FieldReading{{}, core::Words{"không có trong danh mục", "not in the code list"}};
    }
    return {std::string(cell.text), {}};
}

void set_site_field(core::StationRecord& record, std::string_view field, std::optional<std::string> const& value) {
    auto const text = value.value_or("");
    if (field == "name") {
        record.name = text;
    } else if (field == "mast_class") {
        record.mast_class = text;
        record.mast_class_raw = text;
    } else if (field == "status") {
        record.status = text;
        record.status_raw = text;
    } else if (field == "height_m") {
        record.height = text.empty() ? std::nullopt : std::optional(core::Length::metres(number_of_text(field, text)));
    } else if (field == "geom") {
        auto const point = text.empty() ? std::nullopt : spatial::point_of_wkb(spatial::wkb_of_wkt(text));
        if (!point) {
            throw core::data_error({"vị trí trạm phải là một điểm", "the position of a station must be a point"});
        }
        record.position = *point;
        record.submitted = {fmt::format("{:.9f}", point->lon), fmt::format("{:.9f}", point->lat), 4326, ""};
    } else {
        set_note(record.extra, text);
    }
}

core::Words site_field_label(std::string_view field) {
    if (field == "mast_class") {
        return {"Loại cột", "Mast class"};
    }
    if (field == "height_m") {
        return {"Chiều cao cột (m)", "Height (m)"};
    }
    if (field == "status") {
        return {"Trạng thái", "Status"};
    }
    return field_label(core::place_kind(core::PlaceKind::pole), field);
}

std::map<std::string, core::SiteRow> find_stations(core::SiteReader const& sites, std::vector<std::string> const& codes,
                                                   std::optional<core::ChangeNumber> known_at) {
    std::map<std::string, core::SiteRow> found;
    core::SiteQuery query;
    query.as_of.known_at = known_at;
    for (std::size_t at = 0; at < codes.size(); at += kCodesAtOnce) {
        auto const end = std::min(at + kCodesAtOnce, codes.size());
        query.codes.assign(codes.begin() + static_cast<std::ptrdiff_t>(at),
                           codes.begin() + static_cast<std::ptrdiff_t>(end));
        sites.sites(query, [&](core::SiteRow const& row) {
            found.insert_or_assign(row.uuid, row);
            return true;
        });
    }
    return found;
}

} // namespace hatang::desk
