// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "import/station_map.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

using namespace hatang;
using core::StationField;

namespace {

core::StationFieldMap map(std::vector<std::string> const& headings) {
    return ingest::map_station_headings(headings);
}

} // namespace

TEST(StationMap, KnowsTheUsualVietnameseList) {
    auto const found = map({"STT", "Mã trạm", "Doanh nghiệp", "Kinh độ", "Vĩ độ", "Loại cột", "Chiều cao (m)",
                            "Chiều cao công trình (m)", "Địa chỉ", "Quận/Huyện", "Phường/Xã", "Tỉnh/Thành phố",
                            "Trạng thái", "Ngày đưa vào sử dụng", "Ghi chú"});
    EXPECT_EQ(found.column(StationField::code), 1U);
    EXPECT_EQ(found.column(StationField::operator_name), 2U);
    EXPECT_EQ(found.column(StationField::first_coordinate), 3U);
    EXPECT_EQ(found.column(StationField::second_coordinate), 4U);
    EXPECT_EQ(found.column(StationField::mast_class), 5U);
    EXPECT_EQ(found.column(StationField::height), 6U);
    EXPECT_EQ(found.column(StationField::host_height), 7U);
    EXPECT_EQ(found.column(StationField::address), 8U);
    EXPECT_EQ(found.column(StationField::district), 9U);
    EXPECT_EQ(found.column(StationField::ward), 10U);
    EXPECT_EQ(found.column(StationField::province), 11U);
    EXPECT_EQ(found.column(StationField::status), 12U);
    EXPECT_EQ(found.column(StationField::in_service_from), 13U);
    EXPECT_EQ(found.axes, core::HeadingAxes::lon_lat);
    EXPECT_EQ(found.unknown, (std::vector<std::size_t>{0, 14}));
    EXPECT_TRUE(found.ambiguities.empty());
}

TEST(StationMap, MarksCaseAndPunctuationDoNotCount) {
    auto const found = map({"MA TRAM", "kinh_do", "VI DO", "nhà mạng", "Toà nhà"});
    EXPECT_EQ(found.column(StationField::code), 0U);
    EXPECT_EQ(found.column(StationField::first_coordinate), 1U);
    EXPECT_EQ(found.column(StationField::second_coordinate), 2U);
    EXPECT_EQ(found.column(StationField::operator_name), 3U);
    EXPECT_EQ(found.unknown, (std::vector<std::size_t>{4}));
}

TEST(StationMap, KnowsEnglishAndRunTogetherNames) {
    auto const found = map({"SiteID", "operator_name", "Longitude", "Latitude", "tower_height_ft", "in_service_from"});
    EXPECT_EQ(found.column(StationField::code), 0U);
    EXPECT_EQ(found.column(StationField::operator_name), 1U);
    EXPECT_EQ(found.column(StationField::height), 4U);
    EXPECT_DOUBLE_EQ(found.height_factor, 0.3048);
    EXPECT_EQ(found.column(StationField::in_service_from), 5U);
}

TEST(StationMap, VietnameseXIsNorthing) {
    EXPECT_EQ(map({"X", "Y"}).axes, core::HeadingAxes::x_north_y_east);
    EXPECT_EQ(map({"Toạ độ X (m)", "Tọa độ Y (m)"}).axes, core::HeadingAxes::x_north_y_east);
    EXPECT_EQ(map({"Easting", "Northing"}).axes, core::HeadingAxes::east_north);
    EXPECT_EQ(map({"Kinh độ", "Y"}).axes, core::HeadingAxes::unknown);
    auto const swapped = map({"Vĩ độ", "Kinh độ"});
    EXPECT_EQ(swapped.column(StationField::first_coordinate), 1U);
    EXPECT_EQ(swapped.axes, core::HeadingAxes::lon_lat);
}

TEST(StationMap, WhatStandsInParenthesesIsAside) {
    auto const found =
        map({"Longitude (E)", "Lat. (N, decimal)", "Chiều cao (tính từ mặt đất, m)", "Loại cột (A1/A2)"});
    EXPECT_EQ(found.axes, core::HeadingAxes::lon_lat);
    EXPECT_EQ(found.column(StationField::height), 2U);
    EXPECT_EQ(found.column(StationField::mast_class), 3U);
    EXPECT_DOUBLE_EQ(found.height_factor, 1.0);
    EXPECT_DOUBLE_EQ(map({"Chiều cao (ft)"}).height_factor, 0.3048);
}

TEST(StationMap, AUnitNeedNotEndItsParentheses) {
    for (std::string const heading :
         {"Height (ft AGL)", "Chiều cao (ft, từ mặt đất)", "Chiều cao (tính bằng ft)", "Height (in feet above ground)",
          "Height (ft a.m.s.l.)", "Chiều cao [ft] cột", "Height ft (from mast foot)"}) {
        auto const found = map({"Mã trạm", heading});
        EXPECT_EQ(found.column(StationField::height), 1U) << heading;
        EXPECT_DOUBLE_EQ(found.height_factor, 0.3048) << heading;
    }
    EXPECT_DOUBLE_EQ(map({"Chiều cao (mm)"}).height_factor, 0.001);
    EXPECT_DOUBLE_EQ(map({"Chiều cao (cm, từ mặt đất)"}).height_factor, 0.01);
    EXPECT_DOUBLE_EQ(map({"Height (in)"}).height_factor, 0.0254);
    EXPECT_DOUBLE_EQ(map({"Độ chính xác (cm)"}).accuracy_factor, 0.01);
    for (std::string const plain : {"Height (from mast foot)", "Chiều cao (tính từ tầng 1)", "Chiều cao (dự kiến)"}) {
        EXPECT_EQ(map({plain}).column(StationField::height), 0U) << plain;
        EXPECT_DOUBLE_EQ(map({plain}).height_factor, 1.0) << plain;
    }
}

