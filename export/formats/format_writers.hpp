// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One factory per format, behind make_list_writer().

#include "export/list_writers.hpp"
#include "export/sink/byte_sink.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::publish {

std::unique_ptr<core::ListWriter> make_table_writer(std::unique_ptr<ByteSink> sink, ListStyle style);
std::unique_ptr<core::ListWriter> make_json_writer(std::unique_ptr<ByteSink> sink);
std::unique_ptr<core::ListWriter> make_ndjson_writer(std::unique_ptr<ByteSink> sink);
std::unique_ptr<core::ListWriter> make_csv_writer(std::unique_ptr<ByteSink> sink, ListStyle style);
std::unique_ptr<core::ListWriter> make_geojson_writer(std::unique_ptr<ByteSink> sink);
std::unique_ptr<core::ListWriter> make_kml_writer(std::unique_ptr<ByteSink> sink, ListStyle style);
std::unique_ptr<core::ListWriter> make_gpx_writer(std::unique_ptr<ByteSink> sink, ListStyle style);
std::unique_ptr<core::ListWriter> make_xlsx_writer(FileDestination const& destination, ListStyle style);
/// GeoPackage and FlatGeobuf, through the program hatang-writer.
std::unique_ptr<core::ListWriter> make_wired_writer(ListFormat format, FileDestination const& destination,
                                                    ListStyle style);

/// The columns' machine names, none empty, none twice even when case does not count ("name", "name_2").
std::vector<std::string> unique_names(core::ListHeader const& header);
/// Machine names or labels in the style's language; \p usual where the style does not say.
std::vector<std::string> headings_of(core::ListHeader const& header, ListStyle const& style, Headings usual);
/// The column that names a row for people ("name", "site_name", "code", else the first text column), if any.
std::optional<std::size_t> naming_column(core::ListHeader const& header);
/// True when a list of points has no lon and lat columns, so that a table of cells would lose the positions.
bool adds_position(core::ListHeader const& header);
/// The headings of the two columns that are added then.
std::array<std::string, 2> position_headings(Headings headings, core::Language language);
/// \throws core::Error(internal) when a row has not as many cells as the header has columns.
void check_row(core::ListHeader const& header, core::ListRow const& row);

} // namespace hatang::publish
