// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Wherever the verdict changes on a random way, a boundary piece must lie; found by bisection, with the pieces
// measured in a plane at the place itself, so that the straightness they claim on the ground is tested too.
#include "spatial/geometry.hpp"
#include "tests/unit/spatial/surface_families.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>

namespace hatang::spatial {
namespace {

using namespace test;

double distance_to(PlanePoint a, PlanePoint b) {
    PlanePoint const way{b.x - a.x, b.y - a.y};
    double const square = way.x * way.x + way.y * way.y;
    double const share = std::clamp(-(a.x * way.x + a.y * way.y) / square, 0.0, 1.0);
    return std::hypot(a.x + share * way.x, a.y + share * way.y);
}

/// From the origin of the plane to the nearest piece.
double nearest(std::vector<BoundaryPiece> const& pieces, core::GeoPoint where) {
    LocalPlane const plane(where);
    double least = std::numeric_limits<double>::infinity();
    for (BoundaryPiece const& piece : pieces) {
        PlanePoint const a = plane.to_plane(piece.a);
        double const gap = piece.kind == BoundaryPiece::Kind::circle ? std::abs(std::hypot(a.x, a.y) - piece.radius_m)
                                                                     : distance_to(a, plane.to_plane(piece.b));
        least = std::min(least, gap);
    }
    return least;
}

class Ways {
public:
    explicit Ways(core::GeoBox box) : m_box(box) {}
    core::GeoPoint place() {
        return {std::uniform_real_distribution(m_box.min_lon, m_box.max_lon)(m_random),
                std::uniform_real_distribution(m_box.min_lat, m_box.max_lat)(m_random)};
    }

private:
    core::GeoBox m_box;
    // NOLINTNEXTLINE(cert-msc32-c,cert-msc51-cpp): a test is the same every time
    std::mt19937 m_random{20261120};
};

bool is_barred(ObstacleSurfaces const& surfaces, core::GeoPoint where, double top) {
    auto const limits = surfaces.at(where);
    return !limits.empty() && limits.front().limit_amsl_m < top;
}

/// A place of change on the way from \p a to \p b, if the verdict is not the same at both.
std::optional<core::GeoPoint> find_change(ObstacleSurfaces const& surfaces, core::GeoPoint a, core::GeoPoint b,
                                          double top) {
    bool const at_a = is_barred(surfaces, a, top);
    if (is_barred(surfaces, b, top) == at_a) {
        return std::nullopt;
    }
    for (int i = 0; i < 40; ++i) {
        core::GeoPoint const middle{(a.lon + b.lon) / 2.0, (a.lat + b.lat) / 2.0};
        (is_barred(surfaces, middle, top) == at_a ? a : b) = middle;
    }
    return a;
}

void expect_changes_on_boundaries(ObstacleSurfaces const& surfaces, core::GeoBox box, double top) {
    Ways ways(box);
    auto const pieces = surfaces.boundaries(top);
    int changes = 0;
    double worst = 0.0;
    for (int i = 0; i < 500; ++i) {
        core::GeoPoint const start = ways.place();
        if (auto const change = find_change(surfaces, start, ways.place(), top)) {
            worst = std::max(worst, nearest(pieces, *change));
            ++changes;
        }
    }
    EXPECT_LT(worst, 0.005) << "top " << top;
    EXPECT_GE(changes, 5) << "top " << top;
}

struct Check {
    core::GeoBox box;
    std::vector<double> tops;
};

void expect_changes_on_boundaries(ObstacleSurfaces const& surfaces, Check const& check) {
    for (double const top : check.tops) {
        expect_changes_on_boundaries(surfaces, check.box, top);
    }
}

core::GeoBox box_about(double from_along, double to_along, double half_across) {
    core::GeoPoint const low = place(from_along, -half_across);
    core::GeoPoint const high = place(to_along, half_across);
    return {low.lon, low.lat, high.lon, high.lat};
}

std::vector<double> const kHighTops{55.0, 55.01, 72.0, 100.0, 130.0, 160.0, 161.0, 250.0, 1000.0};
std::vector<double> const kLowTops{12.0, 21.3, 30.0};

TEST(SurfaceBoundaries, HoldEveryChangeOfVerdictOfTheClassicFamily) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    expect_changes_on_boundaries(surfaces, {surfaces.box(), kHighTops});
    expect_changes_on_boundaries(surfaces, {box_about(-3000.0, 6000.0, 700.0), {8.0, 12.0, 21.3, 30.0, 54.0}});
}

TEST(SurfaceBoundaries, HoldEveryChangeOfVerdictOfTheDecreeFamily) {
    ObstacleSurfaces const surfaces = example_surfaces(decree_222_family());
    expect_changes_on_boundaries(surfaces, {surfaces.box(), kHighTops});
    expect_changes_on_boundaries(surfaces, {box_about(-3000.0, 6000.0, 2000.0), kLowTops});
}

TEST(SurfaceBoundaries, HoldEveryChangeForTwoCrossingRunways) {
    Runway const crossing{"09/27", {place(500.0, -1500.0), 8.0, "09"}, {place(900.0, 1500.0), 3.0, "27"}};
    ObstacleSurfaces const surfaces({runway_18_36(), crossing}, 10.0, classic_family());
    expect_changes_on_boundaries(surfaces, {surfaces.box(), kHighTops});
    expect_changes_on_boundaries(surfaces, {box_about(-2000.0, 4000.0, 2500.0), kLowTops});
}

TEST(SurfaceBoundaries, HoldTheInnerBorderOfARingThatStartsBelowWhatItSurrounds) {
    SurfaceFamily const step{
        {{"level", StadiumBlock{4000.0, 45.0}}, {"ring", AroundBlock{"level", 0.05, 100.0, {}, 0.0}}}};
    ObstacleSurfaces const surfaces = example_surfaces(step);
    EXPECT_TRUE(is_barred(surfaces, place(-4100.0, 0.0), 30.0)); // 10 + 0.05 · 100
    EXPECT_FALSE(is_barred(surfaces, place(-3900.0, 0.0), 30.0));
    EXPECT_FALSE(is_barred(surfaces, place(-4500.0, 0.0), 30.0));
    expect_changes_on_boundaries(surfaces, {surfaces.box(), {30.0, 54.0, 56.0, 80.0}});
}

TEST(SurfaceBoundaries, LeaveOutWhatIsNowhereBelow) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    EXPECT_TRUE(surfaces.boundaries(3.99).empty()); // the lowest limit, at threshold 18, is 4
    EXPECT_LT(surfaces.boundaries(9.0).size(), surfaces.boundaries(1000.0).size());
    for (BoundaryPiece const& piece : surfaces.boundaries(54.0)) {
        EXPECT_EQ(piece.kind, BoundaryPiece::Kind::segment); // the horizontal and conical surfaces are higher
    }
}

