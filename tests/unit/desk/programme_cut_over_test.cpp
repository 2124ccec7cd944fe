// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/desk/programme_fixture.hpp"

namespace hatang::desk::test {
namespace {

class CutOverRows : public ProgrammeTest {
protected:
    core::PlaceRecord& pole(std::string const& code, core::GeoPoint at) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::pole);
        record.code = code;
        record.owner_key = "VNPT";
        record.geometry_wkb = spatial::point_wkb(at);
        return record;
    }
    core::PlaceRecord& done_item(std::string const& code, Line const& line, char const* withdraw_by) {
        auto& record = item(code, "Lê Lợi", line);
        record.set("done_on", on("2017-05-15"));
        record.set("withdraw_by", on(withdraw_by));
        return record;
    }
    CutOver find(char const* day = "2017-07-10") {
        CutOverWords words;
        words.time = {{on(day), std::nullopt}, on(day)};
        return find_cut_over(words, {m_wards, m_sites, m_places});
    }
    static core::GeoPoint beside(double east) { return eastward(1, 5.0, east).front(); }
};

TEST_F(CutOverRows, APoleThatWasCorrectedIsNoNewOne) {
    done_item("I", eastward(1000), "2017-12-31");
    auto const old = pole("C1", beside(100));
    auto corrected = old;
    corrected.set("height_m", 8.5);
    m_places.change(corrected, on("2017-06-01"));
    pole("C2", beside(200));
    m_places.since["C2"] = on("2017-06-01"); // not in the list of before
    auto const rows = find().rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].code, "C1");
    EXPECT_EQ(rows[0].state, CutOverState::to_withdraw);
    EXPECT_FALSE(rows[0].built_on);
    EXPECT_EQ(rows[1].code, "C2");
    EXPECT_EQ(rows[1].state, CutOverState::added);
}

TEST_F(CutOverRows, APoleInABanThatWasCorrectedIsNoNewOne) {
    auto& zone = m_places.records.emplace_back(core::PlaceKind::zone);
    zone.code = "CAM";
    zone.set("kind", std::string("no_new_aerial"));
    zone.set("begins_on", on("2016-01-01"));
    zone.geometry_wkb = wkb(eastward(1000));
    auto corrected = pole("C1", beside(100));
    corrected.set("height_m", 8.5);
    m_places.change(corrected, on("2017-06-01"));
    pole("C2", beside(200));
    m_places.since["C2"] = on("2017-06-01");
    auto const rows = find().rows;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].code, "C2");
    EXPECT_EQ(rows[0].item, "CAM");
}

TEST_F(CutOverRows, ARouteOfATableIsOnItsStretchWhicheverWayItRuns) {
    auto& planned = done_item("I", eastward(1000), "2017-12-31");
    planned.set("from_node", std::string("Hùng Vương"));
    planned.set("to_node", std::string("Quang Trung"));
    auto const named = [&](char const* code, char const* from, char const* to) {
        auto& record = route(code, "FPT", "Lê Lợi", "aerial");
        record.set("from_node", std::string(from));
        record.set("to_node", std::string(to));
        record.set("length_m", 800.0);
    };
    named("T1", "Hùng Vương", "Quang Trung");
    named("T2", "quang trung", "Đường Hùng Vương");
    named("T3", "Hùng Vương", "Lý Tự Trọng"); // another stretch
    named("T4", "", "");
    named("T5", "", "Quang Trung");
    named("T6", "", "Lý Tự Trọng");
    std::vector<std::string> codes;
    for (auto const& row : find().rows) {
        codes.push_back(row.code);
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"T1", "T2", "T4", "T5"}));
}

TEST_F(CutOverRows, APoleWhereItemsMeetIsOneRow) {
    done_item("west", eastward(500), "2017-12-31");
    done_item("east", eastward(500, 0, 500), "2017-09-30");
    pole("C1", beside(500));
    auto& power = pole("C2", beside(505));
    power.set("owner_kind", std::string("power"));
    auto& gone = pole("C3", beside(510));
    gone.set("owner_kind", std::string("power"));
    gone.set("ends_on", on("2017-06-01"));
    auto const found = find();
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].item, "east");
    EXPECT_EQ(found.rows[0].deadline, on("2017-09-30"));
    EXPECT_EQ(found.others_poles, 1);
}

TEST_F(CutOverRows, APoleOfPowerAddedAfterOneOfTwoItemsIsOneRow) {
    done_item("west", eastward(500), "2017-12-31");
    done_item("east", eastward(500, 0, 500), "2017-09-30").set("done_on", on("2017-07-01"));
    auto& power = pole("C1", beside(500));
    power.set("owner_kind", std::string("power"));
    power.set("begins_on", on("2017-06-15"));
    auto const found = find();
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].item, "west");
    EXPECT_EQ(found.rows[0].state, CutOverState::added);
    EXPECT_EQ(found.others_poles, 0);
}

} // namespace
} // namespace hatang::desk::test
