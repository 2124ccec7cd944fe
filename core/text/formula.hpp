// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Text that a spreadsheet would run, and the apostrophe that keeps it from doing so.

#include <string_view>

namespace hatang::core {

/// True for text that a spreadsheet would take for a formula: = + - @ (also full width), TAB, CR or LF after blanks or
/// apostrophes, unless it is a plain number such as -12,5. Such text is written with one more apostrophe before it,
/// so that a reader can take exactly one away again.
bool reads_as_formula(std::string_view text);
/// \p text without the one apostrophe that stands before such text; any other text as it is.
std::string_view without_formula_guard(std::string_view text);

} // namespace hatang::core
