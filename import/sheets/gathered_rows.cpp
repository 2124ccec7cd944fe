// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheets/gathered_rows.hpp"

#include <algorithm>

namespace hatang::ingest {

void GatheredRow::add(GatheredCell cell, SheetBudget& budget) {
    std::size_t const reach = std::max(width, cell.column + 1);
    budget.take(cell.text.size(), reach - width);
    width = reach;
    cells.push_back(std::move(cell));
}

bool GatheredSource::next(SheetRow& row) {
    if (m_at == m_rows.end()) {
        return false;
    }
    row.cells.clear();
    row.errors.clear();
    row.tcvn3.clear();
    row.number = m_at->first;
    row.hidden = m_at->second.hidden;
    for (GatheredCell const& cell : m_at->second.cells) {
        if (cell.is_error) {
            row.errors.push_back(cell.text);
            continue;
        }
        if (row.cells.size() <= cell.column) {
            row.cells.resize(cell.column + 1);
        }
        row.cells[cell.column] = {cell.kind, cell.text, cell.real};
        if (cell.was_tcvn3) {
            row.tcvn3.push_back(cell.column);
        }
    }
    ++m_at;
    return true;
}

} // namespace hatang::ingest
