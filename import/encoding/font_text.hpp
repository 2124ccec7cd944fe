// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// "Font text": Vietnamese typed with a font of its own encoding (.VnTime, VNI-Times) and taken by programs for Western
/// European, "Céng hoµ" for "Cộng hoà". Bytes of unknown encoding are brought into this form first, so that files of
/// bytes and workbooks of Unicode are decided and decoded by the same code.

#include "import/encoding/decode.hpp"

#include <string>
#include <string_view>

namespace hatang::ingest {

/// Bytes as font text: what is valid UTF-8 between two separators, quotes or line ends stays as it is, every other
/// byte becomes the character of windows-1252.
std::string font_text_of(std::string_view bytes);

/// True when \p text has characters beyond ASCII and all of them are of windows-1252 or stand for such (U+2212 and
/// U+2219, which PDF readers give for 0xAD and 0xB7). \pre valid UTF-8.
bool may_be_font_text(std::string_view text);

/// \p capitals: the font draws capitals (.VnTimeH): small letters are made capital. What \p charset does not have stays
/// as it is. \pre valid UTF-8. \returns NFC.
std::string decode_font_text(std::string_view text, Charset charset, bool capitals = false);

} // namespace hatang::ingest
