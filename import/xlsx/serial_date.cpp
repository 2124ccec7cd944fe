// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/serial_date.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace hatang::ingest {

namespace {

constexpr double kLastSerial = 2'958'465.0; // 9999-12-31
constexpr int kPhantomDay = 60;             // 1900-02-29, which Lotus 1-2-3 believed in
constexpr int kSecondsPerDay = 86'400;

std::chrono::sys_days day_of(int serial, bool from_1904) {
    using namespace std::chrono;
    if (from_1904) {
        return sys_days{year{1904} / 1 / 1} + days{serial};
    }
    return sys_days{year{1899} / 12 / (serial < kPhantomDay ? 31 : 30)} + days{serial};
}

} // namespace

bool is_date_format(std::string_view format_code) {
    for (std::size_t at = 0; at < format_code.size(); ++at) {
        char const c = format_code[at];
        if (c == '"' || c == '[') {
            at = format_code.find(c == '"' ? '"' : ']', at + 1);
            if (at == std::string_view::npos) {
                return false;
            }
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at; // the next character stands for itself
        } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') {
            return true;
        } else if (c == ';') {
            return false; // later sections are for negative numbers and text
        }
    }
    return false;
}

bool is_builtin_date_format(int number) {
    return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36 ||
           (number >= 50 && number <= 54) || number == 57 || number == 58;
}

std::optional<std::string> serial_to_iso(double serial, bool from_1904) {
    if (!(serial >= 0.0) || serial >= kLastSerial + 1.0) {
        return std::nullopt;
    }
    int day = static_cast<int>(std::floor(serial));
    int seconds = static_cast<int>(std::lround((serial - day) * kSecondsPerDay));
    if (seconds == kSecondsPerDay) {
        ++day;
        seconds = 0;
    }
    if (!from_1904 && (day == kPhantomDay || day == 0)) {
        return std::nullopt;
    }
    std::chrono::year_month_day const date{day_of(day, from_1904)};
    std::string iso = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (seconds != 0) {
        iso += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return iso;
}

} // namespace hatang::ingest
