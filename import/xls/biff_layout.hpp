// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Merged cells and hidden columns of a worksheet of an XLS workbook.

#include "import/sheets/sheet_layout.hpp"
#include "import/xls/biff_globals.hpp"

#include <string_view>

namespace hatang::ingest {

SheetLayout read_biff_layout(std::string_view stream, BiffSheet const& sheet);

} // namespace hatang::ingest
