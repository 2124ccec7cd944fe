// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/biff_text.hpp"

#include "core/text/utf8.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr unsigned kWide = 0x01;
constexpr unsigned kExtended = 0x04;
constexpr unsigned kRich = 0x08;

} // namespace

void BiffTextReader::settle() {
    while (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
}

char BiffTextReader::take() {
    settle();
    if (at_end()) {
        return '\0';
    }
    return m_pieces[m_piece][m_at++];
}

void BiffTextReader::skip(std::size_t bytes) {
    settle();
    while (bytes > 0 && !at_end()) {
        std::size_t const step = std::min(bytes, m_pieces[m_piece].size() - m_at);
        m_at += step;
        bytes -= step;
        settle();
    }
}

BiffText BiffTextReader::text(std::size_t length) {
    BiffText text;
    auto flags = static_cast<unsigned char>(take());
    std::size_t const runs = (flags & kRich) != 0 ? number<std::uint16_t>() : 0;
    std::size_t const extra = (flags & kExtended) != 0 ? number<std::uint32_t>() : 0;
    while (text.units.size() < length && !at_end()) {
        if (m_at >= m_pieces[m_piece].size()) { // a CONTINUE inside the characters says anew how wide they are
            flags = static_cast<unsigned char>(take());
            continue;
        }
        bool const wide = (flags & kWide) != 0;
        text.units.push_back(wide ? number<char16_t>() : static_cast<unsigned char>(take()));
    }
    for (std::size_t i = 0; i < runs && !at_end(); ++i) {
        std::size_t const first = number<std::uint16_t>();
        text.runs.push_back({first, number<std::uint16_t>()});
    }
    skip(extra);
    return text;
}

std::string to_utf8(std::u16string_view units) {
    std::string out;
    for (std::size_t at = 0; at < units.size(); ++at) {
        char32_t c = units[at];
        if (c >= 0xD800 && c < 0xE000) {
            char32_t const low = c < 0xDC00 && at + 1 < units.size() ? units[at + 1] : 0;
            bool const pair = low >= 0xDC00 && low < 0xE000;
            c = pair ? 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00) : core::kReplacementCharacter;
            at += pair ? 1U : 0U;
        }
        core::append_code_point(out, c);
    }
    return out;
}

} // namespace hatang::ingest
