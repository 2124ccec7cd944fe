// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a foreign file holds before anything is believed: cells as written, with the row number a person would
/// name. Views are valid only during the call that hands them over.

#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// How the headings begin of columns that hatang itself writes into a file of rejected rows: never data.
inline constexpr std::string_view kOwnHeading = "hatang: ";

/// One cell. Text formats give `text` only; typed formats (XLSX, GeoPackage, GeoJSON) give numbers as numbers.
struct RawCell {
    enum class Kind : std::uint8_t { empty, text, integer, real, date };
    Kind kind = Kind::empty;
    std::string_view text; ///< UTF-8, NFC, trimmed of blanks; for numbers and dates the shortest exact text
    double real = 0.0;     ///< set for integer and real

    bool empty() const { return kind == Kind::empty || text.empty(); }
};

struct RawRow {
    std::int64_t number = 0;        ///< CSV, XLSX: row in the file, heading included; other formats: feature from 1
    std::span<RawCell const> cells; ///< one per field of the layer, same order
    std::string_view geometry_wkb;  ///< little-endian ISO WKB in the layer's CRS, or empty
};

/// What a file says of its CRS and what was made of it.
struct CrsDeclaration {
    std::optional<CrsId> epsg;   ///< when the declaration names or exactly equals a known CRS
    std::string text;            ///< as declared (WKT or name), cut to 400 characters; empty = nothing declared
    bool has_datum_shift = true; ///< false for a VN-2000-like WKT without TOWGS84 and with a WGS 84 spheroid (trap 10)
};

struct RawLayer {
    std::string name;                 ///< layer, sheet, or file stem
    std::vector<std::string> fields;  ///< headings as written, NFC, in file order; may repeat or be empty
    std::string geometry_type;        ///< "Point", "MultiPolygon", …; empty for tables
    std::optional<std::int64_t> rows; ///< where the format tells it without reading all
    CrsDeclaration crs;
    std::int64_t heading_row = 0; ///< of tables: the row the headings stand in, as RawRow::number counts
};

/// How the bytes became text.
struct EncodingEvidence {
    std::string used; ///< "UTF-8", "UTF-16LE", "CP1258", "TCVN3", "VNI", or empty for formats that are always Unicode
    std::string declared; ///< from BOM, .cpg, DBF language byte; may be empty
    std::string evidence; ///< one English clause: "valid UTF-8 with 412 Vietnamese letters"
};

struct RawFile {
    std::string path;
    std::string format; ///< "csv", "xlsx", "geojson", "gpkg", "shp"
    std::string sha256; ///< lower-case hex of the main file's bytes
    std::int64_t size_bytes = 0;
    EncodingEvidence encoding;
    std::vector<RawLayer> layers;
    std::string separator{}; ///< of CSV: what cuts its cells
    std::string field_map{}; ///< name and SHA-256 of the map its columns were read with; empty = none
};

} // namespace hatang::core
