// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Shapefiles to rows: .shp with .dbf, .prj and .cpg.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"
#include "import/shp/sidecars.hpp"

namespace hatang::ingest {

/// A table in an unknown encoding is described but not read. Records marked as deleted are left out and counted.
/// \throws core::Error for broken headers and, when rows are wanted, an unknown encoding.
void read_shp(OpenedFile const& file, Sidecars const& sidecars, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
