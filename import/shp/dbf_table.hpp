// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The attribute table of a Shapefile (dBASE III and what followed), bytes as they are: which encoding they are in is
/// decided by the caller for the whole table.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct DbfField {
    std::string name;       ///< raw bytes
    char type = 'C';        ///< C text, N and F number, D date, L logical, others
    std::size_t offset = 0; ///< in a record
    std::size_t length = 0;
};

class DbfTable {
public:
    /// \p bytes are borrowed. \throws core::Error when the header is broken.
    explicit DbfTable(std::string_view bytes);

    std::vector<DbfField> const& fields() const { return m_fields; }
    /// Records that are wholly in the file.
    std::size_t rows() const { return m_rows; }
    /// Records that the header promises.
    std::size_t promised_rows() const { return m_promised; }
    std::uint8_t language() const { return m_language; }
    bool is_deleted(std::size_t row) const;
    /// Trimmed of trailing blanks and NULs. \pre row < rows().
    std::string_view value(std::size_t row, DbfField const& field) const;

private:
    std::string_view m_records;
    std::size_t m_record_bytes = 1;
    std::size_t m_rows = 0;
    std::size_t m_promised = 0;
    std::uint8_t m_language = 0;
    std::vector<DbfField> m_fields;
};

} // namespace hatang::ingest
