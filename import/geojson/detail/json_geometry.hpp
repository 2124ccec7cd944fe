// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A GeoJSON geometry object to WKB. Private to geojson/: it shows simdjson's types.

#include "import/geometry/wkb.hpp"

#include <simdjson.h>

namespace hatang::ingest {

/// Writes \p geometry after clearing \p writer. \returns false when it is no geometry of RFC 7946: unknown type,
/// positions that are not two or more finite numbers, rings that are open or have fewer than four positions, deeper
/// nesting than 8. \throws simdjson::simdjson_error for broken JSON.
bool write_geometry(simdjson::ondemand::object geometry, WkbWriter& writer);

} // namespace hatang::ingest
