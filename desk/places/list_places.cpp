// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/list_places.hpp"

#include "core/cql2/filter.hpp"
#include "core/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using core::PlaceFieldType;
using core::PlaceRow;

Cell text_cell(std::string const& text) {
    return text.empty() ? Cell{} : Cell{std::string_view(text)};
}
Cell day_cell(std::optional<core::Date> const& day) {
    return day ? Cell{*day} : Cell{};
}

ColumnType type_of(PlaceFieldType type) {
    switch (type) {
    case PlaceFieldType::text:
    case PlaceFieldType::code: return ColumnType::text;
    case PlaceFieldType::length:
    case PlaceFieldType::elevation:
    case PlaceFieldType::number: return ColumnType::real;
    case PlaceFieldType::day: return ColumnType::date;
    case PlaceFieldType::flag: break;
    }
    return ColumnType::boolean;
}

Cell value_cell(core::PlaceValue const& value) {
    if (auto const* text = std::get_if<std::string>(&value)) {
        return text_cell(*text);
    }
    if (auto const* number = std::get_if<double>(&value)) {
        return Cell{*number};
    }
    if (auto const* day = std::get_if<core::Date>(&value)) {
        return Cell{*day};
    }
    auto const* flag = std::get_if<bool>(&value);
    return flag != nullptr ? Cell{*flag} : Cell{};
}

/// For people a code is its label, and the text as written where there is no code.
Cell code_cell(PlaceRow const& row, std::size_t index, core::CodeList const& list, CellTexts& texts) {
    auto const* code = std::get_if<std::string>(&row.record.values[index]);
    if (!texts.for_people()) {
        return code != nullptr ? text_cell(*code) : Cell{};
    }
    return code != nullptr && !code->empty() ? Cell{texts.keep(list.label(*code).in(texts.language()))}
                                             : text_cell(row.record.raw[index]);
}

void add_text(std::vector<PlaceColumn>& all, std::string name, core::Words label, bool usual,
              std::string const& (*text)(PlaceRow const&)) {
    all.push_back({{std::move(name), std::move(label), ColumnType::text, -1},
                   usual,
                   [text](PlaceRow const& row, CellTexts&) { return text_cell(text(row)); }});
}

void add_fields(std::vector<PlaceColumn>& all, core::PlaceKindInfo const& info) {
    for (std::size_t index = 0; index < info.fields.size(); ++index) {
        auto const& field = info.fields[index];
        int const decimals = field.type == PlaceFieldType::length || field.type == PlaceFieldType::elevation ? 1 : -1;
        PlaceColumn column{{std::string(field.name), field.label, type_of(field.type), decimals}, field.usual, {}};
        if (field.type != PlaceFieldType::code) {
            column.cell = [index](PlaceRow const& row, CellTexts&) { return value_cell(row.record.values[index]); };
            all.push_back(std::move(column));
            continue;
        }
        auto const* list = &field.codes();
        column.cell = [index, list](PlaceRow const& row, CellTexts& texts) {
            return code_cell(row, index, *list, texts);
        };
        all.push_back(std::move(column));
        all.push_back({{std::string(field.name) + "_written",
                        {field.label.vi + " (nguyên văn)", field.label.en + " as written"},
                        ColumnType::text,
                        -1},
                       false,
                       [index](PlaceRow const& row, CellTexts&) { return text_cell(row.record.raw[index]); }});
    }
}

void add_place(std::vector<PlaceColumn>& all, core::PlaceKindInfo const& info) {
    bool const point = info.geometry == core::PlaceGeometry::point;
    add_text(all, "address", {"Địa chỉ", "Address"}, false,
             [](PlaceRow const& row) -> std::string const& { return row.record.address; });
    if (point) {
        add_text(all, "commune", {"Xã, phường", "Commune"}, true,
                 [](PlaceRow const& row) -> std::string const& { return row.commune_name; });
        all.push_back({{"accuracy_m", {"Độ chính xác (m)", "Accuracy (m)"}, ColumnType::real, -1},
                       false,
                       [](PlaceRow const& row, CellTexts&) {
                           return row.record.accuracy ? Cell{row.record.accuracy->metres()} : Cell{};
                       }});
    }
    add_text(all, "ward_written", {"Xã, phường (nguyên văn)", "Ward as written"}, false,
             [](PlaceRow const& row) -> std::string const& { return row.record.ward_written; });
    all.push_back({{"crs_submitted", {"EPSG nộp", "EPSG as submitted"}, ColumnType::integer, -1},
                   false,
                   [](PlaceRow const& row, CellTexts&) {
                       return row.record.submitted.epsg != 0 ? Cell{std::int64_t{row.record.submitted.epsg}} : Cell{};
                   }});
    all.push_back({{"extra", {"Cột khác", "Other columns"}, ColumnType::text, -1},
                   false,
                   [](PlaceRow const& row, CellTexts& texts) {
                       std::string text;
                       for (auto const& [heading, value] : row.record.extra) {
                           text += (text.empty() ? "" : "; ") + heading + ": " + value;
                       }
                       return text.empty() ? Cell{} : Cell{texts.keep(std::move(text))};
                   }});
}

