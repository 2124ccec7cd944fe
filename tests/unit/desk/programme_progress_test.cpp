// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/edit_programme.hpp"
#include "desk/programmes/memory_rows.hpp"
#include "desk/programmes/periods.hpp"
#include "tests/unit/desk/programme_fixture.hpp"

#include <rapidcheck.h>

#include <numeric>

namespace hatang::desk::test {
namespace {

TEST_F(ProgrammeTest, CountsWhatIsPlannedDoneLateAndLeft) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    street("B", "Hùng Vương", eastward(500, 300), "aerial");
    street("C", "Quang Trung", eastward(200, 600), "aerial");
    item("A", "Lê Lợi", eastward(1000)).set("done_on", on("2017-03-31"));
    item("B", "Hùng Vương", eastward(500, 300)).set("target_on", on("2017-05-31"));
    item("C", "Quang Trung", eastward(200, 600), "2018-2020");
    auto const total = progress({}).total;
    EXPECT_NEAR(static_cast<double>(total.planned_mm), 1'700'000, 5);
    EXPECT_NEAR(static_cast<double>(total.done_mm), 1'000'000, 3);
    EXPECT_NEAR(static_cast<double>(total.late_mm), 500'000, 3);
    EXPECT_EQ(total.left_mm, total.planned_mm - total.done_mm);
    EXPECT_EQ(total.items, 3);
    EXPECT_EQ(total.items_done, 1);
    EXPECT_EQ(total.items_late, 1);
}

TEST_F(ProgrammeTest, IsAsItWasOnADay) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("A", "Lê Lợi", eastward(1000)).set("done_on", on("2017-03-31"));
    EXPECT_EQ(progress({}, "2017-03-30").total.done_mm, 0);
    EXPECT_GT(progress({}, "2017-03-31").total.done_mm, 0);
}

TEST_F(ProgrammeTest, AnItemWithoutATargetIsDueWithItsPhase) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("A", "Lê Lợi", eastward(1000));
    EXPECT_EQ(progress({}, "2017-12-31").total.items_late, 0);
    EXPECT_EQ(progress({}, "2018-01-01").total.items_late, 1);
}

TEST_F(ProgrammeTest, BothCarriagewaysAreOneStreet) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    street("B", "Lê Lợi", turned(eastward(1000, 15)), "aerial");
    auto& record = item("A", "Lê Lợi", eastward(1000));
    std::vector<Line> const both{eastward(1000), eastward(1000, 15)};
    record.geometry_wkb = spatial::wkb_of_lines(both);
    EXPECT_NEAR(static_cast<double>(progress({}).total.planned_mm), 1'000'000, 20);
}

