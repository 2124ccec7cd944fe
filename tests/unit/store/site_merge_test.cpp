// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

namespace hatang::store::test {

using ::testing::ElementsAre;

namespace {

core::StationRecord vnpt(std::string const& code, double lon = 108.2001) {
    auto record = station(code, lon);
    record.operator_code = "VNPT";
    record.operator_raw = "VNPT";
    return record;
}

class SiteMerge : public StoreTest {
protected:
    static core::SiteState site(Register const& reg, std::string const& code) {
        auto const sites = reg.site_merges().sites_with_code(code);
        EXPECT_EQ(sites.size(), 1U);
        return sites.at(0);
    }
    static core::SiteDecision decision(Register const& reg, std::string const& from, std::string const& to,
                                       std::string const& on) {
        return {site(reg, from).id, site(reg, to).id, day(on), core::Length::metres(12), "cùng một cột"};
    }
    static void merge(Register& reg, std::string const& from, std::string const& to, std::string const& on) {
        auto const change = reg.writer().begin_change();
        change->site_merges().merge(decision(reg, from, to, on));
        change->commit({"an", "sites merge", "", "", "", "{}"});
    }
    static void split(Register& reg, std::string const& site_code, std::string const& from, std::string const& station,
                      std::string const& on) {
        std::vector<core::StructureId> structures;
        for (auto const& each : site(reg, from).stations)
            if (each.code == station)
                structures.push_back(each.structure);
        auto const change = reg.writer().begin_change();
        change->site_merges().split(decision(reg, site_code, from, on), structures);
        change->commit({"an", "sites split", "", "", "", "{}"});
    }
    /// "code@site" of every station.
    static std::vector<std::string> stands(Register const& reg, core::SiteQuery const& query = {}) {
        std::vector<std::string> result;
        for (auto const& row : rows(reg, query))
            result.push_back(row.record.code + "@" + row.site_code);
        return result;
    }
    Register two() {
        Register reg = made();
        put(reg, {station("A", 108.2), vnpt("B")});
        return reg;
    }
    static core::SiteQuery on(std::string const& text) {
        core::SiteQuery query;
        query.as_of.valid_on = day(text);
        return query;
    }
};

TEST_F(SiteMerge, TwoStationsStandOnOneSiteFromTheDayOn) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@A"));
    EXPECT_THAT(stands(reg, on("2019-12-31")), ElementsAre("A@A", "B@B"));
    EXPECT_THAT(stands(reg, on("2020-01-01")), ElementsAre("A@A", "B@A"));
    core::SiteQuery before;
    before.as_of.known_at = core::ChangeNumber(1);
    EXPECT_THAT(stands(reg, before), ElementsAre("A@A", "B@B"));
    EXPECT_EQ(info(path()).sites, 1);
    EXPECT_EQ(info(path()).stations, 2);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, TheSiteThatEndedPointsAtItsSuccessor) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    EXPECT_FALSE(site(reg, "B").stands);
    EXPECT_EQ(site(reg, "B").valid_to, day("2020-01-01"));
    EXPECT_TRUE(site(reg, "B").stations.empty());
    ASSERT_EQ(site(reg, "A").stations.size(), 2U);
    EXPECT_TRUE(site(reg, "A").stations[0].own);
    EXPECT_FALSE(site(reg, "A").stations[1].own);
    for (auto const* code : {"A", "B"}) {
        auto const events = reg.site_merges().site_events(code);
        ASSERT_EQ(events.size(), 1U) << code;
        EXPECT_EQ(events[0].kind, core::SiteEventKind::merged);
        EXPECT_EQ(events[0].site_code, "B");
        EXPECT_EQ(events[0].other_code, "A");
        EXPECT_EQ(events[0].on, day("2020-01-01"));
        EXPECT_EQ(events[0].change, 2);
        EXPECT_EQ(events[0].reason, "cùng một cột");
    }
}

TEST_F(SiteMerge, TheRtreeAndBoxesStillAgree) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    core::SiteQuery query;
    query.box = core::GeoBox{108.19, 16.0, 108.20005, 16.1};
    EXPECT_THAT(stands(reg, query), ElementsAre("A@A", "B@A"));
    query.box = core::GeoBox{108.20005, 16.0, 108.3, 16.1};
    EXPECT_TRUE(stands(reg, query).empty());
    query.as_of.valid_on = day("2019-01-01");
    EXPECT_THAT(stands(reg, query), ElementsAre("B@B"));
}

TEST_F(SiteMerge, AListThatRepeatsItselfChangesNothing) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    EXPECT_THAT(put(reg, {station("A", 108.2), vnpt("B")}, day("2021-01-01")),
                ElementsAre(core::PutOutcome::unchanged, core::PutOutcome::unchanged));
    auto moved = vnpt("B", 108.25);
    EXPECT_THAT(put(reg, {moved}, day("2021-01-01")), ElementsAre(core::PutOutcome::unchanged))
        << "where the site is was decided by a person, and A's list tells";
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@A"));
    EXPECT_EQ(rows(reg)[1].record.position, (core::GeoPoint{108.2, 16.05}));
}

