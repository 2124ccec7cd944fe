// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/surroundings.hpp"

#include "spatial/cql2/relations.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"
#include "spatial/snapshot/point_grid.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <tuple>

namespace hatang::rules {

namespace {

std::uint64_t next_serial() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::vector<core::GeoPoint> positions_of(std::vector<MastMark> const& masts) {
    std::vector<core::GeoPoint> points;
    points.reserve(masts.size());
    for (MastMark const& mast : masts) {
        points.push_back(mast.position);
    }
    return points;
}

} // namespace

struct Surroundings::Impl {
    std::vector<MastMark> masts;
    std::vector<ZoneMark> zones;
    std::vector<AerodromeMark> aerodromes;
    spatial::PointGrid grid;
    spatial::ZoneIndex index;
    std::set<std::string, std::less<>> kinds;
    double widest_reach = 0.0;
};

Surroundings::Surroundings(std::vector<MastMark> masts, std::vector<ZoneMark> zones,
                           std::vector<AerodromeMark> aerodromes)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->masts = std::move(masts);
    m_impl->zones = std::move(zones);
    m_impl->aerodromes = std::move(aerodromes);
    m_impl->grid = spatial::PointGrid(positions_of(m_impl->masts));
    for (std::size_t i = 0; i < m_impl->zones.size(); ++i) {
        ZoneMark const& zone = m_impl->zones[i];
        m_impl->index.add(static_cast<std::int64_t>(i), zone.wkb, zone.reach_m);
        m_impl->kinds.insert(zone.kind);
        m_impl->widest_reach = std::max(m_impl->widest_reach, zone.reach_m);
    }
    m_impl->index.build();
    for (AerodromeMark& aerodrome : m_impl->aerodromes) {
        aerodrome.serial = next_serial();
    }
}

Surroundings::~Surroundings() = default;
Surroundings::Surroundings(Surroundings&&) noexcept = default;
Surroundings& Surroundings::operator=(Surroundings&&) noexcept = default;

std::vector<NearbyMast> Surroundings::masts_near(core::GeoPoint at, double radius_m) const {
    std::vector<NearbyMast> near;
    m_impl->grid.within(
        at, radius_m, [&](std::uint32_t index, double distance) { near.push_back({&m_impl->masts[index], distance}); });
    std::sort(near.begin(), near.end(), [](NearbyMast const& left, NearbyMast const& right) {
        return std::tie(left.distance_m, left.mast->code, left.mast->operator_code) <
               std::tie(right.distance_m, right.mast->code, right.mast->operator_code);
    });
    return near;
}

void Surroundings::each_mast_near(core::GeoPoint at, double radius_m,
                                  std::function<bool(MastMark const&, double)> const& visit) const {
    m_impl->grid.within_while(
        at, radius_m, [&](std::uint32_t index, double distance) { return visit(m_impl->masts[index], distance); });
}

std::vector<NearbyZone> Surroundings::zones_near(core::GeoPoint at, double radius_m) const {
    std::vector<NearbyZone> near;
    for (auto const& hit : m_impl->index.near(at, radius_m + m_impl->widest_reach)) {
        ZoneMark const& zone = m_impl->zones[static_cast<std::size_t>(hit.key)];
        double const distance = std::max(0.0, hit.distance_m - zone.reach_m);
        if (distance <= radius_m) {
            near.push_back({&zone, distance});
        }
    }
    std::stable_sort(near.begin(), near.end(), [](NearbyZone const& left, NearbyZone const& right) {
        return left.distance_m < right.distance_m;
    });
    return near;
}

std::vector<ZoneMark const*> Surroundings::zones_at(core::GeoPoint at) const {
    std::vector<ZoneMark const*> zones;
    for (auto const& hit : m_impl->index.covering(at)) {
        zones.push_back(&m_impl->zones[static_cast<std::size_t>(hit.key)]);
    }
    return zones;
}

std::vector<ZoneMark const*> Surroundings::zones_along(std::string_view line_wkb) const {
    auto const box = spatial::box_of_wkb(line_wkb);
    spatial::cql2::Relations relations;
    std::vector<ZoneMark const*> zones;
    for (ZoneMark const& zone : m_impl->zones) {
        auto const own = spatial::box_of_wkb(zone.wkb);
        auto const low = spatial::box_around({own.min_lon, own.min_lat}, zone.reach_m);
        auto const high = spatial::box_around({own.max_lon, own.max_lat}, zone.reach_m);
        core::GeoBox const other{low.min_lon, low.min_lat, high.max_lon, high.max_lat};
        bool const apart = other.min_lon > box.max_lon || other.max_lon < box.min_lon || other.min_lat > box.max_lat ||
                           other.max_lat < box.min_lat;
        if (!apart && (relations.relate(core::cql2::Operator::s_intersects, zone.wkb, line_wkb) == true ||
                       (zone.reach_m > 0.0 && spatial::nearest_distance_m(zone.wkb, line_wkb) <= zone.reach_m))) {
            zones.push_back(&zone);
        }
    }
    return zones;
}

std::vector<NearbyZone> Surroundings::zones_near_line(std::string_view line_wkb, double radius_m) const {
    std::vector<NearbyZone> near;
    for (ZoneMark const& zone : m_impl->zones) {
        double const distance = std::max(0.0, spatial::nearest_distance_m(zone.wkb, line_wkb) - zone.reach_m);
        if (distance <= radius_m) {
            near.push_back({&zone, distance});
        }
    }
    std::stable_sort(near.begin(), near.end(), [](NearbyZone const& left, NearbyZone const& right) {
        return left.distance_m < right.distance_m;
    });
    return near;
}

void Surroundings::add_zone_kinds(std::vector<std::string> const& kinds) {
    m_impl->kinds.insert(kinds.begin(), kinds.end());
}

bool Surroundings::has_zones(std::vector<std::string> const& kinds) const {
    return std::any_of(kinds.begin(), kinds.end(),
                       [this](std::string const& kind) { return m_impl->kinds.contains(kind); });
}

std::vector<AerodromeMark> const& Surroundings::aerodromes() const {
    return m_impl->aerodromes;
}

std::vector<MastMark> const& Surroundings::masts() const {
    return m_impl->masts;
}

} // namespace hatang::rules
