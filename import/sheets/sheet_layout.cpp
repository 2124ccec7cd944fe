// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheets/sheet_layout.hpp"

#include <algorithm>

namespace hatang::ingest {

void spread_headings(SheetLayout const& layout, std::int64_t heading_row, std::vector<std::string>& fields) {
    for (auto const& area : layout.merged) {
        if (heading_row < area.first_row || heading_row > area.last_row || area.first_column >= fields.size() ||
            fields[area.first_column].empty()) {
            continue;
        }
        constexpr std::size_t kWidest = 100; // a title across the whole sheet names no columns
        auto const last = std::min(area.last_column, area.first_column + kWidest);
        if (fields.size() <= last) {
            fields.resize(last + 1);
        }
        for (std::size_t column = area.first_column + 1; column <= last; ++column) {
            if (fields[column].empty()) {
                fields[column] = fields[area.first_column];
            }
        }
    }
}

MergedFiller::MergedFiller(SheetLayout const& layout) {
    std::copy_if(layout.merged.begin(), layout.merged.end(), std::back_inserter(m_areas),
                 [](MergedArea const& area) { return area.last_row > area.first_row; });
    std::stable_sort(m_areas.begin(), m_areas.end(),
                     [](auto const& one, auto const& other) { return one.first_row < other.first_row; });
}

std::size_t MergedFiller::fill(std::int64_t row, std::vector<core::RawCell>& cells) {
    std::erase_if(m_open, [row](auto const& open) { return open.second.last_row < row; });
    std::size_t filled = 0;
    for (auto& [column, open] : m_open) {
        if (cells.size() <= column) {
            cells.resize(column + 1);
        }
        if (cells[column].empty()) {
            cells[column] = open.cell;
            cells[column].text = open.text;
            ++filled;
        }
    }
    for (; m_next < m_areas.size() && m_areas[m_next].first_row <= row; ++m_next) {
        if (m_areas[m_next].first_row == row) {
            open(m_areas[m_next], cells);
        }
    }
    return filled;
}

void MergedFiller::open(MergedArea const& area, std::vector<core::RawCell> const& cells) {
    if (area.first_column >= cells.size() || cells[area.first_column].empty()) {
        return;
    }
    auto const& cell = cells[area.first_column];
    m_open[area.first_column] = {area.last_row, cell, std::string(cell.text)};
}

} // namespace hatang::ingest