TEST_F(SiteMerge, AListStillChangesTheMastOfAGuest) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    auto higher = vnpt("B");
    higher.height = core::Length::metres(30);
    EXPECT_THAT(put(reg, {higher}, day("2021-01-01")), ElementsAre(core::PutOutcome::changed));
    EXPECT_EQ(rows(reg)[1].record.height, core::Length::metres(30));
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@A"));
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, AListThatRepeatsItselfDoesNotUndoAnEventBeforeTheMerge) {
    Register reg = two();
    {
        auto const change = reg.writer().begin_change();
        change->apply_event({"VNPT", "B", "height_reduction", day("2019-01-01"), core::Length::metres(9), "", "", ""});
        change->commit(header());
    }
    merge(reg, "B", "A", "2020-01-01");
    EXPECT_THAT(put(reg, {vnpt("B")}, day("2021-01-01")), ElementsAre(core::PutOutcome::unchanged));
    EXPECT_EQ(rows(reg)[1].record.height, core::Length::metres(9));
}

TEST_F(SiteMerge, SplittingIsTheReverse) {
    Register reg = two();
    auto const uuid_before = rows(reg)[1].uuid;
    merge(reg, "B", "A", "2020-01-01");
    split(reg, "B", "A", "B", "2022-01-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@B"));
    EXPECT_THAT(stands(reg, on("2019-06-01")), ElementsAre("A@A", "B@B"));
    EXPECT_THAT(stands(reg, on("2021-06-01")), ElementsAre("A@A", "B@A"));
    EXPECT_THAT(stands(reg, on("2022-01-01")), ElementsAre("A@A", "B@B"));
    EXPECT_EQ(rows(reg)[1].record.position, (core::GeoPoint{108.2001, 16.05}));
    EXPECT_EQ(rows(reg)[1].uuid, uuid_before);
    EXPECT_TRUE(site(reg, "B").stands);
    EXPECT_EQ(reg.site_merges().site_events("B").size(), 2U);
    std::vector<std::string> known;
    for (auto const& version : reg.sites().history("B"))
        if (!version.change_to)
            known.push_back(version.event + "@" + version.row.site_code);
    EXPECT_THAT(known, ElementsAre("@B", "merged@A", "split@B"));
    EXPECT_THAT(put(reg, {vnpt("B")}, day("2023-01-01")), ElementsAre(core::PutOutcome::unchanged));
    EXPECT_THAT(put(reg, {vnpt("B", 108.21)}, day("2023-01-01")), ElementsAre(core::PutOutcome::changed));
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, SplittingOnTheDayOfTheMergeUndoesIt) {
    Register reg = two();
    merge(reg, "B", "A", "2020-01-01");
    split(reg, "B", "A", "B", "2020-01-01");
    EXPECT_THAT(stands(reg, on("2020-01-01")), ElementsAre("A@A", "B@B"));
    EXPECT_THAT(stands(reg, on("2021-01-01")), ElementsAre("A@A", "B@B"));
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, ASiteOfTheSameDayNeverStoodAndCanStandAgain) {
    Register reg = made();
    auto late = vnpt("B");
    late.in_service_from = day("2020-01-01");
    put(reg, {station("A", 108.2), late});
    merge(reg, "B", "A", "2020-01-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@A"));
    EXPECT_FALSE(site(reg, "B").stands);
    split(reg, "B", "A", "B", "2020-03-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@B"));
    EXPECT_THAT(stands(reg, on("2020-02-01")), ElementsAre("A@A", "B@A"));
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, GuestsGoAlongWithTheirSite) {
    Register reg = made();
    put(reg, {station("A", 108.2), vnpt("B"), station("C", 108.2002)});
    merge(reg, "B", "C", "2020-01-01");
    merge(reg, "C", "A", "2021-01-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@A", "C@A"));
    EXPECT_THAT(stands(reg, on("2020-06-01")), ElementsAre("A@A", "B@C", "C@C"));
    split(reg, "B", "A", "B", "2022-01-01");
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@B", "C@A"));
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(SiteMerge, ADayBeforeThePresentStateIsRefusedAndNothingIsStored) {
    Register reg = made();
    auto late = vnpt("B");
    late.in_service_from = day("2020-01-01");
    put(reg, {station("A", 108.2), late});
    EXPECT_EQ(kind_of([&] { merge(reg, "B", "A", "2019-12-31"); }), core::ErrorKind::conflict);
    EXPECT_EQ(kind_of([&] { merge(reg, "A", "B", "2019-12-31"); }), core::ErrorKind::conflict);
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@B"));
    EXPECT_EQ(reg.last_change(), core::ChangeNumber(1));
}

TEST_F(SiteMerge, KeptApartIsRemembered) {
    Register reg = two();
    auto const change = reg.writer().begin_change();
    change->site_merges().keep_apart(decision(reg, "B", "A", "2020-01-01"));
    change->commit({"an", "sites keep-apart", "", "", "", "{}"});
    EXPECT_THAT(reg.site_merges().sites_kept_apart(), ElementsAre(std::pair(site(reg, "B").id, site(reg, "A").id)));
    EXPECT_THAT(stands(reg), ElementsAre("A@A", "B@B"));
    EXPECT_TRUE(verify(path()).ok());
}

} // namespace
} // namespace hatang::store::test
