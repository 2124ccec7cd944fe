// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A letter on sheets: margins, headers and blocks as its document says; lines go on on the next sheet, rows of tables
/// stay whole.

#include "export/letters/letter_sheets.hpp"
#include "export/pages/map_drawing.hpp"

#include <string>

namespace hatang::publish::pdf {

/// Appends to \p bytes. \p map: drawn where the document has its picture; may be null.
/// \throws std::runtime_error with cairo's words, or for a row that is taller than a sheet.
void put_letter(LetterSheets const& letter, MapDrawing const* map, std::string& bytes);

/// The map as a PNG of \p dots per inch on white. \throws std::runtime_error
void put_map_png(MapDrawing const& map, double dots, std::string& bytes);

} // namespace hatang::publish::pdf
