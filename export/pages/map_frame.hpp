// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From degrees to millimetres on the sheet: a plane at the middle of the map and a round scale.

#include "core/geo_point.hpp"
#include "export/pages/map_drawing.hpp"
#include "spatial/local_plane.hpp"

#include <optional>

namespace hatang::publish {

class MapFrame {
public:
    /// The largest round scale at which \p shown fits into \p frame with a margin.
    /// \p scale: this one instead, 2000 for 1:2000.
    MapFrame(core::GeoBox const& shown, Rect frame, std::optional<double> scale = std::nullopt);

    Rect const& rect() const { return m_frame; }
    /// 5000 for 1:5000.
    double scale() const { return m_scale; }
    Spot to_sheet(core::GeoPoint point) const;
    core::GeoPoint middle() const { return m_plane.origin(); }
    double mm_of(double metres) const { return metres * 1000.0 / m_scale; }

private:
    Rect m_frame;
    spatial::LocalPlane m_plane;
    double m_scale = 1.0;
};

/// Smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 7.5 times a power of ten that is not below \p value.
double round_up(double value);
/// Largest of 1, 2, 5 times a power of ten that is not above \p value.
double round_down(double value);

/// Degrees along the frame: short lines with a text every so many minutes or seconds.
void draw_ticks(MapFrame const& frame, MapDrawing& drawing);

} // namespace hatang::publish
