// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/street_groups.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using spatial::GeometryClass;
using spatial::wkb_of_wkt;

core::PlaceRecord zone(char const* wkt) {
    core::PlaceRecord record(core::PlaceKind::zone);
    record.geometry_wkb = wkb_of_wkt(wkt);
    return record;
}

TEST(ZoneReach, IsTheDepthOfLinesAndTheRadiusOfTheRest) {
    auto line = zone("LINESTRING(108 16,108.1 16)");
    line.set("radius_m", 200.0);
    EXPECT_EQ(zone_reach_m(line), 200.0);
    line.set("depth_m", 30.0);
    EXPECT_EQ(zone_reach_m(line), 30.0);
    auto point = zone("POINT(108 16)");
    point.set("radius_m", 200.0);
    point.set("depth_m", 30.0);
    EXPECT_EQ(zone_reach_m(point), 200.0);
    auto polygon = zone("POLYGON((108 16,108.1 16,108.1 16.1,108 16))");
    polygon.set("depth_m", 30.0);
    EXPECT_EQ(zone_reach_m(polygon), 0.0);
}

TEST(ZoneReach, OnlyABanOnAerialCableMayBeTheLineItself) {
    auto line = zone("LINESTRING(108 16,108.1 16)");
    ASSERT_TRUE(reach_problem(line, GeometryClass::line).has_value());
    EXPECT_EQ(reach_problem(line, GeometryClass::line)->severity, core::Severity::error);
    line.set("kind", std::string("no_new_aerial"));
    EXPECT_EQ(reach_problem(line, GeometryClass::line)->severity, core::Severity::info);
    EXPECT_EQ(reach_problem(line, GeometryClass::point)->code, "radius-missing");
    EXPECT_FALSE(reach_problem(line, GeometryClass::polygon).has_value());
}

TEST(StreetGroups, PiecesOfOneNameFarApartAreSeveralStreets) {
    StreetPiece const first{"1", "Đường Lê Lợi", "", "", wkb_of_wkt("LINESTRING(108.2 16,108.21 16)")};
    StreetPiece const near{"2", "Lê Lợi", "", "", wkb_of_wkt("LINESTRING(108.2145 16,108.22 16)")}; // 480 m on
    StreetPiece const far{"3", "Lê Lợi", "", "", wkb_of_wkt("LINESTRING(108.226 16,108.23 16)")};   // 640 m on
    StreetPiece const other{"4", "Lê Lới", "", "", wkb_of_wkt("LINESTRING(108.2 16,108.21 16)")};
    auto const groups = grouped({&first, &near, &far, &other});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].pieces, (std::vector<StreetPiece const*>{&first, &near}));
    EXPECT_EQ(groups[1].pieces.front(), &far);
    EXPECT_EQ(groups[2].pieces.front(), &other);
}

} // namespace
} // namespace hatang::desk
