// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/lost_letters.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "import/encoding/legacy_sample.hpp"
#include "import/encoding/syllable.hpp"
#include "import/text/cell_text.hpp"

namespace hatang::ingest {

namespace {

constexpr std::size_t kFindingValueBytes = 200;

std::string as_utf8(std::u32string const& text) {
    std::string out;
    for (char32_t const c : text) {
        core::append_code_point(out, c);
    }
    return out;
}

} // namespace

void warn_of_lost_u(core::Finding const& place, std::string_view text, core::RowSink& sink) {
    for_each_marked_word(text, [&](std::u32string const& word) {
        auto const restored = with_lost_u(word);
        if (!restored) {
            return;
        }
        core::Finding finding = place;
        finding.code = "letter-lost";
        finding.severity = core::Severity::warning;
        finding.value = core::printable(cut_text(text, kFindingValueBytes));
        std::string const is = as_utf8(word);
        std::string const was = as_utf8(*restored);
        finding.message = {"mất chữ ư của TCVN3 trên đường đi: '" + is + "' có lẽ là '" + was + "'",
                           "the ư of TCVN3 was lost on the way: '" + is + "' is probably '" + was + "'"};
        sink.finding(std::move(finding));
    });
}

} // namespace hatang::ingest
