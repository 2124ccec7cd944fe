// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/lunar.hpp"

#include "core/error.hpp"

#include <cmath>
#include <numbers>

namespace hatang::core {

namespace {

constexpr int kUnixEpochJulianDay = 2440588; ///< 1970-01-01
constexpr double kFirstNewMoon = 2415021.076998695;
constexpr double kSynodicMonth = 29.530588853;
constexpr double kZoneDays = 7.0 / 24.0; ///< UTC+7

int julian_day(Date day) {
    return static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count()) + kUnixEpochJulianDay;
}

Date date_of_julian_day(int number) {
    return Date(std::chrono::sys_days(std::chrono::days(number - kUnixEpochJulianDay)));
}

int whole(double value) {
    return static_cast<int>(std::floor(value));
}

double sine(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180.0);
}

/// Periodic terms of the time of the new moon, in days. \p t Julian centuries since 1900.
double new_moon_terms(double k, double t) {
    double const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t;
    double const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t;
    double const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t;
    return (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun) - 0.4068 * sine(moon) +
           0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon) + 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) -
           0.0074 * sine(sun - moon) + 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun) -
           0.0006 * sine(2 * node + moon) + 0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun);
}

/// Julian day (UTC+7) of the new moon number \p number after that of 1900-01-01.
int new_moon(int number) {
    double const k = number;
    double const t = k / 1236.85;
    double const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t +
                        0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t);
    double const clock_lag = -0.000278 + 0.000265 * t + 0.000262 * t * t;
    return whole(mean + new_moon_terms(k, t) - clock_lag + 0.5 + kZoneDays);
}

/// Twelfth of the ecliptic (0 = spring equinox) in which the sun stands at the beginning of the day in UTC+7.
int sun_sector(int day) {
    double const t = (day - 2451545.5 - kZoneDays) / 36525.0;
    double const anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
    double const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
    double const centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                          (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly);
    double const longitude = mean + centre;
    return whole((longitude - 360.0 * std::floor(longitude / 360.0)) / 30.0);
}

/// First day of the lunar month that holds the winter solstice of \p year.
int eleventh_month(int year) {
    int const year_end = julian_day(Date(std::chrono::year(year), std::chrono::December, std::chrono::day(31)));
    int const number = whole((year_end - 2415021) / kSynodicMonth);
    int const start = new_moon(number);
    return sun_sector(start) >= 9 ? new_moon(number - 1) : start;
}

/// How many months after the eleventh the leap month comes, in a year that has one.
int leap_offset(int eleventh) {
    int const number = whole((eleventh - kFirstNewMoon) / kSynodicMonth + 0.5);
    int offset = 1;
    int sector = sun_sector(new_moon(number + offset));
    int before = -1;
    while (sector != before && offset < 14) {
        before = sector;
        ++offset;
        sector = sun_sector(new_moon(number + offset));
    }
    return offset - 1;
}

/// The lunar year between two winter solstices.
struct SolsticeYear {
    int first = 0; ///< first day of its eleventh month
    int next = 0;
    bool has_leap() const { return next - first > 365; }
};

} // namespace

LunarDate lunar_date(Date day) {
    int const number = julian_day(day);
    int const year = static_cast<int>(day.year());
    int const moon = whole((number - kFirstNewMoon) / kSynodicMonth);
    int const after = new_moon(moon + 1);
    int const month_start = after > number ? new_moon(moon) : after;
    bool const before_solstice = eleventh_month(year) > month_start;
    int const solstice_year = before_solstice ? year : year + 1;
    SolsticeYear const span{eleventh_month(solstice_year - 1), eleventh_month(solstice_year)};
    int const index = (month_start - span.first) / 29;
    LunarDate result{solstice_year, index + 11, number - month_start + 1, false};
    if (span.has_leap() && index >= leap_offset(span.first)) {
        result.month = index + 10;
        result.leap = index == leap_offset(span.first);
    }
    if (result.month > 12) {
        result.month -= 12;
    }
    if (result.month >= 11 && index < 4) {
        --result.year;
    }
    return result;
}

std::optional<Date> solar_date(LunarDate const& lunar) {
    if (lunar.month < 1 || lunar.month > 12 || lunar.day < 1 || lunar.day > 30) {
        return std::nullopt;
    }
    int const first_year = lunar.month < 11 ? lunar.year - 1 : lunar.year;
    SolsticeYear const span{eleventh_month(first_year), eleventh_month(first_year + 1)};
    int offset = lunar.month < 11 ? lunar.month + 1 : lunar.month - 11;
    if (span.has_leap() && (lunar.leap || offset >= leap_offset(span.first))) {
        ++offset;
    }
    int const moon = whole(0.5 + (span.first - kFirstNewMoon) / kSynodicMonth);
    Date const day = date_of_julian_day(new_moon(moon + offset) + lunar.day - 1);
    return lunar_date(day) == lunar ? std::optional(day) : std::nullopt;
}

Date tet_day(int year) {
    auto const day = solar_date({year, 1, 1, false});
    if (!day) {
        throw internal_error("no first day of the lunar year");
    }
    return *day;
}

Date hung_kings_day(int year) {
    auto const day = solar_date({year, 3, 10, false});
    if (!day) {
        throw internal_error("no tenth day of the third lunar month");
    }
    return *day;
}

} // namespace hatang::core
