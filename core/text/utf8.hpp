// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// UTF-8 one code point at a time. Safe on any bytes: what is not UTF-8 comes out as U+FFFD, one byte at a time.

#include <cstddef>
#include <string>
#include <string_view>

namespace hatang::core {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

namespace detail {
inline unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}
inline bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}
inline char32_t tail(std::string_view text, std::size_t at) {
    return static_cast<char32_t>(byte_at(text, at) & 0x3FU);
}

/// The length of the sequence that starts at \p at and its code point; length 0 when it is not valid UTF-8.
struct Sequence {
    std::size_t length = 0;
    char32_t code_point = kReplacementCharacter;
};
inline Sequence sequence_at(std::string_view text, std::size_t at) {
    unsigned const lead = byte_at(text, at);
    if (lead < 0x80U)
        return {1, static_cast<char32_t>(lead)};
    if (lead < 0xC2U || lead > 0xF4U || !continues(text, at + 1))
        return {};
    if (lead < 0xE0U)
        return {2, (static_cast<char32_t>(lead & 0x1FU) << 6) | tail(text, at + 1)};
    if (!continues(text, at + 2))
        return {};
    if (lead < 0xF0U) {
        char32_t const value =
            (static_cast<char32_t>(lead & 0x0FU) << 12) | (tail(text, at + 1) << 6) | tail(text, at + 2);
        bool const valid = value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
        return valid ? Sequence{3, value} : Sequence{};
    }
    if (!continues(text, at + 3))
        return {};
    char32_t const value = (static_cast<char32_t>(lead & 0x07U) << 18) | (tail(text, at + 1) << 12) |
                           (tail(text, at + 2) << 6) | tail(text, at + 3);
    return value >= 0x10000 && value <= 0x10FFFF ? Sequence{4, value} : Sequence{};
}
} // namespace detail

/// The code point at \p at, which moves behind it. \pre at < text.size()
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    auto const sequence = detail::sequence_at(text, at);
    at += sequence.length == 0 ? 1 : sequence.length;
    return sequence.code_point;
}

/// \pre \p code_point is a Unicode scalar value.
inline void append_code_point(std::string& out, char32_t code_point) {
    auto const put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

/// Blanks, line ends and the invisible characters that stand for blanks in real files (U+00A0, U+200B, U+FEFF …).
constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0xFEFF;
}

/// Outer blanks removed; a view into \p text.
inline std::string_view trimmed(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        if (!is_blank(next_code_point(text, at))) {
            first = first == text.size() ? start : first;
            last = at;
        }
    }
    return first < last ? text.substr(first, last - first) : std::string_view{};
}

} // namespace hatang::core
