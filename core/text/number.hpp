// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Numbers and coordinates as Vietnamese departments write them.

#include <optional>
#include <string>
#include <string_view>

namespace hatang::core {

/// A finite decimal number: "1255172.51", "1255172,51", "1.255.172,51", "1 255 172,51", "1,255,172.51", "-3", "12,5".
/// A single separator followed by exactly three digits is ambiguous ("1.234"): read as decimal, `ambiguous` set.
/// Full-width digits, hex, "nan", "inf", exponents beyond ±30 and values over 1e15 are refused.
struct ParsedNumber {
    double value = 0.0;
    bool decimal_comma = false;
    bool ambiguous = false;
};
std::optional<ParsedNumber> parse_number(std::string_view text);

/// A number with an optional unit of length: "18", "18m", "18 mét", "60 ft", "60'" → metres.
/// \returns nothing when the text is not that ("18-24", "cao").
std::optional<double> parse_length_metres(std::string_view text);

/// How one coordinate was written.
enum class CoordinateStyle { decimal, degrees_minutes_seconds };

struct ParsedCoordinate {
    double value = 0.0; ///< degrees for DMS; otherwise the number, whatever its unit
    CoordinateStyle style = CoordinateStyle::decimal;
    bool decimal_comma = false;
    char hemisphere = 0; ///< 'N', 'S', 'E', 'W' when written (also B, N, Đ, T of Vietnamese after DMS signs), else 0
};
/// N alone is always North, in Vietnamese files too: South (Nam) must be written as a word or as S. South and West make
/// the value negative; a sign beside a hemisphere, and minutes or seconds of 60 and more, are refused.
/// "16.0544", "16,0544", "16°03'15.8\"N", "16 03 15,8", "N16°03'15\"", "108-12-08 E", "550412.36 m".
std::optional<ParsedCoordinate> parse_coordinate(std::string_view text);

/// 1234.5 → "1.234,5" for people (vi) or "1,234.5" (en); \p decimals < 0 = shortest exact.
std::string format_number(double value, int decimals, bool vietnamese);

} // namespace hatang::core
