// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a sheet says beside its cells: merged ones and hidden columns. A merged cell's text stands in its first cell
/// only; people mean it of every row that it covers.

#include "core/raw/raw_row.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hatang::ingest {

/// Merged areas beyond this many are not looked at.
inline constexpr std::size_t kMaxMergedAreas = 100'000;

struct MergedArea {
    std::int64_t first_row = 0; ///< as the sheet counts
    std::int64_t last_row = 0;
    std::size_t first_column = 0; ///< from 0
    std::size_t last_column = 0;
};

struct SheetLayout {
    std::vector<MergedArea> merged;
    std::vector<std::size_t> hidden_columns;
};

/// A heading merged over several columns is the heading of each of them that has none.
void spread_headings(SheetLayout const& layout, std::int64_t heading_row, std::vector<std::string>& fields);

/// Fills the cells that a merged area of several rows covers with its first one.
class MergedFiller {
public:
    explicit MergedFiller(SheetLayout const& layout);
    /// To be called for each row in order. \returns how many cells were filled; they are valid until the next call.
    std::size_t fill(std::int64_t row, std::vector<core::RawCell>& cells);

private:
    struct Open {
        std::int64_t last_row = 0;
        core::RawCell cell;
        std::string text;
    };

    void open(MergedArea const& area, std::vector<core::RawCell> const& cells);

    std::vector<MergedArea> m_areas; ///< of several rows, by first row
    std::size_t m_next = 0;
    std::map<std::size_t, Open> m_open; ///< by column
};

} // namespace hatang::ingest
