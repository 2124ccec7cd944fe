// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/legacy_sample.hpp"

#include "core/text/utf8.hpp"
#include "core/text/vietnamese_letter.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/syllable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr double kLeastScore = 0.8;
constexpr double kLeastLead = 0.1;

bool is_letter(char32_t c) {
    return ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' && c < 0x80) ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00) || c == 0xAA ||
           c == 0xB5 || c == 0xBA;
}

/// Signs that real tables hold beside letters.
bool is_usual_sign(char32_t c) {
    return c == 0xA0 || c == 0xB0 || c == 0xB1 || c == 0xB2 || c == 0xB3 || c == 0xD7 || c == 0xF7 ||
           (c >= 0x2010 && c <= 0x2026) || c == 0x20AC || c == 0x20AB || c == 0x2212 || c == 0x2264 || c == 0x2265;
}

void add_to(WordTally& sum, WordTally const& more) {
    sum.words += more.words;
    sum.syllables += more.syllables;
    sum.strange += more.strange;
}

/// ABC fonts have the capitals Ă Â Ê Ô Ơ Ư Đ, and none with a tone: those are typed with a font that draws capitals.
bool has_undrawn_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = core::next_code_point(text, at);
        bool const capital = (c >= 0xC0 && c <= 0xDD) || (c >= 0x1EA0 && c <= 0x1EF9 && c % 2 == 0);
        if (capital && std::u32string_view(U"ÂÊÔ").find(c) == std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

double WordTally::score() const {
    std::size_t const all = words + strange;
    return all == 0 ? 0.0 : static_cast<double>(syllables) / static_cast<double>(all);
}

void for_each_marked_word(std::string_view text, std::function<void(std::u32string const&)> const& each) {
    std::u32string word;
    bool marked = false;
    auto const close = [&] {
        if (marked) {
            each(word);
        }
        word.clear();
        marked = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = core::next_code_point(text, at);
        if (is_letter(c)) {
            word.push_back(c);
            marked = marked || c >= 0x80;
        } else {
            close();
        }
    }
    close();
}

WordTally tally_words(std::string_view text, bool lost_u) {
    WordTally tally;
    for_each_marked_word(text, [&](std::u32string const& word) {
        ++tally.words;
        tally.syllables += is_syllable(word) || (lost_u && with_lost_u(word)) ? 1U : 0U;
    });
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = core::next_code_point(text, at);
        tally.strange += c >= 0x80 && !is_letter(c) && !is_usual_sign(c) ? 1U : 0U;
    }
    return tally;
}

bool is_rather_unicode(std::string_view written, std::string_view decoded, Charset charset) {
    bool const tcvn3 = charset == Charset::tcvn3;
    return tally_words(written, false).all_syllables() &&
           (tally_words(decoded, tcvn3).score() < 1.0 || (tcvn3 && has_undrawn_capital(decoded)));
}

void LegacySample::add(std::string_view text) {
    if (!may_be_font_text(text)) {
        return;
    }
    m_characters += static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    add_to(m_as_is, tally_words(text, false));
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        bool const lost_u = kCandidates[i] == Charset::tcvn3;
        add_to(m_tallies[i], tally_words(decode_font_text(text, kCandidates[i]), lost_u));
    }
}

void LegacySample::add(LegacySample const& other) {
    m_characters += other.m_characters;
    add_to(m_as_is, other.m_as_is);
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        add_to(m_tallies[i], other.m_tallies[i]);
    }
}

std::optional<Charset> LegacySample::decide(bool from_bytes) const {
    return is_enough() ? suspect(from_bytes) : std::nullopt;
}

std::optional<Charset> LegacySample::suspect(bool from_bytes) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < kCandidates.size(); ++i) {
        best = m_tallies[i].score() > m_tallies[best].score() ? i : best;
    }
    double const score = m_tallies[best].score();
    double rival = from_bytes ? 0.0 : m_as_is.score();
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        rival = i == best ? rival : std::max(rival, m_tallies[i].score());
    }
    return score >= kLeastScore && score >= rival + kLeastLead ? std::optional(kCandidates[best]) : std::nullopt;
}

std::string LegacySample::explain(Charset charset) const {
    auto const* const found = std::find(kCandidates.begin(), kCandidates.end(), charset);
    WordTally const tally =
        found == kCandidates.end() ? WordTally{} : m_tallies[static_cast<std::size_t>(found - kCandidates.begin())];
    return fmt::format("{} of {} marked words are Vietnamese syllables", tally.syllables, tally.words);
}

} // namespace hatang::ingest
