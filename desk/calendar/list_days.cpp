// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/calendar/list_days.hpp"

#include <fmt/format.h>

#include <array>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

core::Words weekday_words(core::Date date) {
    static std::array<core::Words, 7> const kWords{{{"Chủ nhật", "Sunday"},
                                                    {"Thứ Hai", "Monday"},
                                                    {"Thứ Ba", "Tuesday"},
                                                    {"Thứ Tư", "Wednesday"},
                                                    {"Thứ Năm", "Thursday"},
                                                    {"Thứ Sáu", "Friday"},
                                                    {"Thứ Bảy", "Saturday"}}};
    return kWords.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::string joined_basis(std::vector<core::LegalBasis> const& basis, core::Language language) {
    std::string text;
    for (auto const& each : basis) {
        auto const cited = fmt::format("{} ({})", core::cite(each), core::label(each.verification).in(language));
        if (text.find(cited) == std::string::npos) {
            text += (text.empty() ? "" : "; ") + cited;
        }
    }
    return text;
}

std::string day_text(core::Date date, core::Language language) {
    return language == core::Language::vi ? core::format_vietnamese(date) : core::format_iso(date);
}

/// "26/01/2017–01/02/2017 nghỉ Tết Âm lịch; 06/04/2017 …": neighbours off for the same reason as one.
std::string joined_days(std::vector<core::CalendarDay> const& days, core::Language language) {
    std::string text;
    for (std::size_t first = 0; first < days.size();) {
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1].reason == days[first].reason &&
               std::chrono::sys_days(days[last + 1].day) ==
                   std::chrono::sys_days(days[last].day) + std::chrono::days(1)) {
            ++last;
        }
        auto const to = last == first ? std::string() : "–" + day_text(days[last].day, language);
        text += fmt::format("{}{}{} {}", text.empty() ? "" : "; ", day_text(days[first].day, language), to,
                            days[first].reason.in(language));
        first = last + 1;
    }
    return text;
}

core::Words counted_words(core::CountedIn counted) {
    switch (counted) {
    case core::CountedIn::working_days: return {"ngày làm việc", "working days"};
    case core::CountedIn::calendar_days: return {"ngày", "calendar days"};
    case core::CountedIn::months: return {"tháng", "months"};
    }
    return {};
}

core::ListHeader deadline_header() {
    core::ListHeader header;
    header.name = "deadline";
    header.title = {"Thời hạn", "Deadline"};
    header.row_noun = {"thời hạn", "deadline"};
    header.columns = {{"from", {"Từ ngày", "From"}, ColumnType::date, -1},
                      {"count", {"Thời hạn", "Limit"}, ColumnType::integer, -1},
                      {"counted", {"Tính theo", "Counted in"}, ColumnType::text, -1},
                      {"last_day", {"Ngày cuối", "Last day"}, ColumnType::date, -1},
                      {"weekday", {"Thứ", "Weekday"}, ColumnType::text, -1},
                      {"counted_to", {"Đếm đến", "Counted to"}, ColumnType::date, -1},
                      {"days_off", {"Ngày nghỉ gặp phải", "Days off met"}, ColumnType::text, -1},
                      {"basis", {"Căn cứ", "Basis"}, ColumnType::text, -1},
                      {"said", {"Lưu ý", "Note"}, ColumnType::text, -1}};
    return header;
}

} // namespace

void list_days_off(core::WorkingCalendar const& calendar, int year, CalendarListStyle const& style,
                   core::ListWriter& writer) {
    auto const language = style.language;
    core::ListHeader header;
    header.name = "days_off";
    header.title = {fmt::format("Ngày nghỉ và ngày làm bù năm {}", year),
                    fmt::format("Days off and days made up in {}", year)};
    header.row_noun = {"ngày", "day"};
    header.columns = {{"day", {"Ngày", "Day"}, ColumnType::date, -1},
                      {"weekday", {"Thứ", "Weekday"}, ColumnType::text, -1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"reason", {"Lý do", "Reason"}, ColumnType::text, -1},
                      {"working", {"Làm việc", "Working"}, ColumnType::boolean, -1},
                      {"basis", {"Căn cứ", "Basis"}, ColumnType::text, -1}};
    auto const days = calendar.special_days(year);
    writer.begin(header);
    for (auto const& each : days) {
        auto const weekday = weekday_words(each.day);
        auto const basis = joined_basis(each.basis, language);
        auto const kind = core::label(each.kind);
        std::array const cells{
            Cell(each.day),
            Cell(std::string_view(weekday.in(language))),
            Cell(style.for_people ? std::string_view(kind.in(language)) : core::to_string(each.kind)),
            Cell(std::string_view(each.reason.in(language))),
            Cell(each.is_working()),
            Cell(std::string_view(basis))};
        writer.row({cells, {}});
    }
    writer.end();
}

void list_deadline(core::WorkingCalendar const& calendar, DeadlineQuestion const& question, core::Language language,
                   core::ListWriter& writer) {
    auto const deadline = calendar.deadline(question.from, question.count, question.counted);
    auto const days_off = joined_days(deadline.days_off, language);
    std::string said;
    for (auto const& each : deadline.said) {
        said += fmt::format("{}{}", said.empty() ? "" : "; ", each.in(language));
    }
    auto const weekday = weekday_words(deadline.last_day);
    auto const counted = counted_words(question.counted);
    auto const basis = joined_basis(deadline.basis, language);
    auto const text_cell = [](std::string const& text) { return text.empty() ? Cell() : Cell(std::string_view(text)); };
    std::array const cells{Cell(question.from),
                           Cell(static_cast<std::int64_t>(question.count)),
                           text_cell(counted.in(language)),
                           Cell(deadline.last_day),
                           text_cell(weekday.in(language)),
                           deadline.moved() ? Cell(deadline.counted_to) : Cell(),
                           text_cell(days_off),
                           text_cell(basis),
                           text_cell(said)};
    writer.begin(deadline_header());
    writer.row({cells, {}});
    writer.end();
}

} // namespace hatang::desk
