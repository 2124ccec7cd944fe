// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What maps and atlases have in common: paper, title, imprint.

#include "core/sheets/map_sheets.hpp"
#include "desk/sheets/sheet_words.hpp"

#include <string>

namespace hatang::desk::sheets {

/// Paper, language, issuer and imprint; no sheets yet. \throws core::Error(usage) for an unknown paper.
core::MapSheets begun_sheets(SheetWords const& words, SheetSources const& sources, core::CrsId crs,
                             core::Language language);
core::Paper paper_of(SheetWords const& words);
/// "Km3+250".
std::string chainage_text(double metres);

} // namespace hatang::desk::sheets
