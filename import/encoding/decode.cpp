// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/encoding/decode.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "import/encoding/cp1258_table.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/encoding/utf8_append.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace hatang::ingest {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

core::Error bad_byte(std::size_t at, std::string_view charset) {
    return core::data_error({fmt::format("byte thứ {} không phải là {}", at + 1, charset),
                             fmt::format("byte {} is not {}", at + 1, charset)});
}

std::string decode_cp1258(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto const byte = static_cast<unsigned char>(bytes[at]);
        char32_t const c = byte < 0x80 ? byte : kCp1258[byte - 0x80U];
        if (c == 0 && byte != 0) {
            throw bad_byte(at, "windows-1258");
        }
        append_utf8(text, c);
    }
    return text;
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool little_endian) {
    auto const first = static_cast<unsigned char>(bytes[at]);
    auto const second = static_cast<unsigned char>(bytes[at + 1]);
    return little_endian ? static_cast<char32_t>(second << 8U | first) : static_cast<char32_t>(first << 8U | second);
}

std::string decode_utf16(std::string_view bytes, bool little_endian) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit_at(bytes, at, little_endian);
        if (c >= 0xD800 && c < 0xE000) {
            char32_t const low = c < 0xDC00 && at + 3 < bytes.size() ? unit_at(bytes, at + 2, little_endian) : 0;
            if (low < 0xDC00 || low >= 0xE000) {
                throw bad_byte(at, "UTF-16");
            }
            c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        append_utf8(text, c);
    }
    if (at != bytes.size()) {
        throw bad_byte(at, "UTF-16");
    }
    return text;
}

std::size_t count_letters_beyond_ascii(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; }));
}

std::string utf8_evidence(std::string_view text) {
    std::size_t const letters = count_letters_beyond_ascii(text);
    return letters == 0 ? "only ASCII characters" : fmt::format("valid UTF-8 with {} letters beyond ASCII", letters);
}

/// The first byte at which \p text stops being UTF-8. \pre it does.
std::size_t first_bad_byte(std::string_view text) {
    constexpr std::size_t kStep = 4096;
    std::size_t good = 0; // the start of a line before which everything is valid
    while (good < text.size()) {
        std::size_t const line_end =
            std::min(text.find('\n', std::min(good + kStep, text.size() - 1)), text.size() - 1);
        if (!simdjson::validate_utf8(text.data() + good, line_end + 1 - good)) {
            break;
        }
        good = line_end + 1;
    }
    std::size_t bad = good;
    while (bad < text.size()) {
        std::size_t length = 1;
        while (length <= 4 && !simdjson::validate_utf8(text.data() + bad, std::min(length, text.size() - bad))) {
            ++length;
        }
        if (length > 4) {
            break;
        }
        bad += length;
    }
    return bad;
}

core::Error not_utf8(std::string_view text, std::string const& file) {
    std::size_t const bad = std::min(first_bad_byte(text), text.size() - 1);
    auto const line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    auto const byte = static_cast<unsigned>(static_cast<unsigned char>(text[bad]));
    return core::data_error(
        {fmt::format("'{}' dòng {}: byte 0x{:02X} không phải là UTF-8, không rõ bảng mã của tệp", file, line, byte),
         fmt::format("'{}' line {}: byte 0x{:02X} is not UTF-8, the file's encoding is unknown", file, line, byte)},
        {"lưu lại tệp dạng \"CSV UTF-8\", hoặc nói rõ bảng mã, ví dụ --encoding CP1258",
         "save the file as \"CSV UTF-8\", or name its encoding, for example --encoding CP1258"});
}

core::Error no_such_charset(std::string const& name) {
    return core::usage_error(
        {fmt::format("không đọc được bảng mã '{}'", name), fmt::format("the encoding '{}' cannot be read", name)},
        {"đọc được: UTF-8, UTF-16LE, UTF-16BE, CP1258, TCVN3, VNI, VISCII",
         "known: UTF-8, UTF-16LE, UTF-16BE, CP1258, TCVN3, VNI, VISCII"});
}

bool looks_like_utf16(std::string_view bytes) {
    std::string_view const head = bytes.substr(0, 4096);
    auto const zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    return head.size() >= 16 && zeros * 4 > head.size();
}

std::string key_of(std::string_view name) {
    std::string key = core::search_key(name);
    key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
    return key;
}

struct Mark {
    std::string_view bytes;
    Charset charset;
};

std::optional<Mark> find_mark(std::string_view bytes) {
    for (Mark const& mark : {Mark{kUtf8Mark, Charset::utf8}, Mark{kUtf16LeMark, Charset::utf16_le},
                             Mark{kUtf16BeMark, Charset::utf16_be}}) {
        if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
            return mark;
        }
    }
    return std::nullopt;
}

DecodedText font_text(std::string_view bytes) {
    DecodedText result;
    result.owned = font_text_of(bytes);
    result.evidence.used = kBytesOfUnknownEncoding;
    std::size_t const bad = std::min(first_bad_byte(bytes), bytes.size() - 1);
    auto const line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    auto const byte = static_cast<unsigned>(static_cast<unsigned char>(bytes[bad]));
    result.evidence.evidence = fmt::format("line {}: byte 0x{:02X} is not UTF-8", line, byte);
    return result;
}

