// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A letter as a file: its template filled, as a Word document or drawn as PDF. A file appears whole or not at all.

#include "core/letters/letter.hpp"
#include "export/list_writers.hpp"

#include <filesystem>
#include <optional>

namespace hatang::publish {

enum class LetterFormat { docx, pdf };

/// Width of the map on paper: A4 between margins of 30 and 20 mm.
inline constexpr double kLetterMapWidth_mm = 160.0;
/// Of the map in a Word document, where it is a picture.
inline constexpr double kLetterMapDots = 220.0;

/// By the file's extension, case does not count.
std::optional<LetterFormat> letter_format_of_extension(std::filesystem::path const& path);

/// The same letter and template give the same bytes with the same fonts and libraries.
/// \p pdf_module: the file hatang-pdf.so; empty = the one beside this program.
/// \throws core::Error(invalid_data) for what is wrong in the template, (conflict) when the file exists and may not be
/// overwritten, (io) when it cannot be made.
void write_letter(core::Letter const& letter, core::DocxPackage letter_template, LetterFormat format,
                  FileDestination const& destination, std::filesystem::path const& pdf_module = {});

/// A template as a .docx for a department to edit. \throws as write_letter().
void write_template(core::DocxPackage const& letter_template, core::Date made_on, FileDestination const& destination);

} // namespace hatang::publish
