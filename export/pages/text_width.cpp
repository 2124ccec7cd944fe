// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/text_width.hpp"

#include <string_view>

namespace hatang::publish {

namespace {

/// In parts of the letter size.
double letter_width(unsigned char letter) {
    constexpr std::string_view kNarrow = "ijl.,:;'|!()[] tfrI-/";
    constexpr std::string_view kWide = "mwMW@%";
    if (kNarrow.find(static_cast<char>(letter)) != std::string_view::npos) {
        return 0.32;
    }
    if (kWide.find(static_cast<char>(letter)) != std::string_view::npos) {
        return 0.86;
    }
    return letter >= 'A' && letter <= 'Z' ? 0.70 : 0.57;
}

} // namespace

double text_width(std::string_view text, double size_mm, bool strong) {
    double width = 0.0;
    for (char const byte : text) {
        auto const letter = static_cast<unsigned char>(byte);
        // A continuation of UTF-8 has no width of its own.
        if ((letter & 0xC0U) != 0x80U) {
            width += letter >= 0xC0U ? 0.6 : letter_width(letter);
        }
    }
    return width * size_mm * (strong ? 1.08 : 1.0);
}

} // namespace hatang::publish
