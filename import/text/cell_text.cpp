// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/text/cell_text.hpp"

#include "core/text/unicode.hpp"

namespace hatang::ingest {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

/// Length of a character whose NFC form is itself and which neither combines nor is a blank; 0 when unsure.
std::size_t settled_character(std::string_view text, std::size_t at) {
    unsigned char const lead = byte_at(text, at);
    if (lead >= 0xC3 && lead <= 0xCB) {
        return 2; // U+00C0–U+02FF
    }
    if (lead == 0xE1 && at + 2 < text.size()) {
        unsigned char const second = byte_at(text, at + 1);
        return second >= 0xB8 && second <= 0xBB ? 3 : 0; // U+1E00–U+1EFF
    }
    return 0;
}

} // namespace

bool is_surely_clean(std::string_view text) {
    bool after_blank = true;
    for (std::size_t at = 0; at < text.size();) {
        unsigned char const byte = byte_at(text, at);
        if (byte > 0x20 && byte < 0x7F) {
            after_blank = false;
            ++at;
        } else if (byte == 0x20 && !after_blank) {
            after_blank = true;
            ++at;
        } else {
            std::size_t const length = byte > 0x7F ? settled_character(text, at) : 0;
            if (length == 0) {
                return false;
            }
            after_blank = false;
            at += length;
        }
    }
    return text.empty() || !after_blank;
}

std::string_view CellTexts::clean(std::string_view text) {
    if (is_surely_clean(text)) {
        return text;
    }
    std::string& kept = make();
    kept = core::clean_text(text);
    return kept;
}

std::string& CellTexts::make() {
    if (m_used == m_texts.size()) {
        m_texts.emplace_back();
    }
    return m_texts[m_used++];
}

std::string cut_text(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) {
        return std::string{text};
    }
    while (limit > 0 && (byte_at(text, limit) & 0xC0U) == 0x80U) {
        --limit;
    }
    return std::string{text.substr(0, limit)};
}

} // namespace hatang::ingest
