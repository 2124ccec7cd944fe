// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/map_grid.hpp"

#include "export/pages/map_frame.hpp"
#include "export/sheets/letter_widths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace hatang::publish {

namespace {

constexpr double kLeast_mm = 40.0;
constexpr double kText_mm = 2.0;
constexpr double kAway_mm = 1.0;
constexpr Colour kGrid = 0xa9b8c6;

struct GridLine {
    bool northing = false; ///< a line of one northing, running west to east
    double value = 0.0;
    Spot from;
    Spot to;
};

std::array<Spot, 4> corners(Rect const& r) {
    return {Spot{r.x, r.y}, {r.x + r.width, r.y}, {r.x + r.width, r.y + r.height}, {r.x, r.y + r.height}};
}

/// The part of a straight line through \p a and \p b inside the frame.
std::optional<std::pair<Spot, Spot>> cut_to(Rect const& r, Spot a, Spot b) {
    double low = -1e9;
    double high = 1e9;
    auto const cut = [&](double start, double step, double first, double last) {
        if (std::abs(step) < 1e-12) {
            high = start < first || start > last ? low - 1.0 : high;
            return;
        }
        double const one = (first - start) / step;
        double const two = (last - start) / step;
        low = std::max(low, std::min(one, two));
        high = std::min(high, std::max(one, two));
    };
    Spot const step{b.x - a.x, b.y - a.y};
    cut(a.x, step.x, r.x, r.x + r.width);
    cut(a.y, step.y, r.y, r.y + r.height);
    if (low >= high) {
        return std::nullopt;
    }
    return std::pair(Spot{a.x + low * step.x, a.y + low * step.y}, Spot{a.x + high * step.x, a.y + high * step.y});
}

std::vector<GridLine> grid_lines(SheetTransform const& transform) {
    auto const& plane = transform.plane();
    double const step = grid_step(transform.frame().scale);
    double low_x = 1e12;
    double high_x = -1e12;
    double low_y = 1e12;
    double high_y = -1e12;
    for (Spot const corner : corners(transform.rect())) {
        auto const grid = plane.to_grid(transform.on_ground(corner));
        low_x = std::min(low_x, grid.x);
        high_x = std::max(high_x, grid.x);
        low_y = std::min(low_y, grid.y);
        high_y = std::max(high_y, grid.y);
    }
    std::vector<GridLine> lines;
    auto const add = [&](bool northing, double value) {
        auto const at = [&](double along) {
            return transform.on_sheet(northing ? plane.from_grid(along, value) : plane.from_grid(value, along));
        };
        Spot const a = at(northing ? low_x : low_y);
        Spot const b = at(northing ? high_x : high_y);
        if (auto const part = cut_to(transform.rect(), a, b)) {
            lines.push_back({northing, value, part->first, part->second});
        }
    };
    for (double value = std::ceil(low_x / step) * step; value <= high_x; value += step) {
        add(false, value);
    }
    for (double value = std::ceil(low_y / step) * step; value <= high_y; value += step) {
        add(true, value);
    }
    return lines;
}

/// "X 1 776 200": groups stand apart by a blank, as on maps.
std::string figure_text(GridLine const& line) {
    auto const value = std::llround(line.value);
    std::string text = line.northing ? "X " : "Y ";
    if (value >= 1'000'000) {
        return text + fmt::format("{} {:03} {:03}", value / 1'000'000, value / 1000 % 1000, value % 1000);
    }
    return text + fmt::format("{} {:03}", value / 1000, value % 1000);
}

class Figures {
public:
    Figures(Rect const& rect, SheetPage& page) : m_rect(rect), m_page(page) {}

    void put(GridLine const& line, Spot at) {
        Rect const& r = m_rect;
        bool const top = std::abs(at.y - r.y) < 1e-6;
        bool const bottom = std::abs(at.y - r.y - r.height) < 1e-6;
        bool const side = !top && !bottom;
        std::size_t const edge = top ? 0 : bottom ? 1 : at.x < r.x + r.width / 2.0 ? 2 : 3;
        std::string text = figure_text(line);
        double const half = letters_width(text, kText_mm, false) / 2.0;
        double const along = side ? at.y : at.x;
        double const first = side ? r.y : r.x;
        double const last = side ? r.y + r.height : r.x + r.width;
        if (along - half < first || along + half > last || !is_free(edge, along, half)) {
            return;
        }
        m_taken[edge].emplace_back(along - half - 1.5, along + half + 1.5);
        SheetText figure{std::move(text), {}, kText_mm, kInk, TextAlign::middle};
        figure.turn_deg = side ? 90.0 : 0.0;
        switch (edge) {
        case 0: figure.at = {at.x, r.y - kAway_mm}; break;
        case 1: figure.at = {at.x, r.y + r.height + kAway_mm + 0.75 * kText_mm}; break;
        case 2: figure.at = {r.x - kAway_mm, at.y}; break;
        default: figure.at = {r.x + r.width + kAway_mm + 0.75 * kText_mm, at.y}; break;
        }
        m_page.items.emplace_back(std::move(figure));
    }

private:
    bool is_free(std::size_t edge, double along, double half) const {
        return std::none_of(m_taken[edge].begin(), m_taken[edge].end(), [&](auto const& taken) {
            return along - half < taken.second && along + half > taken.first;
        });
    }

    Rect m_rect;
    SheetPage& m_page;
    std::array<std::vector<std::pair<double, double>>, 4> m_taken{};
};

} // namespace

double grid_step(double scale) {
    double const least = kLeast_mm * scale / 1000.0;
    double const below = round_down(least);
    for (double const factor : {1.0, 2.0, 2.5, 4.0, 5.0, 10.0}) {
        double const step = below * factor;
        bool const round = std::abs(round_down(step) - step) < 1e-6 * step;
        if (round && step >= least * 0.999999) {
            return step;
        }
    }
    return below * 10.0;
}

void put_grid_lines(SheetTransform const& transform, SheetPage& page) {
    SheetPaint thin;
    thin.stroke = kGrid;
    thin.width_mm = 0.12;
    for (GridLine const& line : grid_lines(transform)) {
        page.items.emplace_back(SheetShape{{{line.from, line.to}}, false, thin});
    }
}

void put_grid_figures(SheetTransform const& transform, bool grid, SheetPage& page) {
    Rect const& r = transform.rect();
    SheetPaint frame;
    frame.stroke = kInk;
    frame.width_mm = 0.4;
    auto const ring = corners(r);
    page.items.emplace_back(SheetShape{{{ring.begin(), ring.end()}}, true, frame});
    if (!grid) {
        return;
    }
    Figures figures(r, page);
    for (GridLine const& line : grid_lines(transform)) {
        figures.put(line, line.from);
        figures.put(line, line.to);
    }
}

} // namespace hatang::publish
