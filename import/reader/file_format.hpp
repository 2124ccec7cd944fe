// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which format a file is, from its extension AND its content: nothing is guessed from content alone, and a file that
/// is something else than its name says is refused.

#include <string_view>

namespace hatang::ingest {

enum class FileFormat { csv, xlsx, xls, ods, geojson, gpkg, sqlite, shp, shp_zip, kml, kmz, gpx };

/// "csv", "xlsx", … as in RawFile::format.
std::string_view to_string(FileFormat format);

/// \p head: the first bytes of the file, a few hundred or all. \throws core::Error when the extension is unknown or
/// the content is of another kind.
FileFormat decide_format(std::string_view file_name, std::string_view head);

} // namespace hatang::ingest
