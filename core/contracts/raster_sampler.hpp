// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Values of a raster at points: heights of the ground from an elevation model. Implemented in import/ (a sandboxed
/// child process); tests use their own.

#include "core/geo_point.hpp"
#include "core/raw/raw_row.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::core {

struct RasterSample {
    /// One a point: bilinear between the four nearest cell centres; nothing outside the raster and where one of the
    /// four has no data.
    std::vector<std::optional<double>> values;
    std::string unit;     ///< as the file says: "metre", "ft"; empty = not said
    std::string vertical; ///< name of its vertical CRS; empty = not said
};

class RasterSampler {
public:
    virtual ~RasterSampler() = default;
    /// Format, SHA-256 and the CRS in layers[0]. \throws Error as FileReader::describe().
    virtual RawFile describe_raster(std::filesystem::path const& path) = 0;
    /// The first band at \p points, in the raster's own CRS (x, y); at most 1,000 points.
    virtual RasterSample sample(std::filesystem::path const& path, std::span<MapPoint const> points) = 0;
};

} // namespace hatang::core
