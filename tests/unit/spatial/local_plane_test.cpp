// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"
#include "spatial/local_plane.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace hatang::spatial {
namespace {

constexpr core::GeoPoint kDaNang{108.2, 16.05};

TEST(LocalPlane, PutsTheOriginAtZero) {
    EXPECT_EQ(LocalPlane(kDaNang).to_plane(kDaNang), (PlanePoint{0.0, 0.0}));
    EXPECT_EQ(LocalPlane(kDaNang).to_geo({0.0, 0.0}), kDaNang);
}

TEST(LocalPlane, KeepsDistanceAndDirectionFromTheOrigin) {
    LocalPlane const plane(kDaNang);
    PlanePoint const east = plane.to_plane(destination(kDaNang, 90.0, 5000.0));
    EXPECT_NEAR(east.x, 5000.0, 1e-6);
    EXPECT_NEAR(east.y, 0.0, 1e-6);
    PlanePoint const south_west = plane.to_plane(destination(kDaNang, 225.0, 1000.0));
    EXPECT_NEAR(south_west.x, -1000.0 / std::sqrt(2.0), 1e-6);
    EXPECT_NEAR(south_west.y, -1000.0 / std::sqrt(2.0), 1e-6);
}

TEST(LocalPlane, ComesBackFromThePlaneToATenthOfAMicrometre) {
    LocalPlane const plane(kDaNang);
    for (int column = -4; column <= 4; ++column) { // a square of 40 km
        for (int row = -4; row <= 4; ++row) {
            PlanePoint const there{5000.0 * column, 5000.0 * row};
            PlanePoint const back = plane.to_plane(plane.to_geo(there));
            EXPECT_NEAR(back.x, there.x, 1e-7);
            EXPECT_NEAR(back.y, there.y, 1e-7);
        }
    }
}

TEST(LocalPlane, KeepsLengthsAwayFromTheOriginWithinTheStatedError) {
    LocalPlane const plane(kDaNang);
    for (double const r : {10'000.0, 20'000.0}) {
        // Across the direction from the origin, where the plane stretches most.
        double const on_ground = geodesic_distance_m(plane.to_geo({r, -500.0}), plane.to_geo({r, 500.0}));
        double const stretch = 1000.0 - on_ground;
        EXPECT_GT(stretch, 0.0);
        EXPECT_LT(stretch, 1000.0 * r * r / (6.0 * 6.335e6 * 6.335e6) * 1.01);
    }
}

TEST(LocalPlane, ItsStraightLinesAreGeodesicsToACentimetre) {
    LocalPlane const plane(kDaNang);
    core::GeoPoint const a = plane.to_geo({-10'000.0, 10'000.0});
    core::GeoPoint const b = plane.to_geo({10'000.0, 10'000.0});
    GeodesicLine const line = geodesic_line(a, b);
    PlanePoint const middle = plane.to_plane(destination(a, line.initial_bearing_deg, line.distance_m / 2.0));
    EXPECT_NEAR(middle.y, 10'000.0, 0.01);
}

} // namespace
} // namespace hatang::spatial
