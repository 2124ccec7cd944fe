// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The legend beneath a map: one entry for each look that the map shows.

#include "export/pages/map_drawing.hpp"

namespace hatang::publish {

/// \returns where the drawing ends, millimetres from its top.
double draw_legend(core::PageMap const& map, core::Language language, MapDrawing& drawing);

} // namespace hatang::publish
