// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The formats left to GDAL: for each one driver, what its files begin with, and the files that stand beside them.

#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct GdalFormat {
    std::string_view name; ///< as in RawFile::format
    std::string_view driver;
    std::vector<std::string_view> sidecars; ///< extensions
};

/// \p head: the first bytes. \throws core::Error when the content is of another kind than the extension says.
GdalFormat decide_gdal_format(std::string_view file_name, std::string_view head);

} // namespace hatang::ingest