TEST_F(ProgrammeTest, AStretchInTwoItemsOfAProgrammeCountsOnceAndIsSaid) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("first", "Lê Lợi", eastward(600));
    item("second", "Lê Lợi", eastward(600, 0, 400), "2018-2020").set("done_on", on("2017-02-01"));
    auto const made = progress({"phase"});
    EXPECT_NEAR(static_cast<double>(made.total.planned_mm), 1'000'000, 5);
    ASSERT_EQ(made.rows.size(), 2U);
    EXPECT_NEAR(static_cast<double>(made.rows[0].planned_mm), 400'000, 5); // what is done counts as done
    EXPECT_NEAR(static_cast<double>(made.rows[1].done_mm), 600'000, 5);
    EXPECT_EQ(found("planned-twice"), 1);
}

TEST_F(ProgrammeTest, AnItemOnAStreetOfTwoNamesCountsUnderEither) {
    street("A", "Quốc lộ 14B", eastward(1000), "aerial");
    street("B", "Trường Sơn", turned(eastward(1000)), "aerial");
    item("drawn", "Trường Sơn", eastward(400)).set("segments", std::string("B"));
    auto const by_line = progress({"item"});
    EXPECT_NEAR(static_cast<double>(by_line.total.planned_mm), 400'000, 5);
    m_places.records.back().geometry_wkb.clear();
    EXPECT_NEAR(static_cast<double>(progress({"item"}).total.planned_mm), 1'000'000, 5);
    EXPECT_EQ(found("item-off-streets"), 0);
}

TEST_F(ProgrammeTest, AnItemOfOneSideCountsTheStreetOfATable) {
    for (std::string const side : {"left", "right"}) {
        auto& record = street("S" + side, "Lê Lợi", {}, side == "left" ? "aerial" : "underground");
        record.set("side", side);
        record.set("from_node", std::string("A"));
        record.set("to_node", std::string("B"));
        record.set("length_m", 500.0);
    }
    item("I", "Lê Lợi", {}).set("segments", std::string("Sright"));
    EXPECT_EQ(progress({}).total.planned_mm, 500'000);
}

TEST_F(ProgrammeTest, AnItemThatNothingIsCountedForIsSaid) {
    street("A", "Lê Lợi", {});
    street("B", "Hùng Vương", {});
    item("stated", "Lê Lợi", {}).set("segments", std::string("A"));
    m_places.records.back().set("length_m", 700.0);
    item("unstated", "Hùng Vương", {}).set("segments", std::string("B"));
    auto const total = progress({}).total;
    EXPECT_EQ(total.planned_mm, 700'000);
    EXPECT_EQ(total.stated_only_mm, 700'000);
    EXPECT_EQ(found("item-as-stated"), 1);
    EXPECT_EQ(found("item-without-length"), 1);
}

TEST_F(ProgrammeTest, AnItemThatAnotherCountsWhollyIsNoNews) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("first", "Lê Lợi", eastward(1000)).set("target_on", on("2017-01-01"));
    item("second", "Lê Lợi", eastward(1000)).set("target_on", on("2017-02-01"));
    auto const made = progress({"item"});
    EXPECT_EQ(made.total.items, 2);
    EXPECT_NEAR(static_cast<double>(made.total.planned_mm), 1'000'000, 5);
    EXPECT_EQ(found("planned-twice"), 1);
    EXPECT_EQ(found("item-without-length"), 0);
}

TEST_F(ProgrammeTest, ASegmentOfATableThatIsNamedWithADrawnOneCounts) {
    street("A", "Lê Lợi", eastward(1107), "aerial");
    street("B", "Lê Lợi", {}, "aerial").set("length_m", 800.0);
    street("C", "Lê Lợi", {}, "aerial").set("length_m", 300.0); // not named
    auto& record = item("I", "Lê Lợi", eastward(1107));
    record.set("segments", std::string("A|B"));
    record.set("length_m", 1'900.0);
    EXPECT_NEAR(static_cast<double>(progress({}).total.planned_mm), 1'907'000, 5);
    EXPECT_EQ(found("length-differs"), 0);
}

TEST_F(ProgrammeTest, WhatIsNotFoundCountsAsStatedAndIsSaid) {
    item("A", "Đường không có", {}).set("length_m", 2400.0);
    item("B", "Đường cũng không có", {});
    auto const total = progress({}).total;
    EXPECT_EQ(total.planned_mm, 2'400'000);
    EXPECT_EQ(total.stated_only_mm, 2'400'000);
    EXPECT_EQ(total.as_stated_mm, 2'400'000);
    EXPECT_EQ(found("item-as-stated"), 1);
    EXPECT_EQ(found("item-without-length"), 1);
}

TEST_F(ProgrammeTest, ForecastsAtThePaceSoFar) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    street("B", "Hùng Vương", eastward(1000, 300), "aerial");
    item("A", "Lê Lợi", eastward(1000)).set("done_on", on("2016-06-01"));
    item("B", "Hùng Vương", eastward(1000, 300));
    auto const total = progress({}, "2016-12-31").total; // 365 days for the first half
    ASSERT_TRUE(total.forecast_on);
    EXPECT_EQ(*total.forecast_on, on("2017-12-31"));
    EXPECT_NEAR(total.pace_a_month.value(), 1.0 / 365.0 * 365.2425 / 12.0, 1e-6);
}

TEST_F(ProgrammeTest, ThereIsNoForecastWithoutAPace) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    auto& record = item("A", "Lê Lợi", eastward(1000));
    EXPECT_FALSE(progress({}).total.forecast_on);
    record.set("done_on", on("2017-01-01"));
    EXPECT_FALSE(progress({}).total.forecast_on); // nothing is left
    EXPECT_FALSE(progress({}, "2016-01-01").total.pace_a_month);
}

TEST_F(ProgrammeTest, StructuresAreForecastByTheirNumber) {
    for (int number = 0; number < 4; ++number) {
        item("S" + std::to_string(number), "", {}).set("structure", "S" + std::to_string(number));
    }
    m_places.records.back().set("done_on", on("2016-02-01"));
    auto const total = progress({}, "2016-04-10").total; // a hundred days for one of four
    EXPECT_EQ(total.planned_mm, 0);
    ASSERT_TRUE(total.forecast_on);
    EXPECT_EQ(*total.forecast_on, on("2017-02-04"));
}

TEST_F(ProgrammeTest, PeriodsHoldWhatIsPlannedByTargetAndWhatIsDoneByDay) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    auto& record = item("A", "Lê Lợi", eastward(1000));
    record.set("target_on", on("2017-06-30"));
    record.set("done_on", on("2017-02-14"));
    auto const made = progress({"quarter"});
    ASSERT_EQ(made.rows.size(), 2U);
    EXPECT_EQ(made.rows[0].groups[0].code, "2017-Q1");
    EXPECT_EQ(made.rows[0].planned_mm, 0);
    EXPECT_GT(made.rows[0].done_mm, 0);
    EXPECT_EQ(made.rows[1].groups[0].code, "2017-Q2");
    EXPECT_GT(made.rows[1].planned_mm, 0);
    EXPECT_EQ(made.rows[1].left_mm, 0);
}

TEST_F(ProgrammeTest, TheLedgerByPhaseHasTheSameKilometres) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    street("B", "Hùng Vương", eastward(500, 300), "underground");
    street("C", "Quang Trung", eastward(200, 600), "aerial");
    item("A", "Lê Lợi", eastward(700));
    item("B", "Hùng Vương", eastward(500, 300), "2018-2020").set("done_on", on("2017-02-01"));
    m_words.streets.place.as_of = on("2017-06-30");
    auto const by_phase = ledger({"phase"});
    auto const made = progress({"phase"});
    ASSERT_EQ(made.rows.size(), 2U);
    ASSERT_EQ(by_phase.rows.size(), 3U); // and what is in no programme
    for (std::size_t at = 0; at < 2; ++at) {
        EXPECT_EQ(by_phase.rows[at].groups[0].code, made.rows[at].groups[0].code);
        EXPECT_EQ(by_phase.rows[at].counted_mm, made.rows[at].planned_mm);
        EXPECT_EQ(by_phase.rows[at].done_mm, made.rows[at].done_mm);
        EXPECT_EQ(by_phase.rows[at].late_mm, made.rows[at].late_mm);
    }
    EXPECT_EQ(of(by_phase.rows[1], CableState::underground), made.rows[1].planned_mm);
}

/// Random items, overlapping as they like, over two crossing wards and five streets.
struct Drawn {
    int street;
    double from;
    double length;
    bool done;
    bool late_phase;
};

class Sums : public ProgrammeTest {
public:
    void TestBody() override {}

    void draw(std::vector<Drawn> const& items) {
        for (int number = 0; number < 5; ++number) {
            street("S" + std::to_string(number), "Đường " + std::to_string(number), eastward(4000, 200.0 * number),
                   "aerial");
        }
        for (std::size_t at = 0; at < items.size(); ++at) {
            auto const& each = items[at];
            auto& record = item("I" + std::to_string(at), "Đường " + std::to_string(each.street),
                                eastward(each.length, 200.0 * each.street, each.from),
                                each.late_phase ? "2018-2020" : "2016-2017");
            if (each.done) {
                record.set("done_on", on("2017-01-01"));
            }
        }
    }
    Progress by(std::vector<std::string> groups) { return progress(std::move(groups)); }
    Ledger by_phase() {
        m_words.streets.place.as_of = on("2017-06-30");
        return ledger({"phase"});
    }
};

/// Metres of the union of the items of every street.
double drawn_once(std::vector<Drawn> const& items) {
    double once = 0.0;
    for (int number = 0; number < 5; ++number) {
        std::vector<std::pair<double, double>> parts;
        for (auto const& each : items) {
            if (each.street == number) {
                parts.emplace_back(each.from, each.from + each.length);
            }
        }
        std::ranges::sort(parts);
        double reached = 0.0;
        for (auto const& [from, to] : parts) {
            once += std::max(0.0, to - std::max(from, reached));
            reached = std::max(reached, to);
        }
    }
    return once;
}

std::vector<Drawn> some_items() {
    auto const count = *rc::gen::inRange(1, 12);
    std::vector<Drawn> items;
    for (int at = 0; at < count; ++at) {
        items.push_back({*rc::gen::inRange(0, 5), static_cast<double>(*rc::gen::inRange(0, 3000)),
                         static_cast<double>(*rc::gen::inRange(30, 1000)), *rc::gen::arbitrary<bool>(),
                         *rc::gen::arbitrary<bool>()});
    }
    return items;
}

TEST(ProgrammeLaws, PartsAddUpAndEachStretchCountsOnce) {
    EXPECT_TRUE(rc::check("parts add up to the whole, whatever they are grouped by", [] {
        auto const items = some_items();
        Sums sums;
        sums.draw(items);
        auto const total = sums.by({"programme"}).total;
        for (auto const* group : {"phase", "item", "street", "ward", "quarter", "year"}) {
            auto const made = sums.by({group});
            std::int64_t planned = 0;
            std::int64_t done = 0;
            std::int64_t left = 0;
            for (auto const& row : made.rows) {
                planned += row.planned_mm;
                done += row.done_mm;
                left += row.left_mm;
            }
            RC_ASSERT(planned == total.planned_mm);
            RC_ASSERT(done == total.done_mm);
            RC_ASSERT(left == total.left_mm);
        }
        RC_ASSERT(total.planned_mm == total.done_mm + total.left_mm);
        RC_ASSERT(std::abs(static_cast<double>(total.planned_mm) / 1000.0 - drawn_once(items)) < 0.05);
        std::int64_t in_ledger = 0;
        for (auto const& row : sums.by_phase().rows) {
            in_ledger += row.groups[0].code.empty() ? 0 : row.counted_mm;
        }
        RC_ASSERT(in_ledger == total.planned_mm);
    }));
}

TEST(Periods, SortAsTimeRuns) {
    EXPECT_EQ(period_of(on("2017-06-30"), ProgressBy::month), "2017-06");
    EXPECT_EQ(period_of(on("2017-06-30"), ProgressBy::quarter), "2017-Q2");
    EXPECT_EQ(period_of(on("2017-07-01"), ProgressBy::half), "2017-H2");
    EXPECT_EQ(period_of(on("2017-07-01"), ProgressBy::year), "2017");
    EXPECT_EQ(period_words("2017-H1").vi, "6 tháng đầu năm 2017");
    EXPECT_EQ(period_words("2017-Q4").vi, "Quý IV/2017");
}

TEST(Phases, AreYearsOrDays) {
    auto const years = parse_phase("2016-2017");
    EXPECT_EQ(years.code, "2016-2017");
    EXPECT_EQ(years.first_day, on("2016-01-01"));
    EXPECT_EQ(years.last_day, on("2017-12-31"));
    auto const days = parse_phase("GD1=07/04/2016..31/12/2017=Giai đoạn một");
    EXPECT_EQ(days.code, "GD1");
    EXPECT_EQ(days.first_day, on("2016-04-07"));
    EXPECT_EQ(days.name, "Giai đoạn một");
    for (auto const* bad : {"", "2016-", "GD1", "GD1=2016-01-01", "=2016-01-01..2017-01-01", "x=1..2"}) {
        EXPECT_THROW(parse_phase(bad), core::Error) << bad;
    }
}

TEST(MemoryRowsOf, ADocumentAreTheMapsOfItsList) {
    auto rows = rows_of_document(
        "items:\n- {street: Lê Lợi, phase: 2016-2017}\n- {street: Hùng Vương, length: 1.2 km}\n", "x.yaml");
    auto const file = rows.describe({}, {});
    EXPECT_EQ(file.layers[0].fields, (std::vector<std::string>{"street", "phase", "length"}));
    EXPECT_THROW(rows_of_document("a: 1\n", "x.yaml"), core::Error);
    EXPECT_THROW(rows_of_document("- [1, 2]\n", "x.yaml"), core::Error);
    EXPECT_THROW(rows_of_document("- {street: [1, 2]}\n", "x.yaml"), core::Error);
}

} // namespace
} // namespace hatang::desk::test
