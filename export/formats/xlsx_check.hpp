// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A second look at a workbook that was just written.

#include <cstddef>
#include <filesystem>
#include <vector>

namespace hatang::publish {

/// Rows per sheet as they stand in the file; a sheet that cannot be read or is cut off ends the list.
std::vector<std::size_t> rows_of_xlsx(std::filesystem::path const& path);

} // namespace hatang::publish
