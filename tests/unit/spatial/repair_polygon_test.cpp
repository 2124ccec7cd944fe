// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/geometry.hpp"
#include "spatial/placed_geometry.hpp"
#include "spatial/repair_polygon.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial {
namespace {

TEST(RepairPolygon, MendsALoopAtACornerAndTellsBothAreas) {
    auto const wkb = wkb_of_wkt("POLYGON((108 16,108.1 16,108.1 16.1,108.0001 16.1,107.9999 16.1001,108 16.0999,"
                                "108.0002 16.1001,108 16.1,108 16))");
    ASSERT_TRUE(invalid_reason(wkb).has_value());
    auto const repaired = repair_polygon(wkb);
    ASSERT_TRUE(repaired.has_value());
    EXPECT_EQ(invalid_reason(repaired->wkb), std::nullopt);
    EXPECT_EQ(class_of_wkb(repaired->wkb), GeometryClass::polygon);
    EXPECT_NEAR(repaired->after_m2, geodesic_area_m2(repaired->wkb), 1e-6);
    EXPECT_LT(repaired->change_share(), 1e-5);
}

TEST(RepairPolygon, ABowTieKeepsBothHalvesAndItsChangeIsWhole) {
    auto const repaired = repair_polygon(wkb_of_wkt("POLYGON((108 16,108.1 16.1,108.1 16,108 16.1,108 16))"));
    ASSERT_TRUE(repaired.has_value());
    auto const half = geodesic_area_m2(wkb_of_wkt("POLYGON((108 16,108.05 16.05,108 16.1,108 16))"));
    EXPECT_NEAR(repaired->after_m2, 2 * half, half * 1e-3);
    EXPECT_GE(repaired->change_share(), 1.0);
}

TEST(RepairPolygon, PartsThatOverlapAreUnitedNotMadeAHole) {
    auto const repaired = repair_polygon(
        wkb_of_wkt("MULTIPOLYGON(((108 16,108.2 16,108.2 16.1,108 16.1,108 16)),((108.1 16,108.3 16,108.3 16.1,"
                   "108.1 16.1,108.1 16)))"));
    ASSERT_TRUE(repaired.has_value());
    auto const whole = geodesic_area_m2(wkb_of_wkt("POLYGON((108 16,108.3 16,108.3 16.1,108 16.1,108 16))"));
    EXPECT_NEAR(repaired->after_m2, whole, whole * 1e-5);
    EXPECT_NEAR(repaired->change_share(), 0.25, 1e-3); // the common third was counted twice
}

TEST(RepairPolygon, NothingIsLeftOfALineDrawnTwice) {
    EXPECT_FALSE(repair_polygon(wkb_of_wkt("POLYGON((108 16,108.1 16.1,108 16,108.1 16.1,108 16))")).has_value());
}

TEST(RepairPolygon, ARingThatIsNotClosedIsNoWorkForIt) {
    EXPECT_THROW((void)repair_polygon("not wkb"), core::Error);
}

} // namespace
} // namespace hatang::spatial
