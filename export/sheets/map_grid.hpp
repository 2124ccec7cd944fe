// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The grid of a map sheet: lines every round number of metres, their figures outside the frame.

#include "export/sheets/sheet_page.hpp"
#include "export/sheets/sheet_transform.hpp"

namespace hatang::publish {

/// Metres between lines: 1, 2 or 5 times a power of ten, at least 40 mm on paper.
double grid_step(double scale);
void put_grid_lines(SheetTransform const& transform, SheetPage& page);
/// X to the north, Y to the east, as on Vietnamese maps; and the frame.
void put_grid_figures(SheetTransform const& transform, bool grid, SheetPage& page);

} // namespace hatang::publish
