// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/boundary_pieces.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/nearest_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace hatang::spatial {
namespace {

constexpr core::GeoPoint kStart{108.2, 16.05};

struct Disc {
    core::GeoPoint centre;
    double radius_m;
};

std::vector<BoundaryPiece> pieces_of(std::vector<Disc> const& discs) {
    BoundaryCollector collector(kStart, 2000.0);
    for (auto const& disc : discs) {
        collector.add_circle(disc.centre, disc.radius_m);
    }
    return collector.take();
}

auto outside(std::vector<Disc> discs) {
    return [discs = std::move(discs)](core::GeoPoint point) {
        for (auto const& disc : discs) {
            if (geodesic_distance_m(disc.centre, point) < disc.radius_m) {
                return false;
            }
        }
        return true;
    };
}

TEST(NearestPlace, IsTheStartWhenThatIsAllowed) {
    auto const found = nearest_place(kStart, {}, [](core::GeoPoint) { return true; }, 2000.0);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->point, kStart);
    EXPECT_EQ(found->distance_m, 0.0);
    EXPECT_EQ(found->bearing_deg, 0.0);
}

TEST(NearestPlace, StepsStraightOutOfACircle) {
    std::vector<Disc> const discs{{destination(kStart, 240.0, 100.0), 250.0}};
    auto const found = nearest_place(kStart, pieces_of(discs), outside(discs), 2000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, 150.0 + kNudge_m, 1e-4);
    EXPECT_NEAR(found->bearing_deg, 60.0, 1e-4);
    EXPECT_NEAR(geodesic_distance_m(kStart, found->point), found->distance_m, 1e-6);
    EXPECT_NEAR(initial_bearing_deg(kStart, found->point), found->bearing_deg, 1e-6);
    EXPECT_TRUE(outside(discs)(found->point));
}

TEST(NearestPlace, LeavesACircleFromItsCentreAnywhere) {
    std::vector<Disc> const discs{{kStart, 250.0}};
    auto const found = nearest_place(kStart, pieces_of(discs), outside(discs), 2000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, 250.0 + kNudge_m, 1e-4);
}

TEST(NearestPlace, FindsTheCornerBetweenTwoCircles) {
    // both feet lie in the other circle: the nearest place is where the circles cross
    std::vector<Disc> const discs{{destination(kStart, 90.0, 200.0), 250.0},
                                  {destination(kStart, 270.0, 200.0), 250.0}};
    auto const found = nearest_place(kStart, pieces_of(discs), outside(discs), 2000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, 150.0, 0.02);
    bool const north = found->bearing_deg < 1.0 || found->bearing_deg > 359.0;
    EXPECT_TRUE(north || std::abs(found->bearing_deg - 180.0) < 1.0) << found->bearing_deg;
}

TEST(NearestPlace, GetsThroughTheGapOfCirclesThatOnlyTouch) {
    // six circles around, each touching the next, and one inside that reaches to where they touch
    std::vector<Disc> discs{{kStart, 433.0}};
    for (double const bearing : {0.0, 60.0, 120.0, 180.0, 240.0, 300.0}) {
        discs.push_back({destination(kStart, bearing, 500.0), 250.0});
    }
    auto const found = nearest_place(kStart, pieces_of(discs), outside(discs), 2000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, 433.01, 1.0) << "500 m times the cosine of 30 degrees";
    EXPECT_TRUE(outside(discs)(found->point));
}

TEST(NearestPlace, NothingWithinReachIsNoAnswer) {
    std::vector<Disc> const discs{{kStart, 2500.0}};
    EXPECT_FALSE(nearest_place(kStart, pieces_of(discs), outside(discs), 2000.0));
    std::vector<Disc> const just{{kStart, 2000.0}};
    EXPECT_FALSE(nearest_place(kStart, pieces_of(just), outside(just), 2000.0)) << "a nudge beyond is too far";
    EXPECT_FALSE(nearest_place(kStart, {}, [](core::GeoPoint) { return false; }, -1.0));
}

TEST(NearestPlace, StartsOnABorderWithoutLosingIt) {
    BoundaryCollector collector(kStart, 2000.0);
    collector.add_geometry(wkb_of_wkt("LINESTRING (108.2 16.0, 108.2 16.1)"));
    auto const west = nearest_place(kStart, collector.pieces(), [](auto point) { return point.lon < 108.2; }, 2000.0);
    ASSERT_TRUE(west);
    EXPECT_NEAR(west->distance_m, kNudge_m, 1e-6);
    EXPECT_NEAR(west->bearing_deg, 270.0, 1e-3);
}

