// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A file that came back from the field, read into memory: cells by column, geometries in WGS 84.

#include "core/contracts/file_reader.hpp"
#include "core/finding.hpp"
#include "spatial/placed_geometry.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct ReturnedCell {
    core::RawCell::Kind kind = core::RawCell::Kind::empty;
    std::string text;
    double real = 0.0;
    core::RawCell raw() const { return {kind, text, real}; }
};

struct ReturnedRow {
    std::int64_t number = 0;
    std::map<std::string, ReturnedCell, std::less<>> cells; ///< by column
    std::string geometry_wkb;                               ///< WGS 84, empty = none
    bool geometry_broken = false;                           ///< there was one that could not be read or placed

    std::string_view text(std::string_view column) const;
};

/// As the register writes it, whatever the app made of it: lower case, without braces. Empty when there is none.
std::string uuid_of(ReturnedRow const& row, std::string_view column = "uuid");

struct ReturnedLayer {
    std::string name;
    std::vector<std::string> columns;
    std::vector<ReturnedRow> rows;
    bool has(std::string_view column) const;
};

struct ReturnedFile {
    core::RawFile file;
    std::vector<ReturnedLayer> layers;
    ReturnedLayer const* find(std::string_view name) const;
};

/// Degrees of WGS 84 as a record keeps them: outside when one of them is none.
spatial::PlacedGeometry place_degrees(std::string_view wkb);

/// Layers that begin with "base_" and the tables of QGIS are left out. \throws core::Error like FileReader::read(), and
/// (invalid_data) for a layer in an unknown coordinate system.
ReturnedFile read_returned(std::filesystem::path const& path, core::FileReader& reader, core::FindingSink& findings);

} // namespace hatang::desk
