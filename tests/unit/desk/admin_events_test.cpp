// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_events.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace hatang::desk {
namespace {

TEST(AdminEvents, FileHasPlainLinesOfEightCells) {
    std::ifstream file(HATANG_SOURCE_DIR "/data/codes/admin_events.csv");
    std::string line;
    int lines = 0;
    while (std::getline(file, line)) {
        ++lines;
        EXPECT_EQ(std::count(line.begin(), line.end(), ','), 7) << line;
        EXPECT_EQ(line.find('"'), std::string::npos) << line;
    }
    EXPECT_EQ(static_cast<std::size_t>(lines), admin_events().size() + 1);
}

TEST(AdminEvents, MakeTwoVersionsOfAUnit) {
    test_data::World world;
    world.files.give("dongnai.csv", "level,code,province_code,name,full_name,full_name_en,unit_type\n"
                                    "province,75,75,Đồng Nai,Thành phố Đồng Nai,Dong Nai City,Thành phố\n"
                                    "ward,25270,75,Lộc Ninh,Phường Lộc Ninh,,Phường\n");
    auto const result = world.import({"dongnai.csv"});
    EXPECT_EQ(result.units.added, 4);
    EXPECT_EQ(result.counts.provinces_now, 1);
    EXPECT_EQ(result.counts.communes_now, 1);
    auto const versions = world.reg.units_with_code("75");
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].full_name, "Tỉnh Đồng Nai");
    EXPECT_EQ(versions[0].kind, "Tỉnh");
    EXPECT_EQ(core::format_iso(*versions[0].valid_from), "2025-07-01");
    EXPECT_EQ(core::format_iso(*versions[0].valid_to), "2026-04-30");
    EXPECT_EQ(versions[1].full_name, "Thành phố Đồng Nai");
    EXPECT_EQ(core::format_iso(*versions[1].valid_from), "2026-04-30");
    EXPECT_FALSE(versions[1].valid_to);
    auto const next = world.reg.successors(*versions[0].id);
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0].after, versions[1].id);
    EXPECT_EQ(next[0].basis, "Nghị quyết 30/2026/QH16");
}

TEST(AdminEvents, AnOlderListGivesTheSameTwoVersions) {
    test_data::World world;
    world.files.give("older.csv", "level,code,province_code,name,full_name\nprovince,75,75,Đồng Nai,Tỉnh Đồng Nai\n");
    world.import({"older.csv"});
    auto const versions = world.reg.units_with_code("75");
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].full_name, "Tỉnh Đồng Nai");
    EXPECT_EQ(versions[1].full_name, "Thành phố Đồng Nai");
}

} // namespace
} // namespace hatang::desk
