// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// CQL2-Text cut into words, texts, numbers and signs.

#include "core/cql2/expression.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2::detail {

/// Behind a backslash in a text, and what that means.
inline constexpr std::string_view kEscapes = "abtnvfr'\\";
inline constexpr std::string_view kEscaped = "\a\b\t\n\v\f\r'\\";

enum class TokenKind { word, quoted_name, text, number, sign, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string value; ///< names in NFC without their quotes, texts with their escapes undone, the others as written
    Place place;
};

/// The last token is `end`. \throws core::Error(usage) at what is no token.
std::vector<Token> tokens_of(std::string_view text);
/// \p text is one word, as a property name or a function's may be written without quotes.
bool is_word(std::string_view text);
/// AND, NULL, TRUE …: cannot be a property name without quotation marks.
bool is_reserved(std::string_view word);

} // namespace hatang::core::cql2::detail
