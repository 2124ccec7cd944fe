// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A field map as a YAML file for people: what hatang would use, with what else may be said beside it.

#include "core/words.hpp"
#include "import/map/field_map.hpp"

#include <span>
#include <string>

namespace hatang::ingest {

/// The map that hatang would use for a table with these headings, without a map. \p kind is one of field_map_kinds().
FieldMap recognised_map(std::string const& kind, std::span<std::string const> headings);

/// What was found in one file and is shown behind '#': found again in the next one, unless somebody pins it.
struct FieldMapHints {
    std::string header_row;
    std::string separator;
    std::string encoding;
    std::string crs;
};

/// parse_field_map() of it gives \p map back, without its notes.
std::string print_field_map(FieldMap const& map, FieldMapHints const& hints, core::Language language);

} // namespace hatang::ingest
