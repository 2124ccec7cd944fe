// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"
#include "spatial/local_plane.hpp"
#include "spatial/network/line_network.hpp"
#include "spatial/network/near_lines.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace hatang::spatial {
namespace {

using core::GeoPoint;
using Line = std::vector<GeoPoint>;

LocalPlane const kPlane({108.22, 16.06});

GeoPoint at(double east, double north) {
    return kPlane.to_geo({east, north});
}

TEST(NearLines, FindsTheFootOnEachLine) {
    NearLines lines;
    lines.add(1, Line{at(0, 0), at(100, 0), at(100, 100)});
    lines.add(2, Line{at(0, 10), at(100, 10)});
    lines.build();
    std::vector<NearLine> found;
    lines.within(at(50, 3), 8.0, [&found](NearLine const& near) { found.push_back(near); });
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, 1);
    EXPECT_NEAR(found[0].position, 0.5, 1e-6);
    EXPECT_NEAR(found[0].distance_m, 3.0, 1e-3);
    EXPECT_NEAR(found[1].distance_m, 7.0, 1e-3);
    EXPECT_EQ(lines.nearest(at(50, 3), 8.0, [](std::int64_t key) { return key == 2; })->key, 2);
    EXPECT_FALSE(lines.nearest(at(50, 300), 8.0));
}

TEST(NearLines, MeetsWhereLinesCrossAndWhereTheyTouch) {
    NearLines lines;
    lines.add(1, Line{at(0, 0), at(100, 0)});
    lines.add(2, Line{at(40, -50), at(40, 50)});
    lines.add(3, Line{at(80, 0.4), at(80, 50)}); // ends half a metre short of the first
    lines.add(4, Line{at(0, 30), at(30, 30)});   // ten metres short of the second
    lines.build();
    std::vector<std::pair<std::int64_t, std::int64_t>> met;
    lines.meetings(0.5, [&met](LineMeeting const& each) { met.emplace_back(each.first, each.second); });
    EXPECT_EQ(met, (std::vector<std::pair<std::int64_t, std::int64_t>>{{1, 2}, {1, 3}}));
}

TEST(LineNetwork, FollowsTheCheapLineAndLinksToIt) {
    LineNetwork network({1.0, 20.0, 10.0});
    network.add(1, Line{at(0, 0), at(400, 0)}, 5.0);   // a street
    network.add(2, Line{at(100, 8), at(300, 8)}, 0.5); // a duct beside it
    auto const from = network.add_terminal(at(0, 3), 50.0);
    auto const to = network.add_terminal(at(400, 3), 50.0);
    network.build();
    auto const path = network.path(from, to);
    ASSERT_TRUE(path);
    ASSERT_EQ(path->steps.size(), 7U); // link, street, link, duct, link, street, link
    EXPECT_FALSE(path->steps[0].key);
    EXPECT_EQ(path->steps[1].key, 1);
    EXPECT_EQ(path->steps[3].key, 2);
    EXPECT_NEAR(path->steps[3].length_m, 200.0, 0.01);
    EXPECT_NEAR(path->cost, 30 + 500 + 80 + 100 + 80 + 500 + 30, 0.5);
}

TEST(LineNetwork, HasNoWayBetweenWhatIsApart) {
    LineNetwork network({1.0, 5.0, 1.0});
    network.add(1, Line{at(0, 0), at(100, 0)}, 1.0);
    network.add(2, Line{at(0, 50), at(100, 50)}, 1.0);
    auto const from = network.add_terminal(at(0, 0), 10.0);
    auto const to = network.add_terminal(at(0, 50), 10.0);
    auto const nowhere = network.add_terminal(at(0, 900), 10.0);
    network.build();
    EXPECT_FALSE(network.path(from, to));
    EXPECT_FALSE(network.path(from, nowhere));
}

TEST(LineNetwork, OnAGridOfStreetsTheWayIsAsLongAsTheBlocksBetween) {
    ASSERT_TRUE(rc::check([] {
        constexpr int kStreets = 5;
        constexpr double kBlock = 80.0;
        LineNetwork network({0.5, 0.5, 1000.0});
        for (int i = 0; i < kStreets; ++i) {
            network.add(i, Line{at(0, i * kBlock), at((kStreets - 1) * kBlock, i * kBlock)}, 2.0);
            network.add(100 + i, Line{at(i * kBlock, 0), at(i * kBlock, (kStreets - 1) * kBlock)}, 2.0);
        }
        auto const x = *rc::gen::inRange(0, kStreets);
        auto const y = *rc::gen::inRange(0, kStreets);
        auto const u = *rc::gen::inRange(0, kStreets);
        auto const v = *rc::gen::inRange(0, kStreets);
        auto const from = network.add_terminal(at(x * kBlock, y * kBlock), 0.2);
        auto const to = network.add_terminal(at(u * kBlock, v * kBlock), 0.2);
        network.build();
        auto const path = network.path(from, to);
        RC_ASSERT(path.has_value());
        double const blocks = (std::abs(x - u) + std::abs(y - v)) * kBlock;
        RC_ASSERT(std::abs(path->length_m - blocks) < 0.05);
        double sum = 0.0;
        for (std::size_t i = 0; i < path->steps.size(); ++i) {
            auto const& step = path->steps[i];
            sum += step.length_m;
            double drawn = 0.0;
            for (std::size_t p = 0; p + 1 < step.line.size(); ++p) {
                drawn += geodesic_distance_m(step.line[p], step.line[p + 1]);
            }
            RC_ASSERT(std::abs(drawn - step.length_m) < 0.01);
            if (i > 0) { // RC_ASSERT works out both sides of ||
                RC_ASSERT(geodesic_distance_m(path->steps[i - 1].line.back(), step.line.front()) < 0.6);
            }
        }
        RC_ASSERT(std::abs(sum - path->length_m) < 1e-9);
    }));
}

} // namespace
} // namespace hatang::spatial
