// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The Vietnamese lunisolar calendar: months begin on the day of the new moon in UTC+7, the month of the winter
/// solstice is the eleventh, and in a year of thirteen months the first one without a major solar term is the leap
/// month. Astronomy after Hồ Ngọc Đức, "Computing the Vietnamese lunar calendar" (new moons and solar longitude of
/// Meeus, "Astronomical Algorithms" 1998, chapters 25 and 49, shortened): good to minutes, so that a new moon within
/// minutes of midnight in UTC+7 may fall on the wrong side. Checked against published dates for 2000–2027.

#include "core/date.hpp"

#include <optional>

namespace hatang::core {

struct LunarDate {
    int year = 0; ///< the Gregorian year in which the lunar year begins
    int month = 0;
    int day = 0;
    bool leap = false; ///< the second month of this number

    bool operator==(LunarDate const&) const = default;
};

/// \pre a day of core::Date's range (1900–2199).
LunarDate lunar_date(Date day);
/// Nothing for a month or day that this lunar year has not.
std::optional<Date> solar_date(LunarDate const& lunar);

/// The first day of the first lunar month.
Date tet_day(int year);
/// Giỗ Tổ Hùng Vương: the tenth day of the third lunar month.
Date hung_kings_day(int year);

} // namespace hatang::core
