// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The tables of an OpenDocument spreadsheet's content.xml (ODF 1.2 part 1, chapter 9). Repeated rows and cells are
/// written out only when they hold something.

#include "import/ods/ods_styles.hpp"
#include "import/sheets/font_texts.hpp"
#include "import/sheets/gathered_rows.hpp"
#include "import/sheets/sheet_layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct OdsTable {
    std::string name;
    bool hidden = false;
    GatheredRows rows;
    SheetLayout layout;
};

/// \p styles: of styles.xml; those of \p content come to them. \throws core::Error for broken XML and over the limits
/// of SheetBudget.
std::vector<OdsTable> read_ods_tables(std::string_view content, OdsStyles& styles, FontUse const& fonts);

} // namespace hatang::ingest
