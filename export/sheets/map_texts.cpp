// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/map_texts.hpp"

#include "export/pages/map_clip.hpp"
#include "export/sheets/letter_widths.hpp"
#include "export/sheets/sheet_looks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace hatang::publish {

namespace {

using core::SheetStyle;

constexpr double kPoleText_mm = 2.0;
constexpr double kSiteText_mm = 2.5;
constexpr double kAreaText_mm = 2.8;
constexpr double kLine = 1.3;        ///< height of a label, of its letters
constexpr double kHalfHeight = 0.62; ///< half of it, closer
constexpr Colour kSubjectInk = 0x0b3d7a;
constexpr Colour kWardInk = 0x6b5b73;
constexpr Colour kAreaInk = 0x45334f;

} // namespace

MapTexts::Look MapTexts::point_look(SheetStyle style) {
    switch (style) {
    case SheetStyle::site:
    case SheetStyle::site_bulky: return {kSiteText_mm, 0x4f2568, true, false};
    case SheetStyle::pending: return {kSiteText_mm, 0x8a3208, true, false};
    case SheetStyle::place: return {kSiteText_mm, kSubjectInk, true, false};
    case SheetStyle::chainage: return {1.9, kSubjectInk, false, false};
    default: return {kPoleText_mm, kInk, false, false};
    }
}

void MapTexts::add(std::string text, LabelBox const& box, Look const& look) {
    double const turn = box.turn_deg * std::numbers::pi / 180.0;
    double const down = 0.36 * look.size_mm;
    SheetText item{std::move(text),   {box.middle.x + std::sin(turn) * down, box.middle.y + std::cos(turn) * down},
                   look.size_mm,      look.colour,
                   TextAlign::middle, box.turn_deg};
    item.strong = look.strong;
    item.slanted = look.slanted;
    item.halo = true;
    m_board.take(box);
    m_page.labels.push_back(box);
    m_page.items.emplace_back(std::move(item));
}

/// Paler than what is hatched around it.
void MapTexts::add_ground(LabelBox const& box) {
    Spot const low{box.middle.x - box.half_width, box.middle.y - box.half_height};
    Spot const high{box.middle.x + box.half_width, box.middle.y + box.half_height};
    SheetPaint white;
    white.fill = 0xffffff;
    white.opacity = 0.85;
    m_page.items.emplace_back(SheetShape{{{low, {high.x, low.y}, high, {low.x, high.y}}}, true, white});
}

void MapTexts::outline_number(FeatureShape const& shape) {
    Look const look{3.4, kInk, true, false};
    LabelBox box{
        {}, letters_width(shape.feature->label, look.size_mm, true) / 2.0 + 0.4, look.size_mm * kHalfHeight, 0.0};
    for (auto const& line : shape.lines) {
        Spot middle{};
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            middle.x += line[i].x / static_cast<double>(line.size() - 1);
            middle.y += line[i].y / static_cast<double>(line.size() - 1);
        }
        for (Spot const corner : line) {
            for (double const inwards : {0.25, 0.15, 0.4, 0.0}) {
                box.middle = {corner.x + inwards * (middle.x - corner.x), corner.y + inwards * (middle.y - corner.y)};
                if (m_board.is_free({&box, 1})) {
                    return add(shape.feature->label, box, look);
                }
            }
        }
    }
}

void MapTexts::match_line(std::string const& text, SpotPair line, Spot middle) {
    auto [a, b] = line;
    Spot const inwards{middle.x - (a.x + b.x) / 2.0, middle.y - (a.y + b.y) / 2.0};
    // Upright and nearly upright lines are read upwards.
    bool const upright = std::abs(b.x - a.x) < 0.2 * std::abs(b.y - a.y);
    if (upright ? b.y > a.y : b.x < a.x) {
        std::swap(a, b);
    }
    double const turn = std::atan2(-(b.y - a.y), b.x - a.x);
    Spot const up{-std::sin(turn), -std::cos(turn)};
    double const side = up.x * inwards.x + up.y * inwards.y > 0.0 ? -1.0 : 1.0;
    Look const look{3.2, kInk, true, false};
    double const half = letters_width(text, look.size_mm, true) / 2.0 + 0.5;
    std::optional<LabelBox> best;
    double least = 1e9;
    for (double const share : {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8, 0.12, 0.88}) {
        for (double const far : {2.8, 4.5, -2.8, 6.5, -4.5}) {
            LabelBox const box{
                {a.x + share * (b.x - a.x) + up.x * side * far, a.y + share * (b.y - a.y) + up.y * side * far},
                half,
                look.size_mm * kHalfHeight,
                turn * 180.0 / std::numbers::pi};
            double const cost =
                m_board.crowding({&box, 1}, true) + (far < 0.0 ? 6.0 : 0.2 * far) + 4.0 * std::abs(share - 0.5);
            if (cost < least && m_board.is_free({&box, 1})) {
                least = cost;
                best = box;
            }
        }
    }
    if (best) {
        add(text, *best, look);
    }
}

