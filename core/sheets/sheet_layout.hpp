// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How a sheet of paper is divided: a frame for the map, and below it a panel for title, legend and scale. Whoever
/// plans sheets must know how large the frame is; whoever draws them, where it stands.

#include "core/sheets/map_sheets.hpp"

namespace hatang::core {

/// Millimetres from the upper left corner of the paper.
struct SheetLayout {
    double edge_mm = 8.0;  ///< free on all sides: what printers do not reach
    double ticks_mm = 4.0; ///< around the map, for the figures of the grid
    double map_x_mm = 0.0; ///< of the frame
    double map_y_mm = 0.0;
    double map_width_mm = 0.0;
    double map_height_mm = 0.0;
    double panel_y_mm = 0.0;
    double panel_height_mm = 0.0;
};

/// From this width on the panel is a row of boxes; on narrower paper two rows.
inline constexpr double kWidePanel_mm = 240.0;

inline SheetLayout sheet_layout(Paper paper) {
    SheetLayout layout;
    layout.panel_height_mm = paper.width_mm() - 2.0 * layout.edge_mm > kWidePanel_mm ? 40.0 : 68.0;
    layout.panel_y_mm = paper.height_mm() - layout.edge_mm - layout.panel_height_mm;
    layout.map_x_mm = layout.edge_mm + layout.ticks_mm;
    layout.map_y_mm = layout.edge_mm + layout.ticks_mm;
    layout.map_width_mm = paper.width_mm() - 2.0 * layout.map_x_mm;
    layout.map_height_mm = layout.panel_y_mm - layout.ticks_mm - 1.0 - layout.map_y_mm;
    return layout;
}

} // namespace hatang::core
