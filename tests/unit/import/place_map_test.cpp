// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/place_map.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hatang::ingest {
namespace {

using core::PlaceKind;
using Headings = std::vector<std::string>;

TEST(PlaceMap, ReadsVietnameseHeadingsOfEachKind) {
    auto const poles =
        map_place_headings(PlaceKind::pole, Headings{"Mã cột", "Chủ sở hữu", "Vật liệu", "Chiều cao (m)", "Nghiêng",
                                                     "Đường", "Phường/Xã", "Kinh độ", "Vĩ độ"});
    EXPECT_EQ(poles.column("code"), 0U);
    EXPECT_EQ(poles.column("owner"), 1U);
    EXPECT_EQ(poles.column("material"), 2U);
    EXPECT_EQ(poles.column("height_m"), 3U);
    EXPECT_EQ(poles.column("leaning"), 4U);
    EXPECT_EQ(poles.column("street"), 5U);
    EXPECT_EQ(poles.column("ward"), 6U);
    EXPECT_EQ(poles.axes, core::HeadingAxes::lon_lat);
    EXPECT_TRUE(poles.unknown.empty());
}

TEST(PlaceMap, TheSameHeadingMeansWhatItsKindSays) {
    Headings const headings{"Đường", "Loại", "Từ"};
    EXPECT_EQ(map_place_headings(PlaceKind::street, headings).column("name"), 0U);
    EXPECT_EQ(map_place_headings(PlaceKind::pole, headings).column("street"), 0U);
    EXPECT_EQ(map_place_headings(PlaceKind::zone, headings).column("kind"), 1U);
    EXPECT_EQ(map_place_headings(PlaceKind::street, headings).column("from_node"), 2U);
    EXPECT_EQ(map_place_headings(PlaceKind::pole, headings).column("from_node"), std::nullopt);
}

TEST(PlaceMap, UnitsInHeadingsAreFactors) {
    auto const kilometres = map_place_headings(PlaceKind::street, Headings{"Tên đường", "Chiều dài (km)"});
    ASSERT_NE(kilometres.find("length_m"), nullptr);
    EXPECT_EQ(kilometres.find("length_m")->factor, 1000.0);
    auto const feet = map_place_headings(PlaceKind::aerodrome, Headings{"airport_ident", "length_ft"});
    ASSERT_NE(feet.find("length_m"), nullptr);
    EXPECT_DOUBLE_EQ(feet.find("length_m")->factor, 0.3048);
}

TEST(PlaceMap, AFieldOfAListOfHatangIsThatField) {
    for (auto const kind : core::kPlaceKinds) {
        for (auto const& field : core::place_kind(kind).fields) {
            Headings const headings{std::string(field.name)};
            EXPECT_EQ(map_place_headings(kind, headings).column(field.name), 0U)
                << core::place_kind(kind).name << ' ' << field.name;
        }
    }
}

TEST(PlaceMap, PersonsHaveFieldsOfTheirOwn) {
    auto const map = map_place_headings(
        PlaceKind::complaint, Headings{"Số đơn", "Họ và tên", "Số điện thoại", "Địa chỉ liên hệ", "Nội dung", "Lạ"});
    EXPECT_EQ(map.column("person_name"), 1U);
    EXPECT_EQ(map.column("person_phone"), 2U);
    EXPECT_EQ(map.column("person_address"), 3U);
    EXPECT_EQ(map.column("address"), std::nullopt);
    EXPECT_EQ(map.unknown, std::vector<std::size_t>{5});
}

} // namespace
} // namespace hatang::ingest
