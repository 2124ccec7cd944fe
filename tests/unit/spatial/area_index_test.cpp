// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/area_index.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace hatang::spatial {
namespace {

using Keys = std::vector<std::int64_t>;

AreaIndex quarters() {
    AreaIndex index;
    index.add(30, wkb_of_wkt("POLYGON ((108 16, 108.5 16, 108.5 16.5, 108 16.5, 108 16))"));
    index.add(10, wkb_of_wkt("POLYGON ((108.5 16, 109 16, 109 16.5, 108.5 16.5, 108.5 16))"));
    index.add(20, wkb_of_wkt("MULTIPOLYGON (((108 16.5, 108.5 16.5, 108.5 17, 108 17, 108 16.5)), ((112 16, 112.1 16, "
                             "112.1 16.1, 112 16)))"));
    index.build();
    return index;
}

TEST(AreaIndex, FindsTheAreaAroundAPoint) {
    auto const index = quarters();
    EXPECT_EQ(index.find({108.2, 16.2}), 30);
    EXPECT_EQ(index.find({108.7, 16.2}), 10);
    EXPECT_EQ(index.find({112.09, 16.05}), 20) << "the islands";
    EXPECT_EQ(index.find({108.7, 16.7}), std::nullopt);
    EXPECT_EQ(index.find({std::nan(""), 16.7}), std::nullopt);
}

TEST(AreaIndex, GivesABorderToEveryAreaThatSharesIt) {
    auto const index = quarters();
    EXPECT_EQ(index.find_all({108.5, 16.2}), (Keys{10, 30}));
    EXPECT_EQ(index.find_all({108.5, 16.5}), (Keys{10, 20, 30}));
    EXPECT_EQ(index.find({108.5, 16.5}), 10) << "the lowest key";
    EXPECT_EQ(index.find_all({108.7, 16.7}), Keys{});
}

TEST(AreaIndex, NamesAnAreaOnceThoughItsPartsTouch) {
    AreaIndex index;
    index.add(1, wkb_of_wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))"));
    index.build();
    EXPECT_EQ(index.find_all({1, 1}), Keys{1});
}

TEST(AreaIndex, FindsTheNearestAreaWithItsDistance) {
    auto const index = quarters();
    core::GeoPoint const outside{108.25, 15.99};
    auto const nearest = index.find_nearest(outside, 5000.0);
    ASSERT_TRUE(nearest);
    EXPECT_EQ(nearest->key, 30);
    double const truth = geodesic_distance_m(outside, {108.25, 16.0});
    EXPECT_NEAR(nearest->distance_m, truth, truth * 0.001);
    EXPECT_FALSE(index.find_nearest(outside, truth * 0.99));
    EXPECT_TRUE(index.find_nearest(outside, truth * 1.01));
    EXPECT_EQ(index.find_nearest({108.2, 16.2}, 10.0)->distance_m, 0.0);
    EXPECT_EQ(index.find_nearest({108.5, 15.995}, 5000.0)->key, 10) << "two equally near: the lowest key";
    EXPECT_FALSE(index.find_nearest(outside, -1.0));
}

TEST(AreaIndex, NearestIsWithinOnePercentOfTheGeodesic) {
    auto const index = quarters();
    EXPECT_TRUE(rc::check("up to 100 km", [&] {
        core::GeoPoint const point{*rc::gen::inRange(10'700, 10'800) / 100.0, *rc::gen::inRange(1'530, 1'650) / 100.0};
        auto const nearest = index.find_nearest(point, 150'000.0);
        double truth = 1e9;
        for (int i = 0; i <= 2000; ++i) {
            truth = std::min(truth, geodesic_distance_m(point, {108.0, 16.0 + i / 2000.0}));
            truth = std::min(truth, geodesic_distance_m(point, {108.0 + i / 2000.0, 16.0}));
        }
        if (truth < 100'000.0) {
            RC_ASSERT(nearest.has_value());
            RC_ASSERT(std::abs(nearest->distance_m - truth) <= truth * 0.01 + 30.0);
        }
    }));
}

TEST(AreaIndex, RefusesWhatIsNotAnArea) {
    AreaIndex index;
    EXPECT_THROW(index.add(1, point_wkb({1, 2})), core::Error);
    EXPECT_THROW(index.add(1, "rubbish"), core::Error);
    EXPECT_TRUE(index.empty());
    EXPECT_THROW(index.find({1, 2}), core::Error) << "before build()";
    index.build();
    EXPECT_EQ(index.find({1, 2}), std::nullopt);
}

TEST(AreaIndex, MayGrowAfterItWasBuilt) {
    auto index = quarters();
    index.add(5, wkb_of_wkt("POLYGON ((100 10, 101 10, 101 11, 100 10))"));
    EXPECT_THROW(index.find({100.9, 10.5}), core::Error);
    index.build();
    EXPECT_EQ(index.find({100.9, 10.5}), 5);
    EXPECT_FALSE(index.empty());
}

} // namespace
} // namespace hatang::spatial
