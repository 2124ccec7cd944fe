// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/sheet_scale.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace hatang::desk::sheets {

namespace {

/// Digits; where they are grouped, in threes from the right with one and the same sign.
std::optional<double> whole_number(std::string_view text) {
    std::string digits;
    char sign = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const letter = text[i];
        if (letter >= '0' && letter <= '9') {
            digits.push_back(letter);
            continue;
        }
        bool const group = i > 0 && (text.size() - i) % 4 == 0 && (sign == 0 || sign == letter);
        if (!group || (letter != '.' && letter != ',' && letter != ' ')) {
            return std::nullopt;
        }
        sign = letter;
    }
    if (digits.empty() || digits.size() > 9) {
        return std::nullopt;
    }
    double value = 0.0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

double parse_scale(std::string_view text) {
    std::string_view rest = text;
    for (std::string_view const start : {"1:", "1/", "1 : "}) {
        if (rest.starts_with(start)) {
            rest.remove_prefix(start.size());
            break;
        }
    }
    auto const value = whole_number(rest);
    if (!value) {
        throw core::usage_error(
            {fmt::format("\"{}\" không phải một tỷ lệ", text), fmt::format("\"{}\" is not a scale", text)},
            {"viết như 1:2000", "write it as 1:2000"});
    }
    if (*value < kLargestScale || *value > kSmallestScale) {
        throw core::usage_error({fmt::format("tỷ lệ \"{}\" nằm ngoài khoảng 1:100 đến 1:2.000.000", text),
                                 fmt::format("the scale \"{}\" is not between 1:100 and 1:2,000,000", text)},
                                {"thường dùng 1:500, 1:1000, 1:2000, 1:5000, 1:10000, 1:25000",
                                 "usual are 1:500, 1:1000, 1:2000, 1:5000, 1:10000, 1:25000"});
    }
    return *value;
}

std::string scale_text(double scale, core::Language language) {
    return "1:" + core::format_number(scale, 0, language == core::Language::vi);
}

double usual_scale(double wanted, double least) {
    auto const* const found = std::find_if(kScales.begin(), kScales.end(),
                                           [&](double each) { return each >= least && each >= wanted * 0.999999; });
    return found == kScales.end() ? kScales.back() : *found;
}

double overview_scale(double wanted) {
    double const power = std::pow(10.0, std::floor(std::log10(std::max(wanted, 100.0))));
    for (double const each : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5}) {
        if (each * power >= wanted * 0.999999) {
            return each * power;
        }
    }
    return 10.0 * power;
}

} // namespace hatang::desk::sheets
