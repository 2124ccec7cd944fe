// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/font_text.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "core/text/vietnamese_letter.hpp"
#include "import/encoding/cp1258_table.hpp"
#include "import/encoding/legacy_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hatang::ingest {

namespace {

constexpr char32_t kMinusSign = 0x2212;
constexpr char32_t kBulletOperator = 0x2219;

char32_t as_western(unsigned char byte) {
    char32_t const special = byte >= 0x80 && byte < 0xA0 ? kCp1252[byte - 0x80U] : 0;
    return special != 0 ? special : byte;
}

/// The byte that windows-1252 has for \p c.
std::optional<unsigned> byte_of(char32_t c) {
    if (c < 0x100) {
        return static_cast<unsigned>(c);
    }
    auto const* const found = std::find(kCp1252.begin(), kCp1252.end(), c);
    return found == kCp1252.end() ? std::nullopt
                                  : std::optional(static_cast<unsigned>(0x80 + (found - kCp1252.begin())));
}

bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0xA0 && c < 0x100);
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        points.push_back(core::next_code_point(text, at));
    }
    return points;
}

/// A minus beside a letter is the ư that a PDF reader made of 0xAD; between blanks and digits it is a minus.
std::optional<unsigned> glyph_at(std::u32string const& text, std::size_t at) {
    char32_t const c = text[at];
    if (c != kMinusSign && c != kBulletOperator) {
        return byte_of(c);
    }
    bool const in_word = (at > 0 && is_letter(text[at - 1])) || (at + 1 < text.size() && is_letter(text[at + 1]));
    return in_word ? std::optional(c == kMinusSign ? 0xADU : 0xB7U) : std::nullopt;
}

/// VNI-Windows writes a tone or mark behind its letter. The combining characters of a mark's byte, small form.
std::u32string_view vni_marks(unsigned byte) {
    switch (byte) {
    case 0xF9: return U"\u0301";
    case 0xF8: return U"\u0300";
    case 0xFB: return U"\u0309";
    case 0xF5: return U"\u0303";
    case 0xEF: return U"\u0323";
    case 0xE2: return U"\u0302";
    case 0xE1: return U"\u0302\u0301";
    case 0xE0: return U"\u0302\u0300";
    case 0xE5: return U"\u0302\u0309";
    case 0xE3: return U"\u0302\u0303";
    case 0xE4: return U"\u0302\u0323";
    case 0xEA: return U"\u0306";
    case 0xE9: return U"\u0306\u0301";
    case 0xE8: return U"\u0306\u0300";
    case 0xFA: return U"\u0306\u0309";
    case 0xFC: return U"\u0306\u0303";
    case 0xEB: return U"\u0306\u0323";
    default: return {};
    }
}

bool takes(char32_t base, std::u32string_view marks) {
    char32_t const small = base < 0x80 ? base | 0x20U : base;
    switch (marks.front()) {
    case 0x302: return small == 'a' || small == 'e' || small == 'o';
    case 0x306: return small == 'a';
    default: return std::u32string_view(U"aeouyơưƠƯ").find(small) != std::u32string_view::npos;
    }
}

char32_t vni_letter(unsigned byte) {
    switch (byte) {
    case 0xF4: return U'ơ';
    case 0xF6: return U'ư';
    case 0xF1: return U'đ';
    case 0xED: return U'í';
    case 0xEC: return U'ì';
    case 0xE6: return U'ỉ';
    case 0xF3: return U'ĩ';
    case 0xF2: return U'ị';
    case 0xEE: return U'ỵ';
    case 0xD4: return U'Ơ';
    case 0xD6: return U'Ư';
    case 0xD1: return U'Đ';
    case 0xCD: return U'Í';
    case 0xCC: return U'Ì';
    case 0xC6: return U'Ỉ';
    case 0xD3: return U'Ĩ';
    case 0xD2: return U'Ị';
    case 0xCE: return U'Ỵ';
    default: return 0;
    }
}

std::u32string decode_vni(std::u32string const& text) {
    std::u32string out;
    char32_t base = 0;
    for (char32_t const c : text) {
        unsigned const byte = byte_of(c).value_or(0);
        auto const marks = vni_marks(byte >= 0xC0 && byte < 0xE0 ? byte + 0x20 : byte);
        if (base != 0 && !marks.empty() && takes(base, marks)) {
            out.append(marks);
            base = 0;
            continue;
        }
        char32_t const letter = vni_letter(byte);
        base = letter != 0 ? letter : c;
        out.push_back(base);
    }
    return out;
}

/// What the tables of one byte a letter give; 0 = nothing.
char32_t table_letter(unsigned byte, Charset charset) {
    if (charset == Charset::tcvn3) {
        return byte >= 0xA0 ? kTcvn3[byte - 0xA0] : 0;
    }
    if (byte < 0x80) {
        return 0;
    }
    return charset == Charset::viscii ? kViscii[byte - 0x80] : kCp1258[byte - 0x80];
}

std::u32string decode_table(std::u32string const& text, Charset charset) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = glyph_at(text, at);
        char32_t const letter = byte ? table_letter(*byte, charset) : 0;
        out.push_back(letter != 0 ? letter : text[at]);
    }
    return out;
}

char32_t capital_of(char32_t c) {
    bool const small = (c >= 'a' && c <= 'z') || c == U'đ' || (c >= 0xE0 && c <= 0xFE && c != 0xF7) ||
                       ((c == 0x103 || c == 0x129 || c == 0x169)) || ((c == 0x1A1 || c == 0x1B0)) ||
                       (c >= 0x1EA0 && c <= 0x1EF9 && c % 2 == 1);
    if (!small) {
        return c;
    }
    return c == 0x1B0 ? 0x1AF : core::detail::upper_of(c);
}

} // namespace

std::string font_text_of(std::string_view bytes) {
    constexpr std::string_view kBetween = ",;\t|\"\r\n";
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 4);
    while (!bytes.empty()) {
        std::size_t const end = std::min(bytes.find_first_of(kBetween), bytes.size());
        std::string_view const piece = bytes.substr(0, end);
        if (core::is_valid_utf8(piece)) {
            text.append(piece);
        } else {
            for (char const c : piece) {
                core::append_code_point(text, as_western(static_cast<unsigned char>(c)));
            }
        }
        if (end < bytes.size()) {
            text.push_back(bytes[end]);
        }
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return text;
}

bool may_be_font_text(std::string_view text) {
    bool beyond_ascii = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        char32_t const c = core::next_code_point(text, at);
        if (c != kMinusSign && c != kBulletOperator && !byte_of(c)) {
            return false;
        }
        beyond_ascii = true;
    }
    return beyond_ascii;
}

std::string decode_font_text(std::string_view text, Charset charset, bool capitals) {
    std::u32string const points = code_points(text);
    std::string out;
    for (char32_t const c : charset == Charset::vni ? decode_vni(points) : decode_table(points, charset)) {
        core::append_code_point(out, capitals ? capital_of(c) : c);
    }
    return core::to_nfc(out);
}

} // namespace hatang::ingest
