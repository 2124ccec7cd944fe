// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which zones hold for a place: areas, lines and points in memory, each with an optional reach ("within 200 m of
/// these schools", "these streets, 30 m deep"). Built once; reading is safe from several threads.

#include "core/geo_point.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace hatang::spatial {

struct ZoneHit {
    std::int64_t key;
    double distance_m; ///< to the geometry; 0 inside an area and on its border
    bool operator==(ZoneHit const&) const = default;
};

/// Edges are straight in degrees; no reach goes over the date line. Distances are along the geodesic to the nearest
/// point: right to 2e-14 / m^2 times the cube of the distance (2.5 µm at 500 m, 20 mm at 10 km; 1 part in 100,000 from
/// there to 100 km). Whether a limit is kept is decided by the geodesic, "not more than" included.
class ZoneIndex {
public:
    ZoneIndex();
    ~ZoneIndex();
    ZoneIndex(ZoneIndex&&) noexcept;
    ZoneIndex& operator=(ZoneIndex&&) noexcept;
    ZoneIndex(ZoneIndex const&) = delete;
    ZoneIndex& operator=(ZoneIndex const&) = delete;

    /// \p wkb of any class, WGS 84; a key may be given several geometries. A line or point without a reach holds only
    /// on itself. \throws core::Error(invalid_data) for broken WKB and a reach that is negative or no number
    void add(std::int64_t key, std::string_view wkb, double reach_m = 0.0);
    /// O(v log v) for v vertices.
    void build();
    bool empty() const;

    /// The zones whose geometry covers the point or lies within its own reach of it: each key once with its least
    /// distance, by ascending key.
    std::vector<ZoneHit> covering(core::GeoPoint point) const;
    /// The zones that hold somewhere within \p radius_m of the point: whose geometry lies within reach and radius
    /// together.
    std::vector<ZoneHit> holding_within(core::GeoPoint point, double radius_m) const;
    /// The zones whose geometry lies within \p radius_m of the point, whatever their reach; as covering().
    std::vector<ZoneHit> near(core::GeoPoint point, double radius_m) const;

    template <typename Visit> void covering(core::GeoPoint point, Visit const& visit) const {
        for (auto const& hit : covering(point)) {
            visit(hit.key, hit.distance_m);
        }
    }
    template <typename Visit> void near(core::GeoPoint point, double radius_m, Visit const& visit) const {
        for (auto const& hit : near(point, radius_m)) {
            visit(hit.key, hit.distance_m);
        }
    }

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
