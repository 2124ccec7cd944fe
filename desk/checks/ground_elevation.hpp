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

private:
    core::Words from(core::RasterSample const& sample, bool known) const;

    std::filesystem::path m_file;
    core::RasterSampler& m_sampler;
    core::RawFile m_described;
    std::optional<spatial::CrsTransform> m_transform;
};

} // namespace hatang::desk
