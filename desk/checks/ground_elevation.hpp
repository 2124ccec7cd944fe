// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The height of the ground under a proposal that does not state it, from an elevation model.

#include "core/contracts/raster_sampler.hpp"
#include "core/words.hpp"
#include "rules/subject.hpp"
#include "spatial/crs_transform.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::desk {

/// One model for a run. Used by one thread; the sampler must outlive it.
class GroundElevation {
public:
    /// \throws core::Error(invalid_data) for a file that is no raster, or without a coordinate system that hatang
    /// knows.
    GroundElevation(std::filesystem::path file, core::RasterSampler& sampler);

    /// Sets ground_elevation_m and ground_from when the subject does not state the height. Where the model has no value
    /// it stays unknown, and ground_from says so.
    void supply(rules::Subject& subject);
    /// Metres at each of \p places; nothing where the model has no value. A process of its own for every 1,000.
    std::vector<std::optional<double>> heights(std::span<core::GeoPoint const> places);
    /// Of the file's bytes, lower-case hex.
    std::string const& sha256() const { return m_described.sha256; }
    int epsg() const { return m_described.layers.front().crs.epsg->epsg(); }

private:
    double metres_per_unit(core::RasterSample const& sample) const;
    core::Words from(core::RasterSample const& sample, bool known) const;

    std::filesystem::path m_file;
    core::RasterSampler& m_sampler;
    core::RawFile m_described;
    std::optional<spatial::CrsTransform> m_transform;
};

} // namespace hatang::desk
