// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A file read by a field map: its columns are what the map says, constants stand behind them as columns of their own,
/// and cells are read as the map translates them.

#include "core/contracts/file_reader.hpp"
#include "core/network/place_field_map.hpp"
#include "core/network/station_field_map.hpp"
#include "import/map/field_map.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::ingest {

/// Column of a table for each line of a map; nothing where the table lacks it.
std::vector<std::optional<std::size_t>> find_columns(FieldMap const& map, std::span<std::string const> headings);

/// Maps of headings to fields as the field map says; headings end with the map's constants. Fields of a table that
/// lacks a column of the map are empty: it is no such list. \pre map.kind fits.
core::StationHeadingMapper station_mapper(FieldMap map);
core::PlaceHeadingMapper place_mapper(FieldMap map);

class MappedReader final : public core::FileReader {
public:
    /// \p reader is borrowed.
    MappedReader(core::FileReader& reader, FieldMap map) : m_reader(reader), m_map(std::move(map)) {}

    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override;
    /// \throws core::Error(invalid_data) also when no layer that is read has the columns of the map; names the line.
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override;

private:
    core::FileReader& m_reader;
    FieldMap m_map;
};

/// What the map says of reading, where \p options do not say it.
core::ReadOptions read_options(FieldMap const& map, core::ReadOptions options);

} // namespace hatang::ingest
