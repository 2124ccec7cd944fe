// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The texts in the frame of a map sheet: each where it covers nothing that matters, or not at all.

#include "core/words.hpp"
#include "export/sheets/feature_shapes.hpp"
#include "export/sheets/label_board.hpp"

#include <string>

namespace hatang::publish {

/// A line on the paper.
struct SpotPair {
    Spot from;
    Spot to;
};

class MapTexts {
public:
    MapTexts(LabelBoard& board, SheetPage& page) : m_board(board), m_page(page) {}

    /// The number of another sheet, inside a corner of its outline.
    void outline_number(FeatureShape const& shape);
    /// Along a match line, on the side away from \p middle, which is that of the sheet.
    void match_line(std::string const& text, SpotPair line, Spot middle);
    /// Beside its symbol, with a thin line to it where it stands farther off. Counted when there is no room.
    void point(FeatureShape const& shape);
    /// In the visible part of an area.
    void area(FeatureShape const& shape);

private:
    struct Look {
        double size_mm = 2.0;
        Colour colour = kInk;
        bool strong = false;
        bool slanted = false;
    };
    static Look point_look(core::SheetStyle style);
    void add(std::string text, LabelBox const& box, Look const& look);
    void add_ground(LabelBox const& box);
    void add_leader(Spot at, LabelBox const& box, Colour colour);
    Rect visible_box(std::vector<std::vector<Spot>> const& rings) const;

    LabelBoard& m_board;
    SheetPage& m_page;
};

} // namespace hatang::publish
