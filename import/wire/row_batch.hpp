// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Many rows in one frame. Sections, so that a million rows cost no allocation on either side:
/// u32 rows, u32 cells a row; per row i64 number, u32 geometry bytes; per cell u32 (length << 3 | kind); per
/// integer or real cell f64; all texts; all geometries.

#include "core/raw/raw_row.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest::wire {

class RowBatchWriter {
public:
    /// \pre every row of one batch has the same number of cells.
    void add(core::RawRow const& row);
    bool empty() const { return m_rows == 0; }
    /// Size of the payload as it stands.
    std::size_t bytes() const;
    /// The payload; the batch is empty afterwards. The view is valid until the next call.
    std::string_view take();

private:
    std::uint32_t m_rows = 0;
    std::uint32_t m_cells_per_row = 0;
    std::string m_row_heads;
    std::string m_cell_heads;
    std::string m_reals;
    std::string m_texts;
    std::string m_geometries;
    std::string m_payload;
};

class RowBatchReader {
public:
    /// Calls \p each for every row until it returns false. \returns false when it did. \throws WireError when the
    /// payload is not exactly a batch of rows of \p fields cells with UTF-8 texts.
    bool read(std::string_view payload, std::size_t fields, std::function<bool(core::RawRow const&)> const& each);

private:
    std::vector<core::RawCell> m_cells;
};

} // namespace hatang::ingest::wire
