// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "core/text/vietnamese_letter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace hatang::core {

namespace {

constexpr std::size_t kLongest = 80; ///< bytes; a longer text is not a coordinate

/// Words and letters for the hemispheres. N alone is North, as on every GPS and map, also in a Vietnamese file: for
/// South the word "Nam" (or S) is needed. Single Vietnamese letters count only beside a degree sign.
struct Hemisphere {
    std::string_view written; ///< lower case, NFC
    char letter;
    bool needs_degree_sign;
};
constexpr std::array kHemispheres{
    Hemisphere{"north", 'N', false}, Hemisphere{"south", 'S', false}, Hemisphere{"east", 'E', false},
    Hemisphere{"west", 'W', false},  Hemisphere{"bắc", 'N', false},   Hemisphere{"nam", 'S', false},
    Hemisphere{"đông", 'E', false},  Hemisphere{"tây", 'W', false},   Hemisphere{"n", 'N', false},
    Hemisphere{"s", 'S', false},     Hemisphere{"e", 'E', false},     Hemisphere{"w", 'W', false},
    Hemisphere{"b", 'N', true},      Hemisphere{"đ", 'E', true},      Hemisphere{"t", 'W', true}};

/// Written between number and hemisphere and saying nothing more: "16°03' vĩ độ Bắc" (độ is gone by then).
constexpr std::array<std::string_view, 2> kFillers{"vĩ", "kinh"};

constexpr std::array<std::pair<char32_t, std::string_view>, 16> kSigns{{
    {U'\u00B0', "d"},
    {U'\u00BA', "d"},
    {U'\u02DA', "d"},
    {U'\u2070', "d"},
    {U'\'', "m"},
    {U'\u2032', "m"},
    {U'\u2018', "m"},
    {U'\u2019', "m"},
    {U'\u00B4', "m"},
    {U'`', "m"},
    {U'\u02B9', "m"},
    {U'"', "s"},
    {U'\u2033', "s"},
    {U'\u201C', "s"},
    {U'\u201D', "s"},
    {U'\u02BA', "s"},
}};

char32_t lower(char32_t c) {
    if (auto const vowel = vowel_of(c))
        return letter_of(*vowel);
    if (c == U'Đ')
        return U'đ';
    return c == U'\u2212' ? U'-' : c >= 'A' && c <= 'Z' ? c + 0x20 : c;
}

/// Lower case of the letters that occur in hemispheres and units; signs of every typography as d, m, s behind a
/// control byte that no cleaned text holds.
constexpr char kSign = '\x01';

std::string plain_form(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        auto const sign = std::find_if(kSigns.begin(), kSigns.end(), [c](auto const& s) { return s.first == c; });
        if (sign != kSigns.end())
            out += kSign, out += sign->second;
        else
            append_code_point(out, lower(c));
    }
    return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Takes a leading or trailing run of letters (with blanks between words) off \p body.
std::string_view take_words(std::string_view& body, bool leading) {
    auto const in_words = [](char c) { return is_letter(c) || c == ' '; };
    std::string_view words;
    if (leading) {
        auto const end = std::find_if_not(body.begin(), body.end(), in_words);
        words = body.substr(0, static_cast<std::size_t>(end - body.begin()));
        body.remove_prefix(words.size());
    } else {
        auto const count = std::find_if_not(body.rbegin(), body.rend(), in_words) - body.rbegin();
        words = body.substr(body.size() - static_cast<std::size_t>(count));
        // the letter of a sign is not a word
        if (words.size() < body.size() && body[body.size() - words.size() - 1] == kSign)
            words.remove_prefix(1);
        body.remove_suffix(words.size());
    }
    body = trimmed(body);
    return trimmed(words);
}

/// What stood before or behind the figures.
struct SideWords {
    char hemisphere = 0;
    bool metres = false;
};

/// \returns false for words that say neither hemisphere nor metres.
bool read_words(std::string_view words, bool degree_sign, SideWords& out) {
    if (words.substr(0, 2) == "m " || words == "m") {
        out.metres = true;
        words = trimmed(words.substr(1));
    }
    for (auto const filler : kFillers)
        if (words.substr(0, filler.size()) == filler)
            words = trimmed(words.substr(filler.size()));
    if (words.empty())
        return true;
    auto const found = std::find_if(kHemispheres.begin(), kHemispheres.end(),
                                    [words](Hemisphere const& h) { return h.written == words; });
    if (found == kHemispheres.end() || (found->needs_degree_sign && !degree_sign) || out.hemisphere != 0)
        return false;
    out.hemisphere = found->letter;
    return true;
}

/// Degrees, minutes and seconds that were written, with what closed each of them ('d', 'm', 's', or 0).
struct Parts {
    std::array<std::string_view, 3> figures;
    std::array<char, 3> signs{};
    std::size_t count = 0;
};

bool is_figure(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

std::optional<Parts> cut_parts(std::string_view body) {
    Parts parts;
    while (!body.empty()) {
        auto const end = std::find_if_not(body.begin(), body.end(), is_figure);
        auto const length = static_cast<std::size_t>(end - body.begin());
        if (length == 0 || parts.count == 3)
            return std::nullopt;
        parts.figures[parts.count] = body.substr(0, length);
        body = trimmed(body.substr(length));
        if (body.size() >= 2 && body[0] == kSign) {
            parts.signs[parts.count] = body[1];
            body = trimmed(body.substr(2));
        } else if (!body.empty() && (body[0] == '-' || body[0] == ':')) {
            parts.signs[parts.count] = body[0];
            body.remove_prefix(1);
        }
        ++parts.count;
    }
    return parts;
}

/// Either every part has its own sign (the last may lack it), or three parts stand alone, all parted alike.
bool signs_are_sound(Parts const& parts) {
    constexpr std::string_view kOrder = "dms";
    if (parts.signs[0] == 'd') {
        for (std::size_t i = 1; i < parts.count; ++i)
            if (parts.signs[i] != kOrder[i] && !(i + 1 == parts.count && parts.signs[i] == 0))
                return false;
        return parts.count >= 2;
    }
    return parts.count == 3 && parts.signs[0] == parts.signs[1] && parts.signs[2] == 0 && parts.signs[0] != 'm' &&
           parts.signs[0] != 's';
}

std::optional<ParsedCoordinate> degrees_of(Parts const& parts) {
    ParsedCoordinate result;
    result.style = CoordinateStyle::degrees_minutes_seconds;
    double scale = 1.0;
    for (std::size_t i = 0; i < parts.count; ++i, scale *= 60.0) {
        auto const figure = parts.figures[i];
        auto const whole = figure.find_first_of(".,");
        bool const last = i + 1 == parts.count;
        if ((whole != std::string_view::npos && !last) || std::min(whole, figure.size()) > (i == 0 ? 3U : 2U))
            return std::nullopt;
        auto const number = parse_number(figure);
        if (!number || figure.find(',') != figure.rfind(',') || figure.find('.') != figure.rfind('.'))
            return std::nullopt;
        if (i == 0 ? number->value > 180.0 : number->value >= 60.0)
            return std::nullopt;
        result.decimal_comma = result.decimal_comma || number->decimal_comma;
        result.value += number->value / scale;
    }
    return result;
}

std::optional<ParsedCoordinate> parse_figures(std::string_view body) {
    if (body.size() > 2 && body.substr(body.size() - 2) == "\x01"
                                                           "d") {
        auto const degrees = trimmed(body.substr(0, body.size() - 2));
        if (auto const number = parse_number(degrees))
            return ParsedCoordinate{number->value, CoordinateStyle::decimal, number->decimal_comma, 0};
    }
    if (auto const number = parse_number(body))
        return ParsedCoordinate{number->value, CoordinateStyle::decimal, number->decimal_comma, 0};
    bool const negative = !body.empty() && body.front() == '-';
    if (negative)
        body.remove_prefix(1);
    auto const parts = cut_parts(body);
    if (!parts || !signs_are_sound(*parts))
        return std::nullopt;
    auto result = degrees_of(*parts);
    if (result && negative)
        result->value = -result->value;
    return result;
}

} // namespace

std::optional<ParsedCoordinate> parse_coordinate(std::string_view text) {
    if (text.size() > kLongest || text.find(kSign) != std::string_view::npos)
        return std::nullopt;
    if (auto const number = parse_number(text)) // most cells of most files
        return ParsedCoordinate{number->value, CoordinateStyle::decimal, number->decimal_comma, 0};
    std::string plain = plain_form(clean_text(text));
    replace_all(plain, "\x01m\x01m", "\x01s"); // '' for "
    replace_all(plain, "vĩ độ", "vĩ");
    replace_all(plain, "kinh độ", "kinh");
    replace_all(plain, "độ",
                "\x01"
                "d");
    replace_all(plain, "phút", "\x01m");
    replace_all(plain, "giây", "\x01s");
    bool const degree_sign = plain.find("\x01"
                                        "d") != std::string::npos;
    std::string_view body = plain;
    SideWords words;
    if (!read_words(take_words(body, true), degree_sign, words) ||
        !read_words(take_words(body, false), degree_sign, words))
        return std::nullopt;
    auto result = parse_figures(body);
    if (!result)
        return std::nullopt;
    bool const degrees_written = degree_sign || result->style == CoordinateStyle::degrees_minutes_seconds;
    if ((words.metres && degrees_written) || (words.hemisphere != 0 && std::signbit(result->value)))
        return std::nullopt;
    result->hemisphere = words.hemisphere;
    if (words.hemisphere == 'S' || words.hemisphere == 'W')
        result->value = -result->value;
    return result;
}

} // namespace hatang::core
