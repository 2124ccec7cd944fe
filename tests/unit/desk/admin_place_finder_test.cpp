// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/place_finder.hpp"
#include "spatial/geometry.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::ThenBasis;

std::string box(double west, double south, double east, double north) {
    auto const at = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
    return spatial::wkb_of_wkt("POLYGON((" + at(west, south) + "," + at(east, south) + "," + at(east, north) + "," +
                               at(west, north) + "," + at(west, south) + "))");
}

/// Hải Vân west of 108.1, Liên Chiểu to 108.2, Hải Châu to 108.3; the districts of old cut Hải Vân at 16.15.
class PlaceOf : public testing::Test {
protected:
    PlaceOf() {
        give("wards_simplified.gpkg", {"code", "province_code", "full_name"},
             {{"20194", "48", "Phường Hải Vân"},
              {"20197", "48", "Phường Liên Chiểu"},
              {"20242", "48", "Phường Hải Châu"}},
             {box(108.0, 16.1, 108.1, 16.2), box(108.1, 16.1, 108.2, 16.2), box(108.2, 16.1, 108.3, 16.2)});
        give("districts.gpkg", {"code_vung", "ten_tinh", "ten_huyen"},
             {{"48490", "Đà Nẵng", "Lien Chieu"}, {"48497", "Đà Nẵng", "Hoa Vang"}, {"48492", "Đà Nẵng", "Hai Chau"}},
             {box(108.0, 16.15, 108.2, 16.2), box(108.0, 16.1, 108.2, 16.15), box(107.9, 16.0, 108.4, 16.3)});
        world.import({"before.csv", "now.csv", "texts.csv", "wards_simplified.gpkg", "districts.gpkg"});
    }
    void give(std::string name, std::vector<std::string> fields, std::vector<std::vector<std::string>> rows,
              std::vector<std::string> wkb) {
        test::PlainLayer layer;
        layer.layer.fields = std::move(fields);
        layer.layer.geometry_type = "Polygon";
        layer.rows = std::move(rows);
        layer.wkb = std::move(wkb);
        world.files.give(std::move(name), std::move(layer));
    }
    core::AdminPlace find(double lon, double lat, WrittenPlace const& written = {}) {
        if (!m_finder) {
            m_finder.emplace(world.reg);
        }
        return m_finder->find({lon, lat}, written);
    }
    std::string name(std::optional<core::AdminUnitId> id) const { return id ? world.reg.unit(*id).full_name : ""; }

    test_data::World world;

private:
    std::optional<PlaceFinder> m_finder;
};

TEST_F(PlaceOf, CommuneOfNowByOutline) {
    EXPECT_EQ(name(find(108.05, 16.12).commune), "Phường Hải Vân");
    EXPECT_EQ(name(find(108.25, 16.12).commune), "Phường Hải Châu");
    EXPECT_EQ(find(109.5, 12.0), core::AdminPlace{});
}

TEST_F(PlaceOf, PointsOnTheShoreBelongToTheNearestCommuneWithinTheTolerance) {
    EXPECT_EQ(name(find(108.302, 16.15).commune), "Phường Hải Châu"); // 214 m out
    EXPECT_FALSE(find(108.304, 16.15).commune);                       // 428 m out
}

TEST_F(PlaceOf, PublishedOutlinesAreTrustedCloser) {
    give("wards_full.gpkg", {"code", "province_code", "full_name"}, {{"20242", "48", "Phường Hải Châu"}},
         {box(108.2, 16.1, 108.3, 16.2)});
    world.import({"wards_full.gpkg"});
    EXPECT_FALSE(find(108.302, 16.15).commune);
    EXPECT_EQ(name(find(108.3005, 16.15).commune), "Phường Hải Châu"); // 53 m out
}

TEST_F(PlaceOf, OneDistrictOfAllPredecessorsIsSure) {
    auto const place = find(108.25, 16.12);
    EXPECT_EQ(name(place.district_then), "Quận Hải Châu");
    EXPECT_EQ(place.commune_then, std::nullopt);
    EXPECT_EQ(place.then_basis, ThenBasis::succession);
}

