// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The boundaries of the surfaces are what nearest_place() walks along: no place of a polar grid that is allowed may be
// nearer than its answer.
#include "spatial/nearest_place.hpp"
#include "tests/unit/spatial/surface_families.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace hatang::spatial {
namespace {

using namespace test;

constexpr double kWithin = 2000.0;

struct Question {
    ObstacleSurfaces const& surfaces;
    double top = 0.0;

    bool allowed(core::GeoPoint where) const {
        auto const limits = surfaces.at(where);
        return limits.empty() || limits.front().limit_amsl_m >= top;
    }
};

bool allowed_at_distance(Question const& question, core::GeoPoint from, double metres) {
    for (int ray = 0; ray < 180; ++ray) {
        if (question.allowed(destination(from, 2.0 * ray, metres))) {
            return true;
        }
    }
    return false;
}

/// Distance of the nearest allowed place of a grid of 20 m by 2 degrees; kWithin when there is none.
double grid_distance(Question const& question, core::GeoPoint from) {
    double metres = 0.0;
    while (metres < kWithin && !allowed_at_distance(question, from, metres)) {
        metres += 20.0;
    }
    return metres;
}

/// Whether there was an answer.
bool expect_nearest(Question const& question, core::GeoPoint from) {
    auto const pieces = question.surfaces.boundaries(question.top);
    auto const answer =
        nearest_place(from, pieces, [&](core::GeoPoint where) { return question.allowed(where); }, kWithin);
    EXPECT_LE(answer ? answer->distance_m : kWithin, grid_distance(question, from) + 0.01);
    EXPECT_TRUE(!answer || question.allowed(answer->point));
    return answer.has_value();
}

void expect_nearest_everywhere(ObstacleSurfaces const& surfaces, double top) {
    // NOLINTNEXTLINE(cert-msc32-c,cert-msc51-cpp): a test is the same every time
    std::mt19937 random(15);
    std::uniform_real_distribution along(-6000.0, 9000.0);
    std::uniform_real_distribution across(-5000.0, 5000.0);
    int answers = 0;
    for (int i = 0; i < 12; ++i) {
        core::GeoPoint const from = place(along(random), across(random));
        answers += expect_nearest({surfaces, top}, from) ? 1 : 0;
    }
    EXPECT_GT(answers, 0) << "top " << top;
}

TEST(SurfaceNearestPlace, IsNeverFartherThanThatOfAGrid) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    for (double const top : {20.0, 40.0, 55.5, 70.0, 90.0, 140.0, 170.0}) {
        expect_nearest_everywhere(surfaces, top);
    }
}

TEST(SurfaceNearestPlace, LeavesTheConicalSurfaceStraightOutwards) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    Question const question{surfaces, 80.0}; // 55 + 0.05 · 500: allowed from 4500 m
    auto const pieces = surfaces.boundaries(80.0);
    auto const answer = nearest_place(
        place(1500.0, 4200.0), pieces, [&](core::GeoPoint where) { return question.allowed(where); }, kWithin);
    ASSERT_TRUE(answer.has_value());
    EXPECT_NEAR(answer->distance_m, 300.0, 0.01);
    EXPECT_NEAR(answer->bearing_deg, 90.011, 0.001); // 90 at the centre line; the meridians converge on 4.2 km
}

} // namespace
} // namespace hatang::spatial
