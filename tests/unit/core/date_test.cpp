// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace hatang::core {
namespace {

using namespace std::chrono_literals;
constexpr Date kDay = 2017y / std::chrono::June / 30d;

TEST(ParseDate, ReadsIsoAndDayFirst) {
    for (auto const* text : {"2017-06-30", "30/6/2017", "30/06/2017", "30-6-2017", "30-06-2017", "30.6.2017",
                             " 30/6/2017 ", "\u00A030/06/2017\t"})
        EXPECT_EQ(parse_date(text), kDay) << text;
    EXPECT_EQ(parse_date("1/2/2020"), 2020y / std::chrono::February / 1d);
}

TEST(ParseDate, RefusesWhatIsNoDay) {
    for (auto const* text : {"",
                             " ",
                             "2017",
                             "6/2017",
                             "31/6/2017",
                             "29/02/2017",
                             "2017-13-01",
                             "2017-00-10",
                             "0/1/2017",
                             "30/6/17",
                             "2017-6-30",
                             "2017/06/30",
                             "2017.06.30",
                             "30/6-2017",
                             "30 6 2017",
                             "30/6/2017x",
                             "30//2017",
                             "/6/2017",
                             "30/6/",
                             "+1/6/2017",
                             "30/6/2017/1",
                             "2017-06-30T00:00",
                             "030/6/2017",
                             "30/6/02017",
                             "1/1/1899",
                             "1/1/2200",
                             "٣٠/٦/٢٠١٧",
                             "12345678901/1/2017"})
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(ParseDate, KnowsLeapYears) {
    EXPECT_TRUE(parse_date("29/2/2000"));
    EXPECT_TRUE(parse_date("2024-02-29"));
    EXPECT_FALSE(parse_date("29/2/1900"));
    EXPECT_FALSE(parse_date("29/2/2100"));
}

TEST(ParseDate, KeepsToItsRange) {
    EXPECT_EQ(parse_date("1/1/1900"), 1900y / std::chrono::January / 1d);
    EXPECT_EQ(parse_date("31/12/2199"), 2199y / std::chrono::December / 31d);
}

TEST(ExcelSerial, CountsAsExcelDoes) {
    EXPECT_EQ(date_from_excel_serial(1), 1900y / std::chrono::January / 1d);
    EXPECT_EQ(date_from_excel_serial(59), 1900y / std::chrono::February / 28d);
    EXPECT_EQ(date_from_excel_serial(61), 1900y / std::chrono::March / 1d);
    EXPECT_EQ(date_from_excel_serial(42916), kDay);
    EXPECT_EQ(date_from_excel_serial(42916.75), kDay);
    EXPECT_EQ(date_from_excel_serial(109574), 2199y / std::chrono::December / 31d);
}

TEST(ExcelSerial, RefusesTheFalseLeapDayAndNonsense) {
    for (double const serial : {60.0, 60.5, 0.0, 0.99, -1.0, 109575.0, 1e300, std::numeric_limits<double>::quiet_NaN(),
                                std::numeric_limits<double>::infinity()})
        EXPECT_EQ(date_from_excel_serial(serial), std::nullopt) << serial;
}

TEST(FormatDate, PadsWithZeros) {
    Date const day = 2020y / std::chrono::February / 1d;
    EXPECT_EQ(format_iso(day), "2020-02-01");
    EXPECT_EQ(format_vietnamese(day), "01/02/2020");
}

RC_GTEST_PROP(DateLaw, FormatThenParseGivesTheSameDay, ()) {
    auto const first = std::chrono::sys_days{1900y / std::chrono::January / 1d};
    Date const day{first + std::chrono::days{*rc::gen::inRange(0, 109'573)}};
    RC_ASSERT(parse_date(format_iso(day)) == day);
    RC_ASSERT(parse_date(format_vietnamese(day)) == day);
}

} // namespace
} // namespace hatang::core
