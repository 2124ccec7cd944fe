// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which encoding the texts of an attribute table are in: one answer for the whole table.

#include "core/raw/raw_row.hpp"
#include "import/encoding/decode.hpp"
#include "import/shp/dbf_table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

struct DbfEncoding {
    std::optional<Charset> charset; ///< nothing when it is unknown or old: the texts are handed over as font text then
    core::EncodingEvidence evidence;
};

/// \p forced by the user, else \p cpg's text, else valid UTF-8; ASCII fits all. A declaration that the bytes contradict
/// is not believed. \throws core::Error for a \p forced name that is not known.
DbfEncoding find_dbf_encoding(DbfTable const& table, std::optional<std::string_view> cpg,
                              std::optional<std::string> const& forced);

/// A character that the field's length cut in two is left out, as writers of UTF-8 tables leave it behind.
std::string_view without_cut_character(std::string_view value, DbfField const& field);

} // namespace hatang::ingest
