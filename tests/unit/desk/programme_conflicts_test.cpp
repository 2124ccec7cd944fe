// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/street_prospects.hpp"
#include "tests/unit/desk/programme_fixture.hpp"

namespace hatang::desk::test {
namespace {

TEST_F(ProgrammeTest, TrenchesOnOneStretchWithinTheMonthsAreDugTwice) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    works("1", eastward(700), "2017-07-01", "2017-08-31");
    works("2", eastward(600, 0, 400), "2018-02-01", "2018-03-31");
    auto const found = conflicts(12);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(static_cast<double>(found[0].mm), 300'000, 20);
    EXPECT_EQ(found[0].first.code, "1");
    EXPECT_EQ(found[0].second.party, "P2");
    EXPECT_EQ(found[0].gap_days, 154);
    EXPECT_EQ(found[0].lines.size(), 1U);
}

TEST_F(ProgrammeTest, MonthsAreCountedByTheCalendarAndTheLastDayBelongsToThem) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    works("1", eastward(700), "2017-07-01", "2017-08-31");
    works("2", eastward(700), "2018-02-28", "2018-03-31");
    EXPECT_EQ(conflicts(6).size(), 1U); // six months after 31 August is the last of February
    works("3", eastward(700), "2018-10-01", "2018-10-02");
    EXPECT_EQ(conflicts(5).size(), 0U);
    EXPECT_EQ(conflicts(6).size(), 1U); // 31 March + 6 months is 30 September: 1 October is out
    EXPECT_EQ(conflicts(7).size(), 2U);
}

TEST_F(ProgrammeTest, AStreetOfTwoNamesIsDugTwiceUnderEither) {
    street("A", "Quốc lộ 14B", eastward(1000), "aerial");
    street("B", "Trường Sơn", turned(eastward(1000)), "aerial");
    works("1", eastward(700), "2017-07-01", "2017-08-31").set("street", std::string("Quốc lộ 14B"));
    works("2", eastward(700), "2017-10-01", "2017-10-31").set("street", std::string("Trường Sơn"));
    auto const found = conflicts(12);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(static_cast<double>(found[0].mm), 700'000, 20);
}

TEST_F(ProgrammeTest, WhatIsOverOrDoesNotDigOrIsCancelledIsNoConflict) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    works("1", eastward(700), "2017-01-01", "2017-02-28");
    works("2", eastward(700), "2017-03-01", "2017-04-30");
    EXPECT_EQ(conflicts(12, "2017-04-30").size(), 1U);
    EXPECT_TRUE(conflicts(12, "2017-05-01").empty());
    works("3", eastward(700), "2017-06-01", "2017-07-30").set("trenching", false);
    works("4", eastward(700), "2017-06-01", "2017-07-30").set("status", std::string("cancelled"));
    EXPECT_TRUE(conflicts(12, "2017-05-01").empty());
}

TEST_F(ProgrammeTest, WorksAndUndergroundingAreComparedButNotItemsOfOneProgramme) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("I1", "Lê Lợi", eastward(1000));
    item("I2", "Lê Lợi", eastward(1000), "2018-2020").set("target_on", on("2018-01-31"));
    EXPECT_TRUE(conflicts(12).empty());
    works("1", eastward(700), "2017-09-01", "2017-10-31");
    EXPECT_EQ(conflicts(12).size(), 2U);
}

TEST_F(ProgrammeTest, WorksWithoutDaysOrOffStreetsAreSaid) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    works("1", eastward(700, 2000), "2017-09-01", "2017-10-31");
    auto& undated = works("2", eastward(700), "2017-09-01", "2017-10-31");
    undated.set("starts_on", core::PlaceValue());
    undated.set("finishes_on", core::PlaceValue());
    EXPECT_TRUE(conflicts(12).empty());
    EXPECT_EQ(found("works-off-streets"), 1);
    EXPECT_EQ(found("works-without-days"), 1);
}

TEST_F(ProgrammeTest, CableInTheAirIsSetAgainstStreetsUndergroundDueAndClosed) {
    street("A", "Lê Lợi", eastward(1000), "underground");
    street("B", "Hùng Vương", eastward(1000, 300), "aerial");
    item("I", "Hùng Vương", eastward(400, 300));
    auto& zone = m_places.records.emplace_back(core::PlaceKind::zone);
    zone.code = "CAM";
    zone.set("kind", std::string("no_new_aerial"));
    zone.geometry_wkb = wkb(eastward(250, 600));
    m_requests.push_back({{"application", "HS-1", "FPT", on("2017-06-01"), std::nullopt}, {eastward(500, 5)}});
    m_requests.push_back({{"application", "HS-2", "FPT", on("2017-06-01"), std::nullopt}, {eastward(900, 305)}});
    m_requests.push_back({{"application", "HS-3", "FPT", on("2017-06-01"), std::nullopt}, {eastward(900, 603)}});
    auto const found = conflicts(12);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].kind, ConflictKind::aerial_underground);
    EXPECT_NEAR(static_cast<double>(found[0].mm), 500'000, 50);
    EXPECT_EQ(found[1].kind, ConflictKind::aerial_due);
    EXPECT_NEAR(static_cast<double>(found[1].mm), 400'000, 50);
    EXPECT_EQ(found[1].second.code, "I");
    EXPECT_EQ(found[2].kind, ConflictKind::aerial_banned);
    EXPECT_NEAR(static_cast<double>(found[2].mm), 250'000, 50);
    EXPECT_EQ(found[2].second.code, "CAM");
}

TEST_F(ProgrammeTest, AnItemOfALaterPhaseIsNotDueYet) {
    street("B", "Hùng Vương", eastward(1000), "aerial");
    item("I", "Hùng Vương", eastward(400), "2018-2020");
    auto const line = eastward(900, 5);
    auto const prospects = make_street_prospects(m_places, {{}, on("2017-06-30")});
    auto const found = prospects->along(line);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].in_phase);
    EXPECT_EQ(found[0].phase, "2018-2020");
    m_requests.push_back({{"application", "HS-1", "FPT", on("2017-06-01"), std::nullopt}, {line}});
    EXPECT_TRUE(conflicts(12).empty());
    EXPECT_EQ(conflicts(12, "2018-01-01").size(), 1U);
}

