// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A plane in metres that touches the WGS 84 ellipsoid at one place (azimuthal equidistant: a point keeps its geodesic
/// distance and its direction from the origin). Within r of the origin a length is off by at most r^2 / (6 R^2) of
/// itself: 0.4 mm per km at 10 km, 1.7 mm per km at 20 km. A straight line of the plane is a geodesic to 1 cm there.

#include "core/geo_point.hpp"

namespace hatang::spatial {

/// Metres: x to the east, y to the north of the origin.
struct PlanePoint {
    double x = 0.0;
    double y = 0.0;
    bool operator==(PlanePoint const&) const = default;
};

class LocalPlane {
public:
    explicit LocalPlane(core::GeoPoint origin);

    core::GeoPoint origin() const { return m_origin; }
    /// About a microsecond each; there and back again agrees to 0.1 µm.
    PlanePoint to_plane(core::GeoPoint point) const;
    core::GeoPoint to_geo(PlanePoint point) const;

private:
    core::GeoPoint m_origin;
};

} // namespace hatang::spatial
