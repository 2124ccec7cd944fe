// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Widths of the columns of a table on a terminal, in display columns.

#include "core/list/list.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish {

struct TableColumn {
    std::size_t width = 0;
    bool right = false; ///< numbers; they and days are never cut
};

struct TableTexts {
    std::span<core::ListColumn const> columns;
    std::span<std::string const> headings;
    std::span<std::vector<std::string> const> rows;
};

/// As wide as the widest text; where \p terminal_width (0 = none) is exceeded the widest text columns give way, down
/// to a few characters.
std::vector<TableColumn> lay_out(TableTexts const& texts, std::size_t terminal_width);

/// At most \p width display columns, the last one "…" where something was left out.
std::string cut_to_width(std::string_view text, std::size_t width);

/// "1234567" → "1.234.567".
std::string grouped(std::string_view digits, char separator);

} // namespace hatang::publish
