// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The rows of one worksheet, as a person sees them: values, not formulas; dates by their cell's style.

#include "import/sheets/font_texts.hpp"
#include "import/sheets/sheet_budget.hpp"
#include "import/sheets/sheet_reader.hpp"
#include "import/text/cell_text.hpp"
#include "import/xlsx/workbook.hpp"
#include "import/xlsx/xml_scanner.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hatang::ingest {

class SheetRows final : public SheetSource {
public:
    static constexpr std::size_t kMaxColumns = 16'384;

    /// \p document, \p book and what \p fonts points to are borrowed.
    SheetRows(std::string_view document, std::string const& member, Workbook const& book, FontUse fonts);

    /// Fills \p row with the next one that is in the file. \returns false at the end of the sheet.
    bool next(SheetRow& row) override;

private:
    void read_cell(SheetRow& row);
    core::RawCell to_cell(std::string_view type, std::string_view style, std::string&& value, SheetRow& row);
    core::RawCell number_or_date(std::string_view style, std::string const& value);
    core::RawCell text_cell(std::string_view text);
    core::RawCell shared_text(std::size_t index, std::string_view font);
    core::RawCell typed_text(std::string_view font, std::string&& value);
    core::RawCell by_fonts(std::span<FontPiece const> pieces);

    Workbook const& m_book;
    XmlScanner m_xml;
    FontUse m_fonts;
    CellTexts m_texts;
    std::int64_t m_row = 0;
    std::size_t m_column = 0;
    bool m_was_tcvn3 = false; ///< some of the cell in hand
    SheetBudget m_budget;
};

} // namespace hatang::ingest
