// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which character separates the cells of a text file: the one that cuts its lines most evenly.

#include <string_view>

namespace hatang::ingest {

struct Dialect {
    char separator = ',';
    bool declared = false; ///< the first line says "sep=;" as spreadsheet programs write it
};

/// Any printable ASCII character or TAB but letters, digits and quotes.
bool is_separator(char c);
/// Looks at the first records of \p text. \pre valid UTF-8.
Dialect detect_dialect(std::string_view text);
/// The separator that somebody named; a first line "sep=;" is passed over all the same.
Dialect named_dialect(std::string_view text, char separator);

} // namespace hatang::ingest
