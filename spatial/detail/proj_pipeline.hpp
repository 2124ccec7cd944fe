// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A PROJ pipeline with its own context: no network, and no look into proj.db (the pipeline says everything itself).

#include "core/geo_point.hpp"

#include <proj.h>

#include <memory>
#include <span>
#include <string>

namespace hatang::spatial::detail {

class ProjPipeline {
public:
    /// \throws core::Error(internal) when PROJ refuses the text, which is ours.
    explicit ProjPipeline(std::string const& text);

    /// Degrees or metres in and out; NaN where PROJ cannot. Height goes in and comes out as \p z.
    PJ_COORD forward(double x, double y, double z = 0.0) const;
    PJ_COORD inverse(double x, double y, double z = 0.0) const;
    /// In place; heights are taken as 0 and dropped.
    void forward(std::span<core::GeoPoint> points) const;

private:
    struct ContextCloser {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    };
    struct PipelineCloser {
        void operator()(PJ* pipeline) const { proj_destroy(pipeline); }
    };

    PJ_COORD run(PJ_DIRECTION direction, PJ_COORD in) const;

    std::unique_ptr<PJ_CONTEXT, ContextCloser> m_context;
    std::unique_ptr<PJ, PipelineCloser> m_pipeline;
};

} // namespace hatang::spatial::detail
