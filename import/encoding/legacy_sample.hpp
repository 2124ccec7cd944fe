// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Texts of one column or sheet, weighed: which old encoding makes Vietnamese syllables of their marked words.

#include "import/encoding/decode.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// Words with a letter beyond ASCII, and what became of them.
struct WordTally {
    std::size_t words = 0;
    std::size_t syllables = 0;
    std::size_t strange = 0; ///< characters beyond ASCII that belong into no word and are no usual sign

    double score() const;
    bool all_syllables() const { return words > 0 && strange == 0 && syllables == words; }
};

/// \p lost_u: a word that lacks only the ư of TCVN3 counts as a syllable.
WordTally tally_words(std::string_view text, bool lost_u);

/// A text that stands among those of \p charset but was typed in Unicode: Vietnamese as \p written, while \p decoded is
/// none, or has a capital that the encoding's fonts do not draw ("Cà Mau" would be "CỔ Mau").
bool is_rather_unicode(std::string_view written, std::string_view decoded, Charset charset);

/// Calls \p each with every word of letters that has one beyond ASCII.
void for_each_marked_word(std::string_view text, std::function<void(std::u32string const&)> const& each);

class LegacySample {
public:
    /// Fewer characters than this decide nothing (trap 14: a cell holds less).
    static constexpr std::size_t kFewestCharacters = 24;

    /// Only text that may_be_font_text() is weighed. \pre valid UTF-8.
    void add(std::string_view text);
    void add(LegacySample const& other);

    bool empty() const { return m_characters == 0; }
    bool is_enough() const { return m_characters >= kFewestCharacters; }
    /// The old encoding of these texts, or nothing when there are too few, they are Unicode as they are, or no encoding
    /// explains them. \p from_bytes: they were bytes, so "as they are" is no answer.
    std::optional<Charset> decide(bool from_bytes) const;
    /// The same without asking for enough characters: worth a word, not a decision.
    std::optional<Charset> suspect(bool from_bytes) const;
    /// "98 of 99 marked words are Vietnamese syllables".
    std::string explain(Charset charset) const;

private:
    static constexpr std::array kCandidates{Charset::tcvn3, Charset::vni, Charset::viscii, Charset::cp1258};

    std::size_t m_characters = 0;
    WordTally m_as_is;
    std::array<WordTally, kCandidates.size()> m_tallies;
};

} // namespace hatang::ingest
