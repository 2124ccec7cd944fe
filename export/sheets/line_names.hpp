// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Names that follow their lines: in one piece where the line is straight, syllable by syllable where it bends, always
/// read from left to right (upwards where the line is upright), on the line or beside it.

#include "export/sheets/label_board.hpp"

#include <string>
#include <vector>

namespace hatang::publish {

struct NamedLine {
    std::string name;
    std::vector<Spot> line; ///< on the sheet, whole streets rather than their pieces
};

struct LineNameLook {
    double size_mm = 2.4;
    double line_width_mm = 3.0; ///< of what the name follows; a name fits into it when it is wide enough
    Colour colour = kInk;
};

/// A piece of a name: its text about the middle of its box.
struct NamePiece {
    std::string text;
    LabelBox box;
};

/// The name on the part of the line that begins at \p from_mm, \p aside_mm to its left in reading direction; empty
/// where the line is too short or too crooked. Angles within (-90, 90].
std::vector<NamePiece> name_along(NamedLine const& named, double from_mm, double aside_mm, double size_mm);

/// Longest lines first; a name is repeated along a long line, but not within 55 mm. Takes the room on the board.
void put_line_names(std::vector<NamedLine> lines, LineNameLook const& look, LabelBoard& board, SheetPage& page);

} // namespace hatang::publish
