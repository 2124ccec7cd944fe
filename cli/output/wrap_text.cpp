// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/wrap_text.hpp"

#include "core/text/unicode.hpp"

#include <algorithm>

namespace hatang::cli {

std::string wrapped(std::string const& text, std::size_t indent, std::size_t width) {
    std::string result;
    std::size_t column = indent;
    std::size_t start = 0;
    while (start < text.size()) {
        auto const end = std::min(text.find(' ', start), text.size());
        auto const word = text.substr(start, end - start);
        auto const columns = core::display_width(word);
        if (column > indent && width > 0 && column + 1 + columns > width) {
            result += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            result += ' ';
            ++column;
        }
        result += word;
        column += columns;
        start = end + 1;
    }
    return result;
}

std::string wrap_text(std::string const& text, int indent, int width) {
    auto const blanks = static_cast<std::size_t>(indent);
    return std::string(blanks, ' ') + wrapped(text, blanks, static_cast<std::size_t>(std::max(width, 0))) + "\n";
}

} // namespace hatang::cli
