// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hatang::spatial {
namespace {

constexpr std::string_view kSquare = "POLYGON ((108 16, 109 16, 109 17, 108 17, 108 16))";
constexpr std::string_view kWithHole =
    "POLYGON ((108 16, 109 16, 109 17, 108 17, 108 16), (108.2 16.2, 108.2 16.8, 108.8 16.8, 108.8 16.2, 108.2 16.2))";

TEST(Wkt, GoesThereAndBack) {
    for (std::string const text :
         {"POINT (108.2230152 16.0667054)", "POINT EMPTY", "LINESTRING (1 2, 3 4)", "POLYGON EMPTY",
          "POLYGON ((0 0, 1 0, 1 1, 0 0))", "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
          "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"}) {
        EXPECT_EQ(wkt_of_wkb(wkb_of_wkt(text)), text);
    }
}

TEST(Wkt, ReadsOtherSpellings) {
    EXPECT_EQ(wkt_of_wkb(wkb_of_wkt("point z(1 2 3)")), "POINT (1 2)");
    EXPECT_EQ(wkt_of_wkb(wkb_of_wkt(" LineString ZM (1 2 3 4,\n5 6 7 8) ")), "LINESTRING (1 2, 5 6)");
    EXPECT_EQ(wkb_of_wkt("MULTIPOINT (1 2, 3 4)"), wkb_of_wkt("MULTIPOINT ((1 2), (3 4))"));
    EXPECT_EQ(wkt_of_wkb(wkb_of_wkt("POINT (-1.5e1 2)")), "POINT (-15 2)");
}

TEST(Wkt, RoundsToTheDecimalsAsked) {
    EXPECT_EQ(wkt_of_wkb(point_wkb({108.123456789, 16.5}), 3), "POINT (108.123 16.5)");
}

void expect_position(std::string_view wkt, std::string_view position) {
    try {
        wkb_of_wkt(wkt);
        ADD_FAILURE() << wkt << " was taken";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        EXPECT_NE(error.sentence().en.find(position), std::string::npos) << error.sentence().en;
        EXPECT_FALSE(error.sentence().vi.empty());
    }
}

TEST(Wkt, NamesThePositionOfTheMistake) {
    expect_position("POINT (1 x)", "character 10");
    expect_position("POINT (1 2", "character 11");
    expect_position("POINT (1 2) tail", "character 13");
    expect_position("CIRCLE (1 2)", "character 1");
    expect_position("POLYGON (1 2, 3 4)", "character 10");
    expect_position("POINT Z (1 2 3 4)", "character 16");
    expect_position("", "character 1");
    expect_position("POINT (inf 2)", "character 8");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "GEOMETRYCOLLECTION (";
    }
    expect_position(deep, "no more than 8 levels");
}

TEST(Geometry, KnowsBoxAndVertices) {
    auto const wkb = wkb_of_wkt(kWithHole);
    EXPECT_EQ(box_of_wkb(wkb), (core::GeoBox{108, 16, 109, 17}));
    EXPECT_EQ(vertex_count(wkb), 10U);
    EXPECT_THROW(box_of_wkb(wkb_of_wkt("POLYGON EMPTY")), core::Error);
}

TEST(Geometry, GivesTheReasonAndThePlaceOfAnInvalidOutline) {
    EXPECT_EQ(invalid_reason(wkb_of_wkt(kSquare)), std::nullopt);
    EXPECT_EQ(invalid_reason(wkb_of_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")),
              "Self-intersection at 1.0000000 1.0000000");
    EXPECT_EQ(invalid_reason(wkb_of_wkt("POLYGON ((3 4, 2 2, 2 0, 0 2))")), "Ring not closed at 3.0000000 4.0000000");
    EXPECT_EQ(invalid_reason(wkb_of_wkt("POLYGON ((3 4, 2 2, 3 4))")), "Too few points in ring at 3.0000000 4.0000000");
    EXPECT_THROW(invalid_reason("nonsense"), core::Error);
}

TEST(Geometry, FindsAPointInsideEvenOfAHorseshoe) {
    auto const wkb = wkb_of_wkt(kWithHole);
    EXPECT_TRUE(PreparedArea(wkb).covers(interior_point(wkb)));
    EXPECT_THROW(interior_point(wkb_of_wkt("POLYGON EMPTY")), core::Error);
}

TEST(Geometry, MeasuresAreasOnTheEllipsoid) {
    // One degree square at 16-17 N by the closed formula for a parallel-bounded cell would be 11,8xx km²; its geodesic
    // edges bulge a little. GeographicLib's Planimeter gives the same polygon routine, so the hole is tested by
    // difference.
    double const square = geodesic_area_m2(wkb_of_wkt(kSquare));
    EXPECT_NEAR(square / 1e6, 11'809.0, 30.0);
    double const hole =
        geodesic_area_m2(wkb_of_wkt("POLYGON ((108.2 16.2, 108.2 16.8, 108.8 16.8, 108.8 16.2, 108.2 16.2))"));
    EXPECT_NEAR(geodesic_area_m2(wkb_of_wkt(kWithHole)), square - hole, 1.0);
    EXPECT_NEAR(geodesic_area_m2(wkb_of_wkt("POLYGON ((108 16, 108 17, 109 17, 109 16, 108 16))")), square, 1e-3)
        << "the direction of the ring does not matter";
    EXPECT_THROW(geodesic_area_m2(wkb_of_wkt("LINESTRING (1 2, 3 4)")), core::Error);
}

TEST(Geometry, MeasuresOverlap) {
    auto const square = wkb_of_wkt(kSquare);
    auto const half = wkb_of_wkt("POLYGON ((108.5 15, 110 15, 110 18, 108.5 18, 108.5 15))");
    EXPECT_NEAR(overlap_share(square, half), 0.5, 1e-12);
    EXPECT_NEAR(overlap_share(half, square), 1.0 / 9.0, 1e-12);
    EXPECT_EQ(overlap_share(square, wkb_of_wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))")), 0.0);
    EXPECT_EQ(overlap_share(wkb_of_wkt("POLYGON EMPTY"), square), 0.0);
    auto const bow_tie = wkb_of_wkt("POLYGON ((108 16, 109 17, 109 16, 108 17, 108 16))");
    EXPECT_GT(overlap_share(bow_tie, square), 0.9) << "a crossed outline is repaired for measuring";
}

TEST(PreparedArea, CountsTheBorderAsInside) {
    PreparedArea const area(wkb_of_wkt(kWithHole));
    EXPECT_TRUE(area.covers({108.1, 16.1}));
    EXPECT_TRUE(area.covers({108, 16}));
    EXPECT_TRUE(area.covers({108.5, 17}));
    EXPECT_TRUE(area.covers({108.2, 16.5})) << "the hole's border";
    EXPECT_FALSE(area.covers({108.5, 16.5})) << "the hole";
    EXPECT_FALSE(area.covers({107.9, 16.5}));
    EXPECT_EQ(area.box(), (core::GeoBox{108, 16, 109, 17}));
    EXPECT_THROW(PreparedArea(wkb_of_wkt("POINT (1 2)")), core::Error);
}

} // namespace
} // namespace hatang::spatial
