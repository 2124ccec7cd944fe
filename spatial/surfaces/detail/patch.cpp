// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/surfaces/detail/patch.hpp"

#include "spatial/surfaces/detail/plane_vector.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::spatial::detail {

namespace {

constexpr double kBorder = 1e-6;
constexpr double kPi = 3.14159265358979323846;

bool inside(Facet const& facet, PlanePoint place) {
    PlanePoint previous = facet.corners.back();
    for (PlanePoint const corner : facet.corners) {
        PlanePoint const edge = corner - previous;
        if (cross(edge, place - previous) < -kBorder * length(edge)) {
            return false;
        }
        previous = corner;
    }
    return true;
}

bool inside(Sector const& sector, PlanePoint place) {
    PlanePoint const arm = place - sector.centre;
    if (cross(sector.from, arm) < -kBorder || cross(arm, sector.to) < -kBorder) {
        return false;
    }
    double const distance = length(arm);
    return distance >= sector.inner_m - kBorder && distance <= sector.outer_m + kBorder;
}

double height(Facet const& facet, PlanePoint place) {
    return facet.base_m + dot(facet.gradient, place);
}

double height(Sector const& sector, PlanePoint place) {
    return sector.base_m + sector.slope * (length(place - sector.centre) - sector.inner_m);
}

double lowest(Facet const& facet) {
    double lowest = height(facet, facet.corners.front());
    for (PlanePoint const corner : facet.corners) {
        lowest = std::min(lowest, height(facet, corner));
    }
    return lowest;
}

double lowest(Sector const& sector) {
    return sector.base_m; // slopes are never negative
}

std::vector<PlanePoint> polygon(Facet const& facet, double /*tolerance_m*/) {
    return facet.corners;
}

void add_arc(Sector const& sector, double radius, std::size_t chords, std::vector<PlanePoint>& points) {
    double const start = std::atan2(sector.from.y, sector.from.x);
    double sweep = std::atan2(cross(sector.from, sector.to), dot(sector.from, sector.to));
    sweep = sweep <= 0.0 ? sweep + 2.0 * kPi : sweep;
    for (std::size_t i = 0; i <= chords; ++i) {
        double const angle = start + sweep * static_cast<double>(i) / static_cast<double>(chords);
        points.push_back(sector.centre + radius * PlanePoint{std::cos(angle), std::sin(angle)});
    }
}

std::vector<PlanePoint> polygon(Sector const& sector, double tolerance_m) {
    double const widest = 2.0 * std::acos(std::max(0.0, 1.0 - tolerance_m / sector.outer_m));
    auto const chords = static_cast<std::size_t>(std::ceil(kPi / widest));
    std::vector<PlanePoint> points;
    add_arc(sector, sector.outer_m, chords, points);
    if (sector.inner_m > 0.0) {
        std::vector<PlanePoint> inner;
        add_arc(sector, sector.inner_m, chords, inner);
        points.insert(points.end(), inner.rbegin(), inner.rend());
    } else {
        points.push_back(sector.centre);
    }
    return points;
}

/// The part of the line height = top that lies in the facet.
std::optional<PlaneSegment> contour(Facet const& facet, double top) {
    std::vector<PlanePoint> crossings;
    PlanePoint previous = facet.corners.back();
    for (PlanePoint const corner : facet.corners) {
        double const before = height(facet, previous) - top;
        double const after = height(facet, corner) - top;
        if ((before < 0.0) != (after < 0.0)) {
            crossings.push_back(previous + (before / (before - after)) * (corner - previous));
        }
        previous = corner;
    }
    return crossings.size() == 2 ? std::optional(PlaneSegment{crossings[0], crossings[1]}) : std::nullopt;
}

void add(Facet const& facet, double top, PlaneBoundary& boundary) {
    PlanePoint previous = facet.corners.back();
    for (PlanePoint const corner : facet.corners) {
        boundary.segments.emplace_back(previous, corner);
        previous = corner;
    }
    if (auto const line = contour(facet, top)) {
        boundary.segments.push_back(*line);
    }
}

void add(Sector const& sector, double top, PlaneBoundary& boundary) {
    boundary.circles.push_back({sector.centre, sector.outer_m});
    if (sector.inner_m > 0.0) {
        boundary.circles.push_back({sector.centre, sector.inner_m});
    }
    double const radius = sector.slope > 0.0 ? sector.inner_m + (top - sector.base_m) / sector.slope : 0.0;
    if (radius > sector.inner_m && radius < sector.outer_m) {
        boundary.circles.push_back({sector.centre, radius});
    }
}

} // namespace

bool contains(Patch const& patch, PlanePoint place) {
    return std::visit([&](auto const& piece) { return inside(piece, place); }, patch);
}

double height_at(Patch const& patch, PlanePoint place) {
    return std::visit([&](auto const& piece) { return height(piece, place); }, patch);
}

double lowest_height(Patch const& patch) {
    return std::visit([](auto const& piece) { return lowest(piece); }, patch);
}

std::vector<PlanePoint> outline(Patch const& patch, double tolerance_m) {
    return std::visit([&](auto const& piece) { return polygon(piece, tolerance_m); }, patch);
}

void add_boundary(Patch const& patch, double top, PlaneBoundary& boundary) {
    if (lowest_height(patch) < top) {
        std::visit([&](auto const& piece) { add(piece, top, boundary); }, patch);
    }
}

} // namespace hatang::spatial::detail
