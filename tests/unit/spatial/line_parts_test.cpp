// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"
#include "spatial/placed_geometry.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial {
namespace {

double length_m(std::string_view wkb) {
    return place_geometry(wkb, [](double x, double y) { return std::optional(core::GeoPoint{x, y}); }).length_m;
}

TEST(LineParts, JoinsLinesAndLeavesOutWhatIsNone) {
    auto const first = wkb_of_wkt("LINESTRING(108 16,108.1 16)");
    auto const two = wkb_of_wkt("MULTILINESTRING((108 16.1,108.1 16.1),(108 16.2,108.1 16.2))");
    auto const point = wkb_of_wkt("POINT(108 16)");
    EXPECT_EQ(
        wkt_of_wkb(joined_lines({first, two, point}), 1),
        wkt_of_wkb(wkb_of_wkt("MULTILINESTRING((108 16,108.1 16),(108 16.1,108.1 16.1),(108 16.2,108.1 16.2))"), 1));
}

/// Two carriageways 20 m apart, drawn in opposite directions, crossed at 108.21 and 108.24.
class Between : public ::testing::Test {
protected:
    std::string const street =
        wkb_of_wkt("MULTILINESTRING((108.2 16,108.22 16,108.25 16),(108.25 16.0002,108.2 16.0002))");
    std::string const first = wkb_of_wkt("LINESTRING(108.21 15.9,108.21 16.1)");
    std::string const second = wkb_of_wkt("LINESTRING(108.24 15.9,108.24 16.1)");
};

TEST_F(Between, CutsBothCarriagewaysAtTheCrossings) {
    auto const part = lines_between(street, first, second, 50.0);
    ASSERT_TRUE(part.has_value());
    auto const box = box_of_wkb(*part);
    EXPECT_NEAR(box.min_lon, 108.21, 1e-6);
    EXPECT_NEAR(box.max_lon, 108.24, 1e-6);
    EXPECT_NEAR(length_m(*part), 2 * length_m(wkb_of_wkt("LINESTRING(108.21 16,108.24 16)")), 1.0);
}

TEST_F(Between, TheOrderOfTheCrossingsDoesNotCount) {
    auto const there = lines_between(street, first, second, 50.0);
    auto const back = lines_between(street, second, first, 50.0);
    ASSERT_TRUE(there && back);
    EXPECT_NEAR(length_m(*there), length_m(*back), 0.01);
}

TEST_F(Between, AStreetThatStaysAwayCutsNothing) {
    auto const near = wkb_of_wkt("LINESTRING(108.24 16.0006,108.24 16.1)"); // 44 m from the nearer carriageway
    auto const far = wkb_of_wkt("LINESTRING(108.24 16.0007,108.24 16.1)");  // 55 m
    EXPECT_TRUE(lines_between(street, first, near, 50.0).has_value());
    EXPECT_FALSE(lines_between(street, first, far, 50.0).has_value());
    EXPECT_FALSE(lines_between(street, first, first, 50.0).has_value());
}

TEST(NearestDistance, IsOnTheEllipsoidAndZeroWhereTheyMeet) {
    auto const line = wkb_of_wkt("LINESTRING(108.2 16,108.25 16)");
    // 0.0003 degrees of latitude at 16°: 33.19 m
    EXPECT_NEAR(nearest_distance_m(line, wkb_of_wkt("LINESTRING(108.22 16.0003,108.23 16.01)")), 33.19, 0.05);
    EXPECT_EQ(nearest_distance_m(line, wkb_of_wkt("LINESTRING(108.22 15.9,108.22 16.1)")), 0.0);
    // beside a slanting line the foot is found in true proportions
    auto const slant = wkb_of_wkt("LINESTRING(108.2 22,108.21 22.01)");
    auto const point = wkb_of_wkt("POINT(108.21 22)");
    EXPECT_NEAR(nearest_distance_m(slant, point), 755.1, 3.0);
}

TEST(ClassOfWkb, IsReadFromTheHead) {
    EXPECT_EQ(class_of_wkb(wkb_of_wkt("MULTIPOINT(108 16)")), GeometryClass::point);
    EXPECT_EQ(class_of_wkb(wkb_of_wkt("LINESTRING(108 16,108.1 16)")), GeometryClass::line);
    EXPECT_EQ(class_of_wkb(""), GeometryClass::none);
}

} // namespace
} // namespace hatang::spatial
