// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "core/text/json_text.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

} // namespace

/// Any bytes: nothing crashes. Valid UTF-8: the laws of the headers hold.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace hatang::core;
    std::string const text(reinterpret_cast<char const*>(data), size);
    std::string json;
    append_json_string(json, text);
    require(is_valid_utf8(json) && is_valid_utf8(printable(text)));
    require(is_valid_utf8(place_key(text)) && is_valid_utf8(search_key(text)));
    display_width(text);
    operators().find(text);
    if (!is_valid_utf8(text))
        return 0;
    auto const nfc = to_nfc(text);
    require(to_nfc(nfc) == nfc);
    require(clean_text(clean_text(text)) == clean_text(text));
    require(place_key(text) == place_key(nfc));
    require(search_key(text) == search_key(nfc));
    require(match_rank(text, nfc) == 3);
    return 0;
}
