// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A map laid out: shapes, marks and texts in millimetres from the upper left corner. HTML and PDF draw the same one.

#include "core/page/page_map.hpp"
#include "core/words.hpp"

#include <string>
#include <vector>

namespace hatang::publish {

struct Spot {
    double x = 0.0;
    double y = 0.0; ///< downwards
};
struct Rect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    bool meets(Rect const& other) const {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
    bool holds(Rect const& other) const {
        return other.x >= x && other.y >= y && other.x + other.width <= x + width &&
               other.y + other.height <= y + height;
    }
};

struct MapLook {
    core::MapStyle style = core::MapStyle::zone;
    core::Tone tone = core::Tone::plain;
};
/// Closed rings (even-odd) or lines.
struct DrawnPath {
    MapLook look;
    bool closed = false;
    std::vector<std::vector<Spot>> parts;
};
struct DrawnMark {
    MapLook look;
    Spot at;
};
struct DrawnText {
    std::string text;
    Spot at; ///< start of the base line
    double size_mm = 2.6;
    core::Tone tone = core::Tone::plain;
    bool strong = false;
};
struct LegendEntry {
    MapLook look;
    Spot at; ///< middle of the symbol
    DrawnText text;
};

struct MapDrawing {
    double width_mm = 0.0;
    double height_mm = 0.0; ///< frame and legend
    Rect frame;             ///< paths and marks are clipped to it
    std::vector<DrawnPath> paths;
    std::vector<DrawnMark> marks;
    std::vector<DrawnText> labels;
    std::vector<DrawnPath> ticks; ///< of the degrees, at the frame
    std::vector<DrawnText> tick_texts;
    Spot north; ///< tip of the arrow
    Rect bar;   ///< the scale bar
    std::vector<DrawnText> bar_texts;
    std::vector<LegendEntry> legend;
};

/// True to scale; the same map gives the same drawing.
/// \throws core::Error(invalid_data) for broken geometry.
MapDrawing draw_map(core::PageMap const& map, double width_mm, core::Language language);

} // namespace hatang::publish
