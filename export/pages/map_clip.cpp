// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_clip.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::publish {

namespace {

/// One side of the rectangle: inside is where side * (value - border) <= 0.
struct Border {
    bool vertical; ///< a value of x
    double at;
    double side; ///< 1: upper or right border; -1: the other

    double beyond(Spot spot) const { return side * ((vertical ? spot.x : spot.y) - at); }
};

Spot between(Spot from, Spot to, double share) {
    return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

std::vector<Spot> cut(std::vector<Spot> const& ring, Border const& border) {
    std::vector<Spot> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Spot const from = ring[i == 0 ? ring.size() - 1 : i - 1];
        Spot const to = ring[i];
        double const before = border.beyond(from);
        double const after = border.beyond(to);
        if ((before <= 0.0) != (after <= 0.0)) {
            kept.push_back(between(from, to, before / (before - after)));
        }
        if (after <= 0.0) {
            kept.push_back(to);
        }
    }
    return kept;
}

Rect box_of(Spot first, Spot second) {
    return {std::min(first.x, second.x), std::min(first.y, second.y), std::abs(first.x - second.x),
            std::abs(first.y - second.y)};
}

} // namespace

std::vector<Spot> clip_ring(std::vector<Spot> const& ring, Rect const& rect) {
    std::vector<Spot> left = cut(ring, {true, rect.x, -1.0});
    left = cut(left, {true, rect.x + rect.width, 1.0});
    left = cut(left, {false, rect.y, -1.0});
    left = cut(left, {false, rect.y + rect.height, 1.0});
    return left.size() < 3 ? std::vector<Spot>{} : left;
}

std::vector<std::vector<Spot>> clip_line(std::vector<Spot> const& line, Rect const& rect) {
    std::vector<std::vector<Spot>> parts;
    bool open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Rect box = box_of(line[i - 1], line[i]);
        box.width = std::max(box.width, 1e-9);
        box.height = std::max(box.height, 1e-9);
        if (!rect.meets(box)) {
            open = false;
            continue;
        }
        if (!open) {
            parts.push_back({line[i - 1]});
            open = true;
        }
        parts.back().push_back(line[i]);
    }
    return parts;
}

std::vector<Spot> thinned(std::vector<Spot> const& line, double tolerance_mm) {
    std::vector<Spot> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        bool const end = i == 0 || i + 1 == line.size();
        if (end || std::hypot(line[i].x - kept.back().x, line[i].y - kept.back().y) >= tolerance_mm) {
            kept.push_back(line[i]);
        }
    }
    return kept;
}

bool is_inside(std::vector<std::vector<Spot>> const& rings, Spot at) {
    bool inside = false;
    for (std::vector<Spot> const& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            Spot const& a = ring[i];
            Spot const& b = ring[j];
            if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
        }
    }
    return inside;
}

} // namespace hatang::publish
