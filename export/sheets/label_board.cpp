// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/label_board.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace hatang::publish {

namespace {

constexpr double kCell_mm = 8.0;
constexpr double kStep_mm = 1.5;

/// Directions of a box on the paper, y downwards.
struct Axes {
    Spot along;
    Spot across;
};
Axes axes_of(LabelBox const& box) {
    double const turn = box.turn_deg * std::numbers::pi / 180.0;
    return {{std::cos(turn), -std::sin(turn)}, {std::sin(turn), std::cos(turn)}};
}

double dot(Spot a, Spot b) {
    return a.x * b.x + a.y * b.y;
}

/// Half of what a box covers of a direction.
double reach(LabelBox const& box, Axes const& axes, Spot direction) {
    return box.half_width * std::abs(dot(axes.along, direction)) +
           box.half_height * std::abs(dot(axes.across, direction));
}

Rect bounds(LabelBox const& box) {
    Axes const axes = axes_of(box);
    double const x = reach(box, axes, {1.0, 0.0});
    double const y = reach(box, axes, {0.0, 1.0});
    return {box.middle.x - x, box.middle.y - y, 2.0 * x, 2.0 * y};
}

std::int64_t cell(double x, double y) {
    auto const column = static_cast<std::int64_t>(std::floor(x / kCell_mm));
    auto const row = static_cast<std::int64_t>(std::floor(y / kCell_mm));
    return column * 100'003 + row;
}

template <typename Visit> void each_cell(Rect const& rect, Visit const& visit) {
    for (double x = std::floor(rect.x / kCell_mm) * kCell_mm; x <= rect.x + rect.width; x += kCell_mm) {
        for (double y = std::floor(rect.y / kCell_mm) * kCell_mm; y <= rect.y + rect.height; y += kCell_mm) {
            visit(cell(x + 1e-6, y + 1e-6));
        }
    }
}

} // namespace

/// Two turned rectangles are apart when one of their four directions parts them.
bool LabelBox::meets(LabelBox const& other) const {
    Axes const mine = axes_of(*this);
    Axes const others = axes_of(other);
    Spot const between{other.middle.x - middle.x, other.middle.y - middle.y};
    std::array<Spot, 4> const directions{mine.along, mine.across, others.along, others.across};
    return std::all_of(directions.begin(), directions.end(), [&](Spot direction) {
        return std::abs(dot(between, direction)) < reach(*this, mine, direction) + reach(other, others, direction);
    });
}

bool LabelBox::lies_in(Rect const& rect) const {
    return rect.holds(bounds(*this));
}

template <typename Visit> bool LabelBoard::any_near(LabelBox const& box, Visit const& visit) const {
    bool found = false;
    each_cell(bounds(box), [&](std::int64_t key) {
        auto const places = m_cells.find(key);
        if (!found && places != m_cells.end()) {
            found = std::any_of(places->second.begin(), places->second.end(),
                                [&](std::size_t index) { return visit(index); });
        }
    });
    return found;
}

bool LabelBoard::is_free(std::span<LabelBox const> boxes) const {
    return std::all_of(boxes.begin(), boxes.end(), [this](LabelBox const& box) {
        return box.lies_in(m_frame) && !any_near(box, [&](std::size_t index) {
                   return m_places[index].weight == 0 && m_places[index].box.meets(box);
               });
    });
}

double LabelBoard::crowding(std::span<LabelBox const> boxes, bool streets_count) const {
    std::vector<std::size_t> met;
    for (LabelBox const& box : boxes) {
        any_near(box, [&](std::size_t index) {
            Place const& place = m_places[index];
            if (place.weight > (streets_count ? 0 : 1) && place.box.meets(box)) {
                met.push_back(index);
            }
            return false;
        });
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    double sum = 0.0;
    for (std::size_t const index : met) {
        sum += m_places[index].weight == 1 ? 0.4 : 1.0;
    }
    return sum;
}

void LabelBoard::put(Place const& place) {
    std::size_t const index = m_places.size();
    m_places.push_back(place);
    each_cell(bounds(place.box), [&](std::int64_t key) { m_cells[key].push_back(index); });
}

void LabelBoard::take(LabelBox const& box) {
    put({box, 0});
}

void LabelBoard::avoid(LabelBox const& box, Ground ground) {
    put({box, static_cast<std::uint8_t>(ground == Ground::street ? 1 : 2)});
}

void LabelBoard::avoid_line(std::vector<Spot> const& line, double half_mm, Ground ground) {
    Rect const& f = m_frame;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Spot const a = line[i - 1];
        Spot const b = line[i];
        int const steps = std::clamp(static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / kStep_mm) + 1, 1, 1000);
        for (int step = 0; step < steps; ++step) {
            double const share = (step + 0.5) / steps;
            Spot const at{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
            if (at.x > f.x && at.x < f.x + f.width && at.y > f.y && at.y < f.y + f.height) {
                avoid({at, half_mm, half_mm, 0.0}, ground);
            }
        }
    }
}

std::optional<PlacedLabel> place_beside(LabelBoard const& board, Spot at, double away_mm, LabelSize size) {
    double const half_x = size.width_mm / 2.0;
    double const half_y = size.height_mm / 2.0;
    std::optional<PlacedLabel> best;
    double least = 1e9;
    auto const attempt = [&](double x, double y, double cost, bool led) {
        LabelBox const box{{at.x + x, at.y + y}, half_x, half_y, 0.0};
        double const crowd = cost + board.crowding({&box, 1}, true);
        if (crowd < least && board.is_free({&box, 1})) {
            least = crowd;
            best = PlacedLabel{box, led};
        }
    };
    for (double const far : {away_mm, away_mm + 2.5, away_mm + 5.5}) {
        bool const led = far > away_mm;
        double const x = far + half_x;
        double const y = far + half_y;
        double const near_x = led ? half_x : x - 0.35 * far;
        double const cost = led ? 3.0 + far : 0.0;
        attempt(x, 0.0, cost, led);
        attempt(near_x, -y * 0.8, cost + 0.1, led);
        attempt(near_x, y * 0.8, cost + 0.15, led);
        attempt(0.0, -y, cost + 0.2, led);
        attempt(0.0, y, cost + 0.25, led);
        attempt(-x, 0.0, cost + 0.3, led);
        attempt(-near_x, -y * 0.8, cost + 0.35, led);
        attempt(-near_x, y * 0.8, cost + 0.4, led);
        if (best && least < cost + 4.0) {
            return best;
        }
    }
    return best;
}

} // namespace hatang::publish
