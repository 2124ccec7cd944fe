// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Dates of spreadsheets: numbers that a cell's style calls a date.

#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// True when a number format shows days or years: "dd/mm/yyyy", "[$-409]d-mmm-yy"; not "0.00", "#,##0 \"ngày\"".
bool is_date_format(std::string_view format_code);
/// True for the built-in format numbers that show days or years (ECMA-376 part 1, 18.8.30).
bool is_builtin_date_format(int number);

/// "2019-06-05" or "2019-06-05T14:30:00"; nothing outside of what the system can say (serial 0–2958465; serial 60 of
/// the 1900 system is a day that never was). \p from_1904: the workbook counts from 1904.
std::optional<std::string> serial_to_iso(double serial, bool from_1904);

} // namespace hatang::ingest
