// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Heights out of a raster, in the same lock as the vector formats of GDAL: one driver, the file in memory.

#include "core/contracts/file_reader.hpp"
#include "import/gdal/gdal_format.hpp"
#include "import/reader/read_request.hpp"
#include "import/shp/sidecars.hpp"

namespace hatang::ingest {

/// By content: GeoTIFF, Erdas Imagine; by content and name: Arc/Info ASCII grid, SRTM tile. Formats that only point to
/// further files (VRT) are refused. \throws core::Error(invalid_data)
GdalFormat decide_raster_format(std::string_view file_name, std::string_view head, std::size_t bytes);

/// Registers the driver and loads what the lock will not let in.
void prepare_raster(GdalFormat const& format);

/// One row a point of the request: height or nothing, unit, vertical CRS. \pre prepare_raster()
void sample_raster(OpenedFile const& file, Sidecars const& sidecars, GdalFormat const& format,
                   ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
