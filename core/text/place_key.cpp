// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "core/text/vietnamese_letter.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace hatang::core {

namespace {

constexpr bool is_dropped(char32_t c) {
    switch (c) {
    case '-':
    case '\'':
    case '`':
    case 0xAD:
    case 0xB4: // hyphen, apostrophes, soft hyphen, acute
    case 0x2BC:
    case 0x2B9:
    case 0x2018:
    case 0x2019:
    case 0x2032: // letter apostrophe, prime, quotes, prime
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: // hyphens, dashes, minus
        return true;
    default: return is_blank(c);
    }
}

/// Builds the key. Vowels that stand together are held back until the group ends, because the tone mark of the
/// group goes to one place whichever of them it was written on: the vowel with a mark of its own (ê, ơ …; the last
/// such), else the first vowel that is not the glide of qu- and gi-. The place depends on nothing behind the group, so
/// that it is the same with and without blanks between syllables.
class PlaceKeyBuilder {
public:
    explicit PlaceKeyBuilder(std::size_t capacity) { m_key.reserve(capacity + capacity / 2); }

    void vowel(VietnameseVowel vowel) {
        if (m_size == m_group.size())
            end_group();
        m_group[m_size++] = vowel;
    }
    /// \returns false when the mark does not make a Vietnamese letter of what stands before it.
    bool mark(char32_t c) {
        if (m_size == 0)
            return false;
        auto& last = m_group[m_size - 1];
        if (auto const tone = tone_of(c)) {
            bool const free = last.tone == Tone::level;
            last.tone = free ? *tone : last.tone;
            return free;
        }
        auto const marked = marked_vowel(last.vowel, c);
        last.vowel = marked.value_or(last.vowel);
        return marked.has_value();
    }
    void consonant(char32_t lower) {
        end_group();
        m_before = lower;
        append_code_point(m_key, lower);
    }
    void separator() {
        end_group();
        m_before = 0;
    }
    std::string take() {
        end_group();
        return std::move(m_key);
    }

private:
    std::size_t first_vowel() const {
        auto const plain_first = [this](char32_t plain) { return kVowels[m_group[0].vowel][0] == plain; };
        bool const glide =
            m_size > 1 && ((m_before == 'q' && plain_first('u')) || (m_before == 'g' && plain_first('i')));
        return glide ? 1 : 0;
    }
    std::size_t tone_place() const {
        for (std::size_t i = m_size; i-- > 0;)
            if (kVowelMarks[m_group[i].vowel] != VowelMark::none)
                return i;
        return first_vowel();
    }
    void move_tone() {
        auto const end = m_group.begin() + static_cast<std::ptrdiff_t>(m_size);
        auto const has_tone = [](VietnameseVowel v) { return v.tone != Tone::level; };
        auto const toned = std::find_if(m_group.begin(), end, has_tone);
        if (toned == end || std::any_of(toned + 1, end, has_tone))
            return; // no tone, or two syllables written together
        Tone const tone = toned->tone;
        toned->tone = Tone::level;
        m_group[tone_place()].tone = tone;
    }
    void end_group() {
        if (m_size == 0)
            return;
        if (m_size > 1)
            move_tone();
        for (std::size_t i = 0; i < m_size; ++i)
            append_code_point(m_key, letter_of(m_group[i]));
        m_size = 0;
        m_before = 'a'; // any vowel: what follows begins no qu- or gi-
    }

    std::string m_key;
    std::array<VietnameseVowel, 16> m_group{};
    std::size_t m_size = 0;
    char32_t m_before = 0; ///< the letter in front of the group
};

/// One letter or sign that is plain ASCII or Vietnamese. \returns false for any other.
bool add_vietnamese(PlaceKeyBuilder& key, char32_t c) {
    if (auto const vowel = vowel_of(c)) {
        key.vowel(*vowel);
        return true;
    }
    if (c >= 0x300 && c < 0x370)
        return key.mark(c);
    if (is_dropped(c)) {
        key.separator();
        return true;
    }
    if (c == U'Đ' || c == U'đ') {
        key.consonant(U'đ');
        return true;
    }
    if (c >= 0x80)
        return false;
    key.consonant(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
    return true;
}

/// Text with letters of other languages: normalised first, so that theirs too are the same composed or not.
std::string slow_place_key(std::string_view text) {
    std::string const normal = to_nfc(text);
    PlaceKeyBuilder key(normal.size());
    for (std::size_t at = 0; at < normal.size();) {
        char32_t const c = next_code_point(normal, at);
        if (!add_vietnamese(key, c))
            key.consonant(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    return key.take();
}

} // namespace

std::string place_key(std::string_view text) {
    PlaceKeyBuilder key(text.size());
    for (std::size_t at = 0; at < text.size();)
        if (!add_vietnamese(key, next_code_point(text, at)))
            return slow_place_key(text);
    return key.take();
}

} // namespace hatang::core
