// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From words and the register to map sheets: one, or an atlas along a line.

#include "core/sheets/map_sheets.hpp"
#include "desk/sheets/sheet_words.hpp"

namespace hatang::desk {

/// One sheet of what was named, at the largest usual scale that shows it whole, or at the scale asked for.
/// \throws core::Error(usage) when it does not fit at the scale asked for, and for words that mean nothing; (not_found)
/// for what the register does not hold.
core::MapSheets make_map(SheetWords const& words, SheetSources const& sources, core::Language language);

inline constexpr std::size_t kMostSheets = 400; ///< of an atlas
inline constexpr std::size_t kHandySheets = 30; ///< up to which a larger scale is taken without being asked

/// A strip of sheets along the lines of what was named, with an overview, match lines, an index and a list of poles.
/// \throws core::Error(usage) also when what was named has no line, or the scale asked for makes more than kMostSheets.
core::MapSheets make_atlas(SheetWords const& words, SheetSources const& sources, core::Language language);

} // namespace hatang::desk
