// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A list written through GDAL: EPSG:4326, one layer or several, spatial index, typed fields. Part of hatang-writer
/// only.

#include "export/wire/list_frames.hpp"

#include <memory>
#include <stdexcept>
#include <vector>

namespace hatang::publish {

/// What GDAL could not do, in its own words; "no-geometry" for a row without a position where the format needs one.
class GdalListError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class GdalList {
public:
    /// \throws GdalListError
    explicit GdalList(wire::WireHeader const& header);
    /// Closes the file; without finish() it is incomplete.
    ~GdalList();
    GdalList(GdalList const&) = delete;
    GdalList& operator=(GdalList const&) = delete;
    GdalList(GdalList&&) = delete;
    GdalList& operator=(GdalList&&) = delete;

    /// Texts in \p cells must be closed by NUL. \throws GdalListError
    void add(std::vector<core::Cell> const& cells, std::string_view geometry_wkb);
    /// Closes the layer and begins another in the same file. \throws GdalListError
    void next(wire::WireHeader const& header);
    /// Puts a QGIS project (a .qgz) into a GeoPackage. \throws GdalListError
    void add_project(std::string_view archive);
    /// Indexes and closes the file. \throws GdalListError
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::publish
