// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/working_calendar.hpp"

#include "core/calendar/statutory_days.hpp"
#include "core/error.hpp"
#include "core/months.hpp"

#include <fmt/format.h>

#include "embedded/calendar_years.hpp"

namespace hatang::core {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;
constexpr int kLongestLimit = 4000;

Words reason_of(AnnouncedDay const& announced) {
    auto const name = label(announced.holiday);
    switch (announced.kind) {
    case DayKind::holiday: return {fmt::format("nghỉ {}", name.vi), name.en};
    case DayKind::in_lieu: return {fmt::format("nghỉ bù {}", name.vi), fmt::format("day in lieu of {}", name.en)};
    case DayKind::swapped_off:
        return {fmt::format("nghỉ hoán đổi, làm bù ngày {}", format_vietnamese(*announced.counterpart)),
                fmt::format("swapped day off, made up on {}", format_iso(*announced.counterpart))};
    case DayKind::made_up:
        return {fmt::format("làm bù cho ngày {}", format_vietnamese(*announced.counterpart)),
                fmt::format("working day that makes up {}", format_iso(*announced.counterpart))};
    case DayKind::working:
    case DayKind::weekly_rest: break;
    }
    return {};
}

/// A day that is announced twice (30/4 as a holiday and in a break) keeps its first name: the law's.
void add_to(std::map<Date, CalendarDay>& all, AnnouncedDay const& announced) {
    auto reason = reason_of(announced);
    if (announced.assumed) {
        reason.vi += " (tính, chưa có lịch chính thức)";
        reason.en += " (computed, no official schedule)";
    }
    all.try_emplace(announced.day, CalendarDay{announced.day, announced.kind, std::move(reason), {announced.basis}});
}

LegalBasis weekly_rest_basis() {
    return {"Quyết định 188/1999/QĐ-TTg", {}, "8.09", Verification::source_seen};
}

bool is_weekend(Date date) {
    std::chrono::weekday const weekday{sys_days(date)};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

LegalBasis civil_code(Date from, std::string article, std::string fact) {
    if (from.year() >= std::chrono::year(2017)) {
        return {"Bộ luật Dân sự 91/2015/QH13", std::move(article), std::move(fact), Verification::source_seen};
    }
    return {"Bộ luật Dân sự trước 01/01/2017", {}, std::move(fact), Verification::unverified};
}

int year_of(Date date) {
    return static_cast<int>(date.year());
}

Date checked(Date date) {
    if (!date.ok() || year_of(date) < kFirstYear || year_of(date) > kLastYear) {
        throw usage_error({"thời hạn kết thúc ngoài các năm 1900–2199", "the limit ends outside the years 1900–2199"});
    }
    return date;
}

std::vector<CalendarYear> built_in_years() {
    std::vector<CalendarYear> years;
    for (auto const& [name, text] : calendar_years::kAll) {
        years.push_back(read_calendar_year(text, name));
    }
    return years;
}

} // namespace

std::string_view to_string(CountedIn counted) {
    switch (counted) {
    case CountedIn::working_days: return "working";
    case CountedIn::calendar_days: return "calendar";
    case CountedIn::months: return "months";
    }
    return "";
}

WorkingCalendar::WorkingCalendar(std::vector<CalendarYear> years) {
    for (auto& year : years) {
        m_announced.insert_or_assign(year.year, std::move(year));
    }
    for (int year = kFirstYear; year <= kLastYear; ++year) {
        auto& all = m_days[year];
        for (auto const& each : days_fixed_by_law(year)) {
            add_to(all, each);
        }
        auto const* schedule = announced(year);
        for (auto const& each : schedule != nullptr ? schedule->days : days_assumed(year)) {
            add_to(m_days[year_of(each.day)], each);
        }
    }
}

WorkingCalendar::Days const& WorkingCalendar::days_of(int year) const {
    auto const found = m_days.find(year);
    if (found == m_days.end()) {
        throw usage_error({"lịch chỉ có các năm 1900–2199", "the calendar holds the years 1900–2199 only"});
    }
    return found->second;
}

CalendarDay WorkingCalendar::day(Date date) const {
    auto const& days = days_of(year_of(date));
    if (auto const found = days.find(date); found != days.end()) {
        return found->second;
    }
    if (is_weekend(date)) {
        return {date, DayKind::weekly_rest, {"nghỉ hằng tuần", "weekly rest"}, {weekly_rest_basis()}};
    }
    return {date, DayKind::working, {}, {}};
}

std::vector<CalendarDay> WorkingCalendar::special_days(int year) const {
    std::vector<CalendarDay> result;
    for (auto const& [date, state] : days_of(year)) {
        result.push_back(state);
    }
    return result;
}

CalendarYear const* WorkingCalendar::announced(int year) const {
    auto const found = m_announced.find(year);
    return found == m_announced.end() ? nullptr : &found->second;
}

YearSource WorkingCalendar::year_source(int year) const {
    auto const* schedule = announced(year);
    return schedule == nullptr ? YearSource::computed : schedule->source;
}

Words WorkingCalendar::about_year(int year) const {
    auto const* schedule = announced(year);
    if (schedule == nullptr) {
        return {fmt::format("lịch nghỉ năm {} được tính theo luật và âm lịch; chưa thấy lịch chính thức", year),
                fmt::format("the days off of {} are computed from the law and the lunar calendar; no official schedule "
                            "was seen",
                            year)};
    }
    std::string letters;
    for (auto const& each : schedule->letters) {
        letters += fmt::format("{}{}", letters.empty() ? "" : "; ", each.instrument);
    }
    if (schedule->source == YearSource::collected) {
        return {fmt::format("lịch nghỉ năm {} theo nguồn thứ cấp, chưa thấy văn bản ({})", year, letters),
                fmt::format("the days off of {} come from a secondary source, the letters were not seen ({})", year,
                            letters)};
    }
    return {fmt::format("lịch nghỉ năm {} theo {}", year, letters),
            fmt::format("the days off of {} are those of {}", year, letters)};
}

Date WorkingCalendar::next_working_day(Date date) const {
    while (!is_working_day(date)) {
        date = checked(sys_days(date) + days(1));
    }
    return date;
}

Deadline WorkingCalendar::deadline(Date from, int count, CountedIn counted) const {
    if (count < 0 || count > kLongestLimit) {
        throw usage_error({fmt::format("thời hạn {} không hợp lệ; cần từ 0 đến {}", count, kLongestLimit),
                           fmt::format("a limit of {} is not possible; expected 0 to {}", count, kLongestLimit)});
    }
    Deadline result;
    result.counted_to = checked(from);
    if (counted == CountedIn::working_days) {
        for (int left = count; left > 0; left -= is_working_day(result.counted_to) ? 1 : 0) {
            result.counted_to = checked(sys_days(result.counted_to) + days(1));
        }
        result.basis.push_back(weekly_rest_basis());
    } else if (counted == CountedIn::calendar_days) {
        result.counted_to = checked(sys_days(from) + days(count));
    } else {
        result.counted_to = checked(months_after(from, count));
        result.said.push_back({"cách tính thời hạn theo tháng chưa đối chiếu với Bộ luật Dân sự",
                               "the counting of months was not checked against the Civil Code"});
    }
    result.last_day = next_working_day(result.counted_to);
    result.basis.push_back(civil_code(from, "Điều 147 khoản 2, Điều 148 khoản 2", "8.30"));
    if (result.moved()) {
        result.basis.push_back(civil_code(from, "Điều 148 khoản 5", "8.31"));
    }
    auto const first_listed = counted == CountedIn::working_days ? from : result.counted_to;
    explain(result, from, first_listed);
    return result;
}

void WorkingCalendar::explain(Deadline& result, Date from, Date first_listed) const {
    if (from.year() < std::chrono::year(2017)) {
        result.said.push_back({"cách tính thời hạn trước 01/01/2017 chưa đối chiếu; tính như quy định từ ngày đó",
                               "how limits were counted before 2017-01-01 was not checked; counted as since then"});
    }
    for (auto each = sys_days(first_listed); each <= sys_days(result.last_day); each += days(1)) {
        auto const state = day(each);
        bool const of_schedule = state.kind != DayKind::working && state.kind != DayKind::weekly_rest;
        if (of_schedule || (result.moved() && !state.is_working() && Date(each) >= result.counted_to)) {
            result.days_off.push_back(state);
        }
    }
    for (int year = year_of(from); year <= year_of(result.last_day); ++year) {
        if (year_source(year) != YearSource::official) {
            result.said.push_back(about_year(year));
        }
    }
}

Date WorkingCalendar::add_working_days(Date from, int count) const {
    return deadline(from, count, CountedIn::working_days).last_day;
}

Date WorkingCalendar::add_calendar_days(Date from, int count) const {
    return deadline(from, count, CountedIn::calendar_days).last_day;
}

Date WorkingCalendar::add_months(Date from, int count) const {
    return deadline(from, count, CountedIn::months).last_day;
}

int WorkingCalendar::working_days_between(Date from, Date to) const {
    int count = 0;
    for (auto each = sys_days(from) + days(1); each <= sys_days(to); each += days(1)) {
        count += is_working_day(each) ? 1 : 0;
    }
    return count;
}

WorkingCalendar const& vietnamese_calendar() {
    static WorkingCalendar const kCalendar(built_in_years());
    return kCalendar;
}

} // namespace hatang::core
