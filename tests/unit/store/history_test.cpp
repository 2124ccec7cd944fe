// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

namespace hatang::store::test {

using ::testing::ElementsAre;

namespace {

class History : public StoreTest {
protected:
    static core::StructureEvent lowering(std::string const& code, std::string const& on, double metres) {
        core::StructureEvent event;
        event.operator_code = "VIETTEL";
        event.station_code = code;
        event.kind = "height_reduction";
        event.on = day(on);
        event.height_after = core::Length::metres(metres);
        return event;
    }
    static void apply(Register& into, core::StructureEvent const& event) {
        auto const change = into.writer().begin_change();
        change->apply_event(event);
        change->commit(header());
    }
    static double height(Register const& from, core::AsOf as_of) {
        core::SiteQuery query;
        query.as_of = as_of;
        auto const found = rows(from, query);
        return found.size() == 1 && found[0].record.height ? found[0].record.height->metres() : -1;
    }
};

} // namespace

TEST_F(History, AnswersOnBothClocks) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    apply(reg, lowering("A", "2017-06-30", 12));
    EXPECT_EQ(height(reg, {}), 12);
    EXPECT_EQ(height(reg, {day("2017-06-29"), {}}), 18);
    EXPECT_EQ(height(reg, {day("2017-06-30"), {}}), 12);
    EXPECT_EQ(height(reg, {day("2014-12-31"), {}}), -1);
    EXPECT_EQ(height(reg, {day("2017-06-30"), core::ChangeNumber(1)}), 18);
    EXPECT_EQ(height(reg, {{}, core::ChangeNumber(1)}), 18);
    EXPECT_EQ(height(reg, {{}, core::ChangeNumber(2)}), 12);
}

TEST_F(History, TellsEveryVersionOldestFirst) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    apply(reg, lowering("A", "2017-06-30", 12));
    auto const versions = reg.sites().history("A");
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0].row.valid_to, std::nullopt);
    EXPECT_EQ(versions[0].change_to, 2);
    EXPECT_EQ(versions[1].row.valid_to, day("2017-06-30"));
    EXPECT_EQ(versions[1].row.record.height, core::Length::metres(18));
    EXPECT_EQ(versions[1].change_to, std::nullopt);
    EXPECT_EQ(versions[2].row.valid_from, day("2017-06-30"));
    EXPECT_EQ(versions[2].row.record.height, core::Length::metres(12));
    EXPECT_EQ(versions[2].event, "height_reduction");
    EXPECT_EQ(versions[0].event, "");
    EXPECT_TRUE(reg.sites().history("none").empty());
}

TEST_F(History, ANewerListChangesFromItsDayOn) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    core::StationRecord newer = station_since("A", "2015-01-01");
    newer.address = "Trưng Nữ Vương";
    EXPECT_THAT(put(reg, {newer}, day("2018-01-01")), ElementsAre(core::PutOutcome::changed));
    core::SiteQuery before;
    before.as_of.valid_on = day("2017-12-31");
    EXPECT_EQ(rows(reg, before).at(0).record.address, station("A").address);
    EXPECT_EQ(rows(reg).at(0).record.address, "Trưng Nữ Vương");
}

TEST_F(History, WithoutADayTheOpenVersionIsCorrected) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    core::StationRecord corrected = station_since("A", "2015-01-01");
    corrected.height = core::Length::metres(20);
    put(reg, {corrected});
    EXPECT_EQ(height(reg, {day("2015-01-01"), {}}), 20);
    EXPECT_EQ(height(reg, {day("2015-01-01"), core::ChangeNumber(1)}), 18);
}

