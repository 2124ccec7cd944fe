// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_stretches.hpp"
#include "spatial/geometry.hpp"
#include "spatial/local_plane.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace hatang::desk {
namespace {

using core::GeoPoint;
using spatial::MeasuredLine;

spatial::LocalPlane const kPlane({108.22, 16.06});

GeoPoint at(double east, double north) {
    return kPlane.to_geo({east, north});
}
NetworkThing line(core::PlaceKind kind, std::string code, std::vector<GeoPoint> points) {
    NetworkThing thing;
    thing.kind = kind;
    thing.code = code;
    thing.name = std::move(code);
    thing.lines.push_back(std::move(points));
    return thing;
}
std::string square(double west, double south, double size) {
    auto const text = [](GeoPoint point) { return std::to_string(point.lon) + " " + std::to_string(point.lat); };
    return spatial::wkb_of_wkt("POLYGON((" + text(at(west, south)) + "," + text(at(west + size, south)) + "," +
                               text(at(west + size, south + size)) + "," + text(at(west, south + size)) + "," +
                               text(at(west, south)) + "))");
}
rules::ZoneMark zone(std::string code, std::string wkb, double reach_m = 0.0) {
    rules::ZoneMark mark;
    mark.code = std::move(code);
    mark.kind = "no_new_aerial";
    mark.wkb = std::move(wkb);
    mark.reach_m = reach_m;
    return mark;
}
rules::Surroundings around(std::vector<rules::ZoneMark> zones) {
    return {{}, std::move(zones), {}};
}

TEST(RouteStretches, IsCutWhereAZoneBeginsAndEnds) {
    std::vector<NetworkThing> const things;
    RouteTolerances const tolerances;
    RouteLines const lines(things, tolerances, "");
    MeasuredLine const route({at(0, 0), at(500, 0)});
    auto const found = lines.along(route, around({zone("Z", square(100, -50, 200))}));
    ASSERT_EQ(found.cuts.size(), 4U);
    EXPECT_NEAR(route.metres_before(found.cuts[1]), 100.0, 0.1); // the corners are written to 7 decimals
    EXPECT_NEAR(route.metres_before(found.cuts[2]), 300.0, 0.1);
}

TEST(RouteStretches, AZoneReachesBeyondItsLine) {
    std::vector<NetworkThing> const things;
    RouteTolerances const tolerances;
    RouteLines const lines(things, tolerances, "");
    MeasuredLine const route({at(0, 0), at(500, 0)});
    auto const place = spatial::point_wkb(at(250, 30));
    auto const found = lines.along(route, around({zone("Z", place, 50.0)}));
    ASSERT_EQ(found.cuts.size(), 4U);
    EXPECT_NEAR(route.metres_before(found.cuts[1]), 210.0, 0.05); // 3-4-5
    EXPECT_NEAR(route.metres_before(found.cuts[2]), 290.0, 0.05);
}

TEST(RouteStretches, PiecesOfOneStreetAreOneLineAndItsOwnPiecesNoCrossing) {
    std::vector<NetworkThing> things{line(core::PlaceKind::street, "A", {at(-50, 5), at(200, 5)}),
                                     line(core::PlaceKind::street, "A", {at(200, 5), at(550, 5)}),
                                     line(core::PlaceKind::street, "B", {at(300, -100), at(300, 100)})};
    RouteTolerances const tolerances;
    RouteLines const lines(things, tolerances, "");
    MeasuredLine const route({at(0, 0), at(250, 10), at(500, 0)}); // crosses the line of A twice
    auto const found = lines.along(route, around({}));
    ASSERT_EQ(found.streets.size(), 1U);
    EXPECT_EQ(found.streets[0].intervals, (std::vector<Interval>{{0.0, 2.0}}));
    ASSERT_EQ(found.crossings.size(), 1U); // B
    double const middle =
        (route.metres_before(found.crossings[0].first) + route.metres_before(found.crossings[0].second)) / 2;
    EXPECT_NEAR(middle, 300.0, 0.5);
    EXPECT_EQ(found.cuts.size(), 4U);
}

TEST(RouteStretches, OnlyTheOperatorsOwnLineBesideItCuts) {
    auto own = line(core::PlaceKind::route, "T1", {at(100, 3), at(200, 3)});
    own.owner_key = "VIETTEL";
    std::vector<NetworkThing> const things{own};
    RouteTolerances const tolerances;
    MeasuredLine const route({at(0, 0), at(500, 0)});
    EXPECT_EQ(RouteLines(things, tolerances, "VNPT").along(route, around({})).cuts.size(), 2U);
    EXPECT_EQ(RouteLines(things, tolerances, "VIETTEL").along(route, around({})).cuts.size(), 4U);
}

TEST(RouteStretches, APositionIsFoundByItsMetres) {
    ASSERT_TRUE(rc::check([] {
        auto const corners = *rc::gen::inRange<std::size_t>(2, 8);
        std::vector<GeoPoint> points;
        for (std::size_t i = 0; i < corners; ++i) {
            points.push_back(at(*rc::gen::inRange(-800, 800), *rc::gen::inRange(-800, 800)));
        }
        MeasuredLine const route(points);
        RC_PRE(route.length_m() > 1.0);
        double const metres = route.length_m() * *rc::gen::inRange(0, 1001) / 1000.0;
        RC_ASSERT(std::abs(route.metres_before(position_at(route, metres)) - metres) < 1e-6);
    }));
}

std::vector<rules::ZoneMark> random_zones() {
    std::vector<rules::ZoneMark> zones;
    auto const count = *rc::gen::inRange(0, 5);
    for (int i = 0; i < count; ++i) {
        double const x = *rc::gen::inRange(-400, 400);
        double const y = *rc::gen::inRange(-400, 400);
        bool const round = *rc::gen::arbitrary<bool>();
        auto const size = static_cast<double>(*rc::gen::inRange(20, 300));
        zones.push_back(
            zone(std::to_string(i), round ? spatial::point_wkb(at(x, y)) : square(x, y, size), round ? size : 0.0));
    }
    return zones;
}
std::vector<GeoPoint> random_points() {
    std::vector<GeoPoint> points;
    auto const corners = *rc::gen::inRange<std::size_t>(2, 5);
    for (std::size_t i = 0; i < corners; ++i) {
        points.push_back(at(*rc::gen::inRange(-500, 500), *rc::gen::inRange(-500, 500)));
    }
    return points;
}

/// Cuts divide the line without gaps, millimetres add up, and between two cuts nothing changes.
TEST(RouteStretches, PartitionTheLineAndNothingChangesInside) {
    ASSERT_TRUE(rc::check([] {
        auto zones = random_zones();
        auto const points = random_points();
        MeasuredLine const route(points);
        RC_PRE(route.length_m() > 5.0);
        auto const surroundings = around(std::move(zones));
        std::vector<NetworkThing> const things{line(core::PlaceKind::street, "A", {at(-500, 0), at(500, 0)}),
                                               line(core::PlaceKind::street, "B", {at(0, -500), at(0, 500)})};
        RouteTolerances const tolerances;
        auto const found = RouteLines(things, tolerances, "").along(route, surroundings);
        RC_ASSERT(found.cuts.front() == 0.0);
        RC_ASSERT(found.cuts.back() == route.end());
        std::int64_t sum = 0;
        for (std::size_t i = 0; i + 1 < found.cuts.size(); ++i) {
            RC_ASSERT(found.cuts[i] < found.cuts[i + 1]);
            double const from = route.metres_before(found.cuts[i]);
            double const to = route.metres_before(found.cuts[i + 1]);
            sum += std::llround(to * 1000.0) - std::llround(from * 1000.0);
            auto const zones_at = [&](double metres) {
                return surroundings.zones_at(route.point_at(position_at(route, metres)));
            };
            auto const expected = zones_at((from + to) / 2.0);
            for (int step = 1; step < 20; ++step) {
                double const metres = from + (to - from) * step / 20.0;
                // what grazes a border for less than a metre may be missed, as the header says
                bool const clear = metres - from > 1.0 && to - metres > 1.0;
                if (clear) {
                    RC_ASSERT((zones_at(metres) == expected));
                }
            }
        }
        RC_ASSERT(sum == std::llround(route.length_m() * 1000.0));
    }));
}

} // namespace
} // namespace hatang::desk
