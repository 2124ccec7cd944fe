// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/import_admin.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace hatang::desk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AdminImport, TakesUnitsWithDatesAndParents) {
    test_data::World world;
    auto const result = world.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(result.read, 27);
    EXPECT_EQ(result.read, result.accepted + result.rejected + result.skipped);
    EXPECT_EQ(result.units.added, 22);
    EXPECT_EQ(result.counts.provinces_before, 2);
    EXPECT_EQ(result.counts.districts_before, 5);
    EXPECT_EQ(result.counts.communes_before, 9);
    EXPECT_EQ(result.counts.provinces_now, 1);
    EXPECT_EQ(result.counts.communes_now, 5);
    EXPECT_EQ(result.change, core::ChangeNumber(1));

    auto const old_ward = world.unit("20242", false);
    EXPECT_EQ(old_ward.full_name, "Phường Phước Ninh");
    EXPECT_EQ(core::format_iso(*old_ward.valid_to), "2025-07-01");
    EXPECT_EQ(world.reg.unit(*old_ward.parent).full_name, "Quận Hải Châu");
    auto const new_ward = world.unit("20242", true);
    EXPECT_EQ(new_ward.full_name, "Phường Hải Châu");
    EXPECT_EQ(new_ward.name, "Hải Châu");
    EXPECT_EQ(new_ward.kind, "Phường");
    EXPECT_FALSE(new_ward.valid_to);
    EXPECT_EQ(world.reg.unit(*new_ward.parent).level, core::AdminLevel::province);
    EXPECT_EQ(new_ward.source, "now.csv:5");
}

TEST(AdminImport, TheSameFilesAgainChangeNothing) {
    test_data::World world;
    world.import({"before.csv", "now.csv", "texts.csv"});
    auto const again = world.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(again.units.added + again.units.changed, 0);
    EXPECT_EQ(again.units.unchanged, 22);
    EXPECT_EQ(again.successions.added + again.successions.changed, 0);
    EXPECT_FALSE(again.change);
    EXPECT_EQ(world.reg.changes().size(), 1U);
}

TEST(AdminImport, OrderOfFilesDoesNotCount) {
    test_data::World one;
    one.import({"before.csv", "now.csv", "texts.csv"});
    test_data::World other;
    other.import({"texts.csv", "now.csv", "before.csv"});
    ASSERT_EQ(one.reg.all_units().size(), other.reg.all_units().size());
    for (auto const* code : {"20296", "20194", "20242", "20455"}) {
        EXPECT_EQ(one.after(code), other.after(code)) << code;
    }
}

TEST(AdminImport, SeveralCallsAddUp) {
    test_data::World world;
    world.import({"before.csv"});
    world.import({"now.csv"});
    auto const last = world.import({"texts.csv"});
    EXPECT_EQ(last.units.added, 0);
    EXPECT_EQ(last.communes_without_successor, 0);
    EXPECT_EQ(world.after("20296"), "20194 part; 20197 remainder");
    EXPECT_EQ(world.reg.changes().size(), 3U);
    EXPECT_EQ(world.reg.changes().back().action, "import admin");
    EXPECT_EQ(world.reg.changes().back().source_file, "texts.csv");
    EXPECT_NE(world.reg.changes().back().details_json.find("official merger texts"), std::string::npos);
}

TEST(AdminImport, TextsBeforeTheirUnitsAreRejectedWithAReason) {
    test_data::World world;
    auto const result = world.import({"texts.csv"});
    EXPECT_EQ(result.rejected, 5);
    EXPECT_EQ(result.accepted, 0);
    EXPECT_EQ(world.findings.values("text-without-commune").size(), 5U);
    EXPECT_FALSE(result.change);
}

TEST(AdminImport, DryRunTellsEverythingAndKeepsNothing) {
    test_data::World world;
    auto const result = world.import({"before.csv", "now.csv", "texts.csv"}, true);
    EXPECT_EQ(result.units.added, 22);
    EXPECT_GT(result.successions.added, 0);
    EXPECT_FALSE(result.change);
    EXPECT_TRUE(world.reg.all_units().empty());
    EXPECT_TRUE(world.reg.changes().empty());
}

TEST(AdminImport, BadRowsAreRejectedWithTheirPlace) {
    test_data::World world;
    world.files.give("bad.csv", "level,code,province_code,full_name\n"
                                "province,48,,Thành phố Đà Nẵng\n"
                                "ward,2024,48,Phường Ngắn\n"
                                "hamlet,20242,48,Thôn Một\n"
                                "ward,20242,99,Phường Lạc\n"
                                "ward,20245,48,\n");
    auto const result = world.import({"bad.csv"});
    EXPECT_EQ(result.accepted, 1);
    EXPECT_EQ(result.rejected, 4);
    ASSERT_EQ(world.findings.all.size(), 4U);
    EXPECT_EQ(world.findings.all[0].file, "bad.csv");
    EXPECT_EQ(world.findings.all[0].row, 3);
    EXPECT_EQ(world.findings.all[0].severity, core::Severity::error);
    EXPECT_THAT(world.findings.values("parent-unknown"), ElementsAre("Phường Lạc"));
}

TEST(AdminImport, ARepeatedCodeIsSaid) {
    test_data::World world;
    world.files.give("twice.csv",
                     "level,code,province_code,full_name\nprovince,48,,Thành phố Đà Nẵng\nprovince,48,,Tỉnh Đà Nẵng\n");
    auto const result = world.import({"twice.csv"});
    EXPECT_EQ(result.units.added, 1);
    EXPECT_THAT(world.findings.values("code-repeated"), ElementsAre("48 Tỉnh Đà Nẵng"));
}

TEST(AdminImport, ProgressTellsTheThreePhases) {
    test_data::World world;
    std::set<std::string> phases;
    std::vector<std::filesystem::path> const paths{"before.csv"};
    AdminImportOptions options{"lan", false, [&](std::string_view phase, std::size_t done, std::size_t total) {
                                   phases.emplace(phase);
                                   EXPECT_LE(done, total);
                               }};
    import_admin(paths, world.files, world.reg, world.reg, world.findings, options);
    EXPECT_THAT(phases, ElementsAre("join", "read", "store"));
}

} // namespace
} // namespace hatang::desk
