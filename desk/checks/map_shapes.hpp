// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Shapes that are drawn rather than stored: circles, lines between places, and the box that a map must show.

#include "core/geo_point.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

std::string line_wkb(std::vector<core::GeoPoint> const& points);
/// A line of 97 points; \p filled: a polygon.
std::string circle_wkb(core::GeoPoint centre, double radius_m, bool filled = false);

/// A box that grows around a first place.
class ShownBox {
public:
    ShownBox(core::GeoPoint first, double radius_m);
    void add(core::GeoPoint point);
    void add_circle(core::GeoPoint centre, double radius_m);
    core::GeoBox const& box() const { return m_box; }

private:
    core::GeoBox m_box;
};

} // namespace hatang::desk
