// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json_text.hpp"

#include "core/text/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace hatang::core {

namespace {

void append_escaped(std::string& out, char32_t c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
        out += "\\u00";
        out.push_back(kHex[(c >> 4) & 0xF]);
        out.push_back(kHex[c & 0xF]);
    }
}

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    out.reserve(out.size() + text.size() + 2);
    out.push_back('"');
    std::size_t plain = 0; // start of the bytes not yet copied
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        auto const sequence = detail::sequence_at(text, at);
        at += sequence.length == 0 ? 1 : sequence.length;
        char32_t const c = sequence.code_point;
        if (sequence.length != 0 && c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, start - plain);
        plain = at;
        if (sequence.length == 0)
            append_code_point(out, kReplacementCharacter);
        else
            append_escaped(out, c);
    }
    out.append(text, plain, text.size() - plain);
    out.push_back('"');
}

void append_json_number(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

} // namespace hatang::core
