// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Days and moments as CQL2 writes them: 'YYYY-MM-DD' and 'YYYY-MM-DDThh:mm:ss[.ffffff]Z', always UTC, years 0001–9999.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::core::cql2 {

/// A calendar day, as days since 1970-01-01.
struct Day {
    std::int32_t days = 0;
    auto operator<=>(Day const&) const = default;
};

/// A moment, as microseconds since 1970-01-01T00:00:00Z.
struct Moment {
    std::int64_t micros = 0;
    auto operator<=>(Moment const&) const = default;
};

/// \returns nothing for any other form and for days that do not exist.
std::optional<Day> parse_day(std::string_view text);
/// The Z is required; more than six digits of a second only when the rest is zero. Second 60 is refused.
std::optional<Moment> parse_moment(std::string_view text);
std::string format_day(Day day);
/// The fraction is written only when there is one, without trailing zeros.
std::string format_moment(Moment moment);
/// The UTC day a moment lies in.
Day day_of(Moment moment);

} // namespace hatang::core::cql2
