// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/place_finder.hpp"

#include "desk/admin/old_place.hpp"
#include "spatial/area_index.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminUnitId;

/// What is in force "now": everything without an end.
constexpr core::Date kOpenEnd{std::chrono::year{2199}, std::chrono::month{12}, std::chrono::day{31}};
constexpr core::Date kLastDayOfDistricts{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{30}};
constexpr double kTilesPerDegree = 2.0;
/// Wider than the widest tolerance, so that a tile knows the communes just beyond its edge.
constexpr double kTileMargin = 0.01;
constexpr double kToleranceSimplifiedM = 300.0;
constexpr double kTolerancePublishedM = 100.0;
/// Distinct written addresses kept; a file with more of them only loses speed.
constexpr std::size_t kCachedAddresses = 200'000;

using Tile = std::pair<int, int>;

Tile tile_of(core::GeoPoint point) {
    return {static_cast<int>(std::floor(point.lon * kTilesPerDegree)),
            static_cast<int>(std::floor(point.lat * kTilesPerDegree))};
}

core::GeoBox box_of(Tile tile) {
    return {tile.first / kTilesPerDegree - kTileMargin, tile.second / kTilesPerDegree - kTileMargin,
            (tile.first + 1) / kTilesPerDegree + kTileMargin, (tile.second + 1) / kTilesPerDegree + kTileMargin};
}

/// One index per half-degree tile, made when a point first asks for it.
class TiledAreas {
public:
    TiledAreas(core::AdminReader const& admin, core::AdminLevel level, core::Date on)
        : m_admin(&admin), m_level(level), m_on(on) {}

    spatial::AreaIndex const& at(core::GeoPoint point) {
        auto const tile = tile_of(point);
        constexpr std::int64_t kRow = 1000; // more tiles than the globe has from north to south
        auto const key = tile.first * kRow + tile.second;
        if (m_last != nullptr && m_last_key == key) {
            return *m_last;
        }
        auto const [found, fresh] = m_tiles.try_emplace(key);
        if (fresh) {
            m_admin->outlines(m_level, m_on, box_of(tile),
                              [&](AdminUnitId id, std::string_view wkb) { found->second.add(id.value(), wkb); });
            found->second.build();
        }
        m_last = &found->second;
        m_last_key = key;
        return *m_last;
    }

private:
    core::AdminReader const* m_admin;
    core::AdminLevel m_level;
    core::Date m_on;
    std::unordered_map<std::int64_t, spatial::AreaIndex> m_tiles;
    spatial::AreaIndex const* m_last = nullptr;
    std::int64_t m_last_key = 0;
};

} // namespace

struct PlaceFinder::Impl {
    explicit Impl(core::AdminReader const& admin)
        : predecessors(admin), communes(admin, core::AdminLevel::commune, kOpenEnd),
          districts(admin, core::AdminLevel::district, kLastDayOfDistricts) {}

    std::optional<AdminUnitId> commune_at(core::GeoPoint point) {
        auto const& areas = communes.at(point);
        if (areas.empty()) {
            return std::nullopt;
        }
        if (auto const inside = areas.find(point)) {
            return AdminUnitId(*inside);
        }
        auto const near = areas.find_nearest(point, kToleranceSimplifiedM);
        if (!near) {
            return std::nullopt;
        }
        bool const published = predecessors.outline_note(AdminUnitId(near->key)).empty();
        return published && near->distance_m > kTolerancePublishedM ? std::nullopt
                                                                    : std::optional(AdminUnitId(near->key));
    }

    OldPlace const& resolve(AdminUnitId commune, WrittenPlace const& written) {
        key.assign(std::to_string(commune.value()));
        for (auto const text : {written.ward, written.district}) {
            key += '\n';
            key += text;
        }
        if (auto const known = answers.find(key); known != answers.end()) {
            return known->second;
        }
        if (answers.size() >= kCachedAddresses) {
            answers.clear();
        }
        return answers.emplace(key, predecessors.resolve(commune, written)).first->second;
    }

    /// The only candidate district whose old outline holds the point.
    std::optional<AdminUnitId> district_by_outline(AdminUnitId commune, core::GeoPoint point) {
        auto const& areas = districts.at(point);
        if (areas.empty()) {
            return std::nullopt;
        }
        std::optional<AdminUnitId> found;
        for (auto const around : areas.find_all(point)) {
            auto const& all = predecessors.of(commune);
            bool const candidate = std::any_of(all.begin(), all.end(),
                                               [&](auto const& one) { return one.district == AdminUnitId(around); });
            if (candidate && found) {
                return std::nullopt;
            }
            found = candidate ? std::optional(AdminUnitId(around)) : found;
        }
        return found;
    }

    Predecessors predecessors;
    TiledAreas communes;
    TiledAreas districts;
    std::unordered_map<std::string, OldPlace> answers;
    std::string key;
};

PlaceFinder::PlaceFinder(core::AdminReader const& admin) : m_impl(std::make_unique<Impl>(admin)) {}
PlaceFinder::~PlaceFinder() = default;
PlaceFinder::PlaceFinder(PlaceFinder&&) noexcept = default;
PlaceFinder& PlaceFinder::operator=(PlaceFinder&&) noexcept = default;

core::AdminPlace PlaceFinder::find(core::GeoPoint point, WrittenPlace const& written) {
    core::AdminPlace place;
    place.commune = m_impl->commune_at(point);
    if (!place.commune) {
        return place;
    }
    auto const& old = m_impl->resolve(*place.commune, written);
    place.commune_then = old.commune_then;
    place.district_then = old.district_then;
    place.then_basis = old.basis;
    if (old.basis == core::ThenBasis::unknown) {
        place.district_then = m_impl->district_by_outline(*place.commune, point);
        place.then_basis = place.district_then ? core::ThenBasis::outline : core::ThenBasis::unknown;
    }
    return place;
}

core::AdminPlace place_of(core::PlaceRecord const& record, PlaceFinder& finder) {
    auto const point = spatial::point_of_wkb(record.geometry_wkb);
    return point ? finder.find(*point, {record.ward_written, record.district_written, record.province_written})
                 : core::AdminPlace{};
}

} // namespace hatang::desk
