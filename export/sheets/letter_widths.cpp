// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/letter_widths.hpp"

#include <array>
#include <cstdint>

namespace hatang::publish {

namespace {

constexpr double kReserve = 1.01;

/// Advance widths of U+0020 to U+007E in thousandths of the size (hmtx of Liberation Sans 2.1).
constexpr std::array<std::uint16_t, 95> kRegular{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<std::uint16_t, 95> kBold{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

bool in(std::uint32_t letter, std::uint32_t first, std::uint32_t last) {
    return letter >= first && letter <= last;
}

/// Letters with marks are as wide as without, but for the horns of o and u.
double marked_width(std::uint32_t letter, bool strong) {
    if (letter == 0x1A1 || letter == 0x1B0 || in(letter, 0x1EDA, 0x1EE3) || in(letter, 0x1EE8, 0x1EF1)) {
        bool const capital = in(letter, 0x1EDA, 0x1EF1) && letter % 2 == 0;
        return capital ? 857.0 : strong ? 724.0 : 669.0;
    }
    if (letter == 0x1A0 || letter == 0x1AF) {
        return 857.0;
    }
    bool const i = in(letter, 0xCC, 0xCF) || in(letter, 0xEC, 0xEF) || letter == 0x128 || letter == 0x129 ||
                   in(letter, 0x1EC8, 0x1ECB);
    if (i) {
        return 278.0;
    }
    if (letter == 0x2026 || letter == 0x2014 || letter > 0x2100) {
        return 1000.0;
    }
    if (in(letter, 0xA0, 0xBF) || in(letter, 0x2000, 0x2100)) {
        return letter == 0xB7 ? 333.0 : 556.0;
    }
    bool const capital = in(letter, 0xC0, 0xDE) || (letter >= 0x100 && letter % 2 == 0);
    bool const wide = letter == 0x110 || in(letter, 0xD2, 0xD6) || in(letter, 0x1ECC, 0x1ED8);
    return capital ? (wide ? 778.0 : 722.0) : strong ? 611.0 : 556.0;
}

} // namespace

double letters_width(std::string_view text, double size_mm, bool strong) {
    auto const& plain = strong ? kBold : kRegular;
    double width = 0.0;
    for (std::size_t i = 0; i < text.size();) {
        auto const first = static_cast<unsigned char>(text[i++]);
        if (first < 0x80U) {
            width += first >= 0x20U && first < 0x7FU ? plain[first - 0x20U] : 0.0;
            continue;
        }
        std::uint32_t letter = first >= 0xF0U ? first & 0x07U : first >= 0xE0U ? first & 0x0FU : first & 0x1FU;
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) {
            letter = letter << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
        }
        width += marked_width(letter, strong);
    }
    return width * size_mm * kReserve / 1000.0;
}

} // namespace hatang::publish
