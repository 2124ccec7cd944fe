// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A table over several sheets: the heading is repeated, a row stays together unless it is taller than a sheet.

#include "core/page/page.hpp"
#include "export/pdf/sheets.hpp"

namespace hatang::publish::pdf {

void put_table(core::PageTable const& table, Sheets& sheets);

/// A text as it looks in a paragraph of \p size_mm.
std::vector<Line> set_text(Letters const& letters, core::PageText const& text, double size_mm, double width_mm);

} // namespace hatang::publish::pdf
