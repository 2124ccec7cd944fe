// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/admin/admin_file_role.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

std::optional<AdminFileRole> role(std::vector<std::string> fields, std::string geometry = "") {
    core::RawLayer layer;
    layer.fields = std::move(fields);
    layer.geometry_type = std::move(geometry);
    return find_role(layer);
}

TEST(AdminFileRole, FollowsFromHeadings) {
    EXPECT_EQ(role({"level", "code", "district_code", "province_code", "full_name"}), AdminFileRole::units_before);
    EXPECT_EQ(role({"level", "code", "province_code", "name", "full_name"}), AdminFileRole::units_now);
    EXPECT_EQ(role({"new_code", "truoc_sap_nhap"}), AdminFileRole::merger_texts);
    EXPECT_EQ(role({"old_ward_code", "new_ward_code"}), AdminFileRole::mapping_table);
    EXPECT_EQ(role({"level", "code", "full_name", "parent_code"}, "Polygon"), AdminFileRole::own_units);
    EXPECT_EQ(role({"old_level", "old_code", "new_level", "new_code", "extent"}), AdminFileRole::own_successions);
    EXPECT_EQ(role({"Code_vung", "Ten_Tinh", "Ten_Huyen"}, "MultiPolygon"), AdminFileRole::district_outlines);
    EXPECT_EQ(role({"shapeName", "shapeISO"}, "MultiPolygon"), AdminFileRole::province_outlines);
}

TEST(AdminFileRole, OutlinesNeedAGeometry) {
    EXPECT_EQ(role({"code", "province_code", "full_name"}, "MultiPolygon"), AdminFileRole::outlines_now);
    EXPECT_EQ(role({"code", "province_code", "full_name"}), std::nullopt);
    EXPECT_EQ(role({}), std::nullopt);
}

TEST(AdminFileRole, AnUnknownFileIsRefusedWithItsHeadingsAndThoseUnderstood) {
    test_data::World world;
    world.files.give("stations.csv", "Mã trạm,Kinh độ\nA1,108.2\n");
    try {
        world.import({"now.csv", "stations.csv"});
        FAIL() << "must be refused";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::usage);
        EXPECT_NE(error.sentence().en.find("'stations.csv'"), std::string::npos);
        EXPECT_NE(error.sentence().en.find("Mã trạm"), std::string::npos);
        EXPECT_NE(error.hint().en.find("truoc_sap_nhap"), std::string::npos);
    }
    EXPECT_TRUE(world.reg.all_units().empty());
}

TEST(AdminFileRole, OutlinesInAnotherCrsAreRefused) {
    test_data::World world;
    test::PlainLayer layer;
    layer.layer.fields = {"code", "province_code", "full_name"};
    layer.layer.geometry_type = "MultiPolygon";
    layer.layer.crs.epsg = core::CrsId(5899);
    world.files.give("vn2000.gpkg", std::move(layer));
    try {
        world.import({"vn2000.gpkg"});
        FAIL() << "must be refused";
    } catch (core::Error const& error) {
        EXPECT_NE(error.sentence().en.find("5899"), std::string::npos);
    }
}

} // namespace
} // namespace hatang::desk
