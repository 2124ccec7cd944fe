// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Geometry of KML 2.2 and of Google's tracks to WKB: longitude first, heights left out.

#include "import/features/feature_layers.hpp"
#include "import/xlsx/xml_scanner.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// "107.9,16.1,0 108,16.2"; nothing when a number is broken or not finite.
std::optional<std::vector<Position>> parse_kml_coordinates(std::string_view text);

/// True for the elements that read_kml_geometry() reads.
bool is_kml_geometry(std::string_view element);

/// After the start of such an element, up to its end. What was read is appended to \p shapes. \returns false when a
/// part is broken or unknown.
bool read_kml_geometry(XmlScanner& xml, std::vector<Shape>& shapes);

/// A line, or nothing when there are fewer than two positions.
std::optional<Shape> line_of(std::vector<Position> const& positions);
Shape point_of(Position position);

} // namespace hatang::ingest
