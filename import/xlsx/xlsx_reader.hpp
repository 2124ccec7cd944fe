// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// XLSX workbooks to rows: every visible sheet that holds a table is a layer. Read by our own code because GDAL
/// guesses column types, loses row numbers and takes a refused entity for an empty sheet.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// Hidden sheets are named in a finding and read only when chosen by name.
/// \throws core::Error for a broken workbook, a DOCTYPE, or a limit of zip_members.hpp and sheet_rows.hpp.
void read_xlsx(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
