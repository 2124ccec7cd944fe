// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The layers of a GeoPackage as its own catalogue tables list them.

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
};

/// Tables of gpkg_contents with data type features or attributes that are really there. \throws core::Error when the
/// file has no such catalogue.
std::vector<GpkgLayer> list_gpkg_layers(SqliteFile const& file);

} // namespace hatang::ingest
