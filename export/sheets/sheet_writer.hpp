// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Map sheets as files: one PDF with letters embedded and a bookmark for each sheet, or a PNG for each page.

#include "core/sheets/map_sheets.hpp"
#include "export/list_writers.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace hatang::publish {

enum class SheetFormat { pdf, png };

/// By the file's extension, case does not count.
std::optional<SheetFormat> sheet_format_of_extension(std::filesystem::path const& path);

struct SheetFile {
    SheetFormat format = SheetFormat::pdf;
    double dots_per_inch = 200.0;       ///< of PNG, 50 to 600
    std::filesystem::path pdf_module{}; ///< empty = the one beside this program
};

struct WrittenSheets {
    std::vector<std::filesystem::path> files;
    std::size_t pages = 0;
    int left_out = 0; ///< labels of points for which there was no room
};

/// PNG of several pages: "tuyen.png" becomes tuyen-01.png, tuyen-02.png … The same sheets give the same bytes with the
/// same fonts and libraries. All files appear or none does. \throws core::Error(conflict) when one exists and may not
/// be overwritten, (io) when one cannot be made, (invalid_data) for broken geometry.
WrittenSheets write_sheets(core::MapSheets const& sheets, SheetFile const& file, FileDestination const& destination);

} // namespace hatang::publish
