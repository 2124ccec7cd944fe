// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Shapes cut to what a map shows: a province's outline must not make the page of one mast heavy.

#include "export/pages/map_drawing.hpp"

#include <vector>

namespace hatang::publish {

/// The part of a ring inside \p rect (Sutherland and Hodgman 1974): joined along the border where it leaves and enters
/// again, which the clip of the frame hides. Empty when nothing is inside.
std::vector<Spot> clip_ring(std::vector<Spot> const& ring, Rect const& rect);
/// The parts of a line whose segments come near \p rect.
std::vector<std::vector<Spot>> clip_line(std::vector<Spot> const& line, Rect const& rect);
/// Without points that lie within \p tolerance_mm of the one before; the ends stay.
std::vector<Spot> thinned(std::vector<Spot> const& line, double tolerance_mm);
/// Even-odd.
bool is_inside(std::vector<std::vector<Spot>> const& rings, Spot at);

} // namespace hatang::publish
