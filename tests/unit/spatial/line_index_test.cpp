// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"
#include "spatial/overlay/line_index.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace hatang::spatial {
namespace {

using core::GeoPoint;
using Line = std::vector<GeoPoint>;

constexpr GeoPoint kStart{108.22, 16.06};

/// A straight line \p metres long to the east, \p north metres off, beginning \p east metres on.
Line eastward(double metres, double north = 0.0, double east = 0.0) {
    auto const from = destination(destination(kStart, 90.0, east), 0.0, north);
    return {from, destination(from, 90.0, metres)};
}

std::vector<Alongside> along(Line const& asked, Line const& other, AlongRule rule) {
    LineIndex index;
    index.add(5, other);
    index.build();
    std::vector<Alongside> found;
    index.along(asked, rule, [&](Alongside const& each) { found.push_back(each); });
    return found;
}

TEST(LineIndex, TheSameLineDrawnTwiceAndBackwardsIsCoveredWhole) {
    Line const line{{108.2130547, 16.0722113}, {108.2125068, 16.0715649}, {108.2121, 16.0711}};
    auto const same = along(line, line, {});
    ASSERT_EQ(same.size(), 2U);
    EXPECT_EQ(same[0].from, 0.0);
    EXPECT_EQ(same[0].to, 1.0);
    EXPECT_EQ(same[1].to, 2.0);
    EXPECT_FALSE(same[0].opposite);
    EXPECT_EQ(same[0].key, 5);
    auto const back = along(line, Line(line.rbegin(), line.rend()), {});
    ASSERT_EQ(back.size(), 2U);
    EXPECT_TRUE(back[0].opposite);
}

TEST(LineIndex, FindsTheStretchBesideAParallelLine) {
    auto const found = along(eastward(1000), eastward(400, 12.0, 300), {.within_m = 30, .max_angle_deg = 30});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].from, 0.3, 1e-5);
    EXPECT_NEAR(found[0].to, 0.7, 1e-5);
    EXPECT_TRUE(along(eastward(1000), eastward(400, 31.0), {.within_m = 30, .max_angle_deg = 30}).empty());
}

TEST(LineIndex, ALineThatDrawsAwayIsBesideAsLongAsItIsNear) {
    Line away = eastward(1000);
    away[1] = destination(away[1], 0.0, 100.0);
    auto const found = along(eastward(1000), away, {.within_m = 30, .max_angle_deg = 30});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].from, 0.0);
    EXPECT_NEAR(found[0].to, 0.3, 1e-3);
}

TEST(LineIndex, CrossingAndContinuingLinesAreNotBeside) {
    Line const across{destination(kStart, 180.0, 50), destination(kStart, 0.0, 50)};
    EXPECT_TRUE(along(eastward(1000), across, {.within_m = 30, .max_angle_deg = 30}).empty());
    EXPECT_TRUE(along(eastward(1000), eastward(500, 0.0, 1000.1), {}).empty());
    EXPECT_TRUE(along({kStart, kStart}, eastward(500), {}).empty());
}

} // namespace
} // namespace hatang::spatial
