// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The polygons of a file that a person gives as a filter ("--within ranh-gioi.geojson").

#include "core/contracts/file_reader.hpp"

#include <filesystem>
#include <string>

namespace hatang::desk {

/// Every polygon of every layer as one MultiPolygon, WGS 84 WKB. A declared CRS is obeyed; a file that declares none
/// must be in degrees. \throws core::Error(invalid_data) when it holds no polygon, an invalid one, or its CRS is
/// unknown.
std::string read_polygons(std::filesystem::path const& file, core::FileReader& reader);

} // namespace hatang::desk
