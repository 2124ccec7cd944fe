// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/ring_nesting.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace hatang::ingest {

namespace {

using Ring = std::vector<Position>;

constexpr std::size_t kMaxRings = 20'000;

struct Box {
    double min_x, min_y, max_x, max_y;

    bool holds(Box const& other) const {
        return min_x <= other.min_x && min_y <= other.min_y && max_x >= other.max_x && max_y >= other.max_y;
    }
};

Box box_of(Ring const& ring) {
    Box box{ring[0].x, ring[0].y, ring[0].x, ring[0].y};
    for (Position const& position : ring) {
        box = {std::min(box.min_x, position.x), std::min(box.min_y, position.y), std::max(box.max_x, position.x),
               std::max(box.max_y, position.y)};
    }
    return box;
}

double area_of(Ring const& ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) { // relative to the first, for precision far from the origin
        twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                 (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    }
    return std::fabs(twice) / 2.0;
}

bool is_inside(Position place, Ring const& ring) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        Position const& a = ring[i];
        Position const& b = ring[i + 1];
        if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

/// Holes may touch their outline in a place: the middles of a few sides vote.
bool is_ring_inside(Ring const& inner, Ring const& outer) {
    constexpr std::size_t kVotes = 5;
    std::size_t const sides = inner.size() - 1;
    std::size_t const asked = std::min(kVotes, sides);
    std::size_t votes = 0;
    for (std::size_t i = 0; i < asked; ++i) {
        std::size_t const side = i * sides / asked;
        Position const middle{(inner[side].x + inner[side + 1].x) / 2, (inner[side].y + inner[side + 1].y) / 2};
        votes += is_inside(middle, outer) ? 1U : 0U;
    }
    return votes * 2 > asked;
}

} // namespace

std::vector<std::vector<std::size_t>> nest_rings(std::span<Ring const> rings) {
    std::vector<std::size_t> order(rings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> polygons;
    if (rings.size() == 1 || rings.size() > kMaxRings) {
        for (std::size_t const ring : order) {
            polygons.push_back({ring});
        }
        return polygons;
    }
    std::vector<Box> boxes;
    std::vector<double> areas;
    for (Ring const& ring : rings) {
        boxes.push_back(box_of(ring));
        areas.push_back(area_of(ring));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return areas[left] > areas[right]; });
    std::vector<std::size_t> polygon_of(rings.size()); // of outlines only
    for (std::size_t place = 0; place < order.size(); ++place) {
        std::size_t const ring = order[place];
        std::size_t depth = 0;
        std::optional<std::size_t> smallest; // of the larger rings around this one
        for (std::size_t larger = 0; larger < place; ++larger) {
            std::size_t const other = order[larger];
            if (boxes[other].holds(boxes[ring]) && is_ring_inside(rings[ring], rings[other])) {
                ++depth;
                smallest = other;
            }
        }
        if (depth % 2 == 1) {
            polygons[polygon_of[*smallest]].push_back(ring);
        } else {
            polygon_of[ring] = polygons.size();
            polygons.push_back({ring});
        }
    }
    return polygons;
}

} // namespace hatang::ingest
