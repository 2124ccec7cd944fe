// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The globals of a workbook stream: its sheets, shared texts, fonts, and which cell styles are dates.

#include "import/xls/biff_text.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct BiffSheet {
    std::string name;
    std::uint32_t start = 0; ///< of its records in the stream
    bool hidden = false;
};

struct BiffStyle {
    std::uint16_t font = 0;
    bool is_date = false;
};

struct BiffGlobals {
    std::vector<BiffSheet> sheets; ///< worksheets in the order of their tabs
    std::vector<BiffText> texts;
    std::vector<std::string> fonts;
    std::vector<BiffStyle> styles;
    bool from_1904 = false;

    /// The name of font \p index; the format leaves out number 4.
    std::string_view font(std::uint16_t index) const;
};

/// \throws core::Error for an encrypted workbook and for versions before Excel 97.
BiffGlobals read_biff_globals(std::string_view stream);

} // namespace hatang::ingest
