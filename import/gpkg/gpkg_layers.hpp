// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The layers of a GeoPackage or a SpatiaLite database as its own catalogue tables list them.

#include "core/raw/raw_row.hpp"
#include "import/gpkg/sqlite_file.hpp"

#include <string>
#include <vector>

namespace hatang::ingest {

struct GpkgLayer {
    core::RawLayer raw;
    std::string geometry_column;    ///< empty for attribute tables
    std::vector<int> field_columns; ///< columns of SELECT * that are the fields, in order
    int geometry_index = -1;        ///< column of SELECT * that holds the geometry
    bool is_spatialite = false;     ///< its geometry is in SpatiaLite's form
};

/// Tables of gpkg_contents with data type features or attributes that are really there. \throws core::Error when the
/// file has no such catalogue.
std::vector<GpkgLayer> list_gpkg_layers(SqliteFile const& file);

/// The plain tables that geometry_columns of a SpatiaLite database lists; its views and virtual tables are never asked.
/// \throws core::Error when there is no such table.
std::vector<GpkgLayer> list_spatialite_layers(SqliteFile const& file);

} // namespace hatang::ingest
