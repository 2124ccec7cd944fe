// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/sheet_looks.hpp"

#include <algorithm>

namespace hatang::publish {

namespace {

using core::SheetStyle;

constexpr Colour kWhite = 0xffffff;
constexpr Colour kBlue = 0x0b4f9c;
constexpr Colour kVermilion = 0xb8420a;
constexpr Colour kPurple = 0x6d3a8c;
constexpr Colour kBrown = 0x7a4a12;
constexpr Colour kGreen = 0x0a6b50;
constexpr Colour kRed = 0xa8201a;
constexpr Colour kEdge = 0x8b939b;
constexpr Colour kBorder = 0x6b5b73;
constexpr Colour kYellow = 0xffd60a;

SheetPaint line(Colour colour, double width_mm, double dash_mm = 0.0, double gap_mm = 0.0) {
    SheetPaint paint;
    paint.stroke = colour;
    paint.width_mm = width_mm;
    paint.dash_mm = dash_mm;
    paint.gap_mm = gap_mm;
    return paint;
}

SheetPaint hatched(Hatch hatch, double outline_mm, double dash_mm = 0.0) {
    SheetPaint paint = line(hatch.colour, outline_mm, dash_mm, dash_mm * 0.6);
    paint.fill = hatch.colour;
    paint.opacity = 0.05;
    paint.hatch = hatch;
    return paint;
}

SheetPaint filled(Colour fill, Colour edge, double width_mm) {
    SheetPaint paint = line(edge, width_mm);
    paint.fill = fill;
    return paint;
}

/// Pale grounds; underground also by a dashed edge, bundled by a double one.
std::vector<SheetPaint> street_paints(SheetStyle style, double scale) {
    double const width = street_width(scale);
    Colour ground = 0xe9ebed;
    SheetPaint edge = line(kEdge, width + 0.3);
    if (style == SheetStyle::street_aerial) {
        ground = 0xf7dcc4;
    } else if (style == SheetStyle::street_bundled) {
        ground = 0xfff1b8;
        edge = line(kEdge, width + 0.7);
    } else if (style == SheetStyle::street_underground) {
        ground = 0xcfe6dd;
        edge = line(0x3f474e, width + 0.45, 2.0, 1.2);
    }
    return {edge, line(ground, width)};
}

void put_triangle(Spot at, double half, SheetPaint const& paint, std::vector<SheetItem>& items) {
    items.emplace_back(
        SheetShape{{{{at.x, at.y - half * 1.15}, {at.x + half, at.y + half * 0.75}, {at.x - half, at.y + half * 0.75}}},
                   true,
                   paint});
}

void put_square(Spot at, double half, SheetPaint const& paint, std::vector<SheetItem>& items) {
    items.emplace_back(SheetShape{{{{at.x - half, at.y - half},
                                    {at.x + half, at.y - half},
                                    {at.x + half, at.y + half},
                                    {at.x - half, at.y + half}}},
                                  true,
                                  paint});
}

void put_diamond(Spot at, double half, SheetPaint const& paint, std::vector<SheetItem>& items) {
    items.emplace_back(SheetShape{
        {{{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}}}, true, paint});
}

void put_disc(Spot at, double radius, SheetPaint const& paint, std::vector<SheetItem>& items) {
    items.emplace_back(SheetDisc{at, radius, paint});
}

void put_cross(Spot at, double half, SheetPaint const& paint, std::vector<SheetItem>& items) {
    items.emplace_back(SheetShape{{{{at.x - half, at.y - half}, {at.x + half, at.y + half}},
                                   {{at.x - half, at.y + half}, {at.x + half, at.y - half}}},
                                  false,
                                  paint});
}

} // namespace

FeatureClass class_of(SheetStyle style) {
    if (style <= SheetStyle::zone_other) {
        return FeatureClass::area;
    }
    if (style <= SheetStyle::street_underground) {
        return FeatureClass::street;
    }
    return style <= SheetStyle::outline ? FeatureClass::line : FeatureClass::point;
}

double street_width(double scale) {
    struct Step {
        double scale;
        double width;
    };
    static constexpr Step kSteps[] = {{500.0, 5.0},   {1000.0, 4.0},  {2000.0, 3.2},  {5000.0, 2.4},
                                      {10000.0, 1.3}, {15000.0, 0.9}, {25000.0, 0.6}, {50000.0, 0.4}};
    auto const* const step = std::find_if(std::begin(kSteps), std::end(kSteps),
                                          [scale](Step const& each) { return scale <= each.scale * 1.001; });
    return step == std::end(kSteps) ? 0.3 : step->width;
}

double name_size(double scale) {
    return scale <= 2000.0 ? 2.4 : scale <= 5000.0 ? 2.1 : 1.9;
}

std::vector<SheetPaint> paints_of(SheetStyle style, double scale) {
    switch (style) {
    case SheetStyle::province: return {line(kBorder, 0.7, 5.0, 1.2)};
    case SheetStyle::ward: return {line(kBorder, 0.4, 3.4, 1.3)};
    case SheetStyle::zone_mast: return {hatched({45.0, 3.0, 0.13, kPurple, false}, 0.4)};
    case SheetStyle::zone_light: return {hatched({0.0, 3.2, 0.12, kPurple, true}, 0.4)};
    case SheetStyle::zone_height: return {hatched({90.0, 2.4, 0.13, kPurple, false}, 0.4)};
    case SheetStyle::zone_cable: return {hatched({135.0, 3.0, 0.13, kVermilion, false}, 0.4, 2.0)};
    case SheetStyle::zone_heritage: return {hatched({45.0, 3.4, 0.13, kGreen, true}, 0.4)};
    case SheetStyle::zone_military: return {hatched({45.0, 2.4, 0.16, kRed, true}, 0.6)};
    case SheetStyle::zone_works: return {hatched({45.0, 1.8, 0.16, kRed, false}, 0.6)};
    case SheetStyle::zone_other: return {hatched({0.0, 4.5, 0.1, 0x7c868f, false}, 0.35, 1.2)};
    case SheetStyle::street:
    case SheetStyle::street_aerial:
    case SheetStyle::street_bundled:
    case SheetStyle::street_underground: return street_paints(style, scale);
    case SheetStyle::runway: return {line(kInk, 1.6), line(kWhite, 0.25, 3.0, 2.0)};
    case SheetStyle::duct: return {line(kBrown, 0.7), line(kWhite, 0.35)};
    case SheetStyle::line_other: return {line(0x4d5761, 0.35, 0.8, 0.8)};
    case SheetStyle::route_aerial: return {line(kVermilion, 0.5)};
    case SheetStyle::route_underground: return {line(kBrown, 0.55, 2.2, 1.1)};
    case SheetStyle::route_other: return {line(kVermilion, 0.45, 0.3, 1.0)};
    case SheetStyle::works: return {line(0xffffff, 1.9), line(kRed, 1.5, 0.9, 0.7)};
    case SheetStyle::subject: return {line(kWhite, 1.7), line(kBlue, 1.0)};
    case SheetStyle::outline: return {line(kInk, 0.35)};
    default: return {};
    }
}

double symbol_half(SheetStyle style) {
    switch (style) {
    case SheetStyle::pole:
    case SheetStyle::pole_power:
    case SheetStyle::pole_lighting: return 0.95;
    case SheetStyle::manhole: return 1.1;
    case SheetStyle::chainage: return 0.8;
    case SheetStyle::site:
    case SheetStyle::site_bulky: return 1.9;
    case SheetStyle::pending: return 1.8;
    case SheetStyle::place: return 2.4;
    default: return 1.0;
    }
}

void put_symbol(SheetStyle style, Spot at, std::vector<SheetItem>& items) {
    switch (style) {
    case SheetStyle::pole: return put_disc(at, 0.8, filled(kWhite, kInk, 0.35), items);
    case SheetStyle::pole_power: return put_square(at, 0.75, filled(kInk, kInk, 0.2), items);
    case SheetStyle::pole_lighting:
        put_disc(at, 0.85, filled(kWhite, kInk, 0.25), items);
        return put_cross(at, 0.5, line(kInk, 0.25), items);
    case SheetStyle::manhole:
        put_square(at, 0.95, filled(kWhite, kBrown, 0.35), items);
        return put_disc(at, 0.35, filled(kBrown, kBrown, 0.1), items);
    case SheetStyle::chainage: return put_disc(at, 0.6, filled(kWhite, kBlue, 0.4), items);
    case SheetStyle::site: return put_triangle(at, 1.7, filled(kWhite, kPurple, 0.5), items);
    case SheetStyle::site_bulky: return put_triangle(at, 1.8, filled(kPurple, kWhite, 0.3), items);
    case SheetStyle::pending: return put_diamond(at, 1.7, filled(kWhite, kVermilion, 0.5), items);
    case SheetStyle::place:
        put_disc(at, 2.1, line(kBlue, 0.6), items);
        return put_disc(at, 0.45, filled(kBlue, kWhite, 0.2), items);
    default: return put_disc(at, 0.7, filled(0x4d5761, kWhite, 0.25), items);
    }
}

void put_hazard(Spot at, std::vector<SheetItem>& items) {
    put_triangle(at, kHazardHalf_mm, filled(kYellow, kInk, 0.35), items);
    SheetText mark{"!", {at.x, at.y + 0.95}, 2.3, kInk, TextAlign::middle};
    mark.strong = true;
    items.emplace_back(std::move(mark));
}

void put_legend_symbol(SheetStyle style, double scale, Spot at, std::vector<SheetItem>& items) {
    auto const kind = class_of(style);
    if (kind == FeatureClass::point) {
        return put_symbol(style, at, items);
    }
    bool const border = style == SheetStyle::ward || style == SheetStyle::province;
    std::vector<Spot> const straight{{at.x - 3.8, at.y}, {at.x + 3.8, at.y}};
    for (SheetPaint const& paint : paints_of(style, scale)) {
        if (kind == FeatureClass::area && !border) {
            items.emplace_back(SheetShape{{{{at.x - 3.8, at.y - 1.5},
                                            {at.x + 3.8, at.y - 1.5},
                                            {at.x + 3.8, at.y + 1.5},
                                            {at.x - 3.8, at.y + 1.5}}},
                                          true,
                                          paint});
        } else {
            items.emplace_back(SheetShape{{straight}, false, paint});
        }
    }
}

} // namespace hatang::publish
