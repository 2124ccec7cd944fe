// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A GeoPackage of several layers that opens styled: layer_styles for QGIS, and a QGIS project inside it
/// (qgis_projects) and, if asked, beside it (FILE.qgs) for QField and Mergin Maps. docs/field-packs.md

#include "core/list/field_layer.hpp"
#include "export/list_writers.hpp"

#include <memory>

namespace hatang::publish {

struct PackageStyle {
    core::Language language = core::Language::vi;
    std::chrono::sys_seconds made_at{}; ///< written into the file
    bool project_beside = true;         ///< also FILE.qgs
    std::filesystem::path helper;       ///< the program hatang-writer; empty = the one beside this program
};

/// Files appear whole or not at all. \throws core::Error like make_list_writer().
std::unique_ptr<core::FieldPackageWriter> make_field_package(FileDestination const& destination, PackageStyle style);

} // namespace hatang::publish
