// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A QGIS project over the layers of one GeoPackage: what QField and Mergin Maps open.

#include "core/geo_point.hpp"
#include "core/list/field_layer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hatang::publish {

struct QgisProject {
    std::string title;
    std::string package; ///< file name of the GeoPackage beside the project
    core::GeoBox view;   ///< WGS 84
    core::Language language = core::Language::vi;
};

/// The .qgs document: layers from top to bottom as given, a relation to each editable layer from every layer with a
/// parent_column. The map is in web Mercator (EPSG:3857), as field apps expect.
std::string qgis_project(QgisProject const& project, std::span<core::FieldLayer const> layers);

/// The document as a .qgz: a ZIP archive with the one member "hatang.qgs".
std::string zipped_project(std::string_view document);

} // namespace hatang::publish
