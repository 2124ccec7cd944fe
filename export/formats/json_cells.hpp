// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cells as JSON: unknown is null, days are ISO texts, numbers that JSON has no word for (NaN, infinity) are null.

#include "core/list/list.hpp"
#include "export/sink/text_buffer.hpp"

#include <span>
#include <string>
#include <vector>

namespace hatang::publish {

void put_json_cell(TextBuffer& out, core::Cell const& cell);
/// `"name":` for each column, escaped once.
std::vector<std::string> json_keys(core::ListHeader const& header);
/// {"code":"DN0001","height_m":18}
void put_json_object(TextBuffer& out, std::span<std::string const> keys, std::span<core::Cell const> cells);

} // namespace hatang::publish
