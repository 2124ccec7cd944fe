// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/dbf_encoding.hpp"

#include "core/text/unicode.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/text/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::ingest {

namespace {

struct Census {
    std::size_t ascii = 0;
    std::size_t utf8 = 0; ///< with characters beyond ASCII
    std::size_t other = 0;
};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Census take_census(DbfTable const& table) {
    Census census;
    auto const count = [&census](std::string_view text) {
        (is_ascii(text) ? census.ascii : core::is_valid_utf8(text) ? census.utf8 : census.other) += 1;
    };
    for (DbfField const& field : table.fields()) {
        count(field.name);
        for (std::size_t row = 0; field.type == 'C' && row < table.rows(); ++row) {
            count(without_cut_character(table.value(row, field), field));
        }
    }
    return census;
}

} // namespace

std::string_view without_cut_character(std::string_view value, DbfField const& field) {
    if (value.size() != field.length) {
        return value;
    }
    std::size_t start = value.size(); // of the last character
    while (start > 0 && value.size() - start < 4) {
        --start;
        auto const byte = static_cast<unsigned char>(value[start]);
        if ((byte & 0xC0U) == 0x80U) {
            continue;
        }
        std::size_t const needs = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return value.size() - start < needs ? value.substr(0, start) : value;
    }
    return value;
}

DbfEncoding find_dbf_encoding(DbfTable const& table, std::optional<std::string_view> cpg,
                              std::optional<std::string> const& forced) {
    DbfEncoding found;
    std::string const declared = cpg && core::is_valid_utf8(*cpg) ? core::clean_text(cut_text(*cpg, 40)) : "";
    found.evidence.declared = declared;
    if (declared.empty() && table.language() != 0) {
        found.evidence.declared = fmt::format("DBF language 0x{:02X}", table.language());
    }
    Census const census = take_census(table);
    if (forced) {
        found.charset = require_charset(*forced);
        found.evidence.evidence = "named by the user";
    } else if (census.other == 0) {
        found.charset = Charset::utf8;
        found.evidence.evidence = census.utf8 == 0 ? "only ASCII characters"
                                                   : fmt::format("valid UTF-8 in {} texts beyond ASCII", census.utf8);
    } else if (auto const charset = find_charset(declared); charset && *charset != Charset::utf8) {
        found.charset = charset;
        found.evidence.evidence = ".cpg file";
    } else {
        found.evidence.evidence = fmt::format("{} texts are not UTF-8 and nothing known is declared", census.other);
    }
    if (found.charset && is_legacy(*found.charset) && (forced || *found.charset != Charset::cp1258)) {
        found.charset.reset(); // decided column by column behind this reader
    }
    found.evidence.used = found.charset ? to_string(*found.charset) : kBytesOfUnknownEncoding;
    return found;
}

} // namespace hatang::ingest
