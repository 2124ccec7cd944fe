// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// CQL2-Text: `"Chiều cao" > 18 AND "Loại cột" = 'A2a'`. Names and types are not looked at here; see filter.hpp.

#include "core/cql2/expression.hpp"

#include <string>
#include <string_view>

namespace hatang::core::cql2 {

/// \throws core::Error(usage) that says line and column, what was expected and how to write it.
Expression parse_text(std::string_view text);

/// As text that parse_text() reads as the same expression. Keywords in capitals, brackets only where they are needed,
/// property names in double quotes unless they are plain words.
std::string to_text(Expression const& expression);
/// A property name as it must be written: plain or in double quotes.
std::string name_in_text(std::string_view name);

} // namespace hatang::core::cql2
