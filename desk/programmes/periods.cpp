// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/periods.hpp"

#include <fmt/format.h>

#include <array>

namespace hatang::desk {

std::string period_of(core::Date day, ProgressBy by) {
    int const year = static_cast<int>(day.year());
    unsigned const month = static_cast<unsigned>(day.month());
    switch (by) {
    case ProgressBy::month: return fmt::format("{}-{:02}", year, month);
    case ProgressBy::quarter: return fmt::format("{}-Q{}", year, (month - 1) / 3 + 1);
    case ProgressBy::half: return fmt::format("{}-H{}", year, (month - 1) / 6 + 1);
    default: return fmt::format("{}", year);
    }
}

core::Words period_words(std::string const& period) {
    constexpr std::array<std::string_view, 4> kRoman{"I", "II", "III", "IV"};
    auto const year = period.substr(0, 4);
    if (period.size() < 6) {
        return core::same_words(period);
    }
    if (period[5] == 'Q') {
        auto const number = static_cast<std::size_t>(period[6] - '1');
        return {fmt::format("Quý {}/{}", kRoman.at(number), year), fmt::format("Q{} {}", number + 1, year)};
    }
    if (period[5] == 'H') {
        bool const first = period[6] == '1';
        return {fmt::format("6 tháng {} năm {}", first ? "đầu" : "cuối", year),
                fmt::format("{} half of {}", first ? "first" : "second", year)};
    }
    return core::same_words(fmt::format("{}/{}", period.substr(5), year));
}

} // namespace hatang::desk