TEST(SurfaceBoundaries, ThePlaceJustBesideAContourIsOnTheRightSideOfIt) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    // The conical surface is at 105 at 5000 m: lower inside.
    EXPECT_TRUE(is_barred(surfaces, place(1500.0, 4999.9), 105.0));
    EXPECT_FALSE(is_barred(surfaces, place(1500.0, 5000.1), 105.0));
    EXPECT_LT(nearest(surfaces.boundaries(105.0), place(1500.0, 5000.0)), 0.001);
}

bool is_under(ObstacleSurfaces const& surfaces, core::GeoPoint where, std::string const& name) {
    auto const limits = surfaces.at(where);
    return std::ranges::find(limits, name, &SurfaceLimit::surface) != limits.end();
}

TEST(SurfaceBoundaries, OutlinesAgreeWithTheLimitsToAMetre) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    auto const edges = surfaces.boundaries(1e6);
    Ways ways(surfaces.box());
    for (SurfaceBlock const& block : classic_family().blocks) {
        PreparedArea const outline(surfaces.outline_wkb(block.name));
        for (int i = 0; i < 2000; ++i) {
            core::GeoPoint const where = ways.place();
            bool const agree = outline.covers(where) == is_under(surfaces, where, block.name);
            EXPECT_TRUE(agree || nearest(edges, where) < 1.0) << block.name;
        }
    }
}

} // namespace
} // namespace hatang::spatial
