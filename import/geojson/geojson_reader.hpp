// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// GeoJSON FeatureCollections (RFC 7946, and the older crs member) to rows. One layer, named after the file.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"

namespace hatang::ingest {

/// Fields are the properties in order of first appearance, and "id" last when features carry one and no property has
/// that name. Lists and objects inside properties become their JSON text. Heights in positions are left out. A crs
/// member that names a system is declared; one that links elsewhere is not followed.
/// \throws core::Error when the text is no FeatureCollection or is broken anywhere.
void read_geojson(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink);

} // namespace hatang::ingest
