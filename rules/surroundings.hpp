// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What stands around: masts and applications, zones, aerodromes. Built once from the register, or from a case file in
/// tests, and asked by every rule. Immutable; reading is safe from several threads.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/words.hpp"
#include "spatial/surfaces/obstacle_surfaces.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::rules {

/// A mast that stands, or one that was applied for and is not decided.
struct MastMark {
    std::string code;
    core::GeoPoint position;
    std::string operator_code; ///< one operator's station; two operators on one mast are two marks
    std::string mast_class;    ///< A1, A2, A2a …; empty = unknown
    double height_m = 0.0;     ///< 0 = unknown
    bool pending = false;      ///< an application
    bool in_service = true;    ///< stands: neither planned nor dismantled; an application: true
};

/// A zone in force on the day of the check. Its area reaches reach_m beyond the geometry.
struct ZoneMark {
    std::string code;
    std::string name;
    std::string kind; ///< code of zone_kinds()
    std::string instrument;
    std::string wkb; ///< WGS 84, any class
    double reach_m = 0.0;
    std::optional<double> max_height_m;
};

struct AerodromeMark {
    std::string code; ///< ICAO
    std::string name;
    std::optional<double> elevation_m; ///< highest point of the runways over mean sea level; nothing = unknown
    std::vector<spatial::Runway> runways;
    core::GeoPoint centre;
    std::uint64_t serial = 0; ///< given by Surroundings, never twice
};

struct NearbyMast {
    MastMark const* mast;
    double distance_m;
};
struct NearbyZone {
    ZoneMark const* zone;
    double distance_m; ///< to its area; 0 inside
};

class Surroundings {
public:
    Surroundings(std::vector<MastMark> masts, std::vector<ZoneMark> zones, std::vector<AerodromeMark> aerodromes);
    ~Surroundings();
    Surroundings(Surroundings&&) noexcept;
    Surroundings& operator=(Surroundings&&) noexcept;
    Surroundings(Surroundings const&) = delete;
    Surroundings& operator=(Surroundings const&) = delete;

    /// Masts within \p radius_m (border counts), nearest first.
    std::vector<NearbyMast> masts_near(core::GeoPoint at, double radius_m) const;
    /// The same in an order of no meaning, without making a list, until \p visit returns false: for a million places.
    void each_mast_near(core::GeoPoint at, double radius_m,
                        std::function<bool(MastMark const&, double distance_m)> const& visit) const;
    /// Zones whose area holds \p at or comes within \p radius_m of it, nearest first.
    std::vector<NearbyZone> zones_near(core::GeoPoint at, double radius_m) const;
    /// Zones whose area holds \p at, border included, in the order given.
    std::vector<ZoneMark const*> zones_at(core::GeoPoint at) const;
    /// Zones whose area, reach included, a line meets, in the order given.
    std::vector<ZoneMark const*> zones_along(std::string_view line_wkb) const;
    /// Zones whose area a line comes within \p radius_m of, nearest first.
    std::vector<NearbyZone> zones_near_line(std::string_view line_wkb, double radius_m) const;
    /// Kinds of zones that there are, but not near enough to have been given.
    void add_zone_kinds(std::vector<std::string> const& kinds);
    /// Whether there is any zone of one of these kinds, anywhere.
    bool has_zones(std::vector<std::string> const& kinds) const;
    std::vector<AerodromeMark> const& aerodromes() const;
    std::vector<MastMark> const& masts() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::rules
