// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// GeoPackage feature and attribute tables to rows, read with plain SQLite from memory.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// Every column is a field but the geometry and a primary key named fid. Geometry that cannot be understood is left
/// out with a finding. A database left in WAL mode is read without its -wal file, and that is said.
/// \throws core::Error for what require_plain_schema() refuses and damaged files.
void read_gpkg(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
