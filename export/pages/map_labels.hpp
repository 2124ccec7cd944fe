// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Labels that cover neither one another nor the marks: the first free place of several, in the order they are asked
/// for. A label without a free place is left out.

#include "export/pages/map_drawing.hpp"

#include <string>
#include <vector>

namespace hatang::publish {

struct WantedLabel {
    std::string text;
    MapLook look;
    bool strong = false;
};

class LabelPlacer {
public:
    explicit LabelPlacer(Rect frame) : m_frame(frame) {}

    void block(Rect taken) { m_taken.push_back(taken); }
    /// Taken only when nothing else is free.
    void avoid(Rect taken) { m_avoided.push_back(taken); }
    /// Beside a mark.
    void label_spot(WantedLabel const& label, Spot at);
    /// Inside an area, as near its middle as may be.
    void label_area(WantedLabel const& label, std::vector<std::vector<Spot>> const& rings);
    /// Beside one of the points of a line, the highest first; else anywhere along it, near its middle if it may be.
    void label_line(WantedLabel const& label, std::vector<Spot> line);
    std::vector<DrawnText> take() { return std::move(m_texts); }

private:
    bool place(WantedLabel const& label, std::vector<Spot> const& upper_left);
    bool place_at(WantedLabel const& label, Spot upper_left, bool anywhere);

    Rect m_frame;
    std::vector<Rect> m_taken;
    std::vector<Rect> m_avoided;
    std::vector<DrawnText> m_texts;
};

} // namespace hatang::publish
