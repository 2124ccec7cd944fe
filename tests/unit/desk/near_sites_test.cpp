// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/near_sites.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using ::testing::ElementsAre;

/// At 16° north a step of 0.0001° is 10.7 m to the east and 11.1 m to the north.
NearStation station(std::int64_t site, std::string const& operator_code, std::string const& code, double lon,
                    double lat = 16.0) {
    return {core::SiteId(site), code, "Trạm " + code, operator_code, code, {lon, lat}};
}

std::vector<std::string> codes(std::vector<NearNeighbour> const& found) {
    std::vector<std::string> result;
    for (auto const& each : found) {
        result.push_back(each.station->code);
    }
    return result;
}

class Decided final : public core::SiteMergeReader {
public:
    std::vector<core::SiteState> sites_with_code(std::string_view) const override { return {}; }
    std::vector<core::SiteEvent> site_events(std::string_view) const override { return {}; }
    std::vector<std::pair<core::SiteId, core::SiteId>> sites_kept_apart() const override {
        return {{core::SiteId(2), core::SiteId(1)}};
    }
};

TEST(NearSites, FindsOthersWithinTheDistanceNearestFirst) {
    NearSites near(core::Length::metres(30));
    near.put(station(1, "VIETTEL", "A", 108.2));
    near.put(station(2, "VNPT", "B", 108.2002));
    near.put(station(3, "MOBIFONE", "C", 108.2001));
    near.put(station(4, "VNPT", "D", 108.2004));
    EXPECT_THAT(codes(near.near(*near.find("VIETTEL", "A"))), ElementsAre("C", "B"));
    EXPECT_NEAR(near.near(*near.find("VIETTEL", "A"))[0].distance_m, 10.7, 0.05);
}

TEST(NearSites, LooksAcrossTheEdgesOfItsCells) {
    NearSites near(core::Length::metres(200));
    near.put(station(1, "VIETTEL", "A", 108.2));
    near.put(station(2, "VNPT", "N", 108.2, 16.0015));
    near.put(station(3, "VNPT", "S", 108.2, 15.9985));
    near.put(station(4, "VNPT", "W", 108.1985));
    near.put(station(5, "VNPT", "far", 108.2, 16.002));
    EXPECT_EQ(near.near(*near.find("VIETTEL", "A")).size(), 3U);
}

TEST(NearSites, OneOperatorOneSiteAndPairsKeptApartAreNotOffered) {
    NearSites near(core::Length::metres(30));
    near.put(station(1, "VIETTEL", "A", 108.2));
    near.put(station(5, "VIETTEL", "A2", 108.2));
    near.put(station(1, "MOBIFONE", "guest", 108.2));
    near.put(station(2, "VNPT", "B", 108.2001));
    EXPECT_THAT(codes(near.near(*near.find("VIETTEL", "A"))), ElementsAre("B"));
    near.keep_apart(Decided());
    EXPECT_TRUE(near.near(*near.find("VIETTEL", "A")).empty());
    EXPECT_FALSE(near.near(*near.find("VIETTEL", "A2")).empty());
}

TEST(NearSites, ASiteWithTwoStationsIsOfferedOnce) {
    NearSites near(core::Length::metres(30));
    near.put(station(1, "VIETTEL", "A", 108.2));
    near.put(station(2, "VNPT", "B", 108.2001));
    near.put(station(2, "MOBIFONE", "C", 108.2001));
    EXPECT_EQ(near.near(*near.find("VIETTEL", "A")).size(), 1U);
}

TEST(NearSites, AStationThatMovedIsFoundWhereItIsNow) {
    NearSites near(core::Length::metres(30));
    near.put(station(1, "VIETTEL", "A", 108.2));
    near.put(station(2, "VNPT", "B", 108.2001));
    near.put(station(2, "VNPT", "B", 108.3));
    EXPECT_TRUE(near.near(*near.find("VIETTEL", "A")).empty());
    EXPECT_EQ(near.near(station(9, "VIETTEL", "X", 108.3)).size(), 1U);
}

TEST(NearSites, StationsThatAreNotStoredYetAreOfferedToEachOther) {
    NearSites near(core::Length::metres(30));
    auto first = station(1, "VIETTEL", "A", 108.2);
    auto second = station(1, "VNPT", "B", 108.2001);
    first.site.reset();
    second.site.reset();
    near.put(first);
    near.put(second);
    auto const found = near.near(second);
    ASSERT_THAT(codes(found), ElementsAre("A"));
    EXPECT_NE(describe_offer(second, found[0]).en.find("station B of VNPT lies 11 m from site A of VIETTEL"),
              std::string::npos);
}

} // namespace
} // namespace hatang::desk
