// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/proj_pipeline.hpp"

#include "core/error.hpp"

#include <cmath>
#include <limits>

namespace hatang::spatial::detail {

namespace {

/// The pipelines need neither proj.db nor grids; PROJ would open the database for each all the same.
char const* find_no_file(PJ_CONTEXT* /*context*/, char const* /*name*/, void* /*data*/) {
    return nullptr;
}

/// PROJ complains about the missing database even at PJ_LOG_NONE.
void say_nothing(void* /*data*/, int /*level*/, char const* /*message*/) {}

} // namespace

ProjPipeline::ProjPipeline(std::string const& text) : m_context(proj_context_create()) {
    proj_context_set_enable_network(m_context.get(), 0);
    proj_context_set_file_finder(m_context.get(), find_no_file, nullptr);
    proj_log_func(m_context.get(), nullptr, say_nothing);
    m_pipeline.reset(proj_create(m_context.get(), text.c_str()));
    if (!m_pipeline) {
        auto const* reason = proj_context_errno_string(m_context.get(), proj_context_errno(m_context.get()));
        throw core::internal_error("PROJ refuses the pipeline '" + text + "': " + (reason != nullptr ? reason : "?"));
    }
}

PJ_COORD ProjPipeline::run(PJ_DIRECTION direction, PJ_COORD in) const {
    PJ_COORD out = proj_trans(m_pipeline.get(), direction, in);
    if (!std::isfinite(out.xyz.x) || !std::isfinite(out.xyz.y)) {
        out.xyz.x = out.xyz.y = out.xyz.z = std::numeric_limits<double>::quiet_NaN();
        proj_errno_reset(m_pipeline.get());
    }
    return out;
}

PJ_COORD ProjPipeline::forward(double x, double y, double z) const {
    return run(PJ_FWD, proj_coord(x, y, z, 0.0));
}

PJ_COORD ProjPipeline::inverse(double x, double y, double z) const {
    return run(PJ_INV, proj_coord(x, y, z, 0.0));
}

void ProjPipeline::forward(std::span<core::GeoPoint> points) const {
    if (points.empty()) {
        return;
    }
    static_assert(sizeof(core::GeoPoint) == 2 * sizeof(double));
    constexpr std::size_t kStride = sizeof(core::GeoPoint);
    proj_trans_generic(m_pipeline.get(), PJ_FWD, &points[0].lon, kStride, points.size(), &points[0].lat, kStride,
                       points.size(), nullptr, 0, 0, nullptr, 0, 0);
    proj_errno_reset(m_pipeline.get());
    for (auto& point : points) {
        if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) {
            point.lon = point.lat = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

} // namespace hatang::spatial::detail