TEST(StationMap, WhatIsCountedInNoLengthIsNoHeight) {
    for (std::string const heading :
         {"Chiều cao công trình (tầng)", "Chiều cao nhà (số tầng)", "building_height_floors",
          "Building height [storeys]", "Chiều cao (độ)", "Chiều cao (m/ft)", "Chiều cao (m) (ft)"}) {
        auto const found = map({"Mã trạm", heading});
        EXPECT_FALSE(found.column(StationField::height)) << heading;
        EXPECT_FALSE(found.column(StationField::host_height)) << heading;
        ASSERT_EQ(found.no_lengths.size(), 1U) << heading;
        EXPECT_EQ(found.no_lengths[0].column, 1U) << heading;
    }
    EXPECT_EQ(map({"Chiều cao công trình (tầng)"}).no_lengths[0].unit, "tầng");
    EXPECT_TRUE(map({"Số tầng", "Kinh độ (độ)"}).no_lengths.empty()) << "no length was meant";
}

TEST(StationMap, TheLongerSpellingWins) {
    auto const found = map({"Chiều cao công trình đặt cột ăng ten (m)", "Chiều cao cột ăng ten so với mặt đất (m)"});
    EXPECT_EQ(found.column(StationField::host_height), 0U);
    EXPECT_EQ(found.column(StationField::height), 1U);
}

TEST(StationMap, AWholeHeadingBeatsOneThatOnlyHoldsTheWords) {
    auto const found = map({"Ghi chú về mã trạm cũ", "Mã trạm"});
    EXPECT_EQ(found.column(StationField::code), 1U);
    EXPECT_EQ(found.unknown, (std::vector<std::size_t>{0}));
    EXPECT_TRUE(found.ambiguities.empty());
}

TEST(StationMap, TwoEqualClaimsAreReported) {
    auto const found = map({"Mã trạm", "Chiều cao", "Chiều cao cột"});
    EXPECT_EQ(found.column(StationField::height), 1U);
    ASSERT_EQ(found.ambiguities.size(), 1U);
    EXPECT_EQ(found.ambiguities[0].field, StationField::height);
    EXPECT_EQ(found.ambiguities[0].taken, 1U);
    EXPECT_EQ(found.ambiguities[0].left, 2U);
    EXPECT_EQ(found.unknown, (std::vector<std::size_t>{2}));
}

TEST(StationMap, OneWordInsideALongerHeadingIsNoClaim) {
    EXPECT_EQ(map({"Tên chủ hộ", "Mã số thuế", "Số điện thoại", "Mã tỉnh"}).unknown.size(), 4U);
}

TEST(StationMap, EverySpellingIsReachableAndOfOneFieldOnly) {
    std::ifstream list(HATANG_SOURCE_DIR "/data/codes/station_headings.csv");
    std::string line;
    std::getline(list, line);
    EXPECT_EQ(line, "field,spelling,implies");
    std::map<std::string, std::string> field_of;
    while (std::getline(list, line)) {
        auto const first = line.find(',');
        auto const second = line.rfind(',');
        ASSERT_LT(first, second) << line;
        ASSERT_EQ(line.find('"'), std::string::npos) << line;
        std::string const field = line.substr(0, first);
        std::string const spelling = line.substr(first + 1, second - first - 1);
        auto const [place, is_new] = field_of.emplace(core::search_key(spelling), field);
        EXPECT_TRUE(is_new) << spelling << " stands twice";
        auto const found = map({spelling});
        EXPECT_TRUE(found.unknown.empty()) << spelling;
        for (std::size_t i = 0; i < core::kStationFieldCount; ++i) {
            if (found.columns[i]) {
                EXPECT_EQ(core::kStationFieldNames[i], field) << spelling;
            }
        }
    }
    EXPECT_GT(field_of.size(), 150U);
}

TEST(StationMap, KnowsHeadingsThatDbaseCutOff) {
    auto const found = map({"MA_TRAM", "DOANH_NGHI", "CHIEU_CAO", "NGAY_DUA_V", "Trạng thái"});
    EXPECT_EQ(found.column(StationField::operator_name), 1U);
    EXPECT_EQ(found.column(StationField::in_service_from), 3U);
    EXPECT_EQ(found.unknown, std::vector<std::size_t>{});
    auto const together = map({"CODE", "DOANHNGHIE"});
    EXPECT_EQ(together.column(StationField::operator_name), 1U);
}

TEST(StationMap, LeavesACutHeadingThatMayBeTwoFields) {
    // "chiều cao cột", "chiều cao công trình"
    EXPECT_EQ(map({"CHIEU_CAO_"}).column(StationField::height), 0U); // whole but for the blank
    EXPECT_EQ(map({"CHIEUCAOCO"}).unknown, std::vector<std::size_t>{0});
    EXPECT_EQ(map({"doanh ngh"}).unknown, std::vector<std::size_t>{0}) << "nine letters were not cut";
}

TEST(StationMap, AWholeHeadingWinsOverACutOne) {
    auto const found = map({"DOANH_NGHI", "Nhà mạng"});
    EXPECT_EQ(found.column(StationField::operator_name), 1U);
    EXPECT_EQ(found.unknown, std::vector<std::size_t>{0});
}
