// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/date.hpp"

#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace hatang::core {

namespace {

struct Field {
    int value = 0;
    std::size_t digits = 0;
};

Field read_field(std::string_view text, std::size_t& at) {
    Field field;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && field.digits < 5) {
        field.value = field.value * 10 + (text[at] - '0');
        ++field.digits;
        ++at;
    }
    return field;
}

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    Date const date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

bool is_short(Field const& field) {
    return field.digits == 1 || field.digits == 2;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    text = trimmed(text);
    std::size_t at = 0;
    std::array<Field, 3> fields;
    char separator = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i != 0) {
            if (at >= text.size() || (i == 2 && text[at] != separator))
                return std::nullopt;
            separator = text[at++];
        }
        fields[i] = read_field(text, at);
    }
    auto const& [first, second, third] = fields;
    if (at != text.size())
        return std::nullopt;
    if (separator == '-' && first.digits == 4 && second.digits == 2 && third.digits == 2)
        return make_date(first.value, second.value, third.value);
    bool const known = separator == '/' || separator == '-' || separator == '.';
    if (known && is_short(first) && is_short(second) && third.digits == 4)
        return make_date(third.value, second.value, first.value);
    return std::nullopt;
}

std::optional<Date> date_from_excel_serial(double serial) {
    constexpr double kEnd = 109'575.0; // the serial of 2199-12-31 is 109574
    constexpr int kFalseLeapDay = 60;  // Excel believes in 1900-02-29
    if (!(serial >= 1.0 && serial < kEnd))
        return std::nullopt;
    int const day = static_cast<int>(std::floor(serial)); // the fraction is the time of day
    if (day == kFalseLeapDay)
        return std::nullopt;
    auto const before = std::chrono::sys_days{std::chrono::year{1899} / 12 / 31};
    return Date{before + std::chrono::days{day < kFalseLeapDay ? day : day - 1}};
}

std::string format_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string format_vietnamese(Date date) {
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

} // namespace hatang::core
