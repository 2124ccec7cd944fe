// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cells as XML text for machines (18.5, 2017-06-30, true), shared by KML and GPX.

#include "core/list/list.hpp"
#include "export/sink/text_buffer.hpp"

#include <string>
#include <string_view>

namespace hatang::publish {

/// Unknown, or a number that is none (NaN, infinity).
bool is_unknown(core::Cell const& cell);
/// Nothing for unknown cells.
void put_xml_cell(TextBuffer& out, core::Cell const& cell);
/// put_xml_text() as a string, for texts prepared once.
std::string xml_text(std::string_view text);

} // namespace hatang::publish
