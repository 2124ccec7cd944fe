// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/json_text.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace hatang::cli {

std::string json_text(nlohmann::ordered_json const& value) {
    auto const plain = value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    std::string text;
    text.reserve(plain.size());
    for (std::size_t at = 0; at < plain.size();) {
        auto const start = at;
        auto const c = core::next_code_point(plain, at);
        auto const written = std::string_view(plain).substr(start, at - start);
        // dump() has escaped what is below 0x20; its own line ends stay
        if (c >= 0x7F && core::printable(written) != written) {
            text += fmt::format("\\u{:04x}", static_cast<unsigned>(c)); // all of them are below U+10000
        } else {
            text += written;
        }
    }
    return text;
}

} // namespace hatang::cli
