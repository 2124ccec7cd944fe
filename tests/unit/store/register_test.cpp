// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

#include <fstream>

namespace hatang::store::test {

using ::testing::ElementsAre;

namespace {

class RegisterFile : public StoreTest {};

} // namespace

TEST_F(RegisterFile, GivesBackEveryFieldOfAStation) {
    Register reg = made();
    core::StationRecord record = station("ĐN-001");
    record.district_written = "Quận Hải Châu";
    record.province_written = "Đà Nẵng";
    record.accuracy = core::Length::metres(250);
    record.submitted.note = "axes swapped";
    record.host_height = core::Length::metres(9.5);
    record.status_raw = "Đang hoạt động";
    record.in_service_from = day("2012-03-01");
    record.extra = {{"Ghi chú", "có \"dây co\"\n\\ dòng 2"}, {"STT", "1"}, {"Ghi chú", ""}};
    EXPECT_THAT(put(reg, {record}, day("2019-01-01")), ElementsAre(core::PutOutcome::added));
    auto const found = rows(reg);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, record);
    EXPECT_EQ(found[0].site_code, "ĐN-001");
    EXPECT_EQ(found[0].valid_from, day("2012-03-01")); // a new station begins when it came into service
    EXPECT_EQ(found[0].valid_to, std::nullopt);
    EXPECT_EQ(found[0].change_from, 1);
    EXPECT_EQ(found[0].uuid.size(), 36U);
}

TEST_F(RegisterFile, KeepsUnknownAsUnknown) {
    Register reg = made();
    core::StationRecord record;
    record.operator_code = "VNPT";
    record.code = "X";
    record.position = {108, 16};
    put(reg, {record});
    auto const found = rows(reg);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, record);
    EXPECT_EQ(found[0].record.height, std::nullopt);
    EXPECT_EQ(found[0].valid_from, std::nullopt);
}

TEST_F(RegisterFile, SameRowsAgainChangeNothing) {
    Register reg = made();
    put(reg, {station("A"), station("B")});
    EXPECT_THAT(put(reg, {station("B"), station("A")}),
                ElementsAre(core::PutOutcome::unchanged, core::PutOutcome::unchanged));
    EXPECT_EQ(reg.sites().history("A").size(), 1U);
}

TEST_F(RegisterFile, SameCodeOfAnotherOperatorIsAnotherStation) {
    Register reg = made();
    core::StationRecord other = station("A");
    other.operator_code = "VNPT";
    EXPECT_THAT(put(reg, {station("A"), other}), ElementsAre(core::PutOutcome::added, core::PutOutcome::added));
    EXPECT_EQ(rows(reg).size(), 2U);
}

TEST_F(RegisterFile, RollsBackWhatIsNotCommitted) {
    Register reg = made();
    {
        auto const change = reg.writer().begin_change();
        change->put_station(station("A"), std::nullopt);
    }
    EXPECT_TRUE(rows(reg).empty());
    EXPECT_EQ(reg.last_change(), std::nullopt);
    put(reg, {station("B")});
    EXPECT_EQ(reg.last_change(), core::ChangeNumber(1));
}

TEST_F(RegisterFile, WritesTheLogWithBothClocks) {
    Register reg = made();
    put(reg, {station("A"), station("B")});
    put(reg, {station("C")});
    auto const entries = log(path());
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].number, core::ChangeNumber(2));
    EXPECT_EQ(entries[1].rows_added, 7); // 2 sites, 2 structures, 2 base stations, 1 file
    EXPECT_EQ(entries[1].header.source_file, "list.csv");
    EXPECT_THAT(entries[1].at_utc, ::testing::MatchesRegex("2026-11-20T0[0-9]:[0-9:.]+Z"));
    EXPECT_THAT(entries[1].at_local, ::testing::EndsWith("+07:00"));
    EXPECT_EQ(log_head(path()), "2:" + entries[0].hash);
    EXPECT_EQ(log(path(), {.limit = 1, .actor = "an"}).size(), 1U);
    EXPECT_TRUE(log(path(), {.actor = "bình"}).empty());
}

TEST_F(RegisterFile, SecondWriterIsRefusedWhileTheFirstWrites) {
    Register first = made();
    auto const change = first.writer().begin_change();
    change->put_station(station("A"), std::nullopt);
    Register second = open_write(path(), fixed_surroundings());
    EXPECT_EQ(kind_of([&] { second.writer().begin_change(); }), core::ErrorKind::conflict);
    EXPECT_TRUE(rows(open_read(path())).empty()); // readers go on
}

TEST_F(RegisterFile, RefusesWhatIsNotARegister) {
    EXPECT_EQ(kind_of([&] { open_read(path("none.gpkg")); }), core::ErrorKind::not_found);
    std::ofstream(path("text.gpkg")) << std::string(5000, 'x');
    EXPECT_EQ(kind_of([&] { open_read(path("text.gpkg")); }), core::ErrorKind::schema_mismatch);
    std::ofstream(path("empty.gpkg")).flush();
    EXPECT_EQ(kind_of([&] { open_write(path("empty.gpkg")); }), core::ErrorKind::schema_mismatch);
    EXPECT_EQ(std::filesystem::file_size(path("empty.gpkg")), 0U);
    made();
    EXPECT_EQ(kind_of([&] { create(path()); }), core::ErrorKind::conflict);
    EXPECT_EQ(kind_of([&] { open_read(path()).writer(); }), core::ErrorKind::usage);
}

} // namespace hatang::store::test
