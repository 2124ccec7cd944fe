// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// JSON as it is printed: nothing in it steers a terminal or turns text around, and no value is lost by that.

#include <string>
#include <string_view>

namespace hatang::cli {

/// \p dumped: valid JSON in UTF-8. C1 controls, direction marks and line separators are
/// written as \\uXXXX, which a parser gives back unchanged.
std::string json_text(std::string_view dumped);

} // namespace hatang::cli
