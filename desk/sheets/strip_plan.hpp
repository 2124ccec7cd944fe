// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A strip of rectangles along lines, as strip maps are cut: each as long a piece of the line as fits, turned to lie
/// along it. Metres in a plane; nothing of paper or register.

#include "spatial/local_plane.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace hatang::desk::sheets {

using spatial::PlanePoint;
using PlaneLine = std::vector<PlanePoint>;

struct StripOrder {
    double width_m = 0.0; ///< of the rectangles, left to right
    double height_m = 0.0;
    double overlap_m = 0.0; ///< kept free of the line's own piece at the two ends of the longer side
    double margin_m = 0.0;  ///< and at the two others
    bool turned = true;     ///< false: all with their width to the east
};

struct StripSheet {
    PlanePoint centre;
    double turn_rad = 0.0; ///< from east to the rectangle's left-to-right, counter-clockwise
    std::size_t line = 0;  ///< the piece it was cut for: which line, from and to in metres along it
    double from_m = 0.0;
    double to_m = 0.0;
    bool goes_on = false; ///< the next sheet begins inside this one, on the same line
};

/// Every point of every line lies in at least one rectangle, the margins of its own sheet away from the border. Where
/// goes_on, the two rectangles overlap around the cut, which is where the second begins. Turns are whole degrees and go
/// from one sheet to the next by the shorter way, so that the line keeps its direction on the paper, unless north would
/// point downwards (more than 110 degrees from up). Lines that earlier sheets hold whole get none of their own.
/// \pre overlap and margin leave room; lines have at least two points.
std::vector<StripSheet> plan_strip(std::vector<PlaneLine> const& lines, StripOrder const& order);

/// In the rectangle's own directions, its centre at 0: x to the right, y up.
PlanePoint in_sheet(StripSheet const& sheet, PlanePoint point);
/// The part of the line square to the cut that lies in both rectangles: the ends of the match line. Nothing when
/// the rectangles do not meet there.
std::optional<std::pair<PlanePoint, PlanePoint>> match_line(std::pair<StripSheet, StripSheet> const& sheets,
                                                            PlaneLine const& line, StripOrder const& order);

/// Lines in an order in which one can walk them: the next is the one that begins or ends nearest, turned round where
/// its end is nearer.
std::vector<PlaneLine> in_walking_order(std::vector<PlaneLine> lines);

double length_of(PlaneLine const& line);
PlanePoint point_along(PlaneLine const& line, double distance_m);

} // namespace hatang::desk::sheets
