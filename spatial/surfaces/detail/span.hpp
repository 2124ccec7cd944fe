// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A runway on the local plane, and spans along its centre line: the one shape from which fans, strips and the slopes
/// beside them are cut.

#include "spatial/local_plane.hpp"
#include "spatial/surfaces/detail/patch.hpp"
#include "spatial/surfaces/surface_family.hpp"

#include <vector>

namespace hatang::spatial::detail {

/// Coordinates along a line: u forwards, v to the left of it.
struct Frame {
    PlanePoint origin;
    PlanePoint forward; ///< unit vector

    PlanePoint at(double u, double v) const;
};

/// Between u = from and u = to the half-width and the height of the centre line change evenly.
struct Span {
    Frame frame;
    double from_m = 0.0;
    double to_m = 0.0;
    double half_width_from_m = 0.0;
    double half_width_to_m = 0.0;
    double height_from_m = 0.0;
    double height_to_m = 0.0;
};

/// The place on the way from first to second threshold, elevations in metres.
struct PlaneRunway {
    PlanePoint first;
    PlanePoint second;
    double first_elevation_m = 0.0;
    double second_elevation_m = 0.0;
    double length_m = 0.0;

    /// Starts at a threshold and looks away from the runway.
    Frame outward(bool at_second) const;
    /// Starts at a threshold and looks along the runway: the direction of landing.
    Frame inward(bool at_second) const;
    /// Elevation of the centre line \p along metres past the threshold; level beyond both ends.
    double elevation_m(bool at_second, double along) const;
    /// The centre line from \p from to \p to in the inward frame, cut at both thresholds where the profile bends.
    std::vector<Span> strip(bool at_second, Span const& extent) const;
};

/// The sections of a fan at one end of a runway. \p ceiling_amsl_m: where it ends (infinite: nowhere).
std::vector<Span> fan_spans(FanBlock const& fan, PlaneRunway const& runway, bool at_second, double ceiling_amsl_m);

/// Level across, as wide as the span.
Patch span_facet(Span const& span);
/// The slopes on both sides of the part of the span that is below the ceiling.
void add_sides(Span const& span, double slope, double ceiling_amsl_m, std::vector<Patch>& patches);
/// From \p near_m to \p far_m left (or right) of the centre line; \p base_m over the span at the near side.
struct Band {
    double near_m = 0.0;
    double far_m = 0.0;
    double base_m = 0.0;
    double slope = 0.0;
};
void add_bands(Span const& span, Band const& band, std::vector<Patch>& patches);

} // namespace hatang::spatial::detail