TEST_F(History, AnOlderListFillsTheTimeBefore) {
    Register reg = made();
    put(reg, {station_since("A", "2017-01-01")});
    core::StationRecord older = station_since("A", "2017-01-01");
    older.height = core::Length::metres(30);
    EXPECT_THAT(put(reg, {older}, day("2012-01-01")), ElementsAre(core::PutOutcome::changed));
    EXPECT_EQ(height(reg, {}), 18);
    EXPECT_EQ(height(reg, {day("2013-01-01"), {}}), 30);
    EXPECT_EQ(height(reg, {day("2011-01-01"), {}}), -1);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(History, AStationTwiceInOneChangeKeepsTheLastAndStaysSound) {
    Register reg = made();
    core::StationRecord second = station("A");
    second.height = core::Length::metres(25);
    EXPECT_THAT(put(reg, {station("A"), second}), ElementsAre(core::PutOutcome::added, core::PutOutcome::changed));
    EXPECT_EQ(height(reg, {}), 25);
    EXPECT_EQ(reg.sites().history("A").size(), 1U);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(History, DismantlingEndsInTheStatusOfStructureAndStation) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    core::StructureEvent event = lowering("A", "2020-05-01", 12);
    event.kind = "dismantled";
    event.height_after.reset();
    event.status_after = "dismantled";
    apply(reg, event);
    EXPECT_EQ(rows(reg).at(0).record.status, "dismantled");
    EXPECT_EQ(rows(reg).at(0).record.height, core::Length::metres(18));
    core::SiteQuery in_service;
    in_service.statuses = {"in_service"};
    EXPECT_TRUE(codes(reg, in_service).empty());
    in_service.as_of.valid_on = day("2019-01-01");
    EXPECT_THAT(codes(reg, in_service), ElementsAre("A"));
}

TEST_F(History, RefusesEventsThatDoNotFit) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    EXPECT_EQ(kind_of([&] { apply(reg, lowering("B", "2017-06-30", 12)); }), core::ErrorKind::not_found);
    EXPECT_EQ(kind_of([&] { apply(reg, lowering("A", "2014-06-30", 12)); }), core::ErrorKind::conflict);
    EXPECT_EQ(height(reg, {}), 18);
}

TEST_F(History, AListThatRepeatsItselfDoesNotUndoAnEvent) {
    Register reg = made();
    put(reg, {station_since("A", "2015-01-01")});
    apply(reg, lowering("A", "2017-06-30", 12));
    EXPECT_THAT(put(reg, {station_since("A", "2015-01-01")}, day("2018-01-01")),
                ElementsAre(core::PutOutcome::unchanged));
    EXPECT_EQ(height(reg, {}), 12);

    core::StationRecord renamed = station_since("A", "2015-01-01");
    renamed.name = "Tên mới";
    EXPECT_THAT(put(reg, {renamed}, day("2018-01-01")), ElementsAre(core::PutOutcome::changed));
    EXPECT_EQ(height(reg, {}), 12) << "another column changed, not the height";

    core::StationRecord raised = renamed;
    raised.height = core::Length::metres(15);
    EXPECT_THAT(put(reg, {raised}, day("2019-01-01")), ElementsAre(core::PutOutcome::changed));
    EXPECT_EQ(height(reg, {}), 15);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(History, AStationThatOnlyTheNewerListNamesBeginsWithThatList) {
    Register reg = made();
    core::StationRecord undated = station("A");
    put(reg, {undated}, day("2016-01-01"));
    core::StationRecord later = station("B");
    put(reg, {undated, later}, day("2017-06-01"));
    core::SiteQuery query;
    query.as_of.valid_on = day("2017-05-31");
    EXPECT_THAT(codes(reg, query), ElementsAre("A"))
        << "the first list's stations stood before it, the second's did not";
    query.as_of.valid_on = day("2017-06-01");
    EXPECT_THAT(codes(reg, query), ElementsAre("A", "B"));
}

TEST_F(History, MissingAreStationsOfTheNamedOperatorsOnly) {
    Register reg = made();
    core::StationRecord other = station("X");
    other.operator_code = "VNPT";
    put(reg, {station("A"), station("B"), station("C"), other});
    auto const change = reg.writer().begin_change();
    change->put_station(station("B"), std::nullopt);
    EXPECT_EQ(change->missing_count(), 2);
    auto const missing = change->missing_stations(0);
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_EQ(missing[0].code, "A");
    EXPECT_EQ(missing[1].code, "C");
    EXPECT_EQ(change->missing_stations(1).size(), 1U);
}

} // namespace hatang::store::test
