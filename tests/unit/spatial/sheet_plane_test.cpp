// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/line_chains.hpp"
#include "spatial/sheet_plane.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace hatang;
using core::CrsId;
using core::GeoPoint;
using spatial::PlanePoint;

constexpr CrsId kDaNang{5899};
constexpr GeoPoint kCathedral{108.2230, 16.0667};

TEST(SheetPlane, AMetreOnTheGroundIsAMetreOfThePlane) {
    // At the zone's meridian the grid is too short by 1/10000, at its border too long: the plane is neither.
    for (GeoPoint const origin : {kCathedral, GeoPoint{107.75, 16.0}, GeoPoint{109.3, 12.2}}) {
        spatial::SheetPlane const plane(kDaNang, origin);
        for (double const bearing : {0.0, 37.0, 90.0, 221.0}) {
            auto const point = plane.to_plane(spatial::destination(origin, bearing, 1000.0));
            EXPECT_NEAR(std::hypot(point.x, point.y), 1000.0, 0.02) << origin.lon << ' ' << bearing;
        }
    }
}

TEST(SheetPlane, KnowsHowFarTheGridIsFromTheGround) {
    EXPECT_NEAR(spatial::SheetPlane(kDaNang, {107.75, 16.0}).scale_factor(), 0.9999, 5e-6);
    EXPECT_GT(spatial::SheetPlane(kDaNang, {109.3, 12.2}).scale_factor(), 1.0002);
}

TEST(SheetPlane, GoesThereAndBack) {
    spatial::SheetPlane const plane(kDaNang, kCathedral);
    PlanePoint const here{1234.5, -678.9};
    auto const again = plane.to_plane(plane.to_geo(here));
    EXPECT_NEAR(again.x, here.x, 1e-4);
    EXPECT_NEAR(again.y, here.y, 1e-4);
    auto const grid = plane.to_grid(here);
    auto const from_grid = plane.from_grid(grid.x, grid.y);
    EXPECT_NEAR(from_grid.x, here.x, 1e-6);
    EXPECT_NEAR(from_grid.y, here.y, 1e-6);
}

TEST(SheetPlane, RefusesPlacesOutsideTheZone) {
    EXPECT_THROW(spatial::SheetPlane(kDaNang, {2.35, 48.85}), core::Error);
    EXPECT_THROW(spatial::SheetPlane(CrsId(4326), kCathedral), core::Error);
}

TEST(Vn2000Zone, IsTheOldProvincesOwn) {
    EXPECT_EQ(spatial::vn2000_zone("48", kCathedral), CrsId(5899));
    EXPECT_EQ(spatial::vn2000_zone("49", kCathedral), CrsId(5899));
    EXPECT_EQ(spatial::vn2000_zone("01", {105.85, 21.03}), CrsId(5897));
    EXPECT_EQ(spatial::vn2000_zone("79", {106.7, 10.78}), CrsId(9210));
    EXPECT_EQ(spatial::vn2000_zone("86", {105.97, 10.25}), CrsId(9209));
}

TEST(Vn2000Zone, IsTheNearestThreeDegreeZoneWhereTheProvinceIsUnknown) {
    EXPECT_EQ(spatial::vn2000_zone("", kCathedral), CrsId(5898));
    EXPECT_EQ(spatial::vn2000_zone("", {105.85, 21.03}), CrsId(5897));
    EXPECT_EQ(spatial::vn2000_zone("", {103.0, 21.4}), CrsId(5896));
    EXPECT_EQ(spatial::vn2000_zone("99", kCathedral), CrsId(5898));
}

TEST(LineChains, JoinPiecesThatGoOnWhicheverWayTheyAreDrawn) {
    std::vector<std::vector<GeoPoint>> const pieces{
        {{108.0, 16.0}, {108.001, 16.0}}, {{108.002, 16.0}, {108.001, 16.0}}, {{108.002, 16.0}, {108.003, 16.0001}}};
    auto const chains = spatial::chained_lines(pieces);
    ASSERT_EQ(chains.size(), 1U);
    EXPECT_EQ(chains[0], (std::vector<GeoPoint>{{108.0, 16.0}, {108.001, 16.0}, {108.002, 16.0}, {108.003, 16.0001}}));
}

TEST(LineChains, GoStraightOnAtACrossingAndNeverAroundACorner) {
    GeoPoint const middle{108.001, 16.0};
    std::vector<std::vector<GeoPoint>> const cross{
        {{108.0, 16.0}, middle}, {{108.001, 15.999}, middle}, {middle, {108.002, 16.0}}, {middle, {108.001, 16.001}}};
    auto const chains = spatial::chained_lines(cross);
    ASSERT_EQ(chains.size(), 2U);
    EXPECT_EQ(chains[0].back(), (GeoPoint{108.002, 16.0}));
    EXPECT_EQ(chains[1].back(), (GeoPoint{108.001, 16.001}));
    EXPECT_EQ(spatial::chained_lines({{{108.0, 16.0}, middle}, {middle, {108.001, 16.001}}}).size(), 2U);
}

TEST(LineChains, LeaveOutPiecesWithoutLengthAndCloseRings) {
    GeoPoint const a{108.0, 16.0};
    GeoPoint const b{108.001, 16.0005};
    GeoPoint const c{108.0, 16.001};
    EXPECT_TRUE(spatial::chained_lines({{a, a}}).empty());
    auto const ring = spatial::chained_lines({{a, b}, {b, c}, {c, a}}, 150.0);
    ASSERT_EQ(ring.size(), 1U);
    EXPECT_EQ(ring[0].size(), 4U);
    EXPECT_EQ(ring[0].front(), ring[0].back());
}

} // namespace
