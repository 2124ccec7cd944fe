// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A Word document that a department uses as a template, read as a file from outside: bounded, without macros, embedded
/// objects, other files, DOCTYPE or fields that fetch something when the letter is opened.

#include "core/letters/letter.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace hatang::ingest {

inline constexpr std::uintmax_t kTemplateBytes = 10u << 20;      ///< of the file
inline constexpr std::size_t kTemplateInflatedBytes = 40u << 20; ///< of all parts
inline constexpr std::size_t kTemplatePartBytes = 8u << 20;      ///< of a part that is XML
inline constexpr std::string_view kTemplateMain = "word/document.xml";

/// \throws core::Error(not_found, io) for a file that cannot be read, (invalid_data) naming what is refused.
core::DocxPackage read_docx_template(std::filesystem::path const& file);
/// The same of bytes; \p name stands in messages.
core::DocxPackage read_docx_template(std::string_view bytes, std::string const& name);

} // namespace hatang::ingest
