// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A sheet of paper laid out to the last text: shapes, discs and texts in millimetres from the upper left corner, in
/// the order in which they are drawn. PDF and PNG draw the same one.

#include "export/pages/map_drawing.hpp"
#include "export/pages/map_paint.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hatang::publish {

/// Parallel lines inside a shape, so that it is told apart without colour.
struct Hatch {
    double angle_deg = 45.0; ///< from the paper's left-to-right, counter-clockwise
    double spacing_mm = 2.0;
    double width_mm = 0.15;
    Colour colour = kInk;
    bool crossed = false;
};

struct SheetPaint {
    std::optional<Colour> fill{};
    double opacity = 1.0; ///< of the fill
    std::optional<Hatch> hatch{};
    std::optional<Colour> stroke{};
    double width_mm = 0.3;
    double dash_mm = 0.0; ///< 0 = solid
    double gap_mm = 0.0;
};

/// Closed shapes are filled by the even-odd rule.
struct SheetShape {
    std::vector<std::vector<Spot>> parts;
    bool closed = false;
    SheetPaint paint;
};
struct SheetDisc {
    Spot at;
    double radius_mm = 1.0;
    SheetPaint paint;
};

enum class TextAlign : std::uint8_t { start, middle, end };

struct SheetText {
    std::string text;
    Spot at; ///< on the base line, where align says
    double size_mm = 2.6;
    Colour colour = kInk;
    TextAlign align = TextAlign::start;
    double turn_deg = 0.0; ///< counter-clockwise around at
    bool strong = false;
    bool slanted = false;
    bool halo = false; ///< white around the letters
};

/// What follows is cut to the rectangle; none ends that.
struct SheetClip {
    std::optional<Rect> rect;
};

using SheetItem = std::variant<SheetShape, SheetDisc, SheetText, SheetClip>;

/// Room that a text takes: a rectangle turned about its middle.
struct LabelBox {
    Spot middle;
    double half_width = 0.0;
    double half_height = 0.0;
    double turn_deg = 0.0; ///< counter-clockwise

    bool meets(LabelBox const& other) const;
    bool lies_in(Rect const& rect) const;
};

struct SheetPage {
    double width_mm = 0.0;
    double height_mm = 0.0;
    std::string title; ///< for the bookmarks of a PDF
    std::vector<SheetItem> items;
    std::vector<LabelBox> labels; ///< on the map: no two meet, all lie in the frame
    int left_out = 0;             ///< labels of points for which there was no room
};

} // namespace hatang::publish
