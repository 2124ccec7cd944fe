// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the sheets of one workbook may hold together. Small files can promise much: a row repeated a million times, a
/// text that every cell refers to, a cell at the far end of every row, sheets that share one place.

#include <cstddef>

namespace hatang::ingest {

class SheetBudget {
public:
    static constexpr std::size_t kCells = 5'000'000;   ///< with content
    static constexpr std::size_t kPlaces = 50'000'000; ///< blank ones before the last of each row included
    static constexpr std::size_t kTextBytes = 100'000'000;

    /// A cell with \p text_bytes that makes its row \p wider columns wider. \throws core::Error over a limit.
    void take(std::size_t text_bytes, std::size_t wider);

private:
    std::size_t m_cells = 0;
    std::size_t m_places = 0;
    std::size_t m_text_bytes = 0;
};

} // namespace hatang::ingest
