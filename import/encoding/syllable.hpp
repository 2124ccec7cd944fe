// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Whether a word can be a Vietnamese syllable: the evidence by which an encoding is decided. A wrong encoding makes
/// hardly any syllables of marked words, the right one nearly only such.

#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// \p word: letters only, precomposed, either case.
bool is_syllable(std::u32string_view word);

/// TCVN3 has ư at 0xAD, the soft hyphen, which programs strip: "d­îc" comes as "dîc", dược as dợc. \returns the word
/// with ư put back where only that makes a syllable of it.
std::optional<std::u32string> with_lost_u(std::u32string_view word);

} // namespace hatang::ingest
