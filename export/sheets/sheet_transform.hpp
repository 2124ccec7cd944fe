// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From degrees to millimetres on a sheet, true to scale and turned as the sheet is.

#include "core/sheets/map_sheets.hpp"
#include "export/pages/map_drawing.hpp"
#include "spatial/sheet_plane.hpp"

namespace hatang::publish {

class SheetTransform {
public:
    /// \p rect: where the frame stands on the paper, of the frame's size.
    SheetTransform(core::SheetFrame const& frame, Rect rect);

    Rect const& rect() const { return m_rect; }
    core::SheetFrame const& frame() const { return m_frame; }
    spatial::SheetPlane const& plane() const { return m_plane; }
    Spot to_sheet(core::GeoPoint point) const { return on_sheet(m_plane.to_plane(point)); }
    Spot on_sheet(spatial::PlanePoint point) const;
    spatial::PlanePoint on_ground(Spot spot) const;
    double mm_of(double metres) const { return metres * 1000.0 / m_frame.scale; }

private:
    core::SheetFrame m_frame;
    Rect m_rect;
    spatial::SheetPlane m_plane;
    double m_cos = 1.0;
    double m_sin = 0.0;
};

} // namespace hatang::publish
