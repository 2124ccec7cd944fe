// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Merged cells and hidden columns of an XLSX worksheet.

#include "import/sheets/sheet_layout.hpp"

#include <string>
#include <string_view>

namespace hatang::ingest {

/// \p member names the document in errors.
SheetLayout read_xlsx_layout(std::string_view document, std::string const& member);

} // namespace hatang::ingest
