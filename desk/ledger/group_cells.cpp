// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/group_cells.hpp"

#include "spatial/overlay/measured_line.hpp"

namespace hatang::desk {

using core::Cell;
using core::ColumnType;

void GroupCells::add_columns(core::ListHeader& header, GroupColumn const& column) const {
    header.columns.push_back({column.name, column.label, ColumnType::text, -1});
    if (column.coded && !m_style.for_people) {
        header.columns.push_back({std::string(column.name) + "_code",
                                  {"Mã " + column.label.vi, column.label.en + " code"},
                                  ColumnType::text,
                                  -1});
    }
}

void GroupCells::begin_row() {
    m_texts.clear();
    m_cells.clear();
}

void GroupCells::put(GroupColumn const& column, LedgerGroup const& group, std::string const& text,
                     core::Words const& unknown) {
    if (group.label.empty() && m_style.for_people) {
        m_cells.emplace_back(m_texts.keep(unknown.in(m_style.language)));
    } else {
        m_cells.push_back(text.empty() ? Cell{} : Cell{m_texts.keep(text)});
    }
    if (column.coded && !m_style.for_people) {
        m_cells.push_back(group.code.empty() ? Cell{} : Cell{std::string_view(group.code)});
    }
}

void GroupCells::begin_total(std::size_t groups) {
    m_cells.assign(groups, Cell{});
    m_cells.front() = m_style.language == core::Language::vi ? std::string_view("Tổng cộng") : "Total";
}

void GroupCells::write(std::vector<std::vector<core::GeoPoint>> const& lines, core::ListWriter& writer) const {
    auto const wkb = lines.empty() ? std::string() : spatial::wkb_of_lines(lines);
    writer.row({m_cells, wkb});
}

} // namespace hatang::desk
