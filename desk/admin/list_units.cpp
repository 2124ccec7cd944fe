// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/list_units.hpp"

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

Cell text_cell(std::string const& text) {
    return text.empty() ? Cell{} : Cell{std::string_view(text)};
}
Cell day(std::optional<core::Date> const& date) {
    return date ? Cell{*date} : Cell{};
}

core::ListHeader unit_header() {
    core::ListHeader header{.name = "admin_units",
                            .title = {"Đơn vị hành chính", "Administrative units"},
                            .columns = {},
                            .geometry = core::ListGeometry::polygon,
                            .total = {}};
    header.columns = {
        {"level", {"Cấp", "Level"}, ColumnType::text, -1},
        {"code", {"Mã", "Code"}, ColumnType::text, -1},
        {"full_name", {"Tên", "Name"}, ColumnType::text, -1},
        {"parent", {"Thuộc", "Part of"}, ColumnType::text, -1},
        {"valid_from", {"Từ ngày", "From"}, ColumnType::date, -1},
        {"valid_to", {"Đến trước ngày", "Until before"}, ColumnType::date, -1},
        {"outline", {"Ranh giới", "Outline"}, ColumnType::text, -1},
        {"source", {"Nguồn", "Source"}, ColumnType::text, -1},
    };
    return header;
}

std::string outline_text(core::AdminUnit const& unit) {
    if (unit.geometry_wkb.empty()) {
        return {};
    }
    return unit.geometry_note.empty() ? "published" : unit.geometry_note;
}

void add_lines(SuccessionView const& view, bool asked_is_old, core::Language language, core::ListWriter& writer) {
    for (auto const& line : asked_is_old ? view.successors : view.predecessors) {
        auto const& before = asked_is_old ? view.unit : line.unit;
        auto const& after = asked_is_old ? line.unit : view.unit;
        auto const extent = extent_label(line.extent).in(language);
        std::vector<Cell> const cells{text_cell(before.code), text_cell(before.full_name), text_cell(extent),
                                      text_cell(after.code),  text_cell(after.full_name),  Cell{line.on},
                                      text_cell(line.basis)};
        writer.row({cells, {}});
    }
}

} // namespace

core::Words level_label(core::AdminLevel level) {
    switch (level) {
    case core::AdminLevel::province: return {"tỉnh", "province"};
    case core::AdminLevel::district: return {"huyện", "district"};
    case core::AdminLevel::commune: return {"xã", "commune"};
    }
    return {};
}

core::Words extent_label(core::SuccessionExtent extent) {
    switch (extent) {
    case core::SuccessionExtent::whole: return {"toàn bộ", "whole"};
    case core::SuccessionExtent::part: return {"một phần", "part"};
    case core::SuccessionExtent::remainder: return {"phần còn lại", "remainder"};
    }
    return {};
}

void list_units(core::AdminReader const& admin, std::vector<core::AdminUnit> const& units,
                std::optional<core::Language> labels, core::ListWriter& writer) {
    writer.begin(unit_header());
    for (auto const& listed : units) {
        auto const unit = listed.id ? admin.unit(*listed.id) : listed;
        auto const parent = unit.parent ? admin.unit(*unit.parent).full_name : std::string();
        auto const outline = outline_text(unit);
        auto const level = labels ? level_label(unit.level).in(*labels) : std::string(to_string(unit.level));
        std::vector<Cell> const cells{text_cell(level),   text_cell(unit.code),  text_cell(unit.full_name),
                                      text_cell(parent),  day(unit.valid_from),  day(unit.valid_to),
                                      text_cell(outline), text_cell(unit.source)};
        writer.row({cells, unit.geometry_wkb});
    }
    writer.end();
}

void list_succession(std::vector<SuccessionView> const& views, core::Language language, core::ListWriter& writer) {
    core::ListHeader header{.name = "succession",
                            .title = {"Đơn vị cũ và mới", "Old and new units"},
                            .columns = {},
                            .geometry = core::ListGeometry::none,
                            .total = {}};
    header.columns = {
        {"before_code", {"Mã cũ", "Old code"}, ColumnType::text, -1},
        {"before", {"Đơn vị cũ", "Old unit"}, ColumnType::text, -1},
        {"extent", {"Phần", "Extent"}, ColumnType::text, -1},
        {"after_code", {"Mã mới", "New code"}, ColumnType::text, -1},
        {"after", {"Đơn vị mới", "New unit"}, ColumnType::text, -1},
        {"on", {"Từ ngày", "From"}, ColumnType::date, -1},
        {"basis", {"Căn cứ", "Basis"}, ColumnType::text, -1},
    };
    writer.begin(header);
    for (auto const& view : views) {
        add_lines(view, false, language, writer);
        add_lines(view, true, language, writer);
    }
    writer.end();
}

} // namespace hatang::desk
