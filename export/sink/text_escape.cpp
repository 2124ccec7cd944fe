// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sink/text_escape.hpp"

#include <array>
#include <cstdint>

namespace hatang::publish {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What to do with a byte: copy it, hand it to the format, or look at a sequence of UTF-8.
enum class Byte : std::uint8_t { copy, special, lead2, lead3, lead4, broken };
using ByteTable = std::array<Byte, 256>;

constexpr ByteTable make_table(std::string_view specials, bool controls_are_special) {
    ByteTable table{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (byte < 0x20 || byte == 0x7F) {
            table[byte] = controls_are_special ? Byte::special : Byte::copy;
        } else if (byte < 0x80) {
            table[byte] = Byte::copy;
        } else if (byte >= 0xC2 && byte <= 0xDF) {
            table[byte] = Byte::lead2;
        } else if (byte >= 0xE0 && byte <= 0xEF) {
            table[byte] = Byte::lead3;
        } else if (byte >= 0xF0 && byte <= 0xF4) {
            table[byte] = Byte::lead4;
        } else {
            table[byte] = Byte::broken;
        }
    }
    for (char const special : specials) {
        table[static_cast<unsigned char>(special)] = Byte::special;
    }
    return table;
}

constexpr bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the valid sequence at \p at, 0 when it is broken, a surrogate, overlong or beyond U+10FFFF.
std::size_t sequence_length(unsigned char const* at, unsigned char const* end, Byte kind) {
    auto const left = end - at;
    if (kind == Byte::lead2) {
        return left >= 2 && is_continuation(at[1]) ? 2 : 0;
    }
    if (kind == Byte::lead3) {
        bool const fits = left >= 3 && is_continuation(at[1]) && is_continuation(at[2]);
        bool const bad = fits && ((at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xED && at[1] > 0x9F));
        return fits && !bad ? 3 : 0;
    }
    if (kind == Byte::lead4) {
        bool const fits = left >= 4 && is_continuation(at[1]) && is_continuation(at[2]) && is_continuation(at[3]);
        bool const bad = fits && ((at[0] == 0xF0 && at[1] < 0x90) || (at[0] == 0xF4 && at[1] > 0x8F));
        return fits && !bad ? 4 : 0;
    }
    return 0;
}

/// U+FFFE and U+FFFF are valid UTF-8 but not XML.
bool is_noncharacter(unsigned char const* at) {
    return at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE;
}

/// Copies runs of plain bytes at once; \p put_special writes a special byte, Out takes text.
template <bool kXml, typename Out, typename Special>
void put_safely(Out& out, std::string_view text, ByteTable const& table, Special const& put_special) {
    auto const* const start = reinterpret_cast<unsigned char const*>(text.data());
    auto const* const end = start + text.size();
    auto const* run = start;
    auto const* at = start;
    auto const flush = [&] {
        out(std::string_view(reinterpret_cast<char const*>(run), static_cast<std::size_t>(at - run)));
    };
    while (at != end) {
        Byte const kind = table[*at];
        if (kind == Byte::copy) {
            ++at;
            continue;
        }
        if (kind != Byte::special) {
            auto const length = sequence_length(at, end, kind);
            bool const unwanted = kXml && length == 3 && is_noncharacter(at);
            if (length > 0 && !unwanted) {
                at += length;
                continue;
            }
            flush();
            out(kReplacement);
            at += length > 0 ? length : 1;
            run = at;
            continue;
        }
        flush();
        put_special(static_cast<char>(*at));
        run = ++at;
    }
    flush();
}

constexpr ByteTable kJsonTable = make_table("\"\\", true);
constexpr ByteTable kXmlTable = make_table("&<>\"", true);
constexpr ByteTable kControlTable = make_table("", true);

void put_json_special(TextBuffer& out, char character) {
    switch (character) {
    case '"': out.put("\\\""); return;
    case '\\': out.put("\\\\"); return;
    case '\n': out.put("\\n"); return;
    case '\r': out.put("\\r"); return;
    case '\t': out.put("\\t"); return;
    default: break;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    auto const code = static_cast<unsigned char>(character);
    out.put("\\u00");
    out.put(kHex[code >> 4U]);
    out.put(kHex[code & 15U]);
}

void put_xml_special(TextBuffer& out, char character) {
    switch (character) {
    case '&': out.put("&amp;"); return;
    case '<': out.put("&lt;"); return;
    case '>': out.put("&gt;"); return;
    case '"': out.put("&quot;"); return;
    // As references, so that neither attribute normalisation nor line-end handling changes them.
    case '\n': out.put("&#10;"); return;
    case '\r': out.put("&#13;"); return;
    case '\t': out.put("&#9;"); return;
    default: out.put(kReplacement); return;
    }
}

} // namespace

void put_json_text(TextBuffer& out, std::string_view text) {
    auto const put = [&out](std::string_view piece) { out.put(piece); };
    out.put('"');
    put_safely<false>(put, text, kJsonTable, [&out](char character) { put_json_special(out, character); });
    out.put('"');
}

void put_xml_text(TextBuffer& out, std::string_view text) {
    auto const put = [&out](std::string_view piece) { out.put(piece); };
    put_safely<true>(put, text, kXmlTable, [&out](char character) { put_xml_special(out, character); });
}

void put_csv_text(TextBuffer& out, std::string_view text) {
    auto const put = [&out](std::string_view piece) { out.put(piece); };
    bool const guarded = reads_as_formula(text);
    // An empty text is not an unknown one; blanks at the ends are kept by readers only inside quotes.
    bool const quoted = text.empty() || text.find_first_of(",;\"\r\n\t") != std::string_view::npos ||
                        text.front() == ' ' || text.back() == ' ';
    if (quoted) {
        out.put('"');
    }
    if (guarded) {
        out.put('\'');
    }
    static constexpr ByteTable kCsvTable = make_table("\"", true);
    put_safely<false>(put, text, kCsvTable, [&out](char character) {
        if (character == '"') {
            out.put("\"\"");
        } else if (character == '\n' || character == '\r' || character == '\t') {
            out.put(character);
        } else {
            out.put(kReplacement);
        }
    });
    if (quoted) {
        out.put('"');
    }
}

std::string plain_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    auto const put = [&result](std::string_view piece) { result.append(piece); };
    put_safely<true>(put, text, kControlTable, [&result](char character) {
        if (character == '\n' || character == '\t') {
            result.push_back(character);
        } else if (character != '\r') {
            result.append(kReplacement);
        }
    });
    return result;
}

} // namespace hatang::publish
