// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Scales of map sheets: the usual series of Vietnamese topographic and cadastral maps, and what people write.

#include "core/words.hpp"

#include <array>
#include <string>
#include <string_view>

namespace hatang::desk::sheets {

inline constexpr std::array<double, 12> kScales{200.0,    500.0,    1'000.0,   2'000.0,   5'000.0,   10'000.0,
                                                25'000.0, 50'000.0, 100'000.0, 250'000.0, 500'000.0, 1'000'000.0};
inline constexpr double kLargestScale = 100.0;
inline constexpr double kSmallestScale = 2'000'000.0;

/// "1:2000", "1:2.000", "1/2000", "2000" → 2000. \throws core::Error(usage) for anything else and outside 1:100 to
/// 1:2,000,000.
double parse_scale(std::string_view text);
/// "1:2.000", "1:2,000".
std::string scale_text(double scale, core::Language language);
/// The first of the series from \p least on that is not below \p wanted; the last when none is.
double usual_scale(double wanted, double least);
/// Of an overview, which nobody measures on: the next of 1, 1.5, 2, 2.5, 3, 4, 5, 7.5 times a power of ten.
double overview_scale(double wanted);

} // namespace hatang::desk::sheets
