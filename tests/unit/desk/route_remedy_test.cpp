// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_remedy.hpp"
#include "spatial/geometry.hpp"
#include "spatial/local_plane.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hatang::desk {
namespace {

using core::GeoPoint;
using core::PlaceKind;
using Means = RemedyStep::Means;

spatial::LocalPlane const kPlane({108.22, 16.06});

GeoPoint at(double east, double north) {
    return kPlane.to_geo({east, north});
}
NetworkThing line(PlaceKind kind, std::string code, GeoPoint from, GeoPoint to) {
    NetworkThing thing;
    thing.kind = kind;
    thing.code = code;
    thing.name = kind == PlaceKind::street ? code : "";
    thing.lines.push_back({from, to});
    return thing;
}
NetworkThing duct(std::string code, double from, double to, double used) {
    auto thing = line(PlaceKind::duct, std::move(code), at(from, 10), at(to, 10));
    thing.used = used;
    thing.count = 4;
    return thing;
}
NetworkThing pole(std::string code, double east, double used) {
    NetworkThing thing;
    thing.kind = PlaceKind::pole;
    thing.code = std::move(code);
    thing.used = used;
    thing.count = 10;
    thing.lines.push_back({at(east, -8)});
    return thing;
}

CheckedRoute route(std::vector<NetworkThing> things, RouteLaying laying, std::vector<rules::ZoneMark> zones = {}) {
    RouteProposal proposal;
    proposal.laying = laying;
    proposal.parts.emplace_back(std::vector{at(0, 0), at(400, 0)});
    return {std::move(proposal), {}, std::move(things), {{}, std::move(zones), {}}, {}, 0, {}, {}, {}};
}
std::vector<Means> means_of(RouteRemedy const& remedy) {
    std::vector<Means> all;
    for (auto const& step : remedy.steps) {
        all.push_back(step.means);
    }
    return all;
}
NetworkThing street() {
    return line(PlaceKind::street, "Bạch Đằng", at(-50, 0), at(450, 0));
}

TEST(RouteRemedy, TakesTheDuctWithRoomAndLeavesTheFullOne) {
    core::Words why;
    auto const with = find_route_remedy(route({street(), duct("D1", 0, 400, 3)}, RouteLaying::underground), why);
    ASSERT_TRUE(with);
    EXPECT_EQ(means_of(*with), (std::vector{Means::offroad, Means::duct, Means::offroad}));
    EXPECT_NEAR(with->existing_m, 400.0, 0.1);
    EXPECT_NEAR(with->new_m, 20.0, 0.1);
    auto const full = find_route_remedy(route({street(), duct("D1", 0, 400, 4)}, RouteLaying::underground), why);
    ASSERT_TRUE(full);
    EXPECT_EQ(means_of(*full), std::vector{Means::trench});
    EXPECT_NEAR(full->new_m, 400.0, 0.1);
}

TEST(RouteRemedy, PolesCarryAerialCableOnly) {
    std::vector<NetworkThing> things{street()};
    for (int i = 0; i <= 10; ++i) {
        things.push_back(pole("C" + std::to_string(i), i * 40.0, 3));
    }
    core::Words why;
    auto const aerial = find_route_remedy(route(things, RouteLaying::aerial), why);
    ASSERT_TRUE(aerial);
    EXPECT_NEAR(aerial->existing_m, 400.0, 0.1);
    EXPECT_EQ(find_route_remedy(route(things, RouteLaying::underground), why)->existing_m, 0.0);
    things[5].used = 10; // one full pole: 80 m between its neighbours are too far
    auto const around = find_route_remedy(route(things, RouteLaying::aerial), why);
    ASSERT_TRUE(around);
    EXPECT_GT(around->new_m, 79.0);
}

TEST(RouteRemedy, NoPolesWhereNewAerialCableIsBanned) {
    std::vector<NetworkThing> things{street()};
    for (int i = 0; i <= 10; ++i) {
        things.push_back(pole("C" + std::to_string(i), i * 40.0, 3));
    }
    rules::ZoneMark ban;
    ban.kind = "no_new_aerial";
    ban.wkb = spatial::point_wkb(at(200, 0));
    ban.reach_m = 60.0;
    core::Words why;
    auto const found = find_route_remedy(route(things, RouteLaying::aerial, {ban}), why);
    ASSERT_TRUE(found);
    for (auto const& step : found->steps) {
        for (auto const point : step.line) {
            auto const place = kPlane.to_plane(point);
            bool const inside = std::hypot(place.x - 200.0, place.y) < 60.0;
            EXPECT_FALSE(inside && step.means == Means::pole && step.line.size() == 2);
        }
    }
    EXPECT_GT(found->new_m, 80.0);
}

rules::ZoneMark ban_between(double from, double to) {
    rules::ZoneMark ban;
    ban.kind = "no_new_aerial";
    std::string ring;
    for (auto const& corner : {at(from, -60), at(to, -60), at(to, 60), at(from, 60), at(from, -60)}) {
        ring += fmt::format("{}{:.9f} {:.9f}", ring.empty() ? "" : ", ", corner.lon, corner.lat);
    }
    ban.wkb = spatial::wkb_of_wkt("POLYGON ((" + ring + "))");
    return ban;
}

/// Metres of the way that hang along existing lines: before, in and after the part between two distances.
std::array<double, 3> hung(RouteRemedy const& remedy, double from, double to) {
    std::array<double, 3> metres{};
    for (auto const& step : remedy.steps) {
        for (std::size_t i = 1; !step.is_new() && i < step.line.size(); ++i) {
            auto const [low, high] = std::minmax(kPlane.to_plane(step.line[i - 1]).x, kPlane.to_plane(step.line[i]).x);
            auto const part = [&](double first, double last) {
                return std::max(0.0, std::min(high, last) - std::max(low, first));
            };
            metres[0] += part(-1000.0, from);
            metres[1] += part(from, to);
            metres[2] += part(to, 1000.0);
        }
    }
    return metres;
}

TEST(RouteRemedy, LeavesARouteInTheAirWhereABanCrossesIt) {
    auto cable = line(PlaceKind::route, "T1", at(0, 8), at(400, 8));
    cable.laying = "aerial";
    core::Words why;
    auto const found = find_route_remedy(route({street(), cable}, RouteLaying::aerial, {ban_between(80, 120)}), why);
    ASSERT_TRUE(found);
    auto const [before, in, after] = hung(*found, 80, 120);
    EXPECT_NEAR(before, 80.0, 1.5);
    EXPECT_LT(in, 1.5); // places closer than a metre are one
    EXPECT_NEAR(after, 280.0, 1.5);
}

TEST(RouteRemedy, TakesTheRestOfARouteThatBeginsInABan) {
    auto cable = line(PlaceKind::route, "T1", at(0, 8), at(400, 8));
    cable.laying = "facade";
    core::Words why;
    auto const found = find_route_remedy(route({street(), cable}, RouteLaying::aerial, {ban_between(-50, 60)}), why);
    ASSERT_TRUE(found);
    auto const [before, in, after] = hung(*found, -50, 60);
    EXPECT_LT(in, 1.5);
    EXPECT_NEAR(after, 340.0, 1.5);
}

TEST(RouteRemedy, AnEndOfABanHoldsForWholeSpans) {
    std::vector<NetworkThing> things{street()};
    for (int i = 0; i <= 10; ++i) {
        things.push_back(pole("C" + std::to_string(i), i * 40.0, 3));
    }
    core::Words why;
    // between two poles: neither of them, nor the middle of their span, is in it
    auto const found = find_route_remedy(route(things, RouteLaying::aerial, {ban_between(205, 215)}), why);
    ASSERT_TRUE(found);
    auto const [before, in, after] = hung(*found, 205, 215);
    EXPECT_LT(in, 0.1);
    EXPECT_NEAR(before, 200.0, 1.5);
    EXPECT_NEAR(after, 160.0, 1.5);
}

TEST(RouteRemedy, OfPolesWithOneCodeTheOneAtTheSpansEndCounts) {
    auto span = line(PlaceKind::span, "S1", at(0, -8), at(400, -8));
    span.from = "C1";
    span.to = "C2";
    auto far = pole("C1", 900, 3);
    far.owner_key = "FPT";
    core::Words why;
    for (bool const far_first : {true, false}) {
        std::vector<NetworkThing> things{street(), span, pole("C1", 0, 10), pole("C2", 400, 3)};
        things.insert(far_first ? things.begin() : things.end(), far);
        auto const found = find_route_remedy(route(things, RouteLaying::aerial), why);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->existing_m, 0.0) << far_first; // its pole is full
    }
}

