// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/find_unit.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

std::vector<std::filesystem::path> sample_files() {
    std::filesystem::path const folder = HATANG_SOURCE_DIR "/data/sample";
    return {folder / "succession.csv", folder / "admin_units.geojson"};
}

TEST(AdminSample, IsTakenWhole) {
    test_data::World world;
    auto const result =
        import_admin(sample_files(), world.files, world.reg, world.reg, world.findings, {"lan", false, {}});
    EXPECT_EQ(result.rejected, 0);
    EXPECT_EQ(result.skipped, 0);
    EXPECT_EQ(result.counts.provinces_before, 1);
    EXPECT_EQ(result.counts.provinces_now, 1);
    EXPECT_EQ(result.counts.districts_before, 8);
    EXPECT_EQ(result.counts.communes_now, 16);
    EXPECT_EQ(result.communes_without_successor, 0);
    EXPECT_EQ(result.communes_without_predecessor, 0);
    EXPECT_EQ(world.after("20296"), "20194 part; 20197 remainder");
    EXPECT_EQ(world.unit("20242", true).geometry_note, "approximate");
    EXPECT_EQ(world.unit("48", true, core::AdminLevel::province).geometry_note, "");
    EXPECT_EQ(require_unit(world.reg, "Quận Hải Châu", {}, {}).code, "492");
}

TEST(AdminSample, TwiceChangesNothing) {
    test_data::World world;
    import_admin(sample_files(), world.files, world.reg, world.reg, world.findings, {"lan", false, {}});
    auto const again =
        import_admin(sample_files(), world.files, world.reg, world.reg, world.findings, {"lan", false, {}});
    EXPECT_FALSE(again.change);
}

} // namespace
} // namespace hatang::desk
