// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/lunar.hpp"
#include "tests/support/real_data.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace hatang::core {

namespace {

Date on(char const* iso) {
    return *parse_date(iso);
}

TEST(Lunar, KnowsTheFirstDaysOfTet) {
    // Published first days of Tết; 2007 and 2030 differ from the Chinese calendar (UTC+8).
    for (auto const* day : {"2007-02-17", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
                            "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"}) {
        EXPECT_EQ(format_iso(tet_day(static_cast<int>(on(day).year()))), day);
    }
}

TEST(Lunar, KnowsTheDaysOfTheHungKings) {
    for (auto const* day : {"2017-04-06", "2018-04-25", "2019-04-14", "2020-04-02", "2021-04-21", "2022-04-10",
                            "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"}) {
        EXPECT_EQ(format_iso(hung_kings_day(static_cast<int>(on(day).year()))), day);
    }
}

TEST(Lunar, DiffersFromTheChineseCalendarIn1985) {
    EXPECT_EQ(format_iso(tet_day(1985)), "1985-01-21"); // 1985-02-20 in China
    EXPECT_EQ(format_iso(tet_day(1968)), "1968-01-29"); // 1968-01-30 in China
}

TEST(Lunar, KnowsLeapMonths) {
    EXPECT_EQ(lunar_date(on("2017-07-24")), (LunarDate{2017, 6, 2, true})); // 2017 had two sixth months
    EXPECT_EQ(lunar_date(on("2025-07-25")), (LunarDate{2025, 6, 1, true}));
    EXPECT_FALSE(solar_date({2026, 6, 1, true}));
    EXPECT_FALSE(solar_date({2026, 13, 1, false}));
}

TEST(Lunar, GoesThereAndBackForEveryDay) {
    std::chrono::sys_days day(on("1900-03-01"));
    for (; day < std::chrono::sys_days(on("2199-11-01")); day += std::chrono::days(13)) {
        auto const lunar = lunar_date(day);
        ASSERT_EQ(solar_date(lunar), Date(day)) << format_iso(day);
    }
}

TEST(Lunar, AgreesWithIndependentDatesOfTet) {
    HATANG_NEED_REAL_DATA("lunar/tet_dates_2000_2026.csv");
    std::ifstream file(test::real_data() / "lunar/tet_dates_2000_2026.csv");
    std::string line;
    std::getline(file, line);
    int read = 0;
    for (; std::getline(file, line); ++read) {
        EXPECT_EQ(format_iso(tet_day(std::stoi(line.substr(0, 4)))), line.substr(5, 10));
    }
    EXPECT_GE(read, 25);
}

} // namespace

} // namespace hatang::core
