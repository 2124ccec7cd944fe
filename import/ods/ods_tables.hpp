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

#include <optional>
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

/// How to read the texts.
struct OdsTexts {
    OdsStyles& styles; ///< of styles.xml; those of the content come to them
    FontUse fonts;
    std::optional<std::string> const& chosen; ///< a hidden table's fonts count only where it was chosen by name
};

/// \throws core::Error for broken XML and over the limits of SheetBudget.
std::vector<OdsTable> read_ods_tables(std::string_view content, OdsTexts const& texts);

} // namespace hatang::ingest
