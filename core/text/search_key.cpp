// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace hatang::core {

namespace {

/// What each letter of U+00C0 … U+024F and U+1E00 … U+1EFF becomes: its base letter, '-' = not a letter,
/// '*' = left to slow_fold(). A test compares every entry with ICU's decomposition.
constexpr std::string_view kLatin = "aaaaaa*ceeeeiiiidnooooo-ouuuuy**aaaaaa*ceeeeiiiidnooooo-ouuuuy*yaaaaaaccccccccdd"
                                    "ddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk*llllll**llnnnnnn***oooooo**rrrrrrssssss"
                                    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsb*************************l*****oo*************u"
                                    "u****zz**********************aaiioouuuuuuuuuu*aaaa**ggggkkoooo**j***gg**nnaa**oo"
                                    "aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy*******ccl*****b**eejj**rryy";
constexpr std::string_view kLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy*s****"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    "uuyyyyyyyy******";
static_assert(kLatin.size() == 0x250 - 0xC0 && kLatinAdditional.size() == 0x100);

constexpr char kBlank = '-';
constexpr char kSlow = '*';

constexpr std::array<char, 128> make_ascii() {
    std::array<char, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        bool const lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        bool const upper = c >= 'A' && c <= 'Z';
        table[c] = lower ? static_cast<char>(c) : upper ? static_cast<char>(c + 0x20) : kBlank;
    }
    return table;
}
constexpr auto kAscii = make_ascii();

char quick_fold(char32_t c) {
    if (c >= 0xC0 && c < 0x250)
        return kLatin[c - 0xC0];
    if (c >= 0x1E00 && c < 0x1F00)
        return kLatinAdditional[c - 0x1E00];
    return c < 0x80 ? kAscii[c] : kSlow;
}

/// Collects the key; a blank is written only before the next letter.
struct KeyText {
    std::string text;
    bool keep_blanks = true;
    bool blank_before = false;

    void blank() { blank_before = keep_blanks && !text.empty(); }
    void start_letter() {
        if (blank_before)
            text.push_back(' ');
        blank_before = false;
    }
    void letter(char c) {
        start_letter();
        text.push_back(c);
    }
    void letters(std::string_view several) {
        start_letter();
        text += several;
    }
};

/// Letters without a decomposition that people still type as ASCII.
std::string_view ascii_of(char32_t c) {
    switch (c) {
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'ß': return "ss";
    case U'þ': return "th";
    default: return {};
    }
}

void fold_decomposed(char32_t c, KeyText& key) {
    auto const type = U_GET_GC_MASK(static_cast<UChar32>(c));
    if ((type & U_GC_M_MASK) != 0)
        return;
    bool const is_apostrophe = c >= 0x2B9 && c <= 0x2FF; // spacing modifiers: letters to Unicode, signs to people
    if ((type & (U_GC_L_MASK | U_GC_N_MASK)) == 0 || is_apostrophe)
        return key.blank();
    auto const lower = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    if (char const quick = quick_fold(lower); quick != kSlow && quick != kBlank)
        return key.letter(quick);
    if (auto const several = ascii_of(lower); !several.empty())
        return key.letters(several);
    key.start_letter();
    append_code_point(key.text, lower);
}

/// Through ICU's compatibility decomposition: everything outside the tables (Greek, full-width letters, "²").
void slow_fold(char32_t c, KeyText& key) {
    UErrorCode status = U_ZERO_ERROR;
    auto const* nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !nfkd->getDecomposition(static_cast<UChar32>(c), parts))
        return fold_decomposed(c, key);
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        fold_decomposed(static_cast<char32_t>(parts.char32At(at)), key);
}

std::string fold(std::string_view text, bool keep_blanks) {
    KeyText key;
    key.keep_blanks = keep_blanks;
    key.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        if (c >= 0x300 && c < 0x370) // combining marks
            continue;
        char const quick = is_blank(c) ? kBlank : quick_fold(c);
        if (quick == kBlank)
            key.blank();
        else if (quick == kSlow)
            slow_fold(c, key);
        else
            key.letter(quick);
    }
    return std::move(key.text);
}

} // namespace

std::string search_key(std::string_view text) {
    return fold(text, true);
}

std::string loose_place_key(std::string_view text) {
    return fold(text, false);
}

int match_rank(std::string_view asked, std::string_view candidate) {
    if (clean_text(asked) == clean_text(candidate))
        return 3;
    auto const loose = loose_place_key(asked);
    if (loose.empty() || loose != loose_place_key(candidate))
        return 0;
    return place_key(asked) == place_key(candidate) ? 2 : 1;
}

} // namespace hatang::core
