// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A field map: what the columns of one sender's files are, kept as a YAML file that people print, edit and use again.
/// docs/field-maps.md describes it.

#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::ingest {

/// Fields of a map that are none of the kind's: the column is kept as it is, or left out.
inline constexpr std::string_view kKeepColumn = "keep";
inline constexpr std::string_view kSkipColumn = "skip";

struct FieldMapColumn {
    std::string heading; ///< the second line with the same heading means the second such column
    std::string field;   ///< of the kind, or keep, or skip
    std::string unit;    ///< of lengths; empty = as the heading says, else metres
    int line = 0;
    std::string note{}; ///< printed behind the line; not read
};

/// What a cell of a field means.
struct FieldMapValues {
    std::string field;
    std::vector<std::pair<std::string, std::string>> meanings; ///< as written → as read; "" is an empty cell
};

struct FieldMap {
    std::string source; ///< the map's own name, for messages
    std::string sha256; ///< of its text as it was read
    std::string kind;   ///< "sites", or the noun of another import: "zones", "access-points"
    std::optional<std::string> layer;
    std::optional<std::string> encoding;
    std::optional<char> separator;
    std::optional<std::int64_t> header_row;
    std::optional<core::CrsId> crs;
    std::vector<FieldMapColumn> columns;
    std::vector<std::pair<std::string, std::string>> constants; ///< field → value of every row
    std::vector<FieldMapValues> values;
};

/// The kinds of imports that take a map.
std::vector<std::string> field_map_kinds();
/// Names of the fields of a kind; empty for an unknown kind.
std::vector<std::string> field_map_fields(std::string_view kind);
/// True when \p field of \p kind is a length whose unit a map may name.
bool takes_unit(std::string_view kind, std::string_view field);

/// \throws core::Error(invalid_data) naming the line, for anything that is not known or stands twice.
FieldMap parse_field_map(std::string_view text, std::string_view source);
/// \throws core::Error like parse_field_map(), and when the file cannot be read or is over 1 MB.
FieldMap load_field_map(std::string const& path);

/// "tab", "space", "comma", "semicolon", "bar", "caret", "colon" or the character itself.
std::optional<char> parse_separator(std::string_view word);
std::string separator_word(char separator);

} // namespace hatang::ingest
