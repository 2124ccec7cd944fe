// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_labels.hpp"

#include "export/pages/map_clip.hpp"
#include "export/pages/text_width.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace hatang::publish {

namespace {

constexpr double kSize_mm = 2.6;
constexpr double kLine_mm = 3.2;
constexpr double kAway_mm = 2.2;   ///< from the middle of a mark
constexpr int kSteps = 9;          ///< places tried across an area
constexpr double kAlong_mm = 3.0;  ///< between the places tried along a line
constexpr double kBeside_mm = 1.0; ///< from the middle of a line: clear of what keeps a thick one free

double width_of(WantedLabel const& label) {
    return text_width(label.text, kSize_mm, label.strong);
}

/// Places along a line, the nearest to its middle first.
std::vector<Spot> spread_along(std::vector<Spot> const& line) {
    double whole = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        whole += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    std::vector<std::pair<double, Spot>> found; // how far from the middle
    double before = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        double const length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        int const steps = static_cast<int>(length / kAlong_mm) + 1;
        for (int step = 0; step <= steps; ++step) {
            double const share = static_cast<double>(step) / steps;
            Spot const at{line[i - 1].x + share * (line[i].x - line[i - 1].x),
                          line[i - 1].y + share * (line[i].y - line[i - 1].y)};
            found.emplace_back(std::abs(before + share * length - whole / 2.0), at);
        }
        before += length;
    }
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<Spot> spots;
    std::transform(found.begin(), found.end(), std::back_inserter(spots), [](auto const& each) { return each.second; });
    return spots;
}

} // namespace

bool LabelPlacer::place_at(WantedLabel const& label, Spot upper_left, bool anywhere) {
    Rect const box{upper_left.x, upper_left.y, width_of(label), kLine_mm};
    auto const meets = [&box](Rect const& taken) { return taken.meets(box); };
    if (!m_frame.holds(box) || std::any_of(m_taken.begin(), m_taken.end(), meets) ||
        (!anywhere && std::any_of(m_avoided.begin(), m_avoided.end(), meets))) {
        return false;
    }
    m_taken.push_back(box);
    m_texts.push_back({label.text, {box.x, box.y + 0.78 * kLine_mm}, kSize_mm, label.look.tone, label.strong});
    return true;
}

bool LabelPlacer::place(WantedLabel const& label, std::vector<Spot> const& upper_left) {
    auto const try_all = [&](bool anywhere) {
        return std::any_of(upper_left.begin(), upper_left.end(),
                           [&](Spot corner) { return place_at(label, corner, anywhere); });
    };
    return try_all(false) || try_all(true);
}

void LabelPlacer::label_spot(WantedLabel const& label, Spot at) {
    double const width = width_of(label);
    double const left = at.x - kAway_mm - width;
    double const right = at.x + kAway_mm;
    double const centred = at.x - width / 2.0;
    double const level = at.y - kLine_mm / 2.0;
    double const above = at.y - kAway_mm - kLine_mm;
    double const below = at.y + kAway_mm;
    place(label, {{right, level},
                  {left, level},
                  {centred, above},
                  {centred, below},
                  {right - 1.0, above},
                  {right - 1.0, below},
                  {left + 1.0, above},
                  {left + 1.0, below}});
}

void LabelPlacer::label_area(WantedLabel const& label, std::vector<std::vector<Spot>> const& rings) {
    double const width = width_of(label);
    Spot low{1e9, 1e9};
    Spot high{-1e9, -1e9};
    for (std::vector<Spot> const& ring : rings) {
        for (Spot const spot : ring) {
            low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
            high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
        }
    }
    low = {std::max(low.x, m_frame.x), std::max(low.y, m_frame.y)};
    high = {std::min(high.x, m_frame.x + m_frame.width), std::min(high.y, m_frame.y + m_frame.height)};
    Spot const middle{(low.x + high.x) / 2.0, (low.y + high.y) / 2.0};
    std::vector<Spot> places;
    for (int i = 0; i < kSteps * kSteps; ++i) {
        places.push_back({low.x + (high.x - low.x) * (i % kSteps + 0.5) / kSteps,
                          low.y + (high.y - low.y) * (i / kSteps + 0.5) / kSteps});
    }
    std::stable_sort(places.begin(), places.end(), [middle](Spot a, Spot b) {
        return std::hypot(a.x - middle.x, a.y - middle.y) < std::hypot(b.x - middle.x, b.y - middle.y);
    });
    std::vector<Spot> corners;
    for (Spot const at : places) {
        bool const inside = is_inside(rings, at) && is_inside(rings, {at.x - width / 2.0, at.y}) &&
                            is_inside(rings, {at.x + width / 2.0, at.y});
        if (inside) {
            corners.push_back({at.x - width / 2.0, at.y - kLine_mm / 2.0});
        }
    }
    if (place(label, corners)) {
        return;
    }
    // An area smaller than its name is named beside it.
    if (high.x - low.x < 2.0 * width) {
        label_spot(label, middle);
    }
}

void LabelPlacer::label_line(WantedLabel const& label, std::vector<Spot> line) {
    auto const spread = spread_along(line);
    std::stable_sort(line.begin(), line.end(), [](Spot a, Spot b) { return a.y < b.y; });
    std::vector<Spot> corners;
    std::transform(line.begin(), line.end(), std::back_inserter(corners),
                   [&label](Spot at) { return Spot{at.x - width_of(label) / 2.0, at.y - kLine_mm - 0.6}; });
    if (place(label, corners)) {
        return;
    }
    // Its points are where other lines begin: on either side, all along it.
    double const width = width_of(label);
    corners.clear();
    for (Spot const at : spread) {
        double const left = at.x - kBeside_mm - width;
        double const right = at.x + kBeside_mm;
        double const above = at.y - kBeside_mm - kLine_mm;
        double const below = at.y + kBeside_mm;
        double const level = at.y - kLine_mm / 2.0;
        double const centred = at.x - width / 2.0;
        corners.insert(corners.end(), {{centred, above},
                                       {right, level},
                                       {left, level},
                                       {centred, below},
                                       {right, above},
                                       {left, below},
                                       {left, above},
                                       {right, below}});
    }
    place(label, corners);
}

} // namespace hatang::publish