TEST_F(ProgrammeTest, AReachOfAZoneIsFoundToACentimetre) {
    auto& zone = m_places.records.emplace_back(core::PlaceKind::zone);
    zone.code = "CAM";
    zone.set("kind", std::string("no_new_aerial"));
    zone.set("radius_m", 100.0);
    zone.geometry_wkb = spatial::point_wkb(eastward(500)[1]);
    auto const line = eastward(1000);
    auto const found = make_street_prospects(m_places, {{}, on("2017-06-30")})->along(line);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].prospect, core::StreetProspect::banned);
    EXPECT_NEAR(found[0].length_m, 200.0, 0.05);
}

class CutOverTest : public ProgrammeTest {
protected:
    core::PlaceRecord& pole(std::string const& code, double north, char const* built) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::pole);
        record.code = code;
        record.owner_key = "VNPT";
        record.set("owner", std::string("VNPT"));
        record.set("begins_on", on(built));
        record.geometry_wkb = spatial::point_wkb(eastward(500, north)[1]);
        return record;
    }
    CutOver cut_over(char const* day) {
        CutOverWords words;
        words.time.day = on(day);
        return find_cut_over(words, {m_wards, m_sites, m_places});
    }
};

TEST_F(CutOverTest, NamesCablesAndPolesWithTheirDeadline) {
    auto& done = item("I", "Lê Lợi", eastward(1000));
    done.set("done_on", on("2017-03-31"));
    done.set("withdraw_by", on("2017-09-30"));
    route("T1", "FPT", "Lê Lợi", "aerial").geometry_wkb = wkb(eastward(800, 10));
    route("T2", "VNPT", "Lê Lợi", "duct").geometry_wkb = wkb(eastward(800, 5));
    pole("P1", 10, "2010-01-01");
    pole("P2", 14, "2010-01-01").set("owner_kind", std::string("lighting"));
    pole("P3", 40, "2010-01-01");
    auto const found = cut_over("2017-06-30");
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].code, "T1");
    EXPECT_NEAR(found.rows[0].length_m.value(), 800.0, 0.1);
    EXPECT_EQ(found.rows[0].state, CutOverState::to_withdraw);
    EXPECT_EQ(found.rows[1].code, "P1");
    EXPECT_EQ(found.rows[1].deadline, on("2017-09-30"));
    EXPECT_EQ(found.others_poles, 1);
    EXPECT_EQ(cut_over("2017-10-01").rows[0].state, CutOverState::late);
    EXPECT_TRUE(cut_over("2017-03-30").rows.empty());
}

TEST_F(CutOverTest, KnowsWhatIsGoneAndWhatWasAdded) {
    item("I", "Lê Lợi", eastward(1000)).set("done_on", on("2017-03-31"));
    pole("P1", 10, "2010-01-01").set("ends_on", on("2017-05-01"));
    pole("P2", 10, "2017-04-15").set("owner_kind", std::string("power"));
    pole("P3", 10, "2000-01-01").set("ends_on", on("2016-05-01"));
    auto const found = cut_over("2017-06-30");
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].state, CutOverState::withdrawn);
    EXPECT_EQ(found.rows[1].state, CutOverState::added);
    EXPECT_EQ(cut_over("2017-04-30").rows[0].state, CutOverState::to_withdraw);
}

TEST_F(CutOverTest, PolesAddedInAZoneClosedToThemAreCounted) {
    auto& zone = m_places.records.emplace_back(core::PlaceKind::zone);
    zone.code = "CAM";
    zone.name = "Đường cấm cột";
    zone.set("kind", std::string("no_new_aerial"));
    zone.set("begins_on", on("2015-01-01"));
    zone.geometry_wkb = wkb(eastward(1000));
    pole("P1", 10, "2016-02-01");
    pole("P2", 10, "2014-02-01");
    auto const found = cut_over("2017-06-30");
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].code, "P1");
    EXPECT_EQ(found.rows[0].item, "CAM");
    EXPECT_EQ(found.rows[0].state, CutOverState::added);
}

} // namespace
} // namespace hatang::desk::test