void add_times(std::vector<PlaceColumn>& all) {
    all.push_back({{"valid_from", {"Đúng từ ngày", "True from"}, ColumnType::date, -1},
                   false,
                   [](PlaceRow const& row, CellTexts&) { return day_cell(row.valid_from); }});
    all.push_back({{"valid_to", {"Đến trước ngày", "True until before"}, ColumnType::date, -1},
                   false,
                   [](PlaceRow const& row, CellTexts&) { return day_cell(row.valid_to); }});
    all.push_back({{"change", {"Lần thay đổi", "Change"}, ColumnType::integer, -1},
                   false,
                   [](PlaceRow const& row, CellTexts&) { return Cell{row.change_from}; }});
    add_text(all, "uuid", {"UUID", "UUID"}, false, [](PlaceRow const& row) -> std::string const& { return row.uuid; });
}

std::vector<PlaceColumn> columns_of(core::PlaceKindInfo const& info, PlaceListMore const& more) {
    std::vector<PlaceColumn> all;
    add_text(all, "code", {"Mã", "Code"}, true,
             [](PlaceRow const& row) -> std::string const& { return row.record.code; });
    all.insert(all.end(), more.columns.begin(), more.columns.end());
    bool const named = info.kind != core::PlaceKind::pole && info.kind != core::PlaceKind::complaint &&
                       info.kind < core::PlaceKind::span;
    add_text(all, "name", {"Tên", "Name"}, named,
             [](PlaceRow const& row) -> std::string const& { return row.record.name; });
    add_fields(all, info);
    add_place(all, info);
    add_times(all);
    return all;
}

std::vector<PlaceColumn const*> chosen_columns(std::vector<PlaceColumn> const& all, SiteListStyle const& style) {
    std::vector<PlaceColumn const*> chosen;
    for (auto const& column : all) {
        if (style.columns.empty() && (column.usual || !style.for_people)) {
            chosen.push_back(&column);
        }
    }
    for (auto const& name : style.columns) {
        auto const before = chosen.size();
        for (auto const& column : all) {
            if (name == "all" || column.column.name == name) {
                chosen.push_back(&column);
            }
        }
        if (chosen.size() == before) {
            std::vector<std::string> known;
            for (auto const& column : all) {
                known.push_back(column.column.name);
            }
            throw core::usage_error(
                {fmt::format("không có cột \"{}\"", name), fmt::format("there is no column \"{}\"", name)},
                {fmt::format("các cột: {}", fmt::join(known, ", ")),
                 fmt::format("the columns: {}", fmt::join(known, ", "))});
        }
    }
    return chosen;
}

core::ListGeometry geometry_of(core::PlaceGeometry geometry) {
    switch (geometry) {
    case core::PlaceGeometry::point: return core::ListGeometry::point;
    case core::PlaceGeometry::line: return core::ListGeometry::line;
    case core::PlaceGeometry::none: return core::ListGeometry::none;
    case core::PlaceGeometry::line_or_point:
    case core::PlaceGeometry::any: break;
    }
    return core::ListGeometry::any;
}

core::ListHeader header_of(core::PlaceKindInfo const& info, std::vector<PlaceColumn const*> const& columns) {
    core::ListHeader header;
    header.name = info.plural;
    header.title = info.title;
    header.geometry = geometry_of(info.geometry);
    header.row_noun = info.label;
    for (auto const* column : columns) {
        header.columns.push_back(column->column);
    }
    return header;
}

