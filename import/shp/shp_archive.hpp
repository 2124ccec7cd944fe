// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A Shapefile in a ZIP archive, read in memory: no member is ever unpacked to the disk, so their names do no harm.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// The archive's one Shapefile, or the one that --layer names. \throws core::Error when there is none, or several and
/// none is chosen.
void read_shp_archive(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
