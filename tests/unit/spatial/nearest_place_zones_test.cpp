// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
//
// The boundaries that BoundaryCollector places against the verdicts that ZoneIndex and the geodesic give: they must
// agree to less than the nudge, also for long edges, wide circles and far reaches.
#include "spatial/boundary_pieces.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/nearest_place.hpp"
#include "spatial/snapshot/zone_index.hpp"
#include "tests/unit/spatial/nearest_place_oracle.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

namespace hatang::spatial {
namespace {

constexpr double kWithin = 2000.0;

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_engine); }
    core::GeoPoint around(core::GeoPoint centre, double reach_m) {
        return destination(centre, between(0.0, 360.0), between(0.0, reach_m));
    }

private:
    std::mt19937 m_engine;
};

/// A line with corners up to \p step_m apart, or the area it encloses.
std::string shape(Random& random, core::GeoPoint start, double step_m, bool area) {
    std::vector<core::GeoPoint> corners{start};
    double bearing = random.between(0.0, 360.0);
    for (int i = 0; i < 5; ++i) {
        bearing += area ? random.between(40.0, 80.0) : random.between(-60.0, 60.0);
        corners.push_back(destination(corners.back(), bearing, random.between(0.2, 1.0) * step_m));
    }
    detail::WkbWriter writer;
    if (area) {
        corners.push_back(start);
        writer.header(detail::WkbKind::polygon, 1);
        writer.count(static_cast<std::uint32_t>(corners.size()));
    } else {
        writer.header(detail::WkbKind::line, static_cast<std::uint32_t>(corners.size()));
    }
    writer.points(corners);
    return writer.take();
}

/// Zones of one kind around a start, forbidden inside and within their reach.
struct Zones {
    Zones(core::GeoPoint from, Random& random, double step_m) : start(from), collector(from, kWithin) {
        for (int zone = 0; zone < 10; ++zone) {
            bool const area = random.between(0.0, 1.0) < 0.6;
            auto const corner = zone == 0 ? start : random.around(start, 1.5 * step_m);
            auto const wkb = zone % 5 == 4 ? point_wkb(corner) : shape(random, corner, step_m, area);
            double const reach = zone == 0 ? 50.0 : random.between(0.0, 400.0);
            index.add(zone, wkb, reach);
            collector.add_geometry(wkb, reach);
        }
        index.build();
    }
    bool allow(core::GeoPoint point) const { return index.covering(point).empty(); }

    core::GeoPoint start;
    ZoneIndex index;
    BoundaryCollector collector;
};

void expect_nothing_nearer(Zones const& zones, NearestPlace const& found, Random& random) {
    for (int i = 0; i < 3000; ++i) {
        // most of them just short of the answer, in all directions
        double const share = i % 2 == 0 ? 1.0 : std::sqrt(random.between(0.0, 1.0));
        double const distance = (found.distance_m - 0.02) * share;
        auto const place = destination(zones.start, random.between(0.0, 360.0), std::max(distance, 0.0));
        ASSERT_FALSE(zones.allow(place)) << place.lon << ' ' << place.lat << " is nearer than " << found.distance_m;
    }
}

TEST(NearestPlaceAmongZones, IsAllowedAndNothingNearerIs) {
    int found_count = 0;
    for (double const step_m : {150.0, 1000.0, 12'000.0}) {
        for (unsigned seed = 0; seed < 60; ++seed) {
            Random random(seed);
            SCOPED_TRACE(std::to_string(seed) + " with steps of " + std::to_string(step_m));
            Zones const zones({random.between(103.0, 109.0), random.between(8.5, 23.0)}, random, step_m);
            auto const found = nearest_place(
                zones.start, zones.collector.pieces(), [&](core::GeoPoint point) { return zones.allow(point); },
                kWithin);
            if (found) {
                ++found_count;
                EXPECT_TRUE(zones.allow(found->point));
                expect_nothing_nearer(zones, *found, random);
            } else {
                expect_nothing_nearer(zones, {zones.start, kWithin, 0.0}, random);
            }
        }
    }
    EXPECT_GT(found_count, 100);
}

TEST(NearestPlaceAmongZones, IsExactAmongWideCircles) {
    core::GeoPoint const start{108.2, 16.05};
    LocalPlane const plane(start);
    for (unsigned seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        std::vector<core::GeoPoint> centres;
        std::vector<double> radii;
        BoundaryCollector collector(start, kWithin);
        for (int i = 0; i < 8; ++i) {
            radii.push_back(random.between(5'000.0, 50'000.0));
            double const inside = i < 3 ? random.between(0.0, 800.0) : -random.between(0.0, 1200.0);
            centres.push_back(destination(start, random.between(0.0, 360.0), radii.back() - inside));
            collector.add_circle(centres.back(), radii.back());
        }
        auto const margin = [&](core::GeoPoint point) {
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i < centres.size(); ++i) {
                least = std::min(least, geodesic_distance_m(centres[i], point) - radii[i]);
            }
            return least;
        };
        test::Oracle const oracle{[&](PlanePoint p) { return margin(plane.to_geo(p)) > 0.0; },
                                  [&](PlanePoint p, double around) { return margin(plane.to_geo(p)) < -around; }};
        auto const found = nearest_place(
            start, collector.pieces(), [&](core::GeoPoint point) { return margin(point) > 0.0; }, kWithin);
        auto const truth = oracle.nearest(kWithin);
        ASSERT_EQ(found.has_value(), truth.has_value());
        if (found) {
            EXPECT_NEAR(found->distance_m, *truth, 0.02);
        }
    }
}

TEST(NearestPlaceAmongZones, FollowsLongGeodesicPieces) {
    core::GeoPoint const start{108.2, 16.05};
    for (double const bearing : {0.0, 45.0, 90.0, 200.0}) {
        // 60 km long, 700 m off at its middle
        auto const middle = destination(start, bearing, 700.0);
        double const along = initial_bearing_deg(middle, start) + 90.0;
        auto const a = destination(middle, along, 30'000.0);
        auto const b = destination(middle, along + 180.0, 30'000.0);
        std::vector<BoundaryPiece> const pieces{{BoundaryPiece::Kind::segment, a, b, 0.0}};
        LocalPlane const plane(middle); // a geodesic through its origin is straight
        auto const end = plane.to_plane(a);
        auto const beyond = [&](core::GeoPoint point) {
            auto const place = plane.to_plane(point);
            return end.x * place.y - end.y * place.x < 0.0;
        };
        ASSERT_FALSE(beyond(start));
        auto const found = nearest_place(start, pieces, beyond, kWithin);
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->distance_m, 700.0 + kNudge_m, 0.001) << bearing;
        EXPECT_NEAR(std::remainder(found->bearing_deg - bearing, 360.0), 0.0, 1e-3);
    }
}

} // namespace
} // namespace hatang::spatial
