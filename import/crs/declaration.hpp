// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a foreign file says of its CRS, compared with the systems hatang knows by their parameters, not by name:
/// no database is looked up, so nothing is guessed. Rows decide in the end (spatial/crs_evidence.hpp).

#include "core/raw/raw_row.hpp"

#include <string_view>

namespace hatang::ingest {

/// From a .prj file or a GeoPackage definition. `epsg` is set when datum, projection, meridian, scale and offsets equal
/// those of a known CRS; a code that the text gives is believed only if they do. `has_datum_shift` is false for a
/// VN-2000 or nameless datum on the WGS 84 spheroid that neither carries TOWGS84 nor an EPSG code: such files are
/// made by hand and may hold either (trap 10; Esri's own VN-2000 .prj looks the same).
core::CrsDeclaration declare_wkt(std::string_view wkt);

/// From "urn:ogc:def:crs:EPSG::5899", "EPSG:5899", "urn:ogc:def:crs:OGC:1.3:CRS84".
core::CrsDeclaration declare_name(std::string_view name);

} // namespace hatang::ingest
