// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_assemble.hpp"
#include "desk/admin/outline_join.hpp"
#include "spatial/geometry.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using testing::ElementsAre;

std::string square(double lon, double lat) {
    auto const text = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
    return spatial::wkb_of_wkt("POLYGON((" + text(lon, lat) + "," + text(lon + 0.1, lat) + "," +
                               text(lon + 0.1, lat + 0.1) + "," + text(lon, lat + 0.1) + "," + text(lon, lat) + "))");
}

test::PlainLayer layer(std::vector<std::string> fields, std::vector<std::vector<std::string>> rows,
                       std::vector<std::string> wkb) {
    test::PlainLayer made;
    made.layer.fields = std::move(fields);
    made.layer.geometry_type = "MultiPolygon";
    made.rows = std::move(rows);
    made.wkb = std::move(wkb);
    return made;
}

test::PlainLayer ward_outline(double lon, std::string name = "Phường Hải Vân") {
    return layer({"code", "province_code", "full_name"}, {{"20194", "48", std::move(name)}}, {square(lon, 16)});
}

test::PlainLayer districts(std::vector<std::vector<std::string>> rows) {
    std::vector<std::string> wkb;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        wkb.push_back(square(108 + static_cast<double>(i), 16));
    }
    return layer({"code_vung", "ten_tinh", "ten_huyen", "nam_tk"}, std::move(rows), std::move(wkb));
}

TEST(AdminOutline, FullReplacesSimplifiedAndNeverTheOtherWayRound) {
    test_data::World world;
    world.files.give("wards_simplified.gpkg", ward_outline(108));
    world.files.give("wards_full.gpkg", ward_outline(109));
    world.import({"now.csv", "wards_simplified.gpkg"});
    EXPECT_EQ(world.unit("20194", true).geometry_wkb, square(108, 16));
    EXPECT_EQ(world.unit("20194", true).geometry_note, "simplified");
    auto const better = world.import({"wards_full.gpkg"});
    EXPECT_EQ(better.units.changed, 1);
    EXPECT_EQ(world.unit("20194", true).geometry_wkb, square(109, 16));
    EXPECT_EQ(world.unit("20194", true).geometry_note, "");
    auto const worse = world.import({"wards_simplified.gpkg"});
    EXPECT_EQ(worse.units.changed, 0);
    EXPECT_EQ(worse.skipped, 1);
    EXPECT_EQ(world.unit("20194", true).geometry_wkb, square(109, 16));
}

TEST(AdminOutline, BetterWinsInOneCallInAnyOrder) {
    for (auto const& order : {std::vector<std::filesystem::path>{"full.gpkg", "simplified.gpkg", "now.csv"},
                              std::vector<std::filesystem::path>{"now.csv", "simplified.gpkg", "full.gpkg"}}) {
        test_data::World world;
        world.files.give("simplified.gpkg", ward_outline(108));
        world.files.give("full.gpkg", ward_outline(109));
        import_admin(order, world.files, world.reg, world.reg, world.findings, {"lan", false, {}});
        EXPECT_EQ(world.unit("20194", true).geometry_wkb, square(109, 16));
        EXPECT_EQ(world.unit("20194", true).source, "now.csv:3");
    }
}

TEST(AdminOutline, AListImportedAgainKeepsTheOutline) {
    test_data::World world;
    world.files.give("full.gpkg", ward_outline(109));
    world.import({"now.csv", "full.gpkg"});
    auto const again = world.import({"now.csv"});
    EXPECT_EQ(again.units.changed, 0);
    EXPECT_EQ(world.unit("20194", true).geometry_wkb, square(109, 16));
}

TEST(AdminOutline, ANameThatDiffersIsSaid) {
    test_data::World world;
    world.files.give("other.gpkg", ward_outline(109, "Phường Khác"));
    world.import({"now.csv", "other.gpkg"});
    EXPECT_THAT(world.findings.values("outline-name-differs"), ElementsAre("20194 Phường Khác"));
    EXPECT_EQ(world.unit("20194", true).full_name, "Phường Hải Vân");
}

TEST(AdminOutline, ABrokenOutlineIsRejected) {
    test_data::World world;
    world.files.give("broken.gpkg", layer({"code", "province_code", "full_name"}, {{"20194", "48", "Phường Hải Vân"}},
                                          {"\x01nonsense"}));
    auto const result = world.import({"now.csv", "broken.gpkg"});
    EXPECT_EQ(result.rejected, 1);
    EXPECT_EQ(world.findings.values("row-not-usable").size(), 1U);
    EXPECT_EQ(world.unit("20194", true).geometry_wkb, "");
}

