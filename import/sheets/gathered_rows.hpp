// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A sheet in memory, for formats whose cells do not come row by row or repeat.

#include "import/sheets/sheet_budget.hpp"
#include "import/sheets/sheet_reader.hpp"

#include <map>
#include <string>
#include <vector>

namespace hatang::ingest {

struct GatheredCell {
    std::size_t column = 0;
    core::RawCell::Kind kind = core::RawCell::Kind::empty;
    std::string text;
    double real = 0.0;
    bool is_error = false;
    bool was_tcvn3 = false; ///< by its font
};

struct GatheredRow {
    bool hidden = false;
    std::vector<GatheredCell> cells;
    std::size_t width = 0; ///< columns up to the last cell

    /// \throws core::Error when \p budget is used up.
    void add(GatheredCell cell, SheetBudget& budget);
};

using GatheredRows = std::map<std::int64_t, GatheredRow>; ///< by number as the sheet counts

/// Hands out rows that live elsewhere.
class GatheredSource final : public SheetSource {
public:
    explicit GatheredSource(GatheredRows const& rows) : m_rows(rows), m_at(rows.begin()) {}
    bool next(SheetRow& row) override;

private:
    GatheredRows const& m_rows;
    GatheredRows::const_iterator m_at;
};

} // namespace hatang::ingest
