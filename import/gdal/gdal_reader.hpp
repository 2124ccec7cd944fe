// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rows by GDAL, with the one driver of the format and files in memory only.

#include "core/contracts/file_reader.hpp"
#include "import/gdal/gdal_format.hpp"
#include "import/reader/read_request.hpp"
#include "import/shp/sidecars.hpp"

namespace hatang::ingest {

/// Before the lock: registers the driver and has PROJ load the systems hatang knows, whose database is a file.
void prepare_gdal(GdalFormat const& format);

/// \throws core::Error with GDAL's own words when it cannot read on.
void read_with_gdal(OpenedFile const& file, GdalFormat const& format, ReadRequest const& request, core::RowSink& sink);

/// Puts the file and what stands beside it where GDAL finds them, in memory. \p bytes stay the caller's.
void put_in_memory(OpenedFile const& file, GdalFormat const& format, Sidecars const& sidecars);

} // namespace hatang::ingest
