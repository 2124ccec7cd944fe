// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.hpp"

#include "core/error.hpp"
#include "core/text/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

namespace hatang::core {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Code points of these ranges neither decompose under NFC nor combine with the one before (NFC_Quick_Check = Yes):
/// Latin-1 to IPA, and Latin Extended Additional with all precomposed Vietnamese.
bool is_surely_nfc(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF))
            return false;
    }
    return true;
}

icu::Normalizer2 const& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    auto const* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || normalizer == nullptr)
        throw internal_error(std::string("ICU has no NFC data: ") + u_errorName(status));
    return *normalizer;
}

bool is_zero_width(char32_t c) {
    switch (u_charType(static_cast<UChar32>(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR: return c != 0xAD; // a soft hyphen is drawn by terminals
    default: return false;
    }
}

bool is_wide(char32_t c) {
    auto const width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_unprintable(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 ||
           c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const length = detail::sequence_at(text, at).length;
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text) || is_surely_nfc(text))
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                        status);
    if (U_FAILURE(status))
        throw internal_error(std::string("ICU could not normalise a text: ") + u_errorName(status));
    return out;
}

std::string clean_text(std::string_view text) {
    std::string const normal = to_nfc(text);
    std::string out;
    out.reserve(normal.size());
    bool blank_before = false;
    for (std::size_t at = 0; at < normal.size();) {
        std::size_t const start = at;
        if (is_blank(next_code_point(normal, at))) {
            blank_before = !out.empty();
            continue;
        }
        if (blank_before)
            out.push_back(' ');
        blank_before = false;
        out.append(normal, start, at - start);
    }
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        if (c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF))
            ++width;
        else if (!is_zero_width(c))
            width += is_wide(c) ? 2U : 1U;
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        append_code_point(out, is_unprintable(c) ? kReplacementCharacter : c);
    }
    return out;
}

std::string lower_first(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    if (!text.empty())
        append_code_point(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, at)))));
    return out.append(text, at, text.size() - at);
}

std::string upper_first(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    if (!text.empty())
        append_code_point(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(text, at)))));
    return out.append(text, at, text.size() - at);
}

std::string upper_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_code_point(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(text, at)))));
    }
    return out;
}

std::string without_invisible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        char32_t const c = next_code_point(text, at);
        if (c < 0x80 || u_charType(static_cast<UChar32>(c)) != U_FORMAT_CHAR)
            out.append(text, start, at - start);
    }
    return out;
}

} // namespace hatang::core
