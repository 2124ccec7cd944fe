// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The container of old Office files (Microsoft's [MS-CFB]): streams by name, copied out of their chains of sectors.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

class OleFile {
public:
    /// \p bytes are borrowed. \throws core::Error when the header or a chain is broken.
    explicit OleFile(std::string_view bytes);

    /// The stream of that name (ASCII) wherever it stands, or nothing.
    std::optional<std::string> read(std::string_view name) const;

private:
    struct Entry {
        std::string name;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
        std::uint8_t type = 0;
    };
    void read_allocation();
    void read_directory();
    std::string_view sector(std::uint32_t number) const;
    std::string read_chain(std::uint32_t start) const;
    std::string read_mini_chain(std::uint32_t start, std::uint64_t size) const;

    std::string_view m_bytes;
    std::size_t m_sector_bytes = 512;
    std::vector<std::uint32_t> m_next;      ///< by sector
    std::vector<std::uint32_t> m_mini_next; ///< by mini sector
    std::string m_mini_stream;
    std::vector<Entry> m_entries;
};

} // namespace hatang::ingest
