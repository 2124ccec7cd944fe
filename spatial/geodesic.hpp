// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Distances and directions on the WGS 84 ellipsoid (Karney 2013, through PROJ's geodesic.h; error under 15 nm).

#include "core/geo_point.hpp"

namespace hatang::spatial {

double geodesic_distance_m(core::GeoPoint from, core::GeoPoint to);

/// Distance and initial bearing (degrees clockwise from north, [0, 360)) by one computation.
struct GeodesicLine {
    double distance_m = 0.0;
    double initial_bearing_deg = 0.0;
};
GeodesicLine geodesic_line(core::GeoPoint from, core::GeoPoint to);

/// Degrees clockwise from north, [0, 360).
double initial_bearing_deg(core::GeoPoint from, core::GeoPoint to);
core::GeoPoint destination(core::GeoPoint from, double bearing_deg, double distance_m);
/// A box that surely holds every point within \p radius_m.
core::GeoBox box_around(core::GeoPoint centre, double radius_m);
/// The box and what lies up to \p metres around it, in Viet Nam: rather too large than too small.
core::GeoBox grown(core::GeoBox const& box, double metres);

} // namespace hatang::spatial
