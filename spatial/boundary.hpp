// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Pieces of the line at which a verdict about a place can change: what a search for the nearest allowed place walks
/// along.

#include "core/geo_point.hpp"

namespace hatang::spatial {

/// A straight piece from \c a to \c b, or the whole circle of \c radius_m (metres on the ground) about \c a. Straight
/// means a geodesic; for pieces up to 20 km a straight line of a LocalPlane nearby is the same to 1 cm.
struct BoundaryPiece {
    enum class Kind { segment, circle };

    Kind kind = Kind::segment;
    core::GeoPoint a;
    core::GeoPoint b;      ///< segment only
    double radius_m = 0.0; ///< circle only
    bool operator==(BoundaryPiece const&) const = default;
};

} // namespace hatang::spatial
