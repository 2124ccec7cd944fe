// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Text made safe for its format. In all of them bytes that are not UTF-8 become U+FFFD.

#include "core/text/formula.hpp"
#include "export/sink/text_buffer.hpp"

#include <string>
#include <string_view>

namespace hatang::publish {

/// A JSON string with its quotes; control characters as \u00xx.
void put_json_text(TextBuffer& out, std::string_view text);
/// XML character data or attribute value; characters that XML 1.0 does not know become U+FFFD.
void put_xml_text(TextBuffer& out, std::string_view text);
/// One CSV field (RFC 4180): guarded against formulas, quoted where needed; control characters other than tab and
/// line ends become U+FFFD.
void put_csv_text(TextBuffer& out, std::string_view text);

using core::reads_as_formula;

/// Valid UTF-8 without control characters other than tab and LF, for formats that another library writes.
std::string plain_text(std::string_view text);

} // namespace hatang::publish
