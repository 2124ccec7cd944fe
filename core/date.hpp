// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Calendar days. ISO (2017-06-30) for machines, dd/mm/yyyy for people. No time of day, no time zone.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::core {

/// A valid Gregorian day between 1900-01-01 and 2199-12-31.
using Date = std::chrono::year_month_day;

/// Accepts 2017-06-30, 30/6/2017, 30/06/2017, 30-6-2017 and 30.6.2017 (day first, as Vietnamese write), with
/// surrounding blanks; nothing else. \returns nothing for any other text, impossible days and years outside the range.
std::optional<Date> parse_date(std::string_view text);

/// An Excel serial day number (1900 system, 1 = 1900-01-01, with Excel's false leap day 60).
std::optional<Date> date_from_excel_serial(double serial);

std::string format_iso(Date date);
/// dd/mm/yyyy.
std::string format_vietnamese(Date date);

} // namespace hatang::core
