// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/json_text.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

namespace hatang::cli {

std::string json_text(std::string_view dumped) {
    std::string text;
    text.reserve(dumped.size());
    for (std::size_t at = 0; at < dumped.size();) {
        auto const start = at;
        auto const c = core::next_code_point(dumped, at);
        auto const written = dumped.substr(start, at - start);
        // JSON has escaped what is below 0x20; line ends between its parts stay
        if (c >= 0x7F && core::printable(written) != written) {
            text += fmt::format("\\u{:04x}", static_cast<unsigned>(c)); // all of them are below U+10000
        } else {
            text += written;
        }
    }
    return text;
}

} // namespace hatang::cli
