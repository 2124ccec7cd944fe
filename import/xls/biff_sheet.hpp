// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The cells of one worksheet of an XLS workbook, gathered by rows. Texts typed with Vietnamese fonts of old encodings
/// are Unicode afterwards, run by run: the font is the best evidence there is.

#include "import/sheets/font_texts.hpp"
#include "import/sheets/gathered_rows.hpp"
#include "import/xls/biff_globals.hpp"

#include <string_view>

namespace hatang::ingest {

/// \throws core::Error when \p budget is used up.
GatheredRows read_biff_sheet(std::string_view stream, BiffSheet const& sheet, BiffGlobals const& globals,
                             FontUse const& fonts, SheetBudget& budget);

} // namespace hatang::ingest
