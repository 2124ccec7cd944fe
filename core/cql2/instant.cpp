// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/instant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace hatang::core::cql2 {

namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;
constexpr std::size_t kDayLength = 10;    // YYYY-MM-DD
constexpr std::size_t kSecondLength = 19; // YYYY-MM-DDThh:mm:ss
constexpr int kFractionDigits = 6;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number in exactly these digits.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char const c : text) {
        if (!is_digit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "" or ".ffff…" as microseconds.
std::optional<std::int64_t> fraction_micros(std::string_view text) {
    if (text.empty())
        return 0;
    if (text.size() < 2 || text.front() != '.')
        return std::nullopt;
    text.remove_prefix(1);
    if (!std::ranges::all_of(text, is_digit))
        return std::nullopt;
    std::int64_t micros = 0;
    for (std::size_t at = 0; at < kFractionDigits; ++at)
        micros = micros * 10 + (at < text.size() ? text[at] - '0' : 0);
    bool const exact = text.size() <= kFractionDigits ||
                       std::ranges::all_of(text.substr(kFractionDigits), [](char c) { return c == '0'; });
    return exact ? std::optional(micros) : std::nullopt;
}

std::int64_t floor_days(Moment moment) {
    auto const quotient = moment.micros / kMicrosPerDay;
    return moment.micros % kMicrosPerDay < 0 ? quotient - 1 : quotient;
}

} // namespace

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != kDayLength || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year == 0)
        return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Moment> parse_moment(std::string_view text) {
    if (text.size() <= kSecondLength || text.back() != 'Z' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    text.remove_suffix(1);
    auto const day = parse_day(text.substr(0, kDayLength));
    auto const hour = digits(text.substr(11, 2));
    auto const minute = digits(text.substr(14, 2));
    auto const second = digits(text.substr(17, 2));
    auto const fraction = fraction_micros(text.substr(kSecondLength));
    if (!day || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    std::int64_t const seconds = *hour * 3600 + *minute * 60 + *second;
    return Moment{day->days * kMicrosPerDay + seconds * kMicrosPerSecond + *fraction};
}

std::string format_day(Day day) {
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day.days}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string format_moment(Moment moment) {
    auto const day = day_of(moment);
    auto const rest = moment.micros - day.days * kMicrosPerDay;
    auto const seconds = rest / kMicrosPerSecond;
    auto text = fmt::format("{}T{:02}:{:02}:{:02}", format_day(day), seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (auto const fraction = rest % kMicrosPerSecond; fraction != 0) {
        text += fmt::format(".{:06}", fraction);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text + 'Z';
}

Day day_of(Moment moment) {
    return Day{static_cast<std::int32_t>(floor_days(moment))};
}

} // namespace hatang::core::cql2
