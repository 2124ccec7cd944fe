// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How wide a text is in Liberation Sans (as wide as Arial), with which sheets are drawn: from the advance widths of
/// its letters, the same on every machine whether the font is there or not.

#include <string_view>

namespace hatang::publish {

/// Millimetres for letters of \p size_mm; one part in a hundred wider than the letters, for kerning and rounding.
double letters_width(std::string_view text, double size_mm, bool strong);

} // namespace hatang::publish
