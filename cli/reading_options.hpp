// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// --layer, --encoding, --separator, --header-row, --src-crs and --map: how a file is to be read, of every import and
/// of inspect. What the command line says goes before what the map says.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "core/contracts/file_reader.hpp"
#include "import/map/field_map.hpp"
#include "import/map/mapped_reader.hpp"
#include "import/reader_process.hpp"

#include <optional>
#include <string>

namespace hatang::cli {

/// The reader of a command, with the map it was given.
class OpenReading {
public:
    OpenReading(ingest::ReaderProcess process, std::optional<ingest::FieldMap> map, core::ReadOptions options,
                std::optional<core::CrsId> crs);

    /// The reader that hands over rows as the file has them; what stands before it sees them so.
    void put_between(core::FileReader& between) { m_between = &between; }
    core::FileReader& file_reader() { return m_process; }
    core::FileReader& reader();
    core::ReadOptions const& options() const { return m_options; }
    std::optional<core::CrsId> const& crs() const { return m_crs; }
    std::optional<ingest::FieldMap> const& map() const { return m_map; }
    core::StationHeadingMapper stations() const;
    core::PlaceHeadingMapper places() const;

private:
    ingest::ReaderProcess m_process;
    core::FileReader* m_between = nullptr;
    std::optional<ingest::FieldMap> m_map;
    std::optional<ingest::MappedReader> m_mapped;
    core::ReadOptions m_options;
    std::optional<core::CrsId> m_crs;
};

struct ReadingOptions {
    std::optional<std::string> layer;
    std::optional<std::string> encoding;
    std::string separator;
    std::optional<std::int64_t> header_row;
    std::string src_crs;
    std::string map;

    void describe(OptionTable& options);
    void describe_src_crs(OptionTable& options);
    /// \p kind: the map must be of it; empty = any. \throws core::Error
    OpenReading open(std::string_view kind, Console const& console) const;
};

} // namespace hatang::cli
