// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The days off of one year as the state announced them (data/calendar/YEAR.yaml): Tết, National Day, days in lieu and
/// swapped working days, each with its letter. Days that the law itself fixes are not in it.

#include "core/date.hpp"
#include "core/legal_basis.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hatang::core {

enum class DayKind {
    working,
    weekly_rest, ///< Saturday or Sunday
    holiday,     ///< by law
    in_lieu,     ///< weekly rest that met a holiday, given on another day
    swapped_off, ///< a working day off, made up on a Saturday
    made_up      ///< a Saturday or Sunday on which state offices work
};
enum class Holiday { new_year, tet, hung_kings, victory_day, labour_day, national_day };

/// Codes as written in data: "in_lieu", "tet".
std::string_view to_string(DayKind kind);
std::string_view to_string(Holiday holiday);
Words label(DayKind kind);
Words label(Holiday holiday);

enum class YearSource {
    official,  ///< the letters themselves were read
    collected, ///< days from a secondary collection
    computed   ///< no schedule was seen: computed from the law and the lunar calendar
};
std::string_view to_string(YearSource source);

struct AnnouncedDay {
    Date day{};
    DayKind kind = DayKind::holiday; ///< holiday, in_lieu, swapped_off or made_up
    Holiday holiday = Holiday::tet;  ///< of holiday and in_lieu
    std::optional<Date> counterpart; ///< of swapped_off: the day that makes it up, and the other way round
    LegalBasis basis;
    bool assumed = false; ///< the law leaves the day open and no schedule was seen
};

struct CalendarYear {
    int year = 0;
    YearSource source = YearSource::official;
    std::vector<LegalBasis> letters;
    std::vector<AnnouncedDay> days; ///< made-up days too, also those of the next year
};

/// One file. \p name stands in messages. \throws core::Error(invalid_data) naming the line.
CalendarYear read_calendar_year(std::string_view text, std::string_view name);

} // namespace hatang::core
