// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sink/text_buffer.hpp"

#include <cmath>

namespace hatang::publish {

void TextBuffer::put_real(double value) {
    // Heights and distances are mostly whole numbers or tenths: much cheaper than the general shortest form.
    constexpr double kEasy = 1e9;
    double const tenths = value * 10.0;
    if (std::abs(value) < kEasy && tenths == std::trunc(tenths) && !(value == 0.0 && std::signbit(value))) {
        auto const whole = static_cast<std::int64_t>(tenths);
        double const back = static_cast<double>(whole) / 10.0;
        if (back == value) {
            if (whole < 0) {
                put('-');
            }
            auto const magnitude = whole < 0 ? -whole : whole;
            put_integer(magnitude / 10);
            if (magnitude % 10 != 0) {
                put('.');
                put(static_cast<char>('0' + magnitude % 10));
            }
            return;
        }
    }
    char* const start = room(kNumberRoom);
    m_used += static_cast<std::size_t>(std::to_chars(start, start + kNumberRoom, value).ptr - start);
}

void TextBuffer::put_degrees(double value) {
    constexpr std::int64_t kScale = 10'000'000;
    auto scaled = static_cast<std::int64_t>(std::nearbyint(value * static_cast<double>(kScale)));
    char* const start = room(kNumberRoom);
    char* at = start;
    if (scaled < 0) {
        *at++ = '-';
        scaled = -scaled;
    }
    at = std::to_chars(at, start + kNumberRoom, scaled / kScale).ptr;
    auto fraction = scaled % kScale;
    if (fraction != 0) {
        *at = '.';
        for (int digit = 7; digit > 0; --digit, fraction /= 10) {
            at[digit] = static_cast<char>('0' + fraction % 10);
        }
        at += 8;
        while (at[-1] == '0') {
            --at;
        }
    }
    m_used += static_cast<std::size_t>(at - start);
}

void TextBuffer::put_iso(core::Date date) {
    char* const at = room(10);
    auto const year = static_cast<unsigned>(static_cast<int>(date.year()));
    auto const month = static_cast<unsigned>(date.month());
    auto const day = static_cast<unsigned>(date.day());
    auto const digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
    at[0] = digit(year / 1000);
    at[1] = digit(year / 100);
    at[2] = digit(year / 10);
    at[3] = digit(year);
    at[4] = '-';
    at[5] = digit(month / 10);
    at[6] = digit(month);
    at[7] = '-';
    at[8] = digit(day / 10);
    at[9] = digit(day);
    m_used += 10;
}

} // namespace hatang::publish
