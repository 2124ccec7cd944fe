// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Workbooks of Excel 97 to 2003 (.xls, BIFF8) to rows.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// \throws core::Error for files that are no workbook, encrypted, damaged or older.
void read_xls(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
