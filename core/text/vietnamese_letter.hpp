// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Vietnamese letters taken apart and put together: twelve vowels (a ă â e ê i o ô ơ u ư y) times six tones.
/// Tables are made by the compiler, so that keys of place names need no library call.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hatang::core {

enum class Tone : std::uint8_t { level, grave, acute, hook, tilde, dot };
enum class VowelMark : std::uint8_t { none, breve, circumflex, horn };

struct VietnameseVowel {
    std::uint8_t vowel = 0; ///< index into kVowels, 0 … 11
    Tone tone = Tone::level;
};

inline constexpr std::size_t kVowelCount = 12;
inline constexpr std::size_t kToneCount = 6;

/// Row = vowel, column = tone, lower case.
inline constexpr std::array<std::u32string_view, kVowelCount> kVowels{U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                                                      U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                                                      U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};

/// The mark of each row of kVowels.
inline constexpr std::array<VowelMark, kVowelCount> kVowelMarks{
    VowelMark::none,       VowelMark::breve, VowelMark::circumflex, VowelMark::none,
    VowelMark::circumflex, VowelMark::none,  VowelMark::none,       VowelMark::circumflex,
    VowelMark::horn,       VowelMark::none,  VowelMark::horn,       VowelMark::none};

namespace detail {

constexpr char32_t upper_of(char32_t lower) {
    if (lower < 0x80 || (lower >= 0xE0 && lower <= 0xFE)) // ASCII and Latin-1
        return lower - 0x20;
    return lower - 1; // Latin Extended: capitals stand one before
}

struct VowelTable {
    std::array<std::uint8_t, 0x1B1> low{}; ///< U+0000 … U+01B0: 1 + vowel * 6 + tone, 0 = no vowel
    std::array<std::uint8_t, 0x5A> high{}; ///< U+1EA0 … U+1EF9
};

constexpr VowelTable make_vowel_table() {
    VowelTable table;
    for (std::size_t vowel = 0; vowel < kVowelCount; ++vowel) {
        for (std::size_t tone = 0; tone < kToneCount; ++tone) {
            char32_t const lower = kVowels[vowel][tone];
            for (char32_t const c : {lower, upper_of(lower)}) {
                auto& slot = c < 0x1EA0 ? table.low[c] : table.high[c - 0x1EA0];
                slot = static_cast<std::uint8_t>(1 + vowel * kToneCount + tone);
            }
        }
    }
    return table;
}

inline constexpr VowelTable kVowelTable = make_vowel_table();

} // namespace detail

/// The vowel and tone of a precomposed letter of either case.
constexpr std::optional<VietnameseVowel> vowel_of(char32_t c) {
    std::uint8_t slot = 0;
    if (c < detail::kVowelTable.low.size())
        slot = detail::kVowelTable.low[c];
    else if (c >= 0x1EA0 && c <= 0x1EF9)
        slot = detail::kVowelTable.high[c - 0x1EA0];
    if (slot == 0)
        return std::nullopt;
    return VietnameseVowel{static_cast<std::uint8_t>((slot - 1U) / kToneCount),
                           static_cast<Tone>((slot - 1U) % kToneCount)};
}

constexpr char32_t letter_of(VietnameseVowel vowel) {
    return kVowels[vowel.vowel][static_cast<std::size_t>(vowel.tone)];
}

/// The tone of a combining mark.
constexpr std::optional<Tone> tone_of(char32_t mark) {
    switch (mark) {
    case 0x300: return Tone::grave;
    case 0x301: return Tone::acute;
    case 0x309: return Tone::hook;
    case 0x303: return Tone::tilde;
    case 0x323: return Tone::dot;
    default: return std::nullopt;
    }
}

/// The vowel that the combining mark makes of \p vowel (a + U+0306 → ă).
constexpr std::optional<std::uint8_t> marked_vowel(std::uint8_t vowel, char32_t mark) {
    switch (mark) {
    case 0x306: return vowel == 0 ? std::optional<std::uint8_t>(1) : std::nullopt;
    case 0x302: // a e o stand before â ê ô
        if (vowel == 0)
            return std::uint8_t{2};
        return vowel == 3 || vowel == 6 ? std::optional(static_cast<std::uint8_t>(vowel + 1)) : std::nullopt;
    case 0x31B:
        if (vowel == 6)
            return std::uint8_t{8};
        return vowel == 9 ? std::optional<std::uint8_t>(10) : std::nullopt;
    default: return std::nullopt;
    }
}

} // namespace hatang::core
