// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// JSON pieces for writers that stream their output (GeoJSON, NDJSON, log details) without building a tree.

#include <string>
#include <string_view>

namespace hatang::core {

/// Appends \p text as a JSON string with its quotation marks (RFC 8259). Bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Appends the shortest digits that read back as \p value; NaN and infinities, which JSON has not, become null.
void append_json_number(std::string& out, double value);

} // namespace hatang::core