std::vector<std::string> codes_of(core::PlaceField const& field, std::vector<std::string> const& words) {
    std::vector<std::string> codes;
    for (auto const& word : words) {
        auto const* entry = field.codes().find(word);
        if (entry == nullptr) {
            std::vector<std::string> known;
            for (auto const& each : field.codes().entries()) {
                known.push_back(each.code);
            }
            throw core::usage_error({fmt::format("\"{}\" không có trong danh mục {}", word, field.label.vi),
                                     fmt::format("\"{}\" is not in the code list '{}'", word, field.label.en)},
                                    {fmt::format("được nhận: {}", fmt::join(known, ", ")),
                                     fmt::format("known are: {}", fmt::join(known, ", "))});
        }
        codes.push_back(entry->code);
    }
    return codes;
}

std::int64_t count_kept(core::PlaceReader const& places, core::PlaceQuery const& query, PlaceListMore const& more) {
    std::int64_t kept = 0;
    places.places(query, [&](PlaceRow const& row) {
        kept += more.keep(row) ? 1 : 0;
        return true;
    });
    return kept;
}

} // namespace

std::size_t kind_field(core::PlaceKindInfo const& info) {
    auto const found = std::find_if(info.fields.begin(), info.fields.end(), [](core::PlaceField const& field) {
        return field.type == PlaceFieldType::code && field.name != "owner" && field.name != "owner_kind" &&
               field.name != "side" && field.name != "medium";
    });
    return static_cast<std::size_t>(found - info.fields.begin());
}

core::PlaceQuery make_place_query(core::PlaceKind kind, PlaceFilterWords const& words, PlaceFilterParts const& parts) {
    auto const& info = core::place_kind(kind);
    auto place = words.place;
    place.where.clear(); // it asks of this kind, not of stations
    auto const where = make_site_query(place, parts.admin, parts.sites);
    core::PlaceQuery query;
    query.kind = kind;
    query.communes = where.communes;
    query.communes_then = where.communes_then;
    query.districts_then = where.districts_then;
    query.box = where.box;
    query.text = words.place.text;
    if (!words.place.where.empty()) {
        query.where = std::make_shared<core::cql2::Filter const>(
            core::cql2::Filter::parse(words.place.where, parts.places.queryables(kind)));
    }
    query.as_of = where.as_of;
    query.limit = where.limit;
    query.offset = where.offset;
    if (!words.any_day) {
        query.in_force_on = words.place.as_of ? words.place.as_of : std::optional(words.place.today);
    }
    if (auto const field = kind_field(info); !words.kinds.empty() && field < info.fields.size()) {
        query.coded.emplace_back(field, codes_of(info.fields[field], words.kinds));
    }
    if (auto const field = info.find("owner"); !words.owners.empty() && field < info.fields.size()) {
        query.coded.emplace_back(field, codes_of(info.fields[field], words.owners));
    }
    return query;
}

std::vector<PlaceColumn> place_columns(core::PlaceKindInfo const& info) {
    return columns_of(info, {});
}

SiteListResult list_places(core::PlaceReader const& places, core::PlaceQuery const& query, SiteListStyle const& style,
                           core::ListWriter& writer, PlaceListMore const& more) {
    auto const& info = core::place_kind(query.kind);
    auto const all = columns_of(info, more);
    auto const columns = chosen_columns(all, style);
    auto header = header_of(info, columns);
    auto asked = query;
    if (more.keep) {
        // the register cannot tell which rows are kept: pages are cut here
        asked.limit.reset();
        asked.offset = 0;
    }
    if (query.limit || query.offset > 0) {
        header.total = more.keep ? count_kept(places, asked, more) : places.count(query);
    }
    SiteListResult result;
    std::int64_t met = 0;
    writer.begin(header);
    CellTexts texts(style.language, style.for_people);
    std::vector<Cell> cells(columns.size());
    places.places(asked, [&](PlaceRow const& row) {
        if (more.keep && (!more.keep(row) || met++ < query.offset)) {
            return true;
        }
        if (more.keep && query.limit && result.written >= *query.limit) {
            return false;
        }
        texts.clear();
        std::transform(columns.begin(), columns.end(), cells.begin(),
                       [&](auto const* column) { return column->cell(row, texts); });
        writer.row({cells, row.record.geometry_wkb});
        ++result.written;
        return true;
    });
    writer.end();
    result.total = header.total.value_or(result.written);
    return result;
}

} // namespace hatang::desk