TEST(AdminOutline, DistrictsWithoutMarksAttachByCodeAndName) {
    test_data::World world;
    world.files.give("districts.gpkg",
                     districts({{"48492", "Đà Nẵng", "Hai Chau", "2009"}, {"48497", "Đà Nẵng", "Hoa Vangg", "2009"}}));
    world.import({"before.csv", "districts.gpkg"});
    EXPECT_EQ(world.unit("492", false, AdminLevel::district).geometry_note, "2009 outline");
    EXPECT_EQ(world.unit("492", false, AdminLevel::district).geometry_wkb, square(108, 16));
    EXPECT_EQ(world.unit("497", false, AdminLevel::district).geometry_wkb, square(109, 16)); // one letter off
}

TEST(AdminOutline, CrossedDistrictCodesGoByName) {
    test_data::World world;
    world.files.give("districts.gpkg",
                     districts({{"48492", "Đà Nẵng", "Lien Chieu", "2009"}, {"48490", "Đà Nẵng", "Hai Chau", "2009"}}));
    world.import({"before.csv", "districts.gpkg"});
    EXPECT_EQ(world.unit("490", false, AdminLevel::district).geometry_wkb, square(108, 16));
    EXPECT_EQ(world.unit("492", false, AdminLevel::district).geometry_wkb, square(109, 16));
    EXPECT_THAT(world.findings.values("outline-code-differs"), ElementsAre("48492 Lien Chieu", "48490 Hai Chau"));
}

TEST(AdminOutline, ADistrictNoListKnowsBecomesHistoric) {
    test_data::World world;
    world.files.give("districts.gpkg",
                     districts({{"49519", "Quảng Nam", "Nong Son", "2009"}, {"48492", "Đà Nẵng", "Quan Cu", "2009"}}));
    auto const result = world.import({"before.csv", "districts.gpkg"});
    EXPECT_EQ(result.counts.districts_historic, 1);
    EXPECT_EQ(result.counts.districts_before, 5);
    auto const historic = world.unit("519", false, AdminLevel::district);
    EXPECT_EQ(historic.full_name, "Nong Son");
    EXPECT_EQ(core::format_iso(*historic.valid_to), "2025-03-01");
    EXPECT_EQ(world.reg.unit(*historic.parent).full_name, "Tỉnh Quảng Nam");
    EXPECT_THAT(world.findings.values("district-historic"), ElementsAre("49519 Nong Son"));
    EXPECT_THAT(world.findings.values("outline-of-other-name"), ElementsAre("48492 Quan Cu"));
    EXPECT_EQ(world.import({"before.csv", "districts.gpkg"}).change, std::nullopt);
}

TEST(AdminOutline, PartsOfAProvinceAreJoined) {
    test_data::World world;
    world.files.give("provinces.gpkg", layer({"shapeName", "shapeISO"},
                                             {{"Đảo Xa", "VN-DN"}, {"Đà Nẵng", "VN-DN"}, {"Atlantis", "VN-99"}},
                                             {square(112, 16), square(108, 16), square(1, 1)}));
    auto const result = world.import({"before.csv", "provinces.gpkg"});
    auto const province = world.unit("48", false, AdminLevel::province);
    EXPECT_EQ(province.geometry_note, "2008 outline");
    auto const box = spatial::box_of_wkb(province.geometry_wkb);
    EXPECT_NEAR(box.min_lon, 108.0, 1e-9);
    EXPECT_NEAR(box.max_lon, 112.1, 1e-9);
    EXPECT_THAT(world.findings.values("outline-without-unit"), ElementsAre("VN-99 Atlantis"));
    EXPECT_EQ(result.rejected, 1);
}

TEST(AdminOutline, JoinPolygonsKeepsWhatItCannotJoin) {
    auto const area = square(108, 16);
    EXPECT_EQ(join_polygons(area, spatial::point_wkb({108, 16})), area);
    EXPECT_EQ(join_polygons(area, ""), area);
    EXPECT_NEAR(spatial::geodesic_area_m2(join_polygons(area, square(109, 16))), 2 * spatial::geodesic_area_m2(area),
                1.0);
}

} // namespace
} // namespace hatang::desk
