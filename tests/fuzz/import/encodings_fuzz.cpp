// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: bytes and font texts in every encoding hatang knows, and the evidence for one. Whatever comes out
/// is UTF-8.

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/legacy_sample.hpp"
#include "import/encoding/syllable.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <array>

namespace {

using namespace hatang;
using fuzz::require;

constexpr std::array kCharsets{ingest::Charset::utf8,   ingest::Charset::utf16_le, ingest::Charset::utf16_be,
                               ingest::Charset::cp1258, ingest::Charset::tcvn3,    ingest::Charset::vni,
                               ingest::Charset::viscii};

void decode_bytes(std::string_view bytes, ingest::Charset charset) {
    std::string const font_text = ingest::font_text_of(bytes);
    require(core::is_valid_utf8(font_text));
    try {
        require(core::is_valid_utf8(ingest::decode(bytes, charset)));
    } catch (core::Error const&) {
    }
    for (auto const& forced : {std::optional<std::string>(), std::optional(std::string(ingest::to_string(charset)))}) {
        try {
            require(core::is_valid_utf8(ingest::decode_text_file(bytes, forced, "a").text()));
        } catch (core::Error const&) {
        }
    }
}

void weigh(std::string_view text, ingest::Charset charset) {
    ingest::LegacySample sample;
    sample.add(text);
    for (bool const from_bytes : {false, true}) {
        if (auto const found = sample.decide(from_bytes)) {
            sample.explain(*found);
        }
        sample.suspect(from_bytes);
    }
    ingest::tally_words(text, true);
    ingest::for_each_marked_word(text, [](std::u32string const& word) {
        if (auto const whole = ingest::with_lost_u(word)) {
            require(ingest::is_syllable(*whole));
        }
    });
    for (bool const capitals : {false, true}) {
        std::string const decoded = ingest::decode_font_text(text, charset, capitals);
        require(core::is_valid_utf8(decoded) && core::to_nfc(decoded) == decoded);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    std::string_view const bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
    ingest::Charset const charset = kCharsets[data[0] % kCharsets.size()];
    decode_bytes(bytes, charset);
    if (ingest::is_legacy(charset)) {
        weigh(ingest::font_text_of(bytes), charset);
    }
    ingest::find_charset(bytes);
    return 0;
}
