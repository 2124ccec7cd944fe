// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What every obstacle surface is made of: flat pieces (facets) and pieces of cones (sectors), over the local plane.

#include "spatial/local_plane.hpp"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace hatang::spatial::detail {

/// A convex polygon, counter-clockwise, with a plane over it: height = base + gradient · position.
struct Facet {
    std::vector<PlanePoint> corners;
    double base_m = 0.0;
    PlanePoint gradient;
};

/// A piece of a ring, from direction \c from to the left as far as \c to (unit vectors, at most half a turn), with a
/// cone over it: height = base + slope · (distance from the centre - inner).
struct Sector {
    PlanePoint centre;
    PlanePoint from;
    PlanePoint to;
    double inner_m = 0.0;
    double outer_m = 0.0;
    double base_m = 0.0;
    double slope = 0.0;
};

using Patch = std::variant<Facet, Sector>;
using PlaneSegment = std::pair<PlanePoint, PlanePoint>;

struct PlaneCircle {
    PlanePoint centre;
    double radius_m = 0.0;
};

/// Borders are inside, with a micrometre against rounding, so that no gap opens between neighbours.
bool contains(Patch const& patch, PlanePoint place);
/// Inside the patch; outside it continues the plane or cone.
double height_at(Patch const& patch, PlanePoint place);
double lowest_height(Patch const& patch);
/// The polygon of the patch, counter-clockwise, not closed; arcs by chords that are at most \p tolerance_m off.
std::vector<PlanePoint> outline(Patch const& patch, double tolerance_m);

struct PlaneBoundary {
    std::vector<PlaneSegment> segments;
    std::vector<PlaneCircle> circles;
};
/// Adds the edges of the patch and its contour at \p top, unless the patch is nowhere below it. The straight sides
/// of a sector are left out: they are always edges of a facet with the same heights.
void add_boundary(Patch const& patch, double top, PlaneBoundary& boundary);

} // namespace hatang::spatial::detail
