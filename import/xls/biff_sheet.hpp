// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The cells of one worksheet of an XLS workbook, gathered by rows. Texts typed with Vietnamese fonts of old encodings
/// are Unicode afterwards, run by run: the font is the best evidence there is.

#include "import/sheets/sheet_reader.hpp"
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

struct BiffCell {
    std::size_t column = 0;
    core::RawCell::Kind kind = core::RawCell::Kind::empty;
    std::string text;
    double real = 0.0;
    bool is_error = false;
};

struct BiffRow {
    bool hidden = false;
    std::vector<BiffCell> cells;
};

using BiffRows = std::map<std::int64_t, BiffRow>; ///< by number as the sheet counts

/// \p fonts: counts what they decided; null = they decide nothing. \throws core::Error over 5 million cells.
BiffRows read_biff_sheet(std::string_view stream, BiffSheet const& sheet, BiffGlobals const& globals,
                         FontEvidence* fonts);

/// Hands out rows that live elsewhere.
class BiffSheetSource final : public SheetSource {
public:
    explicit BiffSheetSource(BiffRows const& rows) : m_rows(rows), m_at(rows.begin()) {}
    bool next(SheetRow& row) override;

private:
    BiffRows const& m_rows;
    BiffRows::const_iterator m_at;
};

} // namespace hatang::ingest
