// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/coverage.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial {
namespace {

using Pieces = std::vector<LinePiece>;

/// Two wards side by side, each a hundredth of a degree wide, with a hole in the eastern one.
Coverage two_wards() {
    Coverage wards;
    wards.add(7, wkb_of_wkt("POLYGON ((108.21 16, 108.22 16, 108.22 16.01, 108.21 16.01, 108.21 16), "
                            "(108.214 16.004, 108.216 16.004, 108.216 16.006, 108.214 16.006, 108.214 16.004))"));
    wards.add(3, wkb_of_wkt("POLYGON ((108.20 16, 108.21 16, 108.21 16.01, 108.20 16.01, 108.20 16))"));
    wards.build();
    return wards;
}

double metres(MeasuredLine const& line, LinePiece const& piece) {
    return line.metres_before(piece.to) - line.metres_before(piece.from);
}

TEST(Coverage, CutsAtTheSharedBorderAndAddsUp) {
    MeasuredLine const line({{108.205, 16.002}, {108.215, 16.003}});
    auto const pieces = two_wards().split(line);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].key, 3);
    EXPECT_EQ(pieces[1].key, 7);
    EXPECT_NEAR(pieces[0].to, 0.5, 1e-12);
    EXPECT_EQ(metres(line, pieces[0]) + metres(line, pieces[1]), line.length_m());
    // each part is as long as the ellipsoid says, not an equal share
    EXPECT_NEAR(metres(line, pieces[0]), geodesic_distance_m({108.205, 16.002}, {108.21, 16.0025}), 1e-4);
}

TEST(Coverage, TellsWhatLiesOutsideAndInHoles) {
    MeasuredLine const line({{108.205, 16.005}, {108.225, 16.005}});
    auto const pieces = two_wards().split(line);
    ASSERT_EQ(pieces.size(), 5U);
    EXPECT_EQ(pieces[0].key, 3);
    EXPECT_EQ(pieces[1].key, 7);
    EXPECT_EQ(pieces[2].key, std::nullopt);
    EXPECT_EQ(pieces[3].key, 7);
    EXPECT_EQ(pieces[4].key, std::nullopt);
    EXPECT_NEAR(pieces[2].from, 0.45, 1e-9);
    EXPECT_NEAR(pieces[2].to, 0.55, 1e-9);
}

TEST(Coverage, ALineAlongASharedBorderBelongsToTheLowestKeyOnce) {
    auto const wards = two_wards();
    EXPECT_EQ(wards.split(MeasuredLine({{108.21, 16.002}, {108.21, 16.008}})), (Pieces{{0.0, 1.0, 3}}));
    EXPECT_EQ(wards.split(MeasuredLine({{108.21, 16.008}, {108.21, 16.002}})), (Pieces{{0.0, 1.0, 3}}));
    // comes from the other ward, runs along the border, goes back
    MeasuredLine const line({{108.213, 16.002}, {108.21, 16.003}, {108.21, 16.007}, {108.213, 16.008}});
    EXPECT_EQ(wards.split(line), (Pieces{{0.0, 1.0, 7}, {1.0, 2.0, 3}, {2.0, 3.0, 7}}));
}

TEST(Coverage, ASlantingBorderIsMetExactlyToo) {
    Coverage wards;
    wards.add(1, wkb_of_wkt("POLYGON ((108.2 16, 108.3 16.1, 108.2 16.1, 108.2 16))"));
    wards.add(2, wkb_of_wkt("POLYGON ((108.2 16, 108.3 16, 108.3 16.1, 108.2 16))"));
    wards.build();
    // the ends lie on the border to the last bit: they are its own corners
    EXPECT_EQ(wards.split(MeasuredLine({{108.3, 16.1}, {108.2, 16.0}})), (Pieces{{0.0, 1.0, 1}}));
    auto const across = wards.split(MeasuredLine({{108.22, 16.08}, {108.28, 16.02}}));
    ASSERT_EQ(across.size(), 2U);
    EXPECT_EQ(across[0].key, 1);
    EXPECT_EQ(across[0].to, across[1].from);
}

TEST(Coverage, TouchingABorderDoesNotCut) {
    MeasuredLine const line({{108.205, 16.002}, {108.21, 16.005}, {108.205, 16.008}});
    EXPECT_EQ(two_wards().split(line), (Pieces{{0.0, 2.0, 3}}));
}

TEST(Coverage, OverlappingAreasGiveTheLowestKey) {
    Coverage wards;
    wards.add(2, wkb_of_wkt("POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))"));
    wards.add(1, wkb_of_wkt("POLYGON ((1 0, 3 0, 3 1, 1 1, 1 0))"));
    wards.build();
    EXPECT_EQ(wards.split(MeasuredLine({{0.0, 0.5}, {4.0, 0.5}})),
              (Pieces{{0.0, 0.25, 2}, {0.25, 0.75, 1}, {0.75, 1.0, std::nullopt}}));
}

TEST(Coverage, LinesWithoutLengthAndWithoutAreas) {
    auto const wards = two_wards();
    EXPECT_TRUE(wards.split(MeasuredLine({{108.205, 16.005}})).empty());
    auto const nowhere = wards.split(MeasuredLine({{108.205, 16.005}, {108.205, 16.005}}));
    ASSERT_EQ(nowhere.size(), 1U);
    EXPECT_EQ(nowhere[0].key, 3);
    Coverage empty;
    empty.build();
    EXPECT_TRUE(empty.empty());
    EXPECT_EQ(empty.split(MeasuredLine({{0.0, 0.0}, {1.0, 0.0}})), (Pieces{{0.0, 1.0, std::nullopt}}));
}

TEST(MeasuredLine, PartsKeepTheirCorners) {
    MeasuredLine const line({{0.0, 0.0}, {2.0, 0.0}, {2.0, 2.0}});
    EXPECT_EQ(line.part(0.5, 1.5), (std::vector<core::GeoPoint>{{1.0, 0.0}, {2.0, 0.0}, {2.0, 1.0}}));
    EXPECT_EQ(line.part(0.0, 1.0), (std::vector<core::GeoPoint>{{0.0, 0.0}, {2.0, 0.0}}));
    EXPECT_EQ(line.metres_before(2.0), line.length_m());
    EXPECT_EQ(line.metres_before(0.0), 0.0);
}

TEST(MeasuredLine, LinesOfWkb) {
    auto const lines = lines_of_wkb(wkb_of_wkt("MULTILINESTRING ((0 0, 1 0), (5 5, 6 6, 7 7))"));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].size(), 3U);
    EXPECT_EQ(lines_of_wkb(wkb_of_lines(lines)), lines);
    EXPECT_THROW(lines_of_wkb(wkb_of_wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))")), core::Error);
}

} // namespace
} // namespace hatang::spatial
