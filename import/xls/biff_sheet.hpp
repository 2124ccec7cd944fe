// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The cells of one worksheet of an XLS workbook, gathered by rows. Texts typed with Vietnamese fonts of old encodings
/// are Unicode afterwards, run by run: the font is the best evidence there is.

#include "import/encoding/decode.hpp"
#include "import/sheets/gathered_rows.hpp"
#include "import/xls/biff_globals.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// How many texts were decoded by their font.
struct FontEvidence {
    std::map<std::string, std::size_t> texts; ///< by font
    std::size_t capitals = 0;                 ///< cells in a font that draws capitals
    std::map<Charset, std::size_t> charsets;
};

/// \p fonts: counts what they decided; null = they decide nothing. \throws core::Error when \p budget is used up.
GatheredRows read_biff_sheet(std::string_view stream, BiffSheet const& sheet, BiffGlobals const& globals,
                             FontEvidence* fonts, SheetBudget& budget);

} // namespace hatang::ingest
