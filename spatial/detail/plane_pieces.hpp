// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Boundary pieces in a LocalPlane about the place from which is searched (the origin): where they cross, and where a
/// cell between them comes nearest to the origin.

#include "spatial/boundary.hpp"
#include "spatial/local_plane.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace hatang::spatial::detail {

inline PlanePoint operator+(PlanePoint a, PlanePoint b) {
    return {a.x + b.x, a.y + b.y};
}
inline PlanePoint operator-(PlanePoint a, PlanePoint b) {
    return {a.x - b.x, a.y - b.y};
}
inline PlanePoint operator*(PlanePoint a, double by) {
    return {a.x * by, a.y * by};
}
inline double dot(PlanePoint a, PlanePoint b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(PlanePoint a, PlanePoint b) {
    return a.x * b.y - a.y * b.x;
}
inline double length(PlanePoint a) {
    return std::sqrt(dot(a, a));
}

/// The segment from a to b, or the circle about a.
struct PlanePiece {
    bool circle = false;
    PlanePoint a;
    PlanePoint b;
    double radius = 0.0;
};

struct PlaneBox {
    PlanePoint low;
    PlanePoint high;
};

/// The pieces that come within \p within_m of the plane's origin, without repetitions. Segments over 4 km are cut, so
/// that each part is straight in the plane to 0.1 mm where it matters.
std::vector<PlanePiece> pieces_in_plane(LocalPlane const& plane, std::span<BoundaryPiece const> pieces,
                                        double within_m);

/// Whether the piece (of a circle the line, not the disc) meets the box, to a micrometre; never misses one that does.
bool meets(PlanePiece const& piece, PlaneBox const& box);
/// The point of the piece nearest to the origin.
PlanePoint foot(PlanePiece const& piece);
/// Whether the place keeps a 25th of \p nudge_m off: on a boundary itself rounding would decide.
bool is_beside(PlanePiece const& piece, PlanePoint sample, double nudge_m);
/// Adds where the two meet: at most two points, none for pieces that lie along each other.
void add_crossings(PlanePiece const& one, PlanePiece const& other, std::vector<PlanePoint>& at);

/// A step of \p nudge_m from the foot into the cells that have their nearest point there.
void add_foot_samples(PlanePiece const& piece, double nudge_m, std::vector<PlanePoint>& samples);
/// A step of \p nudge_m from a crossing into the cells between the two pieces that have their nearest point there;
/// where they meet at a sharp angle up to a hundred times as far.
void add_crossing_samples(PlanePiece const& one, PlanePiece const& other, PlanePoint at, double nudge_m,
                          std::vector<PlanePoint>& samples);

} // namespace hatang::spatial::detail
