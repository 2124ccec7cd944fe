// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial {
namespace {

TEST(Geodesic, MeasuresALineThatIsPublished) {
    // Karney 2013, table 2 (WGS 84): from 40 N, azimuth 30, 10,000 km; the arrival as printed there
    core::GeoPoint const start{0.0, 40.0};
    auto const end = destination(start, 30.0, 10'000'000.0);
    EXPECT_NEAR(end.lat, 41.79331020506, 1e-9);
    EXPECT_NEAR(end.lon, 137.84490004377, 1e-9);
    EXPECT_NEAR(geodesic_distance_m(start, end), 10'000'000.0, 1e-6);
    EXPECT_NEAR(initial_bearing_deg(start, end), 30.0, 1e-9);
}

TEST(Geodesic, GivesBearingsFromNorthClockwiseBelow360) {
    core::GeoPoint const here{108.2, 16.0};
    EXPECT_NEAR(initial_bearing_deg(here, {108.2, 16.1}), 0.0, 1e-9);
    EXPECT_NEAR(initial_bearing_deg(here, {108.2, 15.9}), 180.0, 1e-9);
    EXPECT_NEAR(initial_bearing_deg(here, {108.1, 16.0}), 270.0, 0.1);
    EXPECT_GE(initial_bearing_deg(here, {108.19999, 16.1}), 359.0);
    EXPECT_LT(initial_bearing_deg(here, {108.19999, 16.1}), 360.0);
}

TEST(Geodesic, BoxHoldsEveryPointOfTheCircle) {
    for (double const lat : {0.0, 10.5, 16.0, 23.3, -45.0, 75.0}) {
        for (double const radius : {0.0, 1.0, 500.0, 100'000.0}) {
            core::GeoPoint const centre{108.2, lat};
            auto const box = box_around(centre, radius);
            for (int bearing = 0; bearing < 360; ++bearing) {
                EXPECT_TRUE(box.contains(destination(centre, bearing, radius)))
                    << lat << " " << radius << " " << bearing;
            }
        }
    }
}

TEST(Geodesic, BoxIsNotMuchLargerThanTheCircle) {
    auto const box = box_around({108.2, 16.0}, 1000.0);
    EXPECT_LT(geodesic_distance_m({box.min_lon, 16.0}, {box.max_lon, 16.0}), 2010.0);
    EXPECT_LT(geodesic_distance_m({108.2, box.min_lat}, {108.2, box.max_lat}), 2010.0);
}

TEST(Geodesic, BoxKeepsEveryLongitudeAroundAPoleAndOverTheDateLine) {
    EXPECT_EQ(box_around({10.0, 89.999}, 1000.0).min_lon, -180.0);
    EXPECT_EQ(box_around({10.0, 89.999}, 1000.0).max_lat, 90.0);
    EXPECT_EQ(box_around({179.999, 10.0}, 1000.0).min_lon, -180.0);
}

} // namespace
} // namespace hatang::spatial
