// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace hatang::cli {

/// Words of \p text in lines of at most \p width columns (0 = one line); lines after the first start with \p indent
/// blanks.
std::string wrapped(std::string const& text, std::size_t indent, std::size_t width);
/// The same with the first line indented too, and a line end.
std::string wrap_text(std::string const& text, int indent, int width);

} // namespace hatang::cli
