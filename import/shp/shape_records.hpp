// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The main file of a Shapefile (ESRI Shapefile Technical Description, July 1998) to WKB, record by record. Heights
/// and measures are left out. The index file is not needed: records are walked in file order.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

class ShapeRecords {
public:
    /// \p bytes are borrowed. \throws core::Error when the header is not a Shapefile's or its type is not read
    /// (MultiPatch).
    explicit ShapeRecords(std::string_view bytes);

    /// "Point", "MultiPoint", "MultiLineString", "MultiPolygon".
    std::string_view geometry_type() const;

    struct Record {
        bool broken = false; ///< the content is not what its type says
        std::string wkb;     ///< empty for null shapes and broken ones
    };
    /// The next record, or nothing at the end of the file.
    std::optional<Record> next();

private:
    std::string_view m_bytes;
    std::size_t m_at;
    std::uint32_t m_type;
};

} // namespace hatang::ingest
