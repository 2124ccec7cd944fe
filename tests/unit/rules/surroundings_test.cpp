// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/surroundings.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>

namespace hatang::rules {
namespace {

TEST(ZonesAlong, ACableBesideAStreetIsInItsZoneToTheDepth) {
    ZoneMark street;
    street.code = "no_new_aerial Hùng Vương";
    street.wkb = spatial::wkb_of_wkt("MULTILINESTRING((108.21 16.068,108.23 16.068))");
    street.reach_m = 20.0;
    Surroundings const around({}, {street}, {});
    auto const beside = [&around](char const* wkt) { return around.zones_along(spatial::wkb_of_wkt(wkt)).size(); };
    EXPECT_EQ(beside("LINESTRING(108.215 16.06817,108.22 16.06817)"), 1U); // 18.8 m north
    EXPECT_EQ(beside("LINESTRING(108.215 16.06819,108.22 16.06819)"), 0U); // 21.0 m
    EXPECT_EQ(beside("LINESTRING(108.22 16.05,108.22 16.09)"), 1U);
}

TEST(ZonesAlong, WithoutAReachOnlyTheLineItselfCounts) {
    ZoneMark street;
    street.wkb = spatial::wkb_of_wkt("LINESTRING(108.21 16.068,108.23 16.068)");
    Surroundings const around({}, {street}, {});
    EXPECT_TRUE(around.zones_along(spatial::wkb_of_wkt("LINESTRING(108.215 16.06801,108.22 16.06801)")).empty());
    EXPECT_EQ(around.zones_along(spatial::wkb_of_wkt("LINESTRING(108.215 16.068,108.22 16.068)")).size(), 1U);
}

TEST(ZonesNearLine, AreMeasuredFromTheWholeLineNearestFirst) {
    ZoneMark near;
    near.code = "gần";
    near.wkb = spatial::wkb_of_wkt("POINT(108.23 16.0685)");
    near.reach_m = 20.0;
    ZoneMark far;
    far.code = "xa";
    far.wkb = spatial::wkb_of_wkt("POINT(108.21 16.0698)");
    Surroundings const around({}, {far, near}, {});
    auto const line = spatial::wkb_of_wkt("LINESTRING(108.21 16.068,108.23 16.068)");
    auto const found = around.zones_near_line(line, 250.0);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].zone->code, "gần");
    EXPECT_NEAR(found[0].distance_m, 35.3, 0.5); // 55.3 m off, 20 m reach
    EXPECT_NEAR(found[1].distance_m, 199.2, 1.0);
    EXPECT_EQ(around.zones_near_line(line, 40.0).size(), 1U);
}

} // namespace
} // namespace hatang::rules
