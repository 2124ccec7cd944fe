// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From a filled Word document to sheets: styles with what they are based on, paragraphs, tables with merged columns,
/// headers and footers, PNG pictures in line.

#include "core/letters/letter.hpp"
#include "export/letters/letter_sheets.hpp"

namespace hatang::publish {

/// \throws core::Error(invalid_data) for what would be missing on paper: automatic numbering, text boxes, footnotes,
/// several columns or sections, floating or other than PNG pictures. The message names it.
LetterSheets read_letter_sheets(core::DocxPackage const& document);

} // namespace hatang::publish
