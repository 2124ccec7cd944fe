// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/table_layout.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <gmock/gmock.h>

namespace {

using namespace hatang;
using namespace hatang::test;
using publish::ListFormat;
using testing::HasSubstr;

TEST(TableList, IsAlignedInVietnamese) {
    auto header = station_header();
    header.total = 1234;
    std::vector<StationRow> const rows{
        {{"ĐN0001", "12 Bạch Đằng", 1018.5, std::int64_t{12345}, day(2017, 6, 30), true}, ""},
        {{"ĐN2", std::monostate{}, 9.0, std::int64_t{2024}, std::monostate{}, false}, ""}};
    EXPECT_EQ(text_of(ListFormat::table, header, rows),
              "Mã trạm  Địa chỉ       Chiều cao (m)  Thay đổi  Ngày phát sóng  Dùng chung\n"
              "───────  ────────────  ─────────────  ────────  ──────────────  ──────────\n"
              "ĐN0001   12 Bạch Đằng        1.018,5    12.345  30/06/2017      có\n"
              "ĐN2                              9,0      2024                  không\n"
              "\n"
              "2 / 1.234 trạm\n");
}

TEST(TableList, SpeaksEnglish) {
    publish::ListStyle style;
    style.language = core::Language::en;
    auto const text = text_of(ListFormat::table, station_header(), station_rows(), style);
    EXPECT_THAT(text, HasSubstr("Code"));
    EXPECT_THAT(text, HasSubstr("18.5"));
    EXPECT_THAT(text, HasSubstr("yes"));
    EXPECT_THAT(text, HasSubstr("\n3 stations\n"));
}

TEST(TableList, OfNoRowsSaysSo) {
    EXPECT_EQ(text_of(ListFormat::table, station_header(), {}), "0 trạm\n");
    auto header = station_header();
    header.row_noun = {};
    EXPECT_EQ(text_of(ListFormat::table, header, {}), "0 dòng\n");
}

TEST(TableList, KeepsControlsAwayFromTheTerminal) {
    auto header = station_header();
    header.columns.resize(1);
    auto const text = text_of(ListFormat::table, header, {{{"a\x1b[31mb\xE2\x80\xAE"}, ""}});
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(TableList, CutsTextToTheTerminalAndIsBoldOnlyThere) {
    publish::ListStyle style;
    style.is_terminal = true;
    style.terminal_width = 70;
    auto const text = text_of(
        ListFormat::table, station_header(),
        {{{"ĐN0001", "Kiệt 624 Trưng Nữ Vương, phường Hoà Thuận Nam", 18.5, std::int64_t{1}, day(2017, 6, 30), true},
          ""}},
        style);
    EXPECT_THAT(text, HasSubstr("  Kiệt 62…  "));
    EXPECT_THAT(text, HasSubstr("\x1b[1m"));
    EXPECT_THAT(text, HasSubstr("30/06/2017"));
    style.is_terminal = false;
    EXPECT_EQ(text_of(ListFormat::table, station_header(), station_rows(), style).find('\x1b'), std::string::npos);
}

TEST(TableList, StreamsBeyondTheRowsItMeasures) {
    auto header = station_header();
    header.columns.resize(1);
    std::vector<StationRow> const rows(2500, {{"ĐN"}, ""});
    auto const text = text_of(ListFormat::table, header, rows);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2 + 2500 + 2);
    EXPECT_THAT(text, HasSubstr("\n2.500 trạm\n"));
}

TEST(CutToWidth, CountsColumnsNotBytes) {
    EXPECT_EQ(publish::cut_to_width("Đà Nẵng", 7), "Đà Nẵng");
    EXPECT_EQ(publish::cut_to_width("Đà Nẵng", 6), "Đà Nẵ…");
    EXPECT_EQ(publish::cut_to_width("Đà Nẵng", 1), "…");
}

TEST(Grouped, PutsPointsBetweenThousands) {
    EXPECT_EQ(publish::grouped("123", '.'), "123");
    EXPECT_EQ(publish::grouped("-123456", '.'), "-123.456");
    EXPECT_EQ(publish::grouped("1234567", ','), "1,234,567");
}

} // namespace
