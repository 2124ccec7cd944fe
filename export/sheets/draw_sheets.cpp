// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/draw_sheets.hpp"

#include "core/sheets/sheet_layout.hpp"
#include "export/sheets/map_body.hpp"
#include "export/sheets/map_grid.hpp"
#include "export/sheets/sheet_panel.hpp"
#include "export/sheets/sheet_tables.hpp"
#include "export/sheets/sheet_transform.hpp"

#include <fmt/format.h>

namespace hatang::publish {

namespace {

SheetPage draw_sheet(core::MapSheets const& all, core::MapSheet const& sheet) {
    SheetPage page;
    page.width_mm = all.paper.width_mm();
    page.height_mm = all.paper.height_mm();
    if (sheet.number == 0) {
        page.title = sheet.name;
    } else if (all.overview) {
        page.title = fmt::format("{} {}", core::Words{"Tờ", "Sheet"}.in(all.language), sheet.number);
    } else {
        page.title = all.title;
    }
    SheetTransform const transform(sheet.frame, map_rect(all.paper));
    auto const body = put_map_body(all, sheet, transform, page);
    put_grid_figures(transform, all.grid, page);
    put_panel({all, sheet, body}, core::sheet_layout(all.paper), page);
    return page;
}

} // namespace

Rect map_rect(core::Paper paper) {
    auto const layout = core::sheet_layout(paper);
    return {layout.map_x_mm, layout.map_y_mm, layout.map_width_mm, layout.map_height_mm};
}

std::vector<SheetPage> draw_sheets(core::MapSheets const& sheets) {
    std::vector<SheetPage> pages;
    std::size_t table = 0;
    if (sheets.overview) {
        pages.push_back(draw_sheet(sheets, *sheets.overview));
        if (!sheets.tables.empty()) {
            put_table_pages(sheets, sheets.tables.front(), pages);
            table = 1;
        }
    }
    for (core::MapSheet const& sheet : sheets.sheets) {
        pages.push_back(draw_sheet(sheets, sheet));
    }
    for (; table < sheets.tables.size(); ++table) {
        put_table_pages(sheets, sheets.tables[table], pages);
    }
    return pages;
}

} // namespace hatang::publish
