// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/programmes/cells.hpp"
#include "desk/programmes/conflicts.hpp"
#include "desk/sites/site_columns.hpp"
#include "spatial/overlay/measured_line.hpp"

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

std::string_view code_of(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::dig_twice: return "dig_twice";
    case ConflictKind::aerial_underground: return "aerial_underground";
    case ConflictKind::aerial_due: return "aerial_due";
    case ConflictKind::aerial_banned: break;
    }
    return "aerial_banned";
}

core::Words words_of(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::dig_twice: return {"Đào hai lần", "Dug twice"};
    case ConflictKind::aerial_underground: return {"Treo cáp trên đường đã ngầm", "Aerial where underground"};
    case ConflictKind::aerial_due: return {"Treo cáp trên đường sắp ngầm", "Aerial where due underground"};
    case ConflictKind::aerial_banned: break;
    }
    return {"Treo cáp nơi cấm treo mới", "Aerial where banned"};
}

core::Words words_of(std::string const& what) {
    if (what == "works") {
        return {"công trình", "works"};
    }
    if (what == "programme_item") {
        return {"hạng mục", "item"};
    }
    if (what == "application") {
        return {"hồ sơ", "application"};
    }
    if (what == "route") {
        return {"tuyến cáp", "route"};
    }
    return what == "street" ? core::Words{"đoạn đường", "street"} : core::Words{"vùng", "zone"};
}

void add_side(core::ListHeader& header, std::string const& name, core::Words const& label) {
    auto const add = [&](char const* field, core::Words words, ColumnType type) {
        header.columns.push_back({name + field, {label.vi + ": " + words.vi, label.en + ": " + words.en}, type, -1});
    };
    add("_kind", {"loại", "kind"}, ColumnType::text);
    add("", {"mã", "code"}, ColumnType::text);
    add("_party", {"bên", "party"}, ColumnType::text);
    add("_from", {"từ ngày", "from"}, ColumnType::date);
    add("_to", {"đến ngày", "to"}, ColumnType::date);
}

void put_side(ConflictSide const& side, CellTexts& texts, std::vector<Cell>& cells) {
    cells.push_back(texts.for_people() ? Cell{texts.keep(words_of(side.what).in(texts.language()))}
                                       : text_cell(side.what));
    cells.push_back(text_cell(side.code));
    bool const is_operator = side.what == "route" || side.what == "application";
    cells.push_back(is_operator && texts.for_people() && !side.party.empty()
                        ? Cell{texts.keep(core::operators().label(side.party).in(texts.language()))}
                        : text_cell(side.party));
    cells.push_back(day_cell(side.from));
    cells.push_back(day_cell(side.to));
}

} // namespace

void list_conflicts(std::vector<Conflict> const& conflicts, SiteListStyle const& style, core::ListWriter& writer) {
    core::ListHeader header;
    header.name = "conflicts";
    header.title = {"Kế hoạch chồng chéo trên đường", "Plans against each other in streets"};
    header.geometry = core::ListGeometry::line;
    header.row_noun = {"chỗ chồng chéo", "conflict"};
    header.columns = {{"conflict", {"Chồng chéo", "Conflict"}, ColumnType::text, -1},
                      {"street", {"Đường", "Street"}, ColumnType::text, -1},
                      {"length_m", {"Dài (m)", "Length (m)"}, ColumnType::real, 1}};
    add_side(header, "first", {"Thứ nhất", "First"});
    add_side(header, "second", {"Thứ hai", "Second"});
    header.columns.push_back({"gap_days", {"Cách nhau (ngày)", "Apart (days)"}, ColumnType::integer, -1});
    writer.begin(header);
    CellTexts texts(style.language, style.for_people);
    std::vector<Cell> cells;
    for (auto const& conflict : conflicts) {
        texts.clear();
        cells.clear();
        cells.push_back(style.for_people ? Cell{texts.keep(words_of(conflict.kind).in(style.language))}
                                         : Cell{code_of(conflict.kind)});
        cells.push_back(text_cell(conflict.street));
        cells.emplace_back(static_cast<double>(conflict.mm) / 1000.0);
        put_side(conflict.first, texts, cells);
        put_side(conflict.second, texts, cells);
        cells.push_back(conflict.gap_days ? Cell{*conflict.gap_days} : Cell{});
        auto const wkb = conflict.lines.empty() ? std::string() : spatial::wkb_of_lines(conflict.lines);
        writer.row({cells, wkb});
    }
    writer.end();
}

} // namespace hatang::desk