TEST(RouteRemedy, SaysWhyThereIsNone) {
    core::Words why;
    EXPECT_FALSE(find_route_remedy(route({}, RouteLaying::aerial), why));
    EXPECT_FALSE(why.vi.empty());
    auto const apart = line(PlaceKind::street, "Xa", at(0, 900), at(400, 900));
    why = {};
    EXPECT_FALSE(find_route_remedy(route({apart}, RouteLaying::aerial), why));
    EXPECT_FALSE(why.en.empty());
}

/// Whatever stands around: metres and costs of the steps add up, new and existing are the whole, and the way costs no
/// more than trenching the street from end to end.
TEST(RouteRemedy, AddsUpAndIsNoDearerThanTheStreet) {
    ASSERT_TRUE(rc::check([] {
        std::vector<NetworkThing> things{street()};
        auto const count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            double const from = *rc::gen::inRange(0, 350);
            double const length = *rc::gen::inRange(10, 200);
            things.push_back(duct("D" + std::to_string(i), from, from + length, *rc::gen::inRange(0, 6)));
        }
        core::Words why;
        auto const found = find_route_remedy(route(things, RouteLaying::underground), why);
        RC_ASSERT(found.has_value());
        double length = 0.0;
        double cost = 0.0;
        for (auto const& step : found->steps) {
            length += step.length_m;
            cost += step.cost;
            if (step.thing) {
                RC_ASSERT(things[*step.thing].room() != Room::none);
            }
        }
        RC_ASSERT(std::abs(length - found->length_m) < 1e-6);
        RC_ASSERT(std::abs(cost - found->cost) < 1e-6);
        RC_ASSERT(std::abs(found->existing_m + found->new_m - found->length_m) < 1e-6);
        // places closer than a metre are one: so far an end may be linked to the street
        constexpr double kEnds_m = 2.0;
        RC_ASSERT(found->cost <= 400.0 * RouteCosts{}.trench + kEnds_m * RouteCosts{}.offroad);
    }));
}

} // namespace
} // namespace hatang::desk
