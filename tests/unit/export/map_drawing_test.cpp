// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_clip.hpp"
#include "export/pages/map_drawing.hpp"
#include "export/pages/map_frame.hpp"
#include "export/pages/text_width.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>

namespace {

using namespace hatang;
using namespace hatang::test;
using core::MapStyle;
using core::Tone;
using publish::MapDrawing;
using publish::Rect;
using publish::Spot;

constexpr double kWidth = 174.0;
core::GeoPoint const kMiddle{108.22, 16.06};

core::PageMap map_of(std::vector<core::MapLayer> layers, double half_m = 500.0) {
    core::PageMap map;
    map.shown = spatial::box_around(kMiddle, half_m);
    map.layers = std::move(layers);
    return map;
}

MapDrawing drawn(core::PageMap const& map) {
    return publish::draw_map(map, kWidth, core::Language::vi);
}

core::MapFeature point_at(double bearing, double metres, std::string label = {}, Tone tone = Tone::plain) {
    auto const place = spatial::destination(kMiddle, bearing, metres);
    return {spatial::point_wkb(place), std::move(label), tone};
}

Rect box_of(publish::DrawnText const& text) {
    return {text.at.x, text.at.y - text.size_mm, publish::text_width(text.text, text.size_mm, text.strong),
            text.size_mm};
}

TEST(RoundScale, IsTheNextOneUp) {
    EXPECT_DOUBLE_EQ(publish::round_up(4100), 5000);
    EXPECT_DOUBLE_EQ(publish::round_up(5000), 5000);
    EXPECT_DOUBLE_EQ(publish::round_up(7600), 10000);
    EXPECT_DOUBLE_EQ(publish::round_down(199), 100);
    EXPECT_DOUBLE_EQ(publish::round_down(500), 500);
}

TEST(MapDrawing, IsTrueToScaleInBothDirections) {
    auto const map = map_of({{MapStyle::neighbour, "cột", {point_at(0, 0), point_at(90, 400), point_at(0, 400)}}});
    auto const drawing = drawn(map);
    ASSERT_EQ(drawing.marks.size(), 3U);
    publish::MapFrame const frame(map.shown, drawing.frame);
    double const expected = 400.0 * 1000.0 / frame.scale();
    EXPECT_NEAR(drawing.marks[1].at.x - drawing.marks[0].at.x, expected, 0.001);
    EXPECT_NEAR(drawing.marks[0].at.y - drawing.marks[2].at.y, expected, 0.001);
    EXPECT_THAT(drawing.bar_texts[0].text, testing::HasSubstr("1:"));
    EXPECT_NEAR(drawing.bar.width, frame.mm_of(500), 1e-9);
}

TEST(MapDrawing, ShowsTheWholeBox) {
    for (double const half : {20.0, 333.0, 4000.0, 15000.0}) {
        auto const map = map_of({{MapStyle::neighbour, "cột", {point_at(0, half), point_at(180, half)}}}, half);
        EXPECT_EQ(drawn(map).marks.size(), 2U) << half;
    }
}

TEST(MapDrawing, LabelsCoverNeitherOneAnotherNorMarks) {
    core::MapLayer crowd{MapStyle::neighbour, "cột", {}};
    for (int i = 0; i < 60; ++i) {
        crowd.features.push_back(point_at(i * 37.0, 20.0 + i * 7.0, "QNM-" + std::to_string(100 + i)));
    }
    auto const drawing = drawn(map_of({crowd}));
    EXPECT_GT(drawing.labels.size(), 20U);
    for (std::size_t i = 0; i < drawing.labels.size(); ++i) {
        Rect const box = box_of(drawing.labels[i]);
        EXPECT_TRUE(drawing.frame.holds(box)) << drawing.labels[i].text;
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_FALSE(box.meets(box_of(drawing.labels[j]))) << drawing.labels[i].text;
        }
        for (auto const& mark : drawing.marks) {
            EXPECT_FALSE(box.meets({mark.at.x - 0.5, mark.at.y - 0.5, 1.0, 1.0})) << drawing.labels[i].text;
        }
    }
}

