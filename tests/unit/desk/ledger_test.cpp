// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/desk/ledger_fixture.hpp"

#include <random>

namespace hatang::desk::test {
namespace {

TEST_F(LedgerTest, TwelveCablesOfFiveOperatorsOnAKilometreAreOneKilometre) {
    street("S1", "Bạch Đằng", eastward(1000));
    char const* const owners[] = {"VIETTEL", "VNPT", "MOBIFONE", "FPT", "SCTV"};
    for (int i = 0; i < 12; ++i) {
        auto& cable = route(fmt::format("T{}", i), owners[i % 5], "bạch đằng", "aerial");
        if (i % 2 == 0) {
            cable.geometry_wkb = wkb(eastward(1000, 4.0)); // along the kerb
        }
    }
    EXPECT_EQ(ledger().total.counted_mm, 1'000'000);
    auto const by_operator = ledger({"operator"});
    ASSERT_EQ(by_operator.rows.size(), 5U);
    for (auto const& row : by_operator.rows) {
        EXPECT_EQ(of(row, CableState::aerial), 1'000'000);
    }
    EXPECT_EQ(by_operator.total.counted_mm, 1'000'000);
    EXPECT_EQ(by_operator.total.segments, 1);
}

TEST_F(LedgerTest, PartsByWardAddUpToTheMillimetre) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(108.10, 108.34);
    std::uniform_real_distribution<double> lat(15.99, 16.11);
    for (int i = 0; i < 300; ++i) {
        Line line;
        for (int corner = 0; corner < 4; ++corner) {
            line.push_back({lon(random), lat(random)});
        }
        street(fmt::format("S{:03}", i), fmt::format("Đường {}", i % 40), line, i % 2 == 0 ? "aerial" : "underground");
    }
    auto const whole = ledger({"state"});
    auto const parts = ledger({"ward", "street", "state"});
    std::int64_t counted = 0;
    std::int64_t drawn = 0;
    std::int64_t outside = 0;
    for (auto const& row : parts.rows) {
        counted += row.counted_mm;
        drawn += row.line_mm;
        outside += row.groups[0].key.empty() ? row.line_mm : 0;
        EXPECT_LE(row.counted_mm, row.line_mm + 300); // rounded at other places
    }
    EXPECT_EQ(counted, parts.total.counted_mm);
    EXPECT_EQ(drawn, parts.total.line_mm);
    EXPECT_EQ(outside, parts.outside_mm);
    EXPECT_GT(outside, 0);
    EXPECT_EQ(parts.total.line_mm, whole.total.line_mm);
    EXPECT_NEAR(static_cast<double>(parts.total.counted_mm), static_cast<double>(whole.total.counted_mm), 300.0);
    std::int64_t measured = 0;
    for (auto const& record : m_places.records) {
        auto const lines = spatial::lines_of_wkb(record.geometry_wkb);
        measured += std::llround(spatial::MeasuredLine(lines[0]).length_m() * 1000.0);
    }
    EXPECT_EQ(whole.total.line_mm, measured);
}

TEST_F(LedgerTest, SplitsAtTheBorderOfWards) {
    street("S1", "Hùng Vương", {{108.21, 16.05}, {108.23, 16.05}}, "bundled");
    auto const by_ward = ledger({"ward"});
    ASSERT_EQ(by_ward.rows.size(), 2U);
    EXPECT_EQ(by_ward.rows[0].groups[0].label, "Phường Đông");
    auto const half = spatial::geodesic_distance_m({108.22, 16.05}, {108.23, 16.05});
    EXPECT_NEAR(static_cast<double>(of(by_ward.rows[0], CableState::bundled)), half * 1000.0, 1.0);
    EXPECT_EQ(by_ward.rows[0].counted_mm + by_ward.rows[1].counted_mm, by_ward.total.counted_mm);
}

TEST_F(LedgerTest, AStreetDrawnTwiceCountsOnceInTheMostOpenState) {
    street("S1", "Bạch Đằng", eastward(500), "underground");
    street("S2", "Bạch Đằng", turned(eastward(800)), "aerial");
    auto const once = ledger({"state"});
    EXPECT_EQ(once.total.counted_mm, 800'000);
    EXPECT_EQ(once.total.line_mm, 1'300'000);
    ASSERT_EQ(once.rows.size(), 2U);
    EXPECT_EQ(once.rows[0].counted_mm, 800'000);
    EXPECT_EQ(once.repeated_mm, 500'000);
    EXPECT_EQ(found("street-drawn-twice"), 1);
}

TEST_F(LedgerTest, AStreetThatIsPartlyDrawnTwiceCountsInFull) {
    street("S1", "Bạch Đằng", eastward(1000), "aerial");
    street("S2", "Bạch Đằng", eastward(1000, 0.0, 500.0), "aerial");
    street("S3", "Bạch Đằng", eastward(1000, 0.0, 1200.0), "aerial");
    auto const total = ledger().total;
    EXPECT_NEAR(static_cast<double>(total.counted_mm), 2'200'000.0, 10.0);
    EXPECT_EQ(found("lines-side-by-side"), 0);
    m_words.side_by_side_m = 0.0;
    EXPECT_NEAR(static_cast<double>(ledger().total.counted_mm), static_cast<double>(total.counted_mm), 2.0);
}

TEST_F(LedgerTest, BesideAStreetThatIsPartlyDrawnTwiceTheOtherCarriagewayHasHalf) {
    street("S1", "Bạch Đằng", eastward(1000), "aerial");
    street("S2", "Bạch Đằng", eastward(1000, 0.0, 500.0), "aerial");
    street("S3", "Bạch Đằng", turned(eastward(1500, 15.0)), "underground");
    auto const total = ledger().total;
    EXPECT_NEAR(static_cast<double>(total.counted_mm), 1'500'000.0, 20.0);
    EXPECT_NEAR(static_cast<double>(of(total, CableState::aerial)), 750'000.0, 20.0);
}

TEST_F(LedgerTest, RoutesOnAStreetOfTwoNamesCountUnderEither) {
    street("S1", "Quốc lộ 14B", eastward(1000));
    street("S2", "Trường Sơn", turned(eastward(600, 0.0, 200.0)));
    route("T1", "VNPT", "Trường Sơn", "aerial");
    route("T2", "FPT", "Trường Sơn", "duct").geometry_wkb = wkb(eastward(300, 20.0, 200.0));
    auto const by_operator = ledger({"operator"});
    ASSERT_EQ(by_operator.rows.size(), 3U);
    EXPECT_EQ(by_operator.rows[0].groups[0].code, "FPT");
    EXPECT_NEAR(static_cast<double>(by_operator.rows[0].counted_mm), 300'000.0, 10.0);
    EXPECT_EQ(by_operator.rows[1].groups[0].code, "VNPT");
    EXPECT_NEAR(static_cast<double>(by_operator.rows[1].counted_mm), 600'000.0, 10.0);
    EXPECT_EQ(by_operator.total.counted_mm, 1'000'000);
    EXPECT_EQ(found("route-without-street"), 0);
}

TEST_F(LedgerTest, ADuctOnOneSideDoesNotCloseTheOther) {
    for (std::string const side : {"left", "right"}) {
        street("S" + side, "Lê Duẩn", eastward(1000), side == "left" ? "aerial" : "").set("side", side);
        auto& table = street("T" + side, "Lê Lợi", {}, side == "left" ? "aerial" : "");
        table.set("side", side);
        table.set("from_node", std::string("A"));
        table.set("to_node", std::string("B"));
        table.set("length_m", 500.0);
    }
    route("R1", "VNPT", "Sright", "duct");
    route("R2", "VNPT", "Tright", "duct");
    auto const total = ledger().total;
    EXPECT_EQ(of(total, CableState::aerial), 1'500'000);
    m_words.operators = {"VNPT"};
    EXPECT_EQ(ledger({"operator"}).total.counted_mm, 1'500'000);
}

TEST_F(LedgerTest, CarriagewaysOfOneStreetShareTheirStretch) {
    street("S1", "Đường 2 Tháng 9", eastward(1000), "aerial");
    street("S2", "2 tháng 9", turned(eastward(400, 20.0, 300.0)), "aerial");
    street("S3", "Núi Thành", turned(eastward(1000, -20.0)), "aerial"); // another street
    auto const by_street = ledger({"street"});
    ASSERT_EQ(by_street.rows.size(), 2U);
    EXPECT_NEAR(static_cast<double>(by_street.rows[0].counted_mm), 1'000'000.0, 10.0);
    EXPECT_EQ(by_street.rows[1].counted_mm, 1'000'000);
    EXPECT_EQ(found("lines-side-by-side"), 2);
    m_words.side_by_side_m = 0.0;
    EXPECT_EQ(ledger({"street"}).rows[0].counted_mm, 1'400'000);
}

TEST_F(LedgerTest, RoutesSayHowCablesAreLaidWhereTheyRun) {
    street("S1", "Lê Duẩn", eastward(1000));
    route("T1", "VNPT", "Lê Duẩn", "duct").geometry_wkb = wkb(eastward(600, 5.0));
    route("T2", "FPT", "", "aerial").geometry_wkb = wkb(eastward(200, 5.0));
    auto const row = ledger().total;
    EXPECT_NEAR(static_cast<double>(of(row, CableState::aerial)), 200'000.0, 10.0);
    EXPECT_NEAR(static_cast<double>(of(row, CableState::underground)), 400'000.0, 10.0);
    EXPECT_NEAR(static_cast<double>(of(row, CableState::unknown)), 400'000.0, 10.0);
    EXPECT_EQ(row.counted_mm, 1'000'000);
}

TEST_F(LedgerTest, RoutesAgainstTheStreetAreNamedAndABundleHangs) {
    street("S1", "Lê Duẩn", eastward(1000), "underground");
    street("S2", "Lê Lợi", eastward(1000, 500.0), "bundled");
    route("T1", "VNPT", "Lê Duẩn", "aerial");
    route("T2", "VNPT", "S2", "facade");
    auto const total = ledger().total;
    EXPECT_EQ(of(total, CableState::aerial), 1'000'000);
    EXPECT_EQ(of(total, CableState::bundled), 1'000'000);
    EXPECT_EQ(found("state-against-routes"), 1);
}

TEST_F(LedgerTest, RoutesThatWereRemovedLeaveNoCable) {
    street("S1", "Lê Duẩn", eastward(1000));
    route("T1", "VNPT", "Lê Duẩn", "aerial")
        .set("ends_on", core::Date{std::chrono::year{2018}, std::chrono::month{6}, std::chrono::day{1}});
    EXPECT_EQ(of(ledger().total, CableState::none), 1'000'000);
    m_words.streets.place.as_of = core::Date{std::chrono::year{2018}, std::chrono::month{5}, std::chrono::day{31}};
    EXPECT_EQ(of(ledger().total, CableState::aerial), 1'000'000);
}

TEST_F(LedgerTest, TablesCountTheirStatedLengthOnceForBothSides) {
    for (std::string const side : {"left", "right"}) {
        auto& record = street("S" + side, "Điện Biên Phủ", {}, side == "left" ? "underground" : "aerial");
        record.set("from_node", std::string(side == "left" ? "A" : "B"));
        record.set("to_node", std::string(side == "left" ? "B" : "A"));
        record.set("side", side);
        record.set("length_m", 2400.0);
    }
    auto const total = ledger().total;
    EXPECT_EQ(total.counted_mm, 2'400'000);
    EXPECT_EQ(of(total, CableState::aerial), 2'400'000);
    EXPECT_EQ(ledger({"side"}).total.counted_mm, 4'800'000);
    EXPECT_EQ(found("length-as-stated"), 4);
}

TEST_F(LedgerTest, TablesStandInTheWardTheyName) {
    street("S1", "Lê Duẩn", {}).set("length_m", 700.0);
    m_places.records.back().set("commune_code", std::string("20275"));
    street("S2", "Lê Lợi", {}).set("length_m", 300.0);
    m_places.records.back().ward_written = "phường tây";
    street("S3", "Xa", {}).set("length_m", 100.0);
    auto const by_ward = ledger({"ward"});
    ASSERT_EQ(by_ward.rows.size(), 3U);
    EXPECT_EQ(by_ward.rows[0].groups[0].code, "20275");
    EXPECT_EQ(by_ward.rows[0].counted_mm, 700'000);
    EXPECT_EQ(by_ward.rows[1].counted_mm, 300'000);
    EXPECT_TRUE(by_ward.rows[2].groups[0].key.empty());
}

TEST_F(LedgerTest, WhatCannotBePlacedIsNamed) {
    street("S1", "Lê Duẩn", eastward(1000));
    street("S2", "Không rõ", {});
    route("T1", "VNPT", "Trần Phú", "aerial");
    route("T2", "VNPT", "", "aerial").geometry_wkb = wkb(eastward(100, 5000.0));
    EXPECT_EQ(ledger().total.counted_mm, 1'000'000);
    EXPECT_EQ(found("route-without-street"), 2);
    EXPECT_EQ(found("street-without-length"), 1);
    EXPECT_THROW(ledger({"colour"}), core::Error);
    EXPECT_THROW(ledger({"district"}), core::Error); // no outlines of districts here
}

TEST_F(LedgerTest, StatesAndOperatorsAskedFor) {
    street("S1", "Lê Duẩn", eastward(1000));
    street("S2", "Lê Lợi", eastward(500, 500.0), "underground");
    route("T1", "VNPT", "Lê Duẩn", "aerial");
    route("T2", "VIETTEL", "Lê Duẩn", "aerial");
    m_words.states = {"ngầm"};
    EXPECT_EQ(ledger().total.counted_mm, 500'000);
    m_words.states.clear();
    m_words.operators = {"Viettel"};
    auto const own = ledger({"operator"});
    ASSERT_EQ(own.rows.size(), 1U);
    EXPECT_EQ(own.rows[0].groups[0].code, "VIETTEL");
    EXPECT_EQ(own.total.counted_mm, 1'000'000);
}

} // namespace
} // namespace hatang::desk::test
