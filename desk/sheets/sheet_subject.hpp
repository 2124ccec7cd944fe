// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a sheet is of: the route, street, stations, ward … that a person named.

#include "core/contracts/file_reader.hpp"
#include "desk/sheets/sheet_content.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hatang::desk {

/// Every line of every layer of a file (GeoJSON, GPX, KML, …), WKB in WGS 84. A declared CRS is obeyed; a file that
/// declares none must be in degrees. \throws core::Error(invalid_data) when it holds no line.
std::vector<std::string> read_lines(std::filesystem::path const& file, core::FileReader& reader);

} // namespace hatang::desk

namespace hatang::desk::sheets {

struct SheetSubject {
    std::vector<std::vector<core::GeoPoint>> lines; ///< pieces joined; empty: an area or places
    std::vector<core::GeoPoint> places;             ///< marked on the map
    core::GeoBox box;                               ///< must be seen
    std::string title;
    bool measured = false; ///< has a start to count kilometres from: a route, a line; not a street
};

/// \throws core::Error(usage) when nothing or several things are named, (not_found) for what the register does not hold
/// or holds without a line.
SheetSubject resolve_subject(SheetWords const& words, SheetSources const& sources, SheetReader const& reader,
                             core::Language language);

/// The province's zone, or the one that was asked for.
core::CrsId sheet_crs(SheetWords const& words, core::AdminReader const& admin, core::GeoPoint place);

} // namespace hatang::desk::sheets
