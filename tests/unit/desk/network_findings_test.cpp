// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_findings.hpp"
#include "desk/network/network_lines.hpp"
#include "spatial/local_plane.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace hatang::desk {
namespace {

using core::GeoPoint;
using core::PlaceKind;

spatial::LocalPlane const kPlane({108.22, 16.06});

GeoPoint at(double east, double north) {
    return kPlane.to_geo({east, north});
}
NetworkThing thing(PlaceKind kind, std::string code, std::vector<GeoPoint> points) {
    NetworkThing made;
    made.kind = kind;
    made.code = std::move(code);
    made.owner_key = kind == PlaceKind::street ? "" : "VNPT";
    if (!points.empty()) {
        made.lines.push_back(std::move(points));
    }
    return made;
}

std::vector<NetworkFinding> findings(std::vector<NetworkThing> const& things,
                                     NetworkTolerances const& tolerances = {}) {
    std::vector<NetworkFinding> found;
    check_network(things, tolerances, [&found](NetworkFinding each) { found.push_back(std::move(each)); });
    return found;
}
std::map<std::string, int> counts(std::vector<NetworkThing> const& things) {
    std::map<std::string, int> all;
    for (auto const& each : findings(things)) {
        ++all[std::string(each.check)];
    }
    return all;
}
using Counts = std::map<std::string, int>;

TEST(NetworkFindings, AGapIsToldOnceWithItsWidth) {
    std::vector const things{thing(PlaceKind::street, "A", {at(0, 0), at(100, 0)}),
                             thing(PlaceKind::street, "B", {at(103, 0), at(200, 0)}),
                             thing(PlaceKind::street, "C", {at(200.2, 0), at(300, 0)})};
    auto found = findings(things);
    std::erase_if(found, [](auto const& each) { return each.check != "gap"; });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].thing, 0U);
    EXPECT_EQ(found[0].other, 1U);
    EXPECT_NEAR(*found[0].measured, 3.0, 0.01);
    EXPECT_EQ(*found[0].limit, 0.5);
    EXPECT_FALSE(found[0].wkb.empty());
}

TEST(NetworkFindings, AnEndThatMeetsNothingDanglesAndAJoinedOneDoesNot) {
    std::vector const things{thing(PlaceKind::street, "A", {at(0, 0), at(100, 0)}),
                             thing(PlaceKind::street, "B", {at(50, 0.2), at(50, 80)}),
                             thing(PlaceKind::street, "Vòng", {at(0, 300), at(50, 300), at(50, 350), at(0, 300)})};
    EXPECT_EQ(counts(things), (Counts{{"dangling-end", 3}})); // both ends of A, the far end of B
}

TEST(NetworkFindings, LinesInOnePlaceAreMeasured) {
    std::vector const things{thing(PlaceKind::duct, "D1", {at(0, 0), at(100, 0)}),
                             thing(PlaceKind::duct, "D2", {at(140, 0.3), at(60, 0.3)})};
    auto found = findings(things);
    std::erase_if(found, [](auto const& each) { return each.check != "overlap"; });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(*found[0].measured, 40.0, 0.05);
    auto others = things;
    others[1].owner_key = "VIETTEL"; // two owners side by side are no mistake
    EXPECT_FALSE(counts(others).contains("overlap"));
}

TEST(NetworkFindings, SpansNeedTheirPolesAndAPlausibleLength) {
    auto long_span = thing(PlaceKind::span, "S1", {at(0, 0), at(130, 0)});
    long_span.from = "C1";
    long_span.to = "C9";
    auto off = thing(PlaceKind::span, "S2", {at(0, 0), at(40, 12)});
    off.from = "c1";
    off.to = "C2";
    std::vector const things{thing(PlaceKind::pole, "C1", {at(0, 0)}), thing(PlaceKind::pole, "C2", {at(40, 0)}),
                             long_span, off};
    auto const all = counts(things);
    EXPECT_EQ(all.at("span-too-long"), 1);
    EXPECT_EQ(all.at("pole-unknown"), 1);
    EXPECT_EQ(all.at("end-off-pole"), 1);
    auto found = findings(things);
    auto const far =
        std::find_if(found.begin(), found.end(), [](auto const& each) { return each.check == "end-off-pole"; });
    EXPECT_NEAR(*far->measured, 12.0, 0.01);
    EXPECT_EQ(far->other, 1U);
}

TEST(NetworkFindings, ARouteOffItsStreetIsMeasuredAgainstThatStreet) {
    auto street = thing(PlaceKind::street, "BD", {at(0, 0), at(400, 0)});
    street.name = "Đường Bạch Đằng";
    auto other = thing(PlaceKind::street, "LL", {at(0, 60), at(400, 60)});
    other.name = "Lê Lợi";
    auto route =
        thing(PlaceKind::route, "T1", {at(0, 5), at(200, 5), at(200, 58), at(300, 58), at(300, 5), at(400, 5)});
    route.street = "Bạch Đằng";
    auto found = findings({street, other, route});
    std::erase_if(found, [](auto const& each) { return each.check != "off-street"; });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(*found[0].measured, 58.0, 0.1);
    EXPECT_EQ(*found[0].limit, 30.0);
    route.street.clear(); // along any street will do
    EXPECT_FALSE(counts({street, other, route}).contains("off-street"));
}

TEST(NetworkFindings, LengthsAndOccupancyAreCompared) {
    auto route = thing(PlaceKind::route, "T1", {at(0, 0), at(1000, 0)});
    route.stated_m = 1045.0;
    EXPECT_FALSE(counts({route}).contains("length-disagrees"));
    route.stated_m = 1100.0;
    EXPECT_EQ(counts({route}).at("length-disagrees"), 1);
    route.kind = PlaceKind::cable; // has slack
    EXPECT_FALSE(counts({route}).contains("length-disagrees"));
    auto duct = thing(PlaceKind::duct, "D1", {});
    duct.used = 5;
    duct.count = 4;
    EXPECT_EQ(counts({duct}), (Counts{{"duct-over-occupied", 1}}));
    duct.used = 2;
    duct.occupancy = "full";
    EXPECT_EQ(counts({duct}), (Counts{{"occupancy-disagrees", 1}}));
    duct.occupancy = "usable";
    EXPECT_EQ(counts({duct}), Counts{});
    auto cable = thing(PlaceKind::cable, "K1", {});
    cable.routes = "D1, T9";
    EXPECT_EQ(counts({duct, cable}), (Counts{{"route-unknown", 1}}));
}

TEST(NetworkFindings, EveryFindingHasAName) {
    auto span = thing(PlaceKind::span, "S1", {at(0, 0), at(130, 0)});
    span.from = "C1";
    for (auto const& each : findings({span, thing(PlaceKind::street, "A", {at(0, 0), at(100, 0)})})) {
        EXPECT_TRUE(std::any_of(network_checks().begin(), network_checks().end(), [&](auto const& check) {
            return check.first == each.check;
        })) << each.check;
        EXPECT_FALSE(each.message.vi.empty());
        EXPECT_FALSE(each.message.en.empty());
    }
}

} // namespace
} // namespace hatang::desk
