// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What each thing looks like on a sheet. Kinds differ by form, line and hatching, so that they stay apart on a grey
/// printer and for the colour-blind (blue, vermilion, purple, brown and green of Okabe and Ito's set, darkened).

#include "core/sheets/map_sheets.hpp"
#include "export/sheets/sheet_page.hpp"

#include <vector>

namespace hatang::publish {

enum class FeatureClass : std::uint8_t { area, street, line, point };
FeatureClass class_of(core::SheetStyle style);

/// Drawn one over the other, the first at the bottom. Of streets: the edge, then the ground.
std::vector<SheetPaint> paints_of(core::SheetStyle style, double scale);
/// Millimetres on paper; streets are as wide as their names need, not as they are.
double street_width(double scale);
double name_size(double scale);

/// The symbol of a point.
void put_symbol(core::SheetStyle style, Spot at, std::vector<SheetItem>& items);
/// Half its width, for what must not cover it.
double symbol_half(core::SheetStyle style);
/// The sign of a hazard.
void put_hazard(Spot at, std::vector<SheetItem>& items);
inline constexpr double kHazardHalf_mm = 1.7;

/// What stands in the legend: a piece of line, a patch, or the symbol, in a box of 8 by 4 mm about \p at.
void put_legend_symbol(core::SheetStyle style, double scale, Spot at, std::vector<SheetItem>& items);

} // namespace hatang::publish
