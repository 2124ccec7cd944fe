// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Text for tests of laws: mixtures of Vietnamese, marks, foreign letters and signs, and NFD to compare with.

#include "core/text/utf8.hpp"

#include <rapidcheck.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>
#include <vector>

namespace hatang::test {

inline std::string to_nfd(std::string const& text) {
    UErrorCode status = U_ZERO_ERROR;
    auto const* nfd = icu::Normalizer2::getNFDInstance(status);
    std::string out;
    return nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
}

inline std::string utf8(char32_t c) {
    std::string text;
    core::append_code_point(text, c);
    return text;
}

/// Any Unicode scalar value, mostly from the blocks that Vietnamese files hold.
inline rc::Gen<char32_t> any_letter() {
    return rc::gen::weightedOneOf<char32_t>({
        {6, rc::gen::inRange<char32_t>(0x20, 0x7F)},
        {3, rc::gen::inRange<char32_t>(0xA0, 0x250)},
        {6, rc::gen::inRange<char32_t>(0x1E00, 0x1F00)},
        {3, rc::gen::element<char32_t>(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x308, 0x327)},
        {1, rc::gen::inRange<char32_t>(0x250, 0xD800)},
        {1, rc::gen::inRange<char32_t>(0xE000, 0x30000)},
    });
}

inline rc::Gen<std::string> any_text() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(any_letter()),
                        [](std::vector<char32_t> const& letters) {
                            std::string text;
                            for (char32_t const c : letters)
                                core::append_code_point(text, c);
                            return text;
                        });
}

} // namespace hatang::test
