// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// CQL2-JSON: `{"op": ">", "args": [{"property": "Chiều cao"}, 18]}`.

#include "core/cql2/expression.hpp"

#include <string>
#include <string_view>

namespace hatang::core::cql2 {

/// \throws core::Error(usage) that says the place as a JSON pointer ("/args/0") and what was expected.
Expression parse_json(std::string_view json);

/// As JSON on one line that parse_json() reads as the same expression.
std::string to_json(Expression const& expression);

/// JSON when the first character that is not blank is {, else text.
Expression parse(std::string_view text_or_json);

} // namespace hatang::core::cql2
