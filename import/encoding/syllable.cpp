// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/syllable.hpp"

#include "core/text/vietnamese_letter.hpp"

#include <algorithm>
#include <array>

namespace hatang::ingest {

namespace {

struct Rhyme {
    std::u32string_view vowels;
    std::u32string_view codas; ///< in blanks; "-" = open
};

// Vietnamese rhymes as schools teach them; k at the end is of the minority languages (Đắk Lắk).
constexpr std::array kRhymes{Rhyme{U"a", U" - c ch m n ng nh p t k "},
                             Rhyme{U"ă", U" c m n ng p t k "},
                             Rhyme{U"â", U" c m n ng p t "},
                             Rhyme{U"e", U" - c m n ng p t k "},
                             Rhyme{U"ê", U" - ch m n nh p t k "},
                             Rhyme{U"i", U" - ch m n nh p t k "},
                             Rhyme{U"o", U" - c m n ng p t k "},
                             Rhyme{U"ô", U" - c m n ng p t k "},
                             Rhyme{U"ơ", U" - m n p t "},
                             Rhyme{U"u", U" - c m n ng p t k "},
                             Rhyme{U"ư", U" - c m n ng t k "},
                             Rhyme{U"y", U" - ch m n nh p t "},
                             Rhyme{U"ai", U" - "},
                             Rhyme{U"ao", U" - "},
                             Rhyme{U"au", U" - "},
                             Rhyme{U"ay", U" - "},
                             Rhyme{U"âu", U" - "},
                             Rhyme{U"ây", U" - "},
                             Rhyme{U"eo", U" - "},
                             Rhyme{U"êu", U" - "},
                             Rhyme{U"ia", U" - "},
                             Rhyme{U"iu", U" - "},
                             Rhyme{U"iê", U" c m n ng p t "},
                             Rhyme{U"iêu", U" - "},
                             Rhyme{U"yê", U" m n ng t "},
                             Rhyme{U"yêu", U" - "},
                             Rhyme{U"oa", U" - c ch m n ng nh p t "},
                             Rhyme{U"oă", U" c m n ng t "},
                             Rhyme{U"oe", U" - n t m "},
                             Rhyme{U"oi", U" - "},
                             Rhyme{U"oo", U" c ng "},
                             Rhyme{U"oai", U" - "},
                             Rhyme{U"oay", U" - "},
                             Rhyme{U"oao", U" - "},
                             Rhyme{U"oeo", U" - "},
                             Rhyme{U"ôi", U" - "},
                             Rhyme{U"ơi", U" - "},
                             Rhyme{U"ua", U" - "},
                             Rhyme{U"uâ", U" n ng t "},
                             Rhyme{U"uây", U" - "},
                             Rhyme{U"uê", U" - ch nh "},
                             Rhyme{U"ui", U" - "},
                             Rhyme{U"uô", U" c m n ng p t "},
                             Rhyme{U"uôi", U" - "},
                             Rhyme{U"uơ", U" - "},
                             Rhyme{U"uy", U" - ch n nh p t "},
                             Rhyme{U"uya", U" - "},
                             Rhyme{U"uyê", U" n t "},
                             Rhyme{U"uyu", U" - "},
                             Rhyme{U"ưa", U" - "},
                             Rhyme{U"ưi", U" - "},
                             Rhyme{U"ưu", U" - "},
                             Rhyme{U"ươ", U" c m n ng p t "},
                             Rhyme{U"ươi", U" - "},
                             Rhyme{U"ươu", U" - "}};

constexpr std::u32string_view kOnsets =
    U" - b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x kr br pl đr bl kl ";

bool is_in(std::u32string_view list, std::u32string const& item) {
    std::u32string key = U" ";
    key.append(item.empty() ? U"-" : item).append(U" ");
    return list.find(key) != std::u32string_view::npos;
}

struct Parts {
    std::u32string letters; ///< lower case, tones taken off
    core::Tone tone = core::Tone::level;
};

std::optional<Parts> take_apart(std::u32string_view word) {
    Parts parts;
    for (char32_t const c : word) {
        if (auto const vowel = core::vowel_of(c)) {
            if (vowel->tone != core::Tone::level) {
                if (parts.tone != core::Tone::level) {
                    return std::nullopt; // two tones
                }
                parts.tone = vowel->tone;
            }
            parts.letters.push_back(core::kVowels[vowel->vowel][0]);
        } else if (c == U'đ' || c == U'Đ') {
            parts.letters.push_back(U'đ');
        } else if ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z') {
            parts.letters.push_back(c | 0x20U);
        } else {
            return std::nullopt;
        }
    }
    return parts;
}

bool is_vowel(char32_t c) {
    return core::vowel_of(c).has_value();
}

bool splits_well(Parts const& parts, std::size_t onset_end) {
    std::u32string const& letters = parts.letters;
    std::size_t end = onset_end;
    while (end < letters.size() && is_vowel(letters[end])) {
        ++end;
    }
    std::u32string const vowels = letters.substr(onset_end, end - onset_end);
    std::u32string const coda = letters.substr(end);
    auto const* const rhyme =
        std::find_if(kRhymes.begin(), kRhymes.end(), [&](Rhyme const& entry) { return entry.vowels == vowels; });
    if (rhyme == kRhymes.end() || !is_in(rhyme->codas, coda) || !is_in(kOnsets, letters.substr(0, onset_end))) {
        return false;
    }
    bool const stopped = coda == U"c" || coda == U"ch" || coda == U"p" || coda == U"t";
    return !stopped || parts.tone == core::Tone::acute || parts.tone == core::Tone::dot;
}

} // namespace

bool is_syllable(std::u32string_view word) {
    auto const parts = take_apart(word);
    if (!parts || parts->letters.empty() || parts->letters.size() > 7) {
        return false;
    }
    std::u32string const& letters = parts->letters;
    std::size_t onset = 0;
    while (onset < letters.size() && !is_vowel(letters[onset])) {
        ++onset;
    }
    bool const glide = onset == 1 && letters.size() > 2 &&
                       ((letters[0] == 'q' && letters[1] == 'u') || (letters[0] == 'g' && letters[1] == 'i'));
    if (glide && splits_well(*parts, 2)) {
        return true;
    }
    return splits_well(*parts, onset);
}

std::optional<std::u32string> with_lost_u(std::u32string_view word) {
    if (is_syllable(word)) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < word.size(); ++at) {
        auto const vowel = core::vowel_of(word[at]);
        if (vowel && core::kVowels[vowel->vowel][0] == U'ơ') {
            std::u32string restored(word);
            restored.insert(at, 1, U'ư');
            return is_syllable(restored) ? std::optional(restored) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace hatang::ingest
