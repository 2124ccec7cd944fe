// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A polygon that is not valid made valid, for those who ask for it; never done silently.

#include <optional>
#include <string>
#include <string_view>

namespace hatang::spatial {

struct RepairedPolygon {
    std::string wkb;        ///< (Multi)Polygon, valid
    double before_m2 = 0.0; ///< ellipsoidal; loops that turn the other way count negative, so a bow tie may have 0
    double after_m2 = 0.0;
    /// |after - before| / before; 1 when nothing was there before.
    double change_share() const;
};

/// GEOS MakeValid by structure: rings are mended one by one, shells united, holes taken away; lines and points that
/// fall off are dropped. Nothing when no area is left. WGS 84. \throws core::Error(invalid_data) for WKB that GEOS
/// cannot read (a ring that is not closed).
std::optional<RepairedPolygon> repair_polygon(std::string_view wkb);

} // namespace hatang::spatial