TEST(MapDrawing, WhatStandsAgainstTheProposalIsNamedFirst) {
    core::MapLayer crowd{MapStyle::neighbour, "cột", {point_at(0, 30, "vướng", Tone::bad)}};
    for (int i = 0; i < 200; ++i) {
        crowd.features.push_back(point_at(i * 31.0, 25.0 + (i % 9), "khác " + std::to_string(i)));
    }
    auto const drawing = drawn(map_of({crowd}));
    ASSERT_FALSE(drawing.labels.empty());
    EXPECT_EQ(drawing.labels.front().text, "vướng");
    EXPECT_LT(drawing.labels.size(), 201U);
}

TEST(MapDrawing, EveryStretchOfALineIsNumbered) {
    for (double const bearing : {0.0, 30.0, 45.0, 90.0, 120.0}) {
        core::MapLayer stretches{MapStyle::subject, "đoạn", {}};
        for (int i = 0; i < 5; ++i) { // one after the other, each straight between two points
            auto const from = spatial::destination(kMiddle, bearing, i * 160.0 - 400.0);
            auto const to = spatial::destination(kMiddle, bearing, (i + 1) * 160.0 - 400.0);
            auto const text = fmt::format("LINESTRING ({} {}, {} {})", from.lon, from.lat, to.lon, to.lat);
            stretches.features.push_back({spatial::wkb_of_wkt(text), std::to_string(i + 1), Tone::bad});
        }
        EXPECT_EQ(drawn(map_of({stretches})).labels.size(), 5U) << bearing;
    }
}

TEST(MapDrawing, LegendNamesOnlyWhatIsSeen) {
    auto const map = map_of({{MapStyle::zone, "vùng", {}},
                             {MapStyle::pending, "hồ sơ", {point_at(0, 90'000)}},
                             {MapStyle::neighbour, "cột", {point_at(0, 50, "", Tone::bad)}}});
    auto const drawing = drawn(map);
    ASSERT_EQ(drawing.legend.size(), 1U);
    EXPECT_EQ(drawing.legend[0].text.text, "cột (vướng)");
}

TEST(MapDrawing, CutsLargeShapesToTheFrame) {
    std::string ring;
    for (int i = 0; i <= 20'000; ++i) {
        auto const place = spatial::destination(kMiddle, 360.0 * (i % 20'000) / 20'000, 60'000.0 + i % 7);
        ring += (i == 0 ? "" : ", ") + std::to_string(place.lon) + " " + std::to_string(place.lat);
    }
    auto const map = map_of({{MapStyle::zone, "tỉnh", {{spatial::wkb_of_wkt("POLYGON ((" + ring + "))"), "tỉnh"}}}});
    auto const drawing = drawn(map);
    ASSERT_EQ(drawing.paths.size(), 1U);
    EXPECT_LT(drawing.paths[0].parts[0].size(), 50U);
    EXPECT_EQ(drawing.labels.size(), 1U);
}

TEST(MapClip, KeepsTheInsideOfARing) {
    Rect const rect{0, 0, 10, 10};
    auto const cut = publish::clip_ring({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}}, rect);
    double low = 10;
    double high = 0;
    for (Spot const spot : cut) {
        low = std::min({low, spot.x, spot.y});
        high = std::max({high, spot.x, spot.y});
    }
    EXPECT_DOUBLE_EQ(low, 0.0);
    EXPECT_DOUBLE_EQ(high, 5.0);
    EXPECT_TRUE(publish::clip_ring({{20, 20}, {30, 20}, {30, 30}}, rect).empty());
}

TEST(MapClip, DividesALineThatLeavesAndComesBack) {
    Rect const rect{0, 0, 10, 10};
    auto const parts = publish::clip_line({{1, 1}, {2, 1}, {40, 1}, {40, 90}, {3, 90}, {3, 5}, {4, 5}}, rect);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].size(), 3U);
    EXPECT_EQ(parts[1].size(), 3U);
}

TEST(MapClip, KnowsHolesFromTheInside) {
    std::vector<std::vector<Spot>> const rings{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{4, 4}, {6, 4}, {6, 6}, {4, 6}}};
    EXPECT_TRUE(publish::is_inside(rings, {2, 2}));
    EXPECT_FALSE(publish::is_inside(rings, {5, 5}));
    EXPECT_FALSE(publish::is_inside(rings, {11, 5}));
}

} // namespace
