// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/snapshot/point_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>

namespace hatang::spatial {
namespace {

using Near = PointGrid::Near;

/// Towns and countryside, some stray and some equal points.
std::vector<core::GeoPoint> points(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<> lon(107.5, 109.0);
    std::uniform_real_distribution<> lat(15.2, 16.4);
    std::normal_distribution<> town(0.0, 0.01);
    std::vector<core::GeoPoint> result;
    while (result.size() < count) {
        if (result.size() % 3 == 0) {
            result.push_back({lon(random), lat(random)});
        } else if (result.size() % 97 == 1) {
            result.push_back(result.back());
        } else {
            result.push_back({108.2 + town(random), 16.05 + town(random)});
        }
    }
    if (count > 10) {
        result[3] = {0.0, 0.0};
        result[4] = {-179.99, 89.5};
        result[5] = {179.99, 16.0};
    }
    return result;
}

std::vector<Near> within(PointGrid const& grid, core::GeoPoint point, double radius) {
    std::vector<Near> found;
    grid.within(point, radius, [&](std::uint32_t index, double metres) { found.push_back({index, metres}); });
    std::ranges::sort(found, {}, &Near::index);
    return found;
}

std::vector<Near> by_brute_force(std::vector<core::GeoPoint> const& all, core::GeoPoint point, double radius) {
    std::vector<Near> found;
    for (std::uint32_t at = 0; at < all.size(); ++at) {
        double const metres = geodesic_distance_m(point, all[at]);
        if (metres <= radius) {
            found.push_back({at, metres});
        }
    }
    return found;
}

void expect_same(std::vector<Near> const& found, std::vector<Near> const& truth) {
    ASSERT_EQ(found.size(), truth.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].index, truth[i].index);
        EXPECT_NEAR(found[i].distance_m, truth[i].distance_m, 0.0015);
    }
}

TEST(PointGrid, FindsExactlyThoseWithinTheRadius) {
    auto const all = points(3000, 1);
    PointGrid const grid(all);
    EXPECT_EQ(grid.size(), all.size());
    std::mt19937 random(2);
    std::uniform_int_distribution<std::size_t> pick(0, all.size() - 1);
    std::uniform_real_distribution<> power(-1.0, 7.3);
    for (int i = 0; i < 120; ++i) {
        core::GeoPoint const point{all[pick(random)].lon + 0.0005, all[pick(random)].lat};
        double const radius = std::pow(10.0, power(random));
        SCOPED_TRACE(radius);
        expect_same(within(grid, point, radius), by_brute_force(all, point, radius));
    }
}

TEST(PointGrid, CountsAPointExactlyAtTheRadius) {
    auto const all = points(500, 3);
    PointGrid const grid(all);
    core::GeoPoint const point{108.2, 16.05};
    for (std::uint32_t at = 0; at < all.size(); ++at) {
        double const truth = geodesic_distance_m(point, all[at]);
        auto const has = [&](double radius) {
            auto const found = within(grid, point, radius);
            return std::ranges::any_of(found, [&](Near const& near) { return near.index == at; });
        };
        ASSERT_TRUE(has(truth)) << at;
        ASSERT_FALSE(has(std::nextafter(truth, 0.0))) << at;
    }
}

TEST(PointGrid, ReachesOverTheDateLine) {
    std::vector<core::GeoPoint> const all{{179.999, 0.0}, {-179.999, 0.0}, {0.0, 0.0}};
    EXPECT_EQ(within(PointGrid(all), {-179.9999, 0.0}, 500.0).size(), 2U);
}

TEST(PointGrid, FindsTheNearestInOrder) {
    auto const all = points(3000, 4);
    PointGrid const grid(all);
    std::mt19937 random(5);
    std::uniform_int_distribution<std::size_t> pick(0, all.size() - 1);
    for (int i = 0; i < 60; ++i) {
        core::GeoPoint const point = all[pick(random)];
        auto truth = by_brute_force(all, point, 1e9);
        std::ranges::stable_sort(truth, {}, &Near::distance_m);
        auto const count = i % 20 == 0 ? all.size() : static_cast<std::size_t>(i % 12 + 1);
        auto const found = grid.nearest(point, count);
        ASSERT_EQ(found.size(), count);
        for (std::size_t at = 0; at < count; ++at) {
            EXPECT_NEAR(found[at].distance_m, truth[at].distance_m, 0.0015);
        }
        EXPECT_TRUE(std::ranges::is_sorted(found, {}, &Near::distance_m));
        auto const limited = grid.nearest(point, 50, truth[9].distance_m);
        EXPECT_EQ(limited.size(), by_brute_force(all, point, truth[9].distance_m).size());
    }
}

TEST(PointGrid, PutsEqualDistancesInTheOrderOfTheirIndex) {
    std::vector<core::GeoPoint> const all(5, {108.2, 16.05});
    auto const found = PointGrid(all).nearest({108.2, 16.05}, 3);
    EXPECT_EQ(found, (std::vector<Near>{{0, 0.0}, {1, 0.0}, {2, 0.0}}));
}

TEST(PointGrid, HoldsNothingWithoutPoints) {
    PointGrid const none;
    EXPECT_TRUE(within(none, {108, 16}, 1e9).empty());
    EXPECT_TRUE(none.nearest({108, 16}, 3).empty());
    PointGrid const strange(std::vector<core::GeoPoint>{{std::nan(""), 1.0}, {108.0, 16.0}});
    EXPECT_EQ(strange.size(), 1U);
    EXPECT_EQ(within(strange, {108, 16}, 0.0), (std::vector<Near>{{1, 0.0}}));
    EXPECT_TRUE(within(strange, {108, 16}, -1.0).empty());
    EXPECT_TRUE(within(strange, {108, 16}, std::nan("")).empty());
    EXPECT_TRUE(within(PointGrid(std::vector<core::GeoPoint>{{std::nan(""), 1.0}}), {108, 16}, 1e9).empty());
    EXPECT_TRUE(strange.nearest({108, 16}, 0).empty());
}

TEST(PointGrid, MayBeReadFromSeveralThreads) {
    auto const all = points(2000, 6);
    PointGrid const grid(all);
    auto const truth = within(grid, {108.2, 16.05}, 800.0);
    std::vector<std::vector<Near>> found(4);
    std::vector<std::thread> threads;
    for (auto& result : found) {
        threads.emplace_back([&] { result = within(grid, {108.2, 16.05}, 800.0); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(found, std::vector<std::vector<Near>>(4, truth));
}

} // namespace
} // namespace hatang::spatial
