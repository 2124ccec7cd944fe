// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// On which days a Vietnamese state office works, and when a time limit ends. Holidays by law and from the lunar
/// calendar, weekly rest on Saturday and Sunday, days in lieu, and the announced schedule of each year. A year without
/// an announced schedule is computed and says so. Every day and every deadline carries what it rests on.

#include "core/calendar/calendar_year.hpp"

#include <map>
#include <vector>

namespace hatang::core {

struct CalendarDay {
    Date day{};
    DayKind kind = DayKind::working;
    Words reason; ///< for a working day that is not made up: empty
    std::vector<LegalBasis> basis;

    bool is_working() const { return kind == DayKind::working || kind == DayKind::made_up; }
};

enum class CountedIn { working_days, calendar_days, months };
/// "working", "calendar", "months"
std::string_view to_string(CountedIn counted);

struct Deadline {
    Date last_day{};                   ///< the limit ends at the end of this day
    Date counted_to{};                 ///< before it moved off a rest day or holiday
    std::vector<CalendarDay> days_off; ///< those passed over or met, of working-day limits and of the move
    std::vector<LegalBasis> basis;     ///< of the counting
    std::vector<Words> said;           ///< what an officer must know: computed years, rules not seen

    bool moved() const { return last_day != counted_to; }
};

/// Immutable; may be shared between threads.
class WorkingCalendar {
public:
    /// \param years any order; a later one with the same year takes the place of the earlier one.
    explicit WorkingCalendar(std::vector<CalendarYear> years);

    CalendarDay day(Date date) const;
    bool is_working_day(Date date) const { return day(date).is_working(); }
    /// The days of \p year that differ from an ordinary week. \throws core::Error(usage) outside 1900–2199.
    std::vector<CalendarDay> special_days(int year) const;
    /// How the schedule of \p year is known; its letters are in announced().
    YearSource year_source(int year) const;
    /// nullptr for a computed year.
    CalendarYear const* announced(int year) const;
    /// One sentence on where the schedule of \p year comes from.
    Words about_year(int year) const;

    /// The day on which a limit of \p count days (months) that begins with an event on \p from ends. The day of the
    /// event does not count; a limit in calendar days or months whose last day is off ends on the next working day.
    /// \throws core::Error(usage) when \p count is negative or beyond ten years, or the days leave 1900–2199.
    Deadline deadline(Date from, int count, CountedIn counted) const;
    Date add_working_days(Date from, int count) const;
    Date add_calendar_days(Date from, int count) const;
    Date add_months(Date from, int count) const;
    /// \p date itself, or the first working day after it.
    Date next_working_day(Date date) const;
    /// Working days after \p from up to and including \p to; 0 when \p to is not later.
    int working_days_between(Date from, Date to) const;

private:
    using Days = std::map<Date, CalendarDay>;
    Days const& days_of(int year) const;
    void explain(Deadline& result, Date from, Date first_listed) const;

    std::map<int, CalendarYear> m_announced;
    std::map<int, Days> m_days; ///< every day that differs from an ordinary week, for each year of core::Date
};

/// The calendar that comes with the program (data/calendar).
WorkingCalendar const& vietnamese_calendar();

} // namespace hatang::core