TEST_F(PlaceOf, TheWrittenWardDecidesAmongPredecessors) {
    auto const place = find(108.05, 16.12, {"xã Hoà Liên", "", ""});
    EXPECT_EQ(name(place.commune_then), "Xã Hòa Liên");
    EXPECT_EQ(name(place.district_then), "Huyện Hòa Vang");
    EXPECT_EQ(place.then_basis, ThenBasis::written);
    EXPECT_EQ(name(find(108.05, 16.12, {"Hoa Hiep Bac", "Q. Liên Chiểu", ""}).commune_then), "Phường Hòa Hiệp Bắc");
}

TEST_F(PlaceOf, TheWrittenDistrictDecidesWhereTheWardDoesNot) {
    auto const place = find(108.05, 16.12, {"Phường Hải Vân", "Liên Chiểu", ""});
    EXPECT_EQ(name(place.district_then), "Quận Liên Chiểu");
    EXPECT_EQ(place.commune_then, std::nullopt);
    EXPECT_EQ(place.then_basis, ThenBasis::written);
    // one of two predecessors lies in the written district
    EXPECT_EQ(name(find(108.15, 16.12, {"", "Huyện Hòa Vang", ""}).commune_then), "Xã Hòa Liên");
}

TEST_F(PlaceOf, AWardNameThatIsAlsoTheNewOnesNeedsTheDistrict) {
    // Phường Hải Châu of now was made of Phường Hải Châu and Phường Phước Ninh
    EXPECT_EQ(find(108.25, 16.12, {"Phường Hải Châu", "", ""}).commune_then, std::nullopt);
    EXPECT_EQ(name(find(108.25, 16.12, {"Phường Hải Châu", "Quận Hải Châu", ""}).commune_then), "Phường Hải Châu");
    EXPECT_EQ(name(find(108.25, 16.12, {"Phường Phước Ninh", "", ""}).commune_then), "Phường Phước Ninh");
}

TEST_F(PlaceOf, AnOldOutlineDecidesLastAndOnlyAmongCandidates) {
    auto const south = find(108.05, 16.12); // also inside the huge outline of Hải Châu, which is no candidate
    EXPECT_EQ(name(south.district_then), "Huyện Hòa Vang");
    EXPECT_EQ(south.then_basis, ThenBasis::outline);
    EXPECT_EQ(name(find(108.05, 16.18).district_then), "Quận Liên Chiểu");
}

TEST_F(PlaceOf, WrongWrittenNamesDoNotDecide) {
    auto const place = find(108.05, 16.12, {"Phường Phước Ninh", "Quận Hải Châu", ""});
    EXPECT_EQ(place.then_basis, ThenBasis::outline);
}

TEST_F(PlaceOf, TheAnswerOfAnAddressIsTheSameFromTheCache) {
    WrittenPlace const written{"Xã Hòa Bắc", "", ""};
    EXPECT_EQ(find(108.05, 16.12, written), find(108.06, 16.13, written));
    EXPECT_NE(find(108.05, 16.12, written), find(108.05, 16.12));
}

TEST(PlaceOfVersions, PredecessorsAreFoundThroughAChangeOfKind) {
    test_data::World world;
    world.files.give("before.csv", "level,code,district_code,province_code,full_name\nprovince,70,,70,Tỉnh Bình Phước\n"
                                   "district,692,692,70,Huyện Lộc Ninh\nward,25270,692,70,Thị trấn Lộc Ninh\n");
    world.files.give("texts.csv", "new_code,truoc_sap_nhap\n25270,Thị trấn Lộc Ninh\n");
    world.files.give(
        "now.csv",
        "level,code,province_code,full_name\nprovince,75,75,Thành phố Đồng Nai\nward,25270,75,Phường Lộc Ninh\n");
    test::PlainLayer layer;
    layer.layer.fields = {"code", "province_code", "full_name"};
    layer.layer.geometry_type = "Polygon";
    layer.rows = {{"25270", "75", "Phường Lộc Ninh"}};
    layer.wkb = {box(106.5, 11.8, 106.6, 11.9)};
    world.files.give("wards.gpkg", std::move(layer));
    world.import({"before.csv", "now.csv", "texts.csv", "wards.gpkg"});
    PlaceFinder finder(world.reg);
    auto const place = finder.find({106.55, 11.85}, {});
    EXPECT_EQ(world.reg.unit(*place.commune).full_name, "Phường Lộc Ninh");
    EXPECT_EQ(world.reg.unit(*place.commune_then).full_name, "Thị trấn Lộc Ninh");
    EXPECT_EQ(place.then_basis, ThenBasis::succession);
}

} // namespace
} // namespace hatang::desk
