// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_year.hpp"
#include "core/document/map_reader.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace hatang::core {

namespace {

constexpr std::array kHolidays{Holiday::new_year,    Holiday::tet,        Holiday::hung_kings,
                               Holiday::victory_day, Holiday::labour_day, Holiday::national_day};
constexpr int kLongestBreakDays = 15;

Verification read_verification(MapReader& reader) {
    auto const text = reader.need_text("verification");
    for (auto const each : {Verification::source_seen, Verification::collected, Verification::unverified}) {
        if (to_string(each) == text) {
            return each;
        }
    }
    reader.refuse({"verification phải là source seen, collected hoặc unverified",
                   "verification must be source seen, collected or unverified"});
}

YearSource read_source(MapReader& reader) {
    auto const text = reader.need_text("source");
    for (auto const each : {YearSource::official, YearSource::collected}) {
        if (to_string(each) == text) {
            return each;
        }
    }
    reader.refuse({"source phải là official hoặc collected", "source must be official or collected"});
}

std::optional<Holiday> find_holiday(std::string_view code) {
    auto const found = std::ranges::find_if(kHolidays, [&](Holiday each) { return to_string(each) == code; });
    return found == kHolidays.end() ? std::nullopt : std::optional(*found);
}

class YearReader {
public:
    YearReader(MapReader& root, CalendarYear& year) : m_root(root), m_year(year) {}

    void read() {
        auto const verification = read_verification(m_root);
        m_root.words("note");
        for (auto& letter : m_root.maps("letters")) {
            LegalBasis basis{letter.need_text("number"), {}, {}, verification};
            if (auto const signed_on = letter.day("signed")) {
                basis.instrument += fmt::format(" ({})", format_vietnamese(*signed_on));
            }
            m_letters.emplace(letter.need_text("id"), basis);
            m_year.letters.push_back(std::move(basis));
            letter.finish();
        }
        for (auto& entry : m_root.maps("days_off")) {
            read_entry(entry);
            entry.finish();
        }
        m_root.finish();
    }

private:
    void read_entry(MapReader& entry) {
        AnnouncedDay announced;
        announced.basis = letter_of(entry);
        auto const why = entry.need_text("why");
        if (why == "swap") {
            add_swap(entry, announced);
            return;
        }
        announced.kind = why == "in_lieu" ? DayKind::in_lieu : DayKind::holiday;
        auto const holiday = find_holiday(announced.kind == DayKind::in_lieu ? entry.need_text("of") : why);
        if (!holiday) {
            entry.refuse({"không biết ngày lễ này", "not a known holiday"});
        }
        announced.holiday = *holiday;
        add_days(entry, announced);
    }
    LegalBasis letter_of(MapReader& entry) const {
        auto const found = m_letters.find(entry.need_text("letter"));
        if (found == m_letters.end()) {
            entry.refuse({"không có văn bản mang mã này", "no letter has this id"});
        }
        return found->second;
    }
    void add_days(MapReader& entry, AnnouncedDay announced) {
        auto const single = entry.day("day");
        auto const from = single ? single : entry.day("from");
        auto const to = single ? single : entry.day("to");
        if (!from || !to || *to < *from ||
            std::chrono::sys_days(*to) - std::chrono::sys_days(*from) > std::chrono::days(kLongestBreakDays)) {
            entry.refuse({"cần day, hoặc from và to không quá 15 ngày", "needs day, or from and to within 15 days"});
        }
        for (auto day = std::chrono::sys_days(*from); day <= std::chrono::sys_days(*to); day += std::chrono::days(1)) {
            announced.day = day;
            require_year(entry, announced.day);
            m_year.days.push_back(announced);
        }
    }
    void add_swap(MapReader& entry, AnnouncedDay off) {
        auto const day = entry.day("day");
        auto const made_up = entry.day("made_up");
        if (!day || !made_up) {
            entry.refuse({"hoán đổi cần day và made_up", "a swap needs day and made_up"});
        }
        require_year(entry, *day);
        off.kind = DayKind::swapped_off;
        off.day = *day;
        off.counterpart = *made_up;
        m_year.days.push_back(off);
        off.kind = DayKind::made_up;
        std::swap(off.day, *off.counterpart);
        m_year.days.push_back(off);
    }
    void require_year(MapReader const& entry, Date day) const {
        if (static_cast<int>(day.year()) != m_year.year) {
            entry.refuse({fmt::format("ngày {} không thuộc năm {}", format_iso(day), m_year.year),
                          fmt::format("{} is not in {}", format_iso(day), m_year.year)});
        }
    }

    MapReader& m_root;
    CalendarYear& m_year;
    std::map<std::string, LegalBasis> m_letters;
};

} // namespace

std::string_view to_string(DayKind kind) {
    switch (kind) {
    case DayKind::working: return "working";
    case DayKind::weekly_rest: return "weekly_rest";
    case DayKind::holiday: return "holiday";
    case DayKind::in_lieu: return "in_lieu";
    case DayKind::swapped_off: return "swapped_off";
    case DayKind::made_up: return "made_up";
    }
    return "";
}

std::string_view to_string(Holiday holiday) {
    switch (holiday) {
    case Holiday::new_year: return "new_year";
    case Holiday::tet: return "tet";
    case Holiday::hung_kings: return "hung_kings";
    case Holiday::victory_day: return "victory_day";
    case Holiday::labour_day: return "labour_day";
    case Holiday::national_day: return "national_day";
    }
    return "";
}

Words label(DayKind kind) {
    switch (kind) {
    case DayKind::working: return {"ngày làm việc", "working day"};
    case DayKind::weekly_rest: return {"nghỉ hằng tuần", "weekly rest"};
    case DayKind::holiday: return {"nghỉ lễ, tết", "holiday"};
    case DayKind::in_lieu: return {"nghỉ bù", "day in lieu"};
    case DayKind::swapped_off: return {"nghỉ hoán đổi", "swapped day off"};
    case DayKind::made_up: return {"làm bù", "made up"};
    }
    return {};
}

Words label(Holiday holiday) {
    switch (holiday) {
    case Holiday::new_year: return {"Tết Dương lịch", "New Year"};
    case Holiday::tet: return {"Tết Âm lịch", "Lunar New Year"};
    case Holiday::hung_kings: return {"Giỗ Tổ Hùng Vương", "Hùng Kings' Day"};
    case Holiday::victory_day: return {"Ngày Chiến thắng 30/4", "Victory Day"};
    case Holiday::labour_day: return {"Ngày Quốc tế lao động 01/5", "Labour Day"};
    case Holiday::national_day: return {"Quốc khánh 02/9", "National Day"};
    }
    return {};
}

std::string_view to_string(YearSource source) {
    switch (source) {
    case YearSource::official: return "official";
    case YearSource::collected: return "collected";
    case YearSource::computed: return "computed";
    }
    return "";
}

CalendarYear read_calendar_year(std::string_view text, std::string_view name) {
    auto const document = parse_document(text, name);
    MapReader root(document, name);
    CalendarYear year;
    year.year = static_cast<int>(root.need_number("year"));
    year.source = read_source(root);
    YearReader(root, year).read();
    return year;
}

} // namespace hatang::core
