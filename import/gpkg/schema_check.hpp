// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Whether a GeoPackage's schema holds only what a GeoPackage needs (security.md section 2, row 3).

#include "import/gpkg/sqlite_file.hpp"

namespace hatang::ingest {

/// Only tables, indexes, R-trees named rtree_* and the triggers of GeoPackage and GDAL. \throws core::Error naming the
/// first other object: a view, a foreign trigger, a virtual table that could read other files.
void require_plain_schema(SqliteFile const& file);

} // namespace hatang::ingest
