// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The parts of an XLSX file that sheets refer to: their list, the shared texts, which styles are dates.

#include "import/sheets/font_texts.hpp"
#include "import/xlsx/zip_members.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct SheetEntry {
    std::string name;
    std::string member; ///< "xl/worksheets/sheet1.xml"
    bool hidden = false;
};

struct Workbook {
    std::vector<SheetEntry> sheets;                       ///< worksheets in the order of their tabs
    std::vector<std::string> texts;                       ///< shared texts, cleaned
    std::map<std::size_t, std::vector<FontPiece>> pieces; ///< of texts that name an old font; no font: the cell's
    std::vector<bool> is_date_style;                      ///< by cell style
    std::vector<std::size_t> font_of_style;
    std::vector<std::string> fonts;
    bool from_1904 = false;

    /// Of cell style \p style; empty when there is none.
    std::string_view font(std::size_t style) const;
    /// Some style or text is in a font whose name says an old encoding.
    bool names_old_fonts() const;
};

/// \throws core::Error when the archive is no workbook or a part is broken.
Workbook read_workbook(ZipMembers& archive);

} // namespace hatang::ingest
