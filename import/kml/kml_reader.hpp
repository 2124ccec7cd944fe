// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// KML 2.2 to rows: placemarks, a layer for each folder. Links (NetworkLink, icons, overlays) are never opened.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// \throws core::Error for broken XML, a DOCTYPE, or no placemark at all.
void read_kml(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

/// The same for a KMZ archive: its doc.kml, else its first .kml.
void read_kmz(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
