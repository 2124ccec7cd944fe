// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a table begins in a sheet that people made: titles above, a heading row, sometimes a row of column numbers.

#include "core/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::ingest {

/// How many leading rows a reader should gather for find_heading().
inline constexpr std::size_t kHeadingSearchRows = 40;

enum class HeadingDoubt {
    none,
    no_heading, ///< no row looks like a heading, the first was taken
    wider_below ///< a row of words below, above the first with numbers, has more cells
};
/// For the finding "heading-uncertain". \pre doubt is not none.
core::Words describe(HeadingDoubt doubt);

struct HeadingPlace {
    std::size_t heading = 0;    ///< index of the heading among the given rows
    std::size_t first_data = 1; ///< index of the first row after it that holds data
    HeadingDoubt doubt = HeadingDoubt::none;
    /// The headings; under a group ("Tọa độ" over "X" and "Y") both rows together: "Tọa độ X". Trailing blanks dropped.
    std::vector<std::string> fields;
};

/// \p rows are the first rows of the table, blank ones included, cells cleaned. The heading is the first row nearly
/// as wide as the table whose cells are words, not numbers; a title above it is no heading, however narrow the table
/// is. \pre rows is not empty.
HeadingPlace find_heading(std::span<std::vector<std::string> const> rows);
/// The headings of row \p heading, which somebody named. \pre heading < rows.size().
HeadingPlace heading_at(std::span<std::vector<std::string> const> rows, std::size_t heading);

/// How many leading rows to gather when row \p named is to hold the headings.
std::size_t rows_to_gather(std::optional<std::int64_t> named);
/// \throws core::Error(usage): row \p named holds nothing.
[[noreturn]] void refuse_heading_row(std::int64_t named);

} // namespace hatang::ingest