TEST(NearestPlace, StartsAtACrossingWithoutLosingAQuarter) {
    core::GeoPoint const start{108.0, 16.0};
    BoundaryCollector collector(start, 2000.0);
    collector.add_geometry(wkb_of_wkt("LINESTRING (108 15.9, 108 16.1)"));
    collector.add_geometry(wkb_of_wkt("LINESTRING (107.9 16, 108.1 16)"));
    for (double const east : {-1.0, 1.0}) {
        for (double const north : {-1.0, 1.0}) {
            auto const allowed = [&](core::GeoPoint point) {
                return (point.lon - 108.0) * east > 0.0 && (point.lat - 16.0) * north > 0.0;
            };
            auto const found = nearest_place(start, collector.pieces(), allowed, 2000.0);
            ASSERT_TRUE(found) << east << ' ' << north;
            EXPECT_NEAR(found->distance_m, kNudge_m, 2e-4);
            EXPECT_NEAR(std::fmod(found->bearing_deg, 90.0), 45.0, 2.0);
        }
    }
}

TEST(NearestPlace, NeverAnswersWithAPlaceOnABoundary) {
    // allowed is only the line itself and what lies beyond 300 m
    BoundaryCollector collector(kStart, 2000.0);
    collector.add_geometry(wkb_of_wkt("LINESTRING (108.2 16.0, 108.2 16.1)"));
    collector.add_geometry(wkb_of_wkt("LINESTRING (108.1 16.05, 108.3 16.05)"));
    collector.add_circle(kStart, 300.0);
    auto const allowed = [](core::GeoPoint point) {
        double const distance = geodesic_distance_m(kStart, point);
        return distance > 300.0 || (distance > 0.0 && (point.lon == 108.2 || std::abs(point.lat - 16.05) < 1e-10));
    };
    auto const found = nearest_place(kStart, collector.pieces(), allowed, 2000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, 300.0 + kNudge_m / 2.0, kNudge_m / 2.0);
}

TEST(NearestPlace, FollowsALongEdgeThatIsStraightInDegrees) {
    // 100 km long: the geodesic between its ends passes 80 m north of it
    BoundaryCollector collector({108.5, 15.99}, 5000.0);
    collector.add_geometry(wkb_of_wkt("POLYGON ((108 15, 109 15, 109 16, 108 16, 108 15))"));
    auto const found =
        nearest_place({108.5, 15.99}, collector.pieces(), [](auto point) { return point.lat > 16.0; }, 5000.0);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->distance_m, geodesic_distance_m({108.5, 15.99}, {108.5, 16.0}) + kNudge_m, 0.002);
    EXPECT_LT(collector.pieces().size(), 150U) << "only the stretch in reach is cut into parts";
}

TEST(NearestPlace, KeepsItsDistanceFromAnOutline) {
    auto const line = wkb_of_wkt("LINESTRING (108.19 16.05, 108.21 16.05)");
    BoundaryCollector collector({108.2, 16.0501}, 2000.0);
    collector.add_geometry(line, 100.0);
    auto const allowed = [](core::GeoPoint point) { return geodesic_distance_m(point, {point.lon, 16.05}) > 100.0; };
    auto const found = nearest_place({108.2, 16.0501}, collector.pieces(), allowed, 2000.0);
    ASSERT_TRUE(found);
    double const already = geodesic_distance_m({108.2, 16.05}, {108.2, 16.0501});
    EXPECT_NEAR(found->distance_m, 100.0 - already + kNudge_m, 0.002);
    EXPECT_TRUE(found->bearing_deg < 0.1 || found->bearing_deg > 359.9);
}

TEST(BoundaryCollector, LeavesOutWhatIsFarAway) {
    BoundaryCollector collector(kStart, 2000.0);
    collector.add_geometry(wkb_of_wkt("POLYGON ((107 15, 107.1 15, 107.1 15.1, 107 15))"), 500.0);
    collector.add_geometry(wkb_of_wkt("POINT (107 15)"), 500.0);
    collector.add_circle({108.2, 16.05}, 5000.0);
    EXPECT_TRUE(collector.pieces().empty());
    collector.add_circle({108.2, 16.05}, 1999.0);
    collector.add_geometry(wkb_of_wkt("POINT (108.2 16.06)"), 500.0);
    collector.add_geometry(wkb_of_wkt("POINT (108.2 16.06)"));
    EXPECT_EQ(collector.pieces().size(), 2U) << "a point without a distance has no boundary";
    EXPECT_THROW(collector.add_geometry("rubbish"), core::Error);
}

} // namespace
} // namespace hatang::spatial
