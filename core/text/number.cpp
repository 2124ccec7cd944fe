// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"

#include "core/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace hatang::core {

namespace {

constexpr double kLargest = 1e15;
constexpr int kLargestExponent = 30;
constexpr std::size_t kLongest = 64; ///< characters; a longer number is not one
constexpr std::string_view kMinusSign = "\u2212";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number cut up: runs of digits and the signs between them, blanks of any kind as ' '.
struct Pieces {
    bool negative = false;
    std::vector<std::string_view> digits; ///< one more than separators; the first may be empty (".5")
    std::string separators;
    std::optional<int> exponent;
};

bool take_prefix(std::string_view& text, std::string_view prefix) {
    bool const found = text.substr(0, prefix.size()) == prefix;
    text.remove_prefix(found ? prefix.size() : 0);
    return found;
}

/// "e5", "E-07". \returns false when it is no exponent in ±30.
bool read_exponent(std::string_view text, Pieces& pieces) {
    text.remove_prefix(1);
    bool const negative = take_prefix(text, "-");
    if (!negative)
        take_prefix(text, "+");
    if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit))
        return false;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    pieces.exponent = negative ? -value : value;
    return value <= kLargestExponent;
}

/// The sign between two runs of digits, which it takes off \p text; 0 when there is none.
char take_separator(std::string_view& text) {
    std::size_t at = 0;
    char32_t const c = next_code_point(text, at);
    char const separator = c == '.' || c == ',' ? static_cast<char>(c) : is_blank(c) ? ' ' : '\0';
    text.remove_prefix(separator == 0 ? 0 : at);
    return separator;
}

std::optional<Pieces> cut(std::string_view text) {
    Pieces pieces;
    pieces.negative = take_prefix(text, "-") || take_prefix(text, kMinusSign);
    if (!pieces.negative)
        take_prefix(text, "+");
    while (true) {
        auto const end = std::find_if_not(text.begin(), text.end(), is_digit);
        auto const length = static_cast<std::size_t>(end - text.begin());
        pieces.digits.push_back(text.substr(0, length));
        text.remove_prefix(length);
        if (text.empty())
            break;
        if (text.front() == 'e' || text.front() == 'E') {
            if (!read_exponent(text, pieces))
                return std::nullopt;
            break;
        }
        char const separator = take_separator(text);
        if (separator == 0)
            return std::nullopt;
        pieces.separators.push_back(separator);
    }
    return pieces.digits.back().empty() ? std::nullopt : std::optional(pieces);
}

/// Where the decimal sign stands among the separators; separators.size() = nowhere; nothing = no number.
std::optional<std::size_t> decimal_place(std::string const& separators) {
    auto const count = separators.size();
    auto const points = std::count(separators.begin(), separators.end(), '.');
    auto const commas = std::count(separators.begin(), separators.end(), ',');
    if (points + commas == 1)
        return separators.back() == ' ' ? std::nullopt : std::optional(count - 1);
    if (points == 0 || commas == 0)
        return count; // "1.234.567", "1 234", "12": groups or plain
    bool const last_once = (separators.back() == '.' ? points : separators.back() == ',' ? commas : 0) == 1;
    return last_once ? std::optional(count - 1) : std::nullopt;
}

/// Groups are of three digits behind a first one of one to three, and all parted by the same sign.
bool groups_are_sound(Pieces const& pieces, std::size_t decimal) {
    if (decimal == 0)
        return true;
    auto const& first = pieces.digits.front();
    if (first.empty() || first.size() > 3 || first.front() == '0')
        return false;
    for (std::size_t i = 0; i < decimal; ++i)
        if (pieces.separators[i] != pieces.separators[0] || pieces.digits[i + 1].size() != 3)
            return false;
    return decimal == pieces.separators.size() || pieces.separators[decimal] != pieces.separators[0];
}

std::optional<double> value_of(Pieces const& pieces, std::size_t decimal) {
    std::string plain = pieces.negative ? "-" : "";
    for (std::size_t i = 0; i < pieces.digits.size(); ++i) {
        if (i == decimal + 1)
            plain.push_back('.');
        plain += pieces.digits[i];
    }
    if (pieces.exponent)
        plain += "e" + std::to_string(*pieces.exponent);
    double value = 0.0;
    auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    bool const good = error == std::errc{} && end == plain.data() + plain.size() && std::abs(value) <= kLargest;
    return good ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<ParsedNumber> parse_number(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongest)
        return std::nullopt;
    auto const pieces = cut(text);
    if (!pieces)
        return std::nullopt;
    auto const decimal = decimal_place(pieces->separators);
    if (!decimal || !groups_are_sound(*pieces, *decimal))
        return std::nullopt;
    bool const grouped = *decimal > 0 && !pieces->separators.empty();
    if (grouped && pieces->exponent)
        return std::nullopt;
    auto const value = value_of(*pieces, *decimal);
    if (!value)
        return std::nullopt;
    bool const has_decimals = *decimal < pieces->separators.size();
    bool const ambiguous = has_decimals && !grouped && pieces->digits.back().size() == 3 && !pieces->exponent;
    return ParsedNumber{*value, has_decimals && pieces->separators[*decimal] == ',', ambiguous};
}

std::optional<double> parse_length_metres(std::string_view text) {
    constexpr double kFoot = 0.3048;
    constexpr std::array<std::pair<std::string_view, double>, 20> kUnits{{
        {"", 1.0},      {"m", 1.0},      {"M", 1.0},         {"mét", 1.0},      {"Mét", 1.0},
        {"MÉT", 1.0},   {"met", 1.0},    {"me\u0301t", 1.0}, {"metre", 1.0},    {"metres", 1.0},
        {"meter", 1.0}, {"meters", 1.0}, {"ft", kFoot},      {"feet", kFoot},   {"foot", kFoot},
        {"FT", kFoot},  {"'", kFoot},    {"\u2032", kFoot},  {"\u2019", kFoot}, {"ft.", kFoot},
    }};
    text = trimmed(text);
    auto const last = text.find_last_of("0123456789");
    if (last == std::string_view::npos)
        return std::nullopt;
    auto const unit_text = trimmed(text.substr(last + 1));
    auto const unit = std::find_if(kUnits.begin(), kUnits.end(), [&](auto const& u) { return u.first == unit_text; });
    auto const number = parse_number(text.substr(0, last + 1));
    if (unit == kUnits.end() || !number)
        return std::nullopt;
    return number->value * unit->second;
}

std::string format_number(double value, int decimals, bool vietnamese) {
    if (!std::isfinite(value))
        return {};
    std::array<char, 512> digits{};
    auto const fixed = std::chars_format::fixed;
    auto* const begin = digits.data();
    auto* const limit = begin + digits.size();
    auto const end = decimals < 0 ? std::to_chars(begin, limit, std::abs(value), fixed).ptr
                                  : std::to_chars(begin, limit, std::abs(value), fixed, std::min(decimals, 20)).ptr;
    std::string_view const plain(begin, static_cast<std::size_t>(end - begin));
    auto const whole = plain.substr(0, plain.find('.'));
    bool const is_zero = plain.find_first_not_of("0.") == std::string_view::npos;
    std::string text = value < 0.0 && !is_zero ? "-" : "";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i != 0 && (whole.size() - i) % 3 == 0)
            text.push_back(vietnamese ? '.' : ',');
        text.push_back(whole[i]);
    }
    if (whole.size() < plain.size()) {
        text.push_back(vietnamese ? ',' : '.');
        text += plain.substr(whole.size() + 1);
    }
    return text;
}

} // namespace hatang::core
