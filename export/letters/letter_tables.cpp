// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/detail/letter_reader.hpp"
#include "export/letters/detail/word_xml.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace hatang::publish::word {

namespace {

constexpr std::array<char const*, 4> kSides{"w:top", "w:left", "w:bottom", "w:right"};
constexpr double kWordCellMargin_mm = 1.9; ///< Word's default left and right, 0.08 inch

/// What a table says of all its cells.
struct TableLook {
    std::array<double, 4> outer_pt{};
    double inner_across_pt = 0.0; ///< between rows
    double inner_down_pt = 0.0;   ///< between columns
    std::array<double, 4> margin_mm{0.0, kWordCellMargin_mm, 0.0, kWordCellMargin_mm};
    double indent_mm = 0.0;
    LetterAlign align = LetterAlign::left;
};

void take_width(pugi::xml_node border, double& width_pt) {
    double const said = border_pt(border);
    width_pt = said < 0.0 ? width_pt : said;
}

void apply_table(pugi::xml_node properties, TableLook& look) {
    pugi::xml_node const borders = properties.child("w:tblBorders");
    pugi::xml_node const margins = properties.child("w:tblCellMar");
    for (std::size_t i = 0; i < kSides.size(); ++i) {
        take_width(borders.child(kSides[i]), look.outer_pt[i]);
        look.margin_mm[i] = mm_of_twips(margins.child(kSides[i]).attribute("w:w"), look.margin_mm[i]);
    }
    take_width(borders.child("w:insideH"), look.inner_across_pt);
    take_width(borders.child("w:insideV"), look.inner_down_pt);
    look.indent_mm = mm_of_twips(properties.child("w:tblInd").attribute("w:w"), look.indent_mm);
    std::string_view const place = properties.child("w:jc").attribute("w:val").value();
    look.align = place == "center" ? LetterAlign::centre : place == "right" ? LetterAlign::right : look.align;
}

std::vector<double> grid_of(pugi::xml_node table) {
    std::vector<double> widths;
    for (pugi::xml_node const column : table.child("w:tblGrid").children("w:gridCol")) {
        widths.push_back(mm_of_twips(column.attribute("w:w")));
    }
    return widths;
}

double width_of(pugi::xml_node cell, std::vector<double> const& grid, std::size_t& column) {
    auto const span = static_cast<std::size_t>(
        std::clamp(cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_int(1), 1, 63));
    std::size_t const from = std::min(column, grid.size());
    std::size_t const to = std::min(column + span, grid.size());
    column += span;
    double const width = std::accumulate(grid.begin() + static_cast<std::ptrdiff_t>(from),
                                         grid.begin() + static_cast<std::ptrdiff_t>(to), 0.0);
    return width > 0.0 ? width : mm_of_twips(cell.child("w:tcPr").child("w:tcW").attribute("w:w"), 20.0);
}

/// A cell that goes on from the row above (or below) has no border there.
bool continues_above(pugi::xml_node cell) {
    pugi::xml_node const merge = cell.child("w:tcPr").child("w:vMerge");
    return !merge.empty() && std::string_view(merge.attribute("w:val").as_string("continue")) == "continue";
}

int vertical_of(pugi::xml_node properties) {
    std::string_view const word = properties.child("w:vAlign").attribute("w:val").value();
    return word == "center" ? 1 : word == "bottom" ? 2 : 0;
}

struct Place {
    bool first_row;
    bool last_row;
    bool first_column;
    bool last_column;
};

void set_borders(pugi::xml_node node, TableLook const& look, Place place, LetterCell& cell) {
    cell.border_pt = {place.first_row ? look.outer_pt[0] : look.inner_across_pt,
                      place.first_column ? look.outer_pt[1] : look.inner_down_pt,
                      place.last_row ? look.outer_pt[2] : look.inner_across_pt,
                      place.last_column ? look.outer_pt[3] : look.inner_down_pt};
    pugi::xml_node const properties = node.child("w:tcPr");
    cell.margin_mm = look.margin_mm;
    for (std::size_t i = 0; i < kSides.size(); ++i) {
        take_width(properties.child("w:tcBorders").child(kSides[i]), cell.border_pt[i]);
        cell.margin_mm[i] =
            mm_of_twips(properties.child("w:tcMar").child(kSides[i]).attribute("w:w"), cell.margin_mm[i]);
    }
    if (continues_above(node)) {
        cell.border_pt[0] = 0.0;
    }
}

} // namespace

LetterTable read_table(pugi::xml_node table, Styles const& styles, LetterReader const& reader) {
    TableLook look;
    pugi::xml_node const properties = table.child("w:tblPr");
    for (pugi::xml_node const each : styles.table(properties.child("w:tblStyle").attribute("w:val").value())) {
        apply_table(each, look);
    }
    apply_table(properties, look);
    LetterTable made;
    made.left_mm = look.indent_mm;
    made.align = look.align;
    auto const grid = grid_of(table);
    for (pugi::xml_node line = table.child("w:tr"); line; line = line.next_sibling("w:tr")) {
        LetterTableRow& row = made.rows.emplace_back();
        row.heading = is_on(line.child("w:trPr").child("w:tblHeader"));
        row.whole = is_on(line.child("w:trPr").child("w:cantSplit"));
        row.least_mm = mm_of_twips(line.child("w:trPr").child("w:trHeight").attribute("w:val"));
        std::size_t column = 0;
        for (pugi::xml_node node = line.child("w:tc"); node; node = node.next_sibling("w:tc")) {
            LetterCell& cell = row.cells.emplace_back();
            bool const first = column == 0;
            cell.width_mm = width_of(node, grid, column);
            cell.vertical = vertical_of(node.child("w:tcPr"));
            set_borders(node, look,
                        {line.previous_sibling("w:tr").empty(), line.next_sibling("w:tr").empty(), first,
                         node.next_sibling("w:tc").empty()},
                        cell);
            if (!continues_above(node)) {
                cell.blocks = reader.blocks(node);
            }
        }
    }
    return made;
}

} // namespace hatang::publish::word
