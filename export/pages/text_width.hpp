// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How wide a text will be about, without a font at hand: the same on every machine.

#include <string_view>

namespace hatang::publish {

/// In millimetres, for letters of Liberation Sans (Arial) of \p size_mm; a little too wide rather than too narrow.
double text_width(std::string_view text, double size_mm, bool strong);

} // namespace hatang::publish
