// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A letter ready to be drawn on sheets: what a filled Word document says of text, paragraphs, tables and pictures.
/// Lengths in millimetres, letters in points. What a letter needs and no more: export/letters/letter_reading.hpp names
/// what it refuses.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hatang::publish {

struct LetterRun {
    std::string text; ///< '\n' is a line break, '\t' a tab
    double size_pt = 10.0;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    int raised = 0;           ///< 1 superscript, -1 subscript
    std::uint32_t colour = 0; ///< 0xRRGGBB
    std::string font;         ///< family as the document names it
    bool page_number = false; ///< the number of the sheet stands here
};

struct LetterImage {
    std::string png; ///< empty: the map, which is drawn
    double width_mm = 0.0;
    double height_mm = 0.0;
};

enum class LetterAlign : std::uint8_t { left, centre, right, both };

struct LetterParagraph {
    std::vector<LetterRun> runs;
    std::optional<LetterImage> image; ///< above the text
    LetterAlign align = LetterAlign::left;
    double left_mm = 0.0;
    double right_mm = 0.0;
    double first_mm = 0.0; ///< of the first line beside left; negative hangs
    double before_mm = 0.0;
    double after_mm = 0.0;
    double line_factor = 1.0;
    double line_mm = 0.0;   ///< exact height of a line; 0 = of its letters
    bool at_least = false;  ///< line_mm is a least height
    double empty_pt = 10.0; ///< height of a line without text
    bool keep_next = false;
    bool break_before = false;
    bool contextual = false; ///< no space to neighbours of the same style
    std::string style;
    double rule_above_pt = 0.0;
    double rule_below_pt = 0.0;
};

struct LetterTable;
using LetterBlock = std::variant<LetterParagraph, LetterTable>;

struct LetterCell {
    double width_mm = 0.0;
    std::vector<LetterBlock> blocks;
    std::array<double, 4> border_pt{}; ///< top, left, bottom, right
    std::array<double, 4> margin_mm{}; ///< the same order
    int vertical = 0;                  ///< 0 top, 1 middle, 2 bottom
};
struct LetterTableRow {
    std::vector<LetterCell> cells;
    double least_mm = 0.0;
    bool heading = false; ///< repeated on every sheet
    bool whole = false;   ///< not divided between sheets
};
struct LetterTable {
    std::vector<LetterTableRow> rows;
    double left_mm = 0.0;
    LetterAlign align = LetterAlign::left;
};

struct LetterSheets {
    double width_mm = 210.0;
    double height_mm = 297.0;
    std::array<double, 4> margin_mm{20.0, 30.0, 20.0, 20.0}; ///< top, left, bottom, right
    double header_mm = 10.0;                                 ///< from the upper edge
    double footer_mm = 10.0;                                 ///< from the lower edge
    bool first_differs = false;
    std::vector<LetterBlock> header;
    std::vector<LetterBlock> first_header;
    std::vector<LetterBlock> footer;
    std::vector<LetterBlock> first_footer;
    std::vector<LetterBlock> blocks;
    std::string title;
    std::string made_on; ///< "2017-03-01"
};

} // namespace hatang::publish
