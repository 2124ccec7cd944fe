// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists as the files people use. A file appears whole or not at all: it is written beside its final name, brought
/// to the disk and renamed by end(); a writer destroyed before end() leaves nothing. docs/formats.md says what each
/// format holds.

#include "core/list/list.hpp"
#include "core/words.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace hatang::publish {

enum class ListFormat { table, json, ndjson, csv, geojson, gpkg, fgb, kml, gpx, xlsx };

/// The word of --format ("geojson"). \throws core::Error(usage) naming all words.
ListFormat parse_list_format(std::string_view text);
std::string_view to_string(ListFormat format);
/// By the file's extension, case does not count; nothing when no format has it (".json" is json, ".txt" table).
std::optional<ListFormat> format_of_extension(std::filesystem::path const& path);
/// GeoPackage, FlatGeobuf and XLSX need a file: they cannot go to a stream.
bool needs_file(ListFormat format);

struct FileDestination {
    std::filesystem::path path;
    bool overwrite = false; ///< without it an existing file is refused
};
/// A stream that outlives the writer, or a file.
using Destination = std::variant<std::reference_wrapper<std::ostream>, FileDestination>;

/// Column headings: labels in the language of the style, or the columns' machine names.
enum class Headings { people, machines };

struct ListStyle {
    core::Language language = core::Language::vi;
    /// None = what the format is for: table, KML, GPX and XLSX for people, the others for machines. JSON, GeoJSON,
    /// GeoPackage and FlatGeobuf always name their fields for machines.
    std::optional<Headings> headings;
    bool is_terminal = false;           ///< allows bold headings in tables
    std::size_t terminal_width = 0;     ///< columns of the terminal; 0 = never cut
    std::chrono::sys_seconds made_at{}; ///< written into XLSX and GeoPackage: same rows and time, same bytes
    std::filesystem::path helper;       ///< the program hatang-writer; empty = the one beside this program
};

/// \throws core::Error(usage) when the format needs a file and the destination is a stream, core::Error(conflict)
/// when the file exists and may not be overwritten, core::Error(io) when it cannot be made.
std::unique_ptr<core::ListWriter> make_list_writer(ListFormat format, Destination destination, ListStyle style);

} // namespace hatang::publish
