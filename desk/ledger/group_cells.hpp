// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What lists of kilometres have in common: the columns and cells that a row is grouped by, and the row of totals.

#include "core/list/list.hpp"
#include "core/words.hpp"
#include "desk/ledger/ledger.hpp"
#include "desk/sites/site_columns.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hatang::desk {

inline double kilometres(std::int64_t millimetres) {
    return static_cast<double>(millimetres) / 1e6;
}

struct GroupColumn {
    char const* name;
    core::Words label;
    bool coded = false; ///< machines get the code beside the name
};

/// The cells of one row after the other.
class GroupCells {
public:
    /// \p style outlives it.
    explicit GroupCells(SiteListStyle const& style) : m_style(style), m_texts(style.language, style.for_people) {}

    void add_columns(core::ListHeader& header, GroupColumn const& column) const;
    void begin_row();
    /// \p text stands for the group; people read \p unknown where it has no label.
    void put(GroupColumn const& column, LedgerGroup const& group, std::string const& text, core::Words const& unknown);
    void begin_total(std::size_t groups);
    /// What is put in here next to the groups is the row's.
    std::vector<core::Cell>& cells() { return m_cells; }
    void write(std::vector<std::vector<core::GeoPoint>> const& lines, core::ListWriter& writer) const;

private:
    SiteListStyle const& m_style;
    CellTexts m_texts;
    std::vector<core::Cell> m_cells;
};

/// A ledger or a progress by its table.
template <typename Table, typename Sums>
void list_sums(Table table, Sums const& sums, bool with_total, core::ListWriter& writer) {
    writer.begin(table.header());
    for (auto const& row : sums.rows) {
        table.write(row, writer);
    }
    if (with_total && !sums.rows.empty()) {
        table.write_total(writer);
    }
    writer.end();
}

} // namespace hatang::desk
