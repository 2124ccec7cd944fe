// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rows that come from no table: the maps of a YAML or JSON document, or what was typed as options. They are read as
/// those of a spreadsheet are.

#include "core/contracts/file_reader.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::desk {

class MemoryRows final : public core::FileReader {
public:
    struct Row {
        std::int64_t number = 0;                                ///< line in the document; 0 = no file
        std::vector<std::pair<std::string, std::string>> cells; ///< heading, text
    };
    /// Headings in the order in which they are first met. \p sha256 of the document; empty for options.
    MemoryRows(std::string name, std::string format, std::string sha256, std::vector<Row> const& rows);

    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const& options) override;
    void read(std::filesystem::path const& path, core::ReadOptions const& options, core::RowSink& sink) override;

private:
    core::RawFile m_file;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::int64_t> m_numbers;
};

/// A list of maps, or a map whose member "items" is one; values are texts, numbers and days.
/// \throws core::Error(invalid_data) with the line, for anything else.
MemoryRows rows_of_document(std::string_view text, std::string const& name);

} // namespace hatang::desk
