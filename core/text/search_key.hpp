// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Keys under which Vietnamese text is found again. đ is d here, which neither SQLite's FTS5 nor ICU's `vi`
/// collator does.

#include <string>
#include <string_view>

namespace hatang::core {

/// Lower case, marks and đ folded, everything that is not a letter or digit made one blank, trimmed:
/// "Đường  Ông Ích-Khiêm" → "duong ong ich khiem". One pass; \pre valid UTF-8, any normal form.
std::string search_key(std::string_view text);

/// Marks kept, tone mark moved to one place (Hoà = Hòa, Thuỷ = Thủy), lower case, without blanks, hyphens and
/// apostrophes: "Xã Ch'ơm" → "xãchơm" (traps 4, 23). For joining names of places.
std::string place_key(std::string_view text);

/// place_key without marks: "xachom". Joins with it may hit more than one unit; the caller says so.
std::string loose_place_key(std::string_view text);

/// How well \p candidate answers \p asked: 3 exact marks, 2 same but for the tone's place or case, 1 same without
/// marks, 0 not (whole text); used to rank exact marks first.
int match_rank(std::string_view asked, std::string_view candidate);

} // namespace hatang::core
