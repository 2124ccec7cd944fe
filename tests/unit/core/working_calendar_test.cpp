// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/working_calendar.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <string>

namespace hatang::core {

namespace {

Date on(std::string const& iso) {
    return *parse_date(iso);
}

WorkingCalendar const& calendar() {
    return vietnamese_calendar();
}

/// Weekdays (Monday to Friday) on which offices were closed, written down from the published calendars and not from the
/// files of data/calendar.
std::map<int, std::string> const kWeekdaysOff{
    {2017, "01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04"},
    {2018, "01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31"},
    {2019, "01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02"},
    {2020, "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02"},
    {2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03"},
    {2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02"},
    {2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"},
    {2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03"},
    {2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02"},
    {2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02"}};

TEST(WorkingCalendar, ClosesOnThePublishedDays) {
    for (auto const& [year, expected] : kWeekdaysOff) {
        std::string seen;
        for (std::chrono::sys_days day(on(std::to_string(year) + "-01-01"));
             Date(day).year() == std::chrono::year(year); day += std::chrono::days(1)) {
            if (std::chrono::weekday(day).iso_encoding() < 6 && !calendar().is_working_day(day)) {
                seen += (seen.empty() ? "" : " ") + format_iso(day).substr(5);
            }
        }
        EXPECT_EQ(seen, expected) << year;
    }
}

TEST(WorkingCalendar, WorksOnTheSaturdaysThatMakeUp) {
    std::string seen;
    for (std::chrono::sys_days day(on("2017-01-01")); day < std::chrono::sys_days(on("2027-01-01"));
         day += std::chrono::days(1)) {
        if (std::chrono::weekday(day).iso_encoding() > 5 && calendar().is_working_day(day)) {
            seen += format_iso(day) + " ";
            EXPECT_EQ(calendar().day(day).kind, DayKind::made_up);
        }
    }
    EXPECT_EQ(seen, "2019-01-05 2019-05-04 2024-05-04 2025-04-26 2026-01-10 2026-08-22 ");
}

TEST(WorkingCalendar, SaysWhyAndOnWhatBasis) {
    auto const swapped = calendar().day(on("2026-01-02"));
    EXPECT_EQ(swapped.reason.vi, "nghỉ hoán đổi, làm bù ngày 10/01/2026");
    EXPECT_EQ(cite(swapped.basis.at(0)), "CV 12729/VPCP-KGVX (25/12/2025)");
    auto const hung = calendar().day(on("2025-04-07"));
    EXPECT_EQ(hung.reason.en, "Hùng Kings' Day");
    EXPECT_EQ(cite(hung.basis.at(0)), "Bộ luật Lao động 45/2019/QH14, Điều 112 khoản 1 điểm e");
    EXPECT_EQ(calendar().day(on("2017-01-27")).basis.at(0).verification, Verification::collected);
    EXPECT_EQ(calendar().day(on("2017-01-07")).reason.vi, "nghỉ hằng tuần");
    EXPECT_TRUE(calendar().day(on("2017-01-06")).reason.empty());
}

TEST(WorkingCalendar, SaysWhenAYearIsComputed) {
    EXPECT_EQ(calendar().year_source(2017), YearSource::collected);
    EXPECT_EQ(calendar().year_source(2026), YearSource::official);
    EXPECT_EQ(calendar().year_source(2027), YearSource::computed);
    // Tết 2027: eve Friday 05/02, days 1 and 2 on the weekend, given back on Wednesday and Thursday.
    EXPECT_EQ(calendar().day(on("2027-02-08")).reason.vi, "nghỉ Tết Âm lịch (tính, chưa có lịch chính thức)");
    EXPECT_EQ(calendar().day(on("2027-09-02")).reason.vi, "nghỉ Quốc khánh 02/9");
    EXPECT_FALSE(calendar().is_working_day(on("2027-02-11")));
    EXPECT_TRUE(calendar().is_working_day(on("2027-02-12")));
    EXPECT_FALSE(calendar().is_working_day(on("2027-09-03")));
    EXPECT_TRUE(calendar().is_working_day(on("2016-09-01")));
    EXPECT_EQ(calendar().day(on("2027-05-03")).kind, DayKind::in_lieu); // 1/5/2027 is a Saturday
    auto const limit = calendar().deadline(on("2027-02-01"), 5, CountedIn::working_days);
    ASSERT_EQ(limit.said.size(), 1u);
    EXPECT_NE(limit.said[0].en.find("2027 are computed"), std::string::npos);
}

TEST(Deadline, DoesNotCountTheFirstDayAndPassesTet) {
    // Friday 20/01/2017, 15 working days: 23, 24, 25 (3); break 26/01–01/02; 2, 3 (5); 6–10 (10); 13–17 (15).
    auto const limit = calendar().deadline(on("2017-01-20"), 15, CountedIn::working_days);
    EXPECT_EQ(format_iso(limit.last_day), "2017-02-17");
    EXPECT_EQ(limit.days_off.size(), 7u);
    EXPECT_FALSE(limit.moved());
    EXPECT_EQ(limit.basis.back().fact, "8.30");
    EXPECT_EQ(calendar().working_days_between(on("2017-01-20"), on("2017-02-17")), 15);
}

TEST(Deadline, MovesOffRestAndHolidays) {
    // 30 days from 28/12/2016 end on Friday 27/01/2017, the eve of Tết; the next working day is Thursday 02/02.
    auto const limit = calendar().deadline(on("2016-12-28"), 30, CountedIn::calendar_days);
    EXPECT_EQ(format_iso(limit.counted_to), "2017-01-27");
    EXPECT_EQ(format_iso(limit.last_day), "2017-02-02");
    EXPECT_EQ(limit.basis.front().verification, Verification::unverified); // begun under the older Civil Code
    EXPECT_NE(limit.said.at(0).en.find("before 2017-01-01 was not checked"), std::string::npos);
    EXPECT_EQ(calendar().add_calendar_days(on("2017-03-01"), 30), on("2017-03-31"));
    EXPECT_EQ(calendar().add_calendar_days(on("2017-03-02"), 30), on("2017-04-03")); // 1 April is a Saturday
    EXPECT_EQ(calendar().add_calendar_days(on("2026-08-01"), 21), on("2026-08-22")); // a Saturday that is worked
    EXPECT_EQ(calendar().add_working_days(on("2017-01-25"), 0), on("2017-01-25"));
    EXPECT_EQ(calendar().add_working_days(on("2017-01-26"), 0), on("2017-02-02"));
}

TEST(Deadline, CountsMonthsToTheSameDayOrTheLast) {
    EXPECT_EQ(calendar().add_months(on("2026-07-15"), 12), on("2027-07-15"));
    EXPECT_EQ(calendar().add_months(on("2023-03-31"), 11), on("2024-02-29"));
    EXPECT_FALSE(calendar().deadline(on("2026-07-15"), 12, CountedIn::months).said.empty());
}

TEST(Deadline, RefusesWhatCannotBe) {
    EXPECT_THROW(calendar().add_working_days(on("2017-01-20"), -1), Error);
    EXPECT_THROW(calendar().add_working_days(on("2017-01-20"), 4001), Error);
    EXPECT_THROW(calendar().add_calendar_days(on("2199-12-31"), 1), Error);
    EXPECT_EQ(calendar().working_days_between(on("2017-02-17"), on("2017-01-20")), 0);
}

std::string refusal(std::string const& text) {
    try {
        read_calendar_year(
            "year: 2028\nsource: official\nverification: source seen\nletters:\n  - {id: a, number: \"1\"}\n"
            "days_off:\n  - " +
                text + "\n",
            "2028.yaml");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

TEST(CalendarYear, RefusesWrongFiles) {
    EXPECT_EQ(refusal("{day: 2028-01-03, why: in_lieu, of: new_year, letter: a}"), "");
    EXPECT_EQ(refusal("{day: 2027-01-03, why: tet, letter: a}"), "2028.yaml line 7: 2027-01-03 is not in 2028");
    EXPECT_EQ(refusal("{day: 2028-01-03, why: tet, letter: b}"), "2028.yaml line 7: no letter has this id");
    EXPECT_EQ(refusal("{day: 2028-01-03, why: feast, letter: a}"), "2028.yaml line 7: not a known holiday");
    EXPECT_EQ(refusal("{day: 2028-01-03, why: swap, letter: a}"), "2028.yaml line 7: a swap needs day and made_up");
    EXPECT_NE(refusal("{from: 2028-01-03, to: 2028-03-01, why: tet, letter: a}").find("within 15 days"),
              std::string::npos);
}

TEST(CalendarYear, ADepartmentMayBringItsOwn) {
    auto const year = read_calendar_year("year: 2027\nsource: official\nverification: source seen\n"
                                         "letters:\n  - {id: a, number: \"CV 1/VPCP\"}\n"
                                         "days_off:\n  - {day: 2027-02-08, why: tet, letter: a}\n",
                                         "2027.yaml");
    WorkingCalendar const own({year});
    EXPECT_FALSE(own.is_working_day(on("2027-02-08")));
    EXPECT_TRUE(own.is_working_day(on("2027-02-09")));
    EXPECT_EQ(own.year_source(2027), YearSource::official);
}

} // namespace

} // namespace hatang::core
