// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/edge_distance.hpp"
#include "spatial/detail/short_distance.hpp"
#include "spatial/geodesic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace hatang::spatial::detail {
namespace {

TEST(ShortDistance, IsOffByLessThanItSaysAllOverItsLatitudes) {
    std::mt19937 random(1);
    std::uniform_real_distribution<> lon(-170.0, 170.0);
    std::uniform_real_distribution<> lat(-60.0, 60.0);
    std::uniform_real_distribution<> bearing(0.0, 360.0);
    std::uniform_real_distribution<> power(0.0, 4.0);
    for (int i = 0; i < 200'000; ++i) {
        core::GeoPoint const from{lon(random), lat(random)};
        auto const to = destination(from, bearing(random), std::pow(10.0, power(random)));
        double const truth = geodesic_distance_m(from, to);
        double const metres = std::sqrt(ShortDistance(from).squared(to));
        ASSERT_NEAR(metres, truth, ShortDistance::error_at(truth)) << from.lon << ' ' << from.lat;
    }
}

TEST(ShortDistance, IsRightToAMillimetreAtTenKilometresInVietNam) {
    std::mt19937 random(2);
    std::uniform_real_distribution<> lat(8.0, 23.5);
    std::uniform_real_distribution<> bearing(0.0, 360.0);
    for (int i = 0; i < 100'000; ++i) {
        core::GeoPoint const from{106.0, lat(random)};
        double const angle = bearing(random);
        ASSERT_NEAR(std::sqrt(ShortDistance(from).squared(destination(from, angle, 9999.0))), 9999.0, 0.0015);
        ASSERT_NEAR(std::sqrt(ShortDistance(from).squared(destination(from, angle, 500.0))), 500.0, 3e-7);
    }
}

TEST(ShortDistance, IsGeodesicFarAwayOverTheDateLineAndNearAPole) {
    for (auto const& [from, to] : {std::pair<core::GeoPoint, core::GeoPoint>{{108, 16}, {106, 21}},
                                   {{179.9999, 10}, {-179.9999, 10}},
                                   {{10, 89.999}, {-170, 89.999}},
                                   {{0, 60.5}, {0.01, 60.5}},
                                   {{108, 16}, {-72, -16}}}) {
        EXPECT_EQ(ShortDistance(from).metres(to), geodesic_distance_m(from, to));
        double const truth = geodesic_distance_m(from, to);
        EXPECT_EQ(ShortDistance(from).metres_within(to, truth), truth);
        EXPECT_LT(ShortDistance(from).metres_within(to, truth * (1 - 1e-12)), 0.0);
    }
}

TEST(ShortDistance, JudgesALimitAsTheGeodesicDoes) {
    std::mt19937 random(3);
    std::uniform_real_distribution<> bearing(0.0, 360.0);
    core::GeoPoint const from{108.2, 16.05};
    for (int i = 0; i < 20'000; ++i) {
        auto const to = destination(from, bearing(random), 250.0);
        double const truth = geodesic_distance_m(from, to);
        for (double const limit : {truth, std::nextafter(truth, 0.0), 250.0}) {
            double const metres = ShortDistance(from).metres_within(to, limit);
            ASSERT_EQ(metres >= 0.0, truth <= limit);
            ASSERT_LE(metres, limit);
        }
    }
}

TEST(NearestOnEdges, FindsTheGeodesicFoot) {
    std::mt19937 random(4);
    std::uniform_real_distribution<> bearing(0.0, 360.0);
    std::uniform_real_distribution<> power(0.0, 5.0);
    std::uniform_real_distribution<> lat(8.0, 23.5);
    for (int i = 0; i < 2000; ++i) {
        core::GeoPoint const from{108.2, lat(random)};
        auto const a = destination(from, bearing(random), std::pow(10.0, power(random)));
        auto const b = destination(from, bearing(random), std::pow(10.0, power(random)));
        auto const at = [&](double t) {
            return core::GeoPoint{a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t};
        };
        double low = 0.0;
        double high = 1.0;
        for (int step = 0; step < 80; ++step) {
            double const third = (high - low) / 3.0;
            bool const left = geodesic_distance_m(from, at(low + third)) < geodesic_distance_m(from, at(high - third));
            (left ? high : low) += left ? -third : third;
        }
        double const truth = geodesic_distance_m(from, at((low + high) / 2.0));
        ShortDistance const distance(from);
        NearestOnEdges nearest(distance, 150'000.0);
        nearest.add_edge(a, b);
        ASSERT_NEAR(nearest.metres(), truth, 1e-6 + std::min(1e-14 * truth * truth * truth, 5e-5 * truth));
    }
}

} // namespace
} // namespace hatang::spatial::detail