DecodedText decoded(std::string_view bytes, Charset charset, std::string const& file) {
    DecodedText result;
    result.evidence.used = to_string(charset);
    if (charset == Charset::utf8) {
        if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
            throw not_utf8(bytes, file);
        }
        result.borrowed = bytes;
        result.evidence.evidence = utf8_evidence(bytes);
        return result;
    }
    result.owned = core::while_doing({"khi giải mã '" + file + "'", "while decoding '" + file + "'"},
                                     [&] { return decode(bytes, charset); });
    return result;
}

/// What the user named may stand behind the mark: an old encoding is of the fonts, whatever the bytes are.
bool agrees(std::string const& name, Charset wanted, Charset marked) {
    bool const any_order = key_of(name) == "utf16" && marked == Charset::utf16_be;
    return wanted == marked || any_order || is_legacy(wanted);
}

} // namespace

std::optional<Charset> find_charset(std::string_view name) {
    std::string const key = key_of(name);
    struct Name {
        std::string_view key;
        Charset charset;
    };
    constexpr std::array<Name, 17> kNames{{{"utf8", Charset::utf8},
                                           {"65001", Charset::utf8},
                                           {"cp65001", Charset::utf8},
                                           {"utf16le", Charset::utf16_le},
                                           {"utf16", Charset::utf16_le},
                                           {"utf16be", Charset::utf16_be},
                                           {"cp1258", Charset::cp1258},
                                           {"windows1258", Charset::cp1258},
                                           {"1258", Charset::cp1258},
                                           {"ansi1258", Charset::cp1258},          // of DXF
                                           {"windowsvietnamese", Charset::cp1258}, // of MapInfo
                                           {"tcvn3", Charset::tcvn3},
                                           {"abc", Charset::tcvn3},
                                           {"tcvn5712", Charset::tcvn3},
                                           {"vni", Charset::vni},
                                           {"vniwindows", Charset::vni},
                                           {"viscii", Charset::viscii}}};
    auto const found = std::find_if(kNames.begin(), kNames.end(), [&](Name const& entry) { return entry.key == key; });
    return found == kNames.end() ? std::nullopt : std::optional(found->charset);
}

Charset require_charset(std::string const& name) {
    auto const charset = find_charset(name);
    if (!charset) {
        throw no_such_charset(name);
    }
    return *charset;
}

bool is_legacy(Charset charset) {
    return charset == Charset::tcvn3 || charset == Charset::vni || charset == Charset::viscii ||
           charset == Charset::cp1258;
}

std::string_view to_string(Charset charset) {
    switch (charset) {
    case Charset::utf8: return "UTF-8";
    case Charset::utf16_le: return "UTF-16LE";
    case Charset::utf16_be: return "UTF-16BE";
    case Charset::cp1258: return "CP1258";
    case Charset::tcvn3: return "TCVN3";
    case Charset::vni: return "VNI";
    case Charset::viscii: return "VISCII";
    }
    return "";
}

std::string decode(std::string_view bytes, Charset charset) {
    switch (charset) {
    case Charset::utf8: break;
    case Charset::utf16_le: return decode_utf16(bytes, true);
    case Charset::utf16_be: return decode_utf16(bytes, false);
    case Charset::cp1258: return decode_cp1258(bytes);
    case Charset::tcvn3:
    case Charset::vni:
    case Charset::viscii: return decode_font_text(font_text_of(bytes), charset);
    }
    if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
        throw bad_byte(first_bad_byte(bytes), "UTF-8");
    }
    return std::string{bytes};
}

DecodedText decode_text_file(std::string_view bytes, std::optional<std::string> const& forced,
                             std::string const& file) {
    std::optional<Charset> wanted;
    if (forced) {
        wanted = require_charset(*forced);
    }
    bool const old = wanted && is_legacy(*wanted);
    if (auto const mark = find_mark(bytes); mark && (!wanted || agrees(*forced, *wanted, mark->charset))) {
        std::string_view const rest = bytes.substr(mark->bytes.size());
        bool const broken = mark->charset == Charset::utf8 && !simdjson::validate_utf8(rest.data(), rest.size());
        DecodedText result = old && broken ? font_text(rest) : decoded(rest, mark->charset, file);
        result.evidence.declared = to_string(mark->charset);
        result.evidence.evidence = old && broken ? result.evidence.evidence : "byte order mark";
        return result;
    }
    if (!wanted && looks_like_utf16(bytes)) {
        throw core::data_error({"'" + file + "' có vẻ là UTF-16 nhưng không có dấu thứ tự byte",
                                "'" + file + "' looks like UTF-16 but has no byte order mark"},
                               {"nói rõ bảng mã: --encoding UTF-16LE", "name the encoding: --encoding UTF-16LE"});
    }
    if ((old || !wanted) && !simdjson::validate_utf8(bytes.data(), bytes.size())) {
        return font_text(bytes);
    }
    DecodedText result = decoded(bytes, wanted && !old ? *wanted : Charset::utf8, file);
    if (wanted) {
        result.evidence.evidence = "named by the user";
    }
    return result;
}

} // namespace hatang::ingest
