// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/output/record_card.hpp"
#include "cli/rulebook_option.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/calendar/list_days.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <limits>
#include <ostream>

namespace hatang::cli {

namespace {

/// --calendar FILE: schedules of years that the program does not have, or has otherwise.
struct CalendarOption {
    std::vector<std::string> files;

    void describe(OptionTable& options) {
        options.texts("calendar", "FILE",
                      {"thêm lịch nghỉ của một năm từ tệp YAML; năm trùng thay lịch có sẵn",
                       "add the schedule of a year from a YAML file; it takes the place of the one with the program"},
                      files);
    }
    core::WorkingCalendar open() const {
        std::vector<core::CalendarYear> years;
        for (int year = 1900; year < 2200; ++year) {
            if (auto const* announced = core::vietnamese_calendar().announced(year)) {
                years.push_back(*announced);
            }
        }
        for (std::string const& file : files) {
            years.push_back(
                core::read_calendar_year(read_document_file(file), std::filesystem::path(file).filename().string()));
        }
        return core::WorkingCalendar(std::move(years));
    }
};

class CalendarList final : public Command {
public:
    void describe(OptionTable& options) override {
        options.optional_argument("YEAR", {"năm; mặc định năm nay", "the year; default this year"}, m_year);
        m_calendar.describe(options);
        m_output.describe(options, false);
    }
    core::Words description() const override {
        return {"Liệt kê ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi và ngày làm bù của cơ quan nhà nước trong một năm, mỗi "
                "ngày kèm căn cứ. Năm chưa có lịch chính thức thì được tính và nói rõ.",
                "Lists the holidays, days in lieu, swapped days off and days made up of state offices in a year, each "
                "with its basis. A year without an official schedule is computed, and that is said."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang calendar list 2026", {"Ngày nghỉ năm 2026", "The days off of 2026"}}};
    }
    ExitCode run(Console& console) override {
        auto const calendar = m_calendar.open();
        int const year = wanted_year(console);
        auto const about = calendar.about_year(year);
        auto writer = m_output.open(console);
        desk::list_days_off(calendar, year, {console.language, m_output.style(console).for_people}, *writer);
        if (calendar.year_source(year) != core::YearSource::official) {
            console.err << console.say({"lưu ý: ", "note: "}) << console.say(about) << '\n';
        }
        return ExitCode::done;
    }

private:
    int wanted_year(Console const& console) const {
        if (m_year.empty()) {
            return static_cast<int>(today(console).year());
        }
        auto const day = core::parse_date(m_year + "-01-01");
        if (!day) {
            throw core::usage_error({fmt::format("\"{}\" không phải là năm từ 1900 đến 2199", m_year),
                                     fmt::format("\"{}\" is not a year from 1900 to 2199", m_year)});
        }
        return static_cast<int>(day->year());
    }

    std::string m_year;
    CalendarOption m_calendar;
    ListOutputOptions m_output;
};

class CalendarDeadline final : public Command {
public:
    void describe(OptionTable& options) override {
        options.date("from", {"ngày bắt đầu, không tính vào thời hạn", "the first day, which does not count"}, m_from)
            .required = true;
        options.integer("days", "N", {"số ngày, hoặc số tháng", "the number of days, or of months"}, m_days).required =
            true;
        options.text("counted", "HOW", {"cách tính", "how they are counted"}, m_counted).choices = {
            "working", "calendar", "months"};
        m_calendar.describe(options);
        m_output.describe(options, false);
    }
    core::Words description() const override {
        return {"Tính ngày cuối của một thời hạn: ngày đầu không tính; thời hạn theo ngày liên tục hoặc theo tháng mà "
                "ngày cuối là ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo. Kèm căn cứ và ngày nghỉ gặp phải.",
                "Computes the last day of a time limit: the first day does not count; a limit in calendar days or "
                "months whose last day is off ends on the next working day. With its basis and the days off met."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang calendar deadline --from 2017-01-20 --days 15 --counted working",
                 {"15 ngày làm việc qua Tết 2017", "15 working days over Tết 2017"}}};
    }
    ExitCode run(Console& console) override {
        auto const days = *m_days;
        if (days < 0 || days > std::numeric_limits<int>::max()) {
            throw core::usage_error({"--days phải là số không âm", "--days must not be negative"});
        }
        auto const counted = m_counted == "working"    ? core::CountedIn::working_days
                             : m_counted == "calendar" ? core::CountedIn::calendar_days
                                                       : core::CountedIn::months;
        bool const card = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        auto writer = card ? make_record_card(console) : m_output.open(console);
        desk::list_deadline(m_calendar.open(), {*m_from, static_cast<int>(days), counted}, console.language, *writer);
        return ExitCode::done;
    }

private:
    std::optional<core::Date> m_from;
    std::optional<std::int64_t> m_days;
    std::string m_counted = "working";
    CalendarOption m_calendar;
    ListOutputOptions m_output;
};

} // namespace

std::unique_ptr<Command> make_calendar_list() {
    return std::make_unique<CalendarList>();
}
std::unique_ptr<Command> make_calendar_deadline() {
    return std::make_unique<CalendarDeadline>();
}

} // namespace hatang::cli
