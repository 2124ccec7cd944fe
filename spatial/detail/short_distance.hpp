// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Short distances from one place to many, without the geodesic's microsecond: the plane that touches the ellipsoid
/// half-way (Gauss's mid-latitude formula). Off by less than 1e-14 / m^2 times the cube of the distance between 60
/// degrees south and north: 1.3 µm at 500 m, 10 mm at 10 km. Verdicts near a limit fall back on the geodesic.

#include "core/geo_point.hpp"
#include "spatial/detail/polygon_edges.hpp"

#include <cmath>

namespace hatang::spatial::detail {

class ShortDistance {
public:
    /// Beyond these the geodesic is asked at once.
    static constexpr double kFarthest_m = 10'000.0;
    static constexpr double kHighestLat = 60.0;

    explicit ShortDistance(core::GeoPoint from);

    core::GeoPoint from() const { return m_from; }

    /// Of the plane that touches half-way to that latitude.
    LocalScale scale_towards(double lat) const {
        double const half = (lat - m_from.lat) / 2.0;
        return {m_lon[0] + half * (m_lon[1] + half * m_lon[2]), m_lat[0] + half * (m_lat[1] + half * m_lat[2])};
    }

    /// Metres squared; wide of the truth far away, but never under kFarthest_m there.
    double squared(core::GeoPoint to) const {
        double const north = to.lat - m_from.lat;
        auto const scale = scale_towards(to.lat);
        double const x = scale.per_degree_lon * (to.lon - m_from.lon);
        double const y = scale.per_degree_lat * north;
        return x * x + y * y;
    }

    /// How far the formula may be off at about that distance, rounding included.
    static double error_at(double metres) { return 1e-14 * metres * metres * metres + 1e-7; }

    /// The distance, to error_at() below kFarthest_m and geodesic beyond.
    double metres(core::GeoPoint to) const {
        double const square = squared(to);
        return is_short(square) ? std::sqrt(square) : geodesic(to);
    }
    /// metres(to) when the geodesic distance is not more than \p radius_m, else a negative number; always as the
    /// geodesic decides.
    double metres_within(core::GeoPoint to, double radius_m) const {
        double const square = squared(to);
        if (!is_short(square)) {
            double const metres = geodesic(to);
            return metres <= radius_m ? metres : -1.0;
        }
        double const metres = std::sqrt(square);
        double const over = metres - radius_m;
        if (over < -error_at(metres)) {
            return metres;
        }
        return over <= error_at(metres) && geodesic(to) <= radius_m ? std::fmin(metres, radius_m) : -1.0;
    }

private:
    bool is_short(double square) const { return square < kFarthest_m * kFarthest_m && m_flat; }
    double geodesic(core::GeoPoint to) const;

    core::GeoPoint m_from;
    bool m_flat;
    double m_lon[3]; ///< metres per degree of longitude at an offset in latitude, as a polynomial of degrees
    double m_lat[3];
};

} // namespace hatang::spatial::detail
