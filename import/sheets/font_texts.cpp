// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheets/font_texts.hpp"

#include "import/encoding/font_text.hpp"
#include "import/encoding/legacy_sample.hpp"
#include "import/text/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hatang::ingest {

namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::optional<Charset> charset_of_font(std::string_view font) {
    if (font.substr(0, 3) == ".Vn" || font.substr(0, 3) == ".VN") {
        return Charset::tcvn3;
    }
    return font.substr(0, 4) == "VNI-" ? std::optional(Charset::vni) : std::nullopt;
}

bool is_capital_font(std::string_view font) {
    return charset_of_font(font) == Charset::tcvn3 && font.back() == 'H';
}

core::Finding capital_fonts(std::size_t texts) {
    core::Finding finding;
    finding.code = "capital-font";
    finding.severity = core::Severity::info;
    std::string const count = std::to_string(texts);
    finding.message = {
        count + " ô dùng phông chữ in hoa (.VnTimeH …); giữ chữ thường như trong tệp",
        count + " texts stand in fonts that draw capitals (.VnTimeH …); kept in small letters as the file has them"};
    return finding;
}

void FontTexts::see(std::string_view font, std::string_view text) {
    auto const charset = charset_of_font(font);
    if (!charset || text.empty()) {
        return;
    }
    Seen& seen = m_fonts[std::string(font)];
    seen.charset = *charset;
    ++seen.all;
    if (is_ascii(text)) {
        return;
    }
    if (!may_be_font_text(text)) {
        ++seen.against;
        return;
    }
    ++seen.texts;
    bool const as_is = tally_words(text, false).all_syllables();
    bool const decoded = tally_words(decode_font_text(text, *charset), *charset == Charset::tcvn3).all_syllables();
    seen.in_favour += decoded && !as_is ? 1U : 0U;
    seen.against += as_is && !decoded ? 1U : 0U;
}

bool FontTexts::believes(std::string_view font) const {
    auto const found = m_fonts.find(font);
    return found != m_fonts.end() && found->second.in_favour >= found->second.against;
}

/// Of a piece that may go through its font's table.
std::optional<Charset> FontTexts::believed_charset(FontPiece const& piece) const {
    auto const charset = charset_of_font(piece.font);
    bool const fits = charset && (is_ascii(piece.text) || may_be_font_text(piece.text)) && believes(piece.font);
    return fits ? charset : std::nullopt;
}

FontText FontTexts::decode(std::span<FontPiece const> pieces) const {
    FontText whole;
    for (std::size_t at = 0; at < pieces.size();) {
        auto const charset = believed_charset(pieces[at]);
        std::string written = pieces[at].text;
        for (++at; charset && at < pieces.size() && believed_charset(pieces[at]) == charset; ++at) {
            written += pieces[at].text;
        }
        std::string decoded = charset && !is_ascii(written) ? decode_font_text(written, *charset) : std::string();
        bool const taken = !decoded.empty() && !is_rather_unicode(written, decoded, *charset);
        whole.text += taken ? decoded : written;
        whole.from = taken ? charset : whole.from;
    }
    return whole;
}

FontText FontUse::apply(std::span<FontPiece const> pieces) const {
    for (FontPiece const& piece : pieces) {
        if (seen != nullptr) {
            seen->see(piece.font, piece.text);
        }
    }
    if (decide != nullptr) {
        return decide->decode(pieces);
    }
    FontText whole;
    for (FontPiece const& piece : pieces) {
        whole.text += piece.text;
    }
    return whole;
}

core::EncodingEvidence FontTexts::evidence() const {
    std::set<Charset> charsets;
    std::string names;
    for (auto const& [font, seen] : m_fonts) {
        if (seen.texts == 0 || !believes(font)) {
            continue;
        }
        charsets.insert(seen.charset);
        names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", cut_text(font, 40), seen.texts);
    }
    core::EncodingEvidence evidence;
    for (Charset const charset : charsets) {
        evidence.used += (evidence.used.empty() ? "" : ", ") + std::string(to_string(charset));
    }
    evidence.evidence = names.empty() ? "" : "texts in the fonts " + cut_text(names, 200);
    return evidence;
}

std::size_t FontTexts::capitals() const {
    std::size_t count = 0;
    for (auto const& [font, seen] : m_fonts) {
        count += is_capital_font(font) && believes(font) ? seen.all : 0U;
    }
    return count;
}

} // namespace hatang::ingest
