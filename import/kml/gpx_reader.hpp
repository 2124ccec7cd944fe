// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// GPX 1.0 and 1.1 to rows: layers "waypoints", "routes", "tracks", those there are.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// \throws core::Error for broken XML, a DOCTYPE, or a file with none of the three.
void read_gpx(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
