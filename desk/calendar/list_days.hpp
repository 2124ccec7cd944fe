// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The working calendar as lists: the days off of a year, and one deadline with what it rests on.

#include "core/calendar/working_calendar.hpp"
#include "core/list/list.hpp"

namespace hatang::desk {

struct CalendarListStyle {
    core::Language language = core::Language::en;
    bool for_people = true; ///< labels instead of codes
};

/// One row a day that differs from an ordinary week.
void list_days_off(core::WorkingCalendar const& calendar, int year, CalendarListStyle const& style,
                   core::ListWriter& writer);

struct DeadlineQuestion {
    core::Date from{};
    int count = 0;
    core::CountedIn counted = core::CountedIn::working_days;
};
/// One row.
void list_deadline(core::WorkingCalendar const& calendar, DeadlineQuestion const& question, core::Language language,
                   core::ListWriter& writer);

} // namespace hatang::desk
