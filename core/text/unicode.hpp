// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// UTF-8 text as the register keeps it: valid, NFC, without stray blanks.

#include <cstddef>
#include <string>
#include <string_view>

namespace hatang::core {

bool is_valid_utf8(std::string_view text);
/// NFC. \pre valid UTF-8. Pure ASCII is returned as it is, without ICU.
std::string to_nfc(std::string_view text);
/// NFC, outer blanks (also U+00A0, U+200B, U+FEFF) removed, inner runs of blanks and line ends made one blank.
std::string clean_text(std::string_view text);
/// Columns on a terminal: combining marks 0, East Asian wide 2, everything else 1.
std::size_t display_width(std::string_view text);
/// Safe to print: control characters and bidirectional overrides become U+FFFD.
std::string printable(std::string_view text);
/// With its first letter in lower case: "Đường" → "đường".
std::string lower_first(std::string_view text);
/// "đường" → "Đường".
std::string upper_first(std::string_view text);
/// "Sở Khoa học" → "SỞ KHOA HỌC".
std::string upper_case(std::string_view text);
/// Without format characters (joiners, direction marks, soft hyphens): two codes that look the same are the same.
std::string without_invisible(std::string_view text);

} // namespace hatang::core
