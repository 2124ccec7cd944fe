// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/statutory_days.hpp"

#include "core/calendar/lunar.hpp"

#include <algorithm>
#include <set>

namespace hatang::core {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;

constexpr int kLabourCode2019 = 2021;     ///< first year of Bộ luật Lao động 45/2019/QH14 (facts 8.01–8.08)
constexpr int kFirstCollectedYear = 2017; ///< nothing was read or collected on the years before

Date day_in(int year, unsigned month, unsigned day) {
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

LegalBasis labour_code(int year, std::string article, std::string fact) {
    if (year >= kLabourCode2019) {
        return {"Bộ luật Lao động 45/2019/QH14", std::move(article), std::move(fact), Verification::source_seen};
    }
    auto const known = year >= kFirstCollectedYear ? Verification::collected : Verification::unverified;
    return {"Bộ luật Lao động trước 01/01/2021", {}, std::move(fact), known};
}

AnnouncedDay holiday(int year, Date day, Holiday name, std::string article, std::string fact) {
    return {day, DayKind::holiday, name, std::nullopt, labour_code(year, std::move(article), std::move(fact))};
}

bool is_weekend(sys_days day) {
    return weekday(day) == std::chrono::Saturday || weekday(day) == std::chrono::Sunday;
}

/// From Tuesday, Wednesday, Friday and Saturday the day before joins more days off than the day after.
Date national_day_neighbour(int year) {
    sys_days const day(day_in(year, 9, 2));
    auto const index = weekday(day).iso_encoding();
    bool const before = index == 2 || index == 3 || index == 5 || index == 6;
    return before ? day - days(1) : day + days(1);
}

void add_days_in_lieu(int year, std::vector<AnnouncedDay> const& fixed, std::vector<AnnouncedDay>& assumed) {
    std::vector<AnnouncedDay> holidays = fixed;
    holidays.insert(holidays.end(), assumed.begin(), assumed.end());
    std::ranges::sort(holidays, {}, &AnnouncedDay::day);
    std::set<sys_days> taken;
    for (auto const& each : holidays) {
        taken.insert(sys_days(each.day));
    }
    for (auto const& each : holidays) {
        sys_days day(each.day);
        if (!is_weekend(day)) {
            continue;
        }
        while (is_weekend(day) || taken.contains(day)) {
            day += days(1);
        }
        taken.insert(day);
        assumed.push_back(
            {day, DayKind::in_lieu, each.holiday, std::nullopt, labour_code(year, "Điều 111 khoản 3", "8.07")});
    }
}

} // namespace

std::vector<AnnouncedDay> days_fixed_by_law(int year) {
    return {holiday(year, day_in(year, 1, 1), Holiday::new_year, "Điều 112 khoản 1 điểm a", "8.01"),
            holiday(year, hung_kings_day(year), Holiday::hung_kings, "Điều 112 khoản 1 điểm e", "8.06"),
            holiday(year, day_in(year, 4, 30), Holiday::victory_day, "Điều 112 khoản 1 điểm c", "8.03"),
            holiday(year, day_in(year, 5, 1), Holiday::labour_day, "Điều 112 khoản 1 điểm d", "8.04")};
}

std::vector<AnnouncedDay> days_assumed(int year) {
    std::vector<AnnouncedDay> result;
    sys_days const eve = sys_days(tet_day(year)) - days(1);
    for (int i = 0; i < 5; ++i) {
        result.push_back(holiday(year, eve + days(i), Holiday::tet, "Điều 112 khoản 1 điểm b", "8.02"));
    }
    auto const national = [&](Date day) {
        return holiday(year, day, Holiday::national_day, "Điều 112 khoản 1 điểm đ", "8.05");
    };
    result.push_back(national(day_in(year, 9, 2)));
    if (year >= kLabourCode2019) {
        result.push_back(national(national_day_neighbour(year)));
    }
    add_days_in_lieu(year, days_fixed_by_law(year), result);
    for (auto& each : result) {
        each.assumed = each.day != day_in(year, 9, 2);
    }
    return result;
}

} // namespace hatang::core
