// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Pages as files that people read. A file appears whole or not at all.

#include "core/page/page.hpp"
#include "export/list_writers.hpp"

#include <filesystem>
#include <optional>

namespace hatang::publish {

enum class PageFormat { html, pdf };

/// By the file's extension, case does not count.
std::optional<PageFormat> page_format_of_extension(std::filesystem::path const& path);

/// HTML: one file without scripts and without anything from elsewhere. PDF: A4, letters embedded; the same page gives
/// the same bytes with the same fonts and libraries.
/// \p pdf_module: the file hatang-pdf.so; empty = the one beside this program.
/// \throws core::Error(conflict) when the file exists and may not be overwritten, (io) when it cannot be made,
/// (invalid_data) for broken geometry on a map.
void write_page(core::Page const& page, PageFormat format, FileDestination const& destination,
                std::filesystem::path const& pdf_module = {});

} // namespace hatang::publish