void MapTexts::point(FeatureShape const& shape) {
    SheetStyle const style = shape.feature->style;
    Look const look = point_look(style);
    LabelSize const size{letters_width(shape.feature->label, look.size_mm, look.strong) + 0.2, look.size_mm * kLine};
    Spot const at = shape.points.front();
    auto const placed = place_beside(m_board, at, symbol_half(style) + 0.25, size);
    if (!placed) {
        m_page.left_out += style == SheetStyle::chainage ? 0 : 1;
        return;
    }
    if (placed->led) {
        add_leader(at, placed->box, look.colour);
        put_symbol(style, at, m_page.items);
    }
    add(shape.feature->label, placed->box, look);
}

void MapTexts::add_leader(Spot at, LabelBox const& box, Colour colour) {
    SheetPaint thin;
    thin.stroke = colour;
    thin.width_mm = 0.15;
    bool const beside = std::abs(box.middle.y - at.y) < box.half_height;
    double const side = box.middle.x > at.x ? -1.0 : 1.0;
    double const above = box.middle.y > at.y ? -1.0 : 1.0;
    Spot const end{box.middle.x + (beside ? side * box.half_width : 0.0),
                   box.middle.y + (beside ? 0.0 : above * box.half_height * 0.8)};
    m_page.items.emplace_back(SheetShape{{{at, end}}, false, thin});
}

/// Where it covers least, as near the middle of the area's visible part as may be.
void MapTexts::area(FeatureShape const& shape) {
    constexpr int kSteps = 11;
    bool const ward = shape.feature->style <= SheetStyle::ward;
    Look const look{ward ? kAreaText_mm + 0.4 : kAreaText_mm, ward ? kWardInk : kAreaInk, false, true};
    double const half = letters_width(shape.feature->label, look.size_mm, false) / 2.0 + 0.4;
    Rect const seen = visible_box(shape.rings);
    std::optional<LabelBox> best;
    double least = 1e9;
    for (int i = 0; i < kSteps * kSteps; ++i) {
        Spot const at{seen.x + seen.width * (i % kSteps + 0.5) / kSteps,
                      seen.y + seen.height * (i / kSteps + 0.5) / kSteps};
        LabelBox const box{at, half, look.size_mm * kHalfHeight, 0.0};
        bool const inside = is_inside(shape.rings, at) && is_inside(shape.rings, {at.x - half, at.y}) &&
                            is_inside(shape.rings, {at.x + half, at.y});
        if (!inside || !m_board.is_free({&box, 1})) {
            continue;
        }
        double const off = std::hypot(at.x - seen.x - seen.width / 2.0, at.y - seen.y - seen.height / 2.0);
        double const cost = m_board.crowding({&box, 1}, true) + off * 0.02;
        if (cost < least) {
            least = cost;
            best = box;
        }
    }
    if (best) {
        if (!ward) {
            add_ground(*best);
        }
        add(shape.feature->label, *best, look);
    }
}

Rect MapTexts::visible_box(std::vector<std::vector<Spot>> const& rings) const {
    Rect const& r = m_board.frame();
    Spot low{r.x + r.width, r.y + r.height};
    Spot high{r.x, r.y};
    for (auto const& ring : rings) {
        for (Spot const spot : ring) {
            low = {std::min(low.x, std::max(spot.x, r.x)), std::min(low.y, std::max(spot.y, r.y))};
            high = {std::max(high.x, std::min(spot.x, r.x + r.width)),
                    std::max(high.y, std::min(spot.y, r.y + r.height))};
        }
    }
    return {low.x, low.y, std::max(0.0, high.x - low.x), std::max(0.0, high.y - low.y)};
}

} // namespace hatang::publish
