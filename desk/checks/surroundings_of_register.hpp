// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The register as the rules see it: masts, zones and aerodromes of one day, near a place or all of them; and sites as
/// subjects of a check.

#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "rules/subject.hpp"
#include "rules/surroundings.hpp"

#include <map>
#include <optional>

namespace hatang::desk {

struct CheckSources {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    std::optional<core::ChangeNumber> known_at;
};

/// How far around a place zones are looked at: the remedy's search and the farthest reach of a pack and of a zone.
inline constexpr double kSurroundings_m = 25'000.0;

/// Around a place, masts not farther than masts_m; there may be a thousand on a square kilometre.
struct Vicinity {
    core::GeoPoint place;
    double masts_m;
};

struct SurroundingParts {
    std::vector<rules::MastMark> masts;
    std::vector<rules::ZoneMark> zones;
    std::vector<rules::AerodromeMark> aerodromes;
    std::vector<std::string> zone_kinds; ///< in force anywhere
};
/// The state that stands around on \p on: today's when it is \p today or later.
core::AsOf state_for(CheckSources const& sources, core::Date on, core::Date today);
/// Zones and aerodromes; no masts.
SurroundingParts read_areas(CheckSources const& sources, core::Date on, core::AsOf const& as_of,
                            std::optional<core::GeoBox> const& box);
/// A ban on new aerial cable may be given as the very line of its street, without depth (docs/places.md): for a cable
/// that runs along the street it holds for \p metres to both sides.
void widen_line_bans(std::vector<rules::ZoneMark>& zones, double metres);
inline constexpr double kBanWidth_m = 15.0;
SurroundingParts read_surrounding_parts(CheckSources const& sources, core::Date on, core::Date today,
                                        std::optional<Vicinity> const& near);
rules::Surroundings build_surroundings(SurroundingParts parts);
rules::ZoneMark zone_mark(core::PlaceRecord const& record);

/// State on \p on (today's state when it is \p today or later). \p near: only what lies around it.
rules::Surroundings read_surroundings(CheckSources const& sources, core::Date on, core::Date today,
                                      std::optional<Vicinity> const& near);

/// Codes of the provinces that hold a commune, now and before 2025-07-01.
class ProvinceLookup {
public:
    explicit ProvinceLookup(core::AdminReader const& admin);
    rules::ProvinceCodes of(core::AdminPlace const& place) const;
    /// Empty for no unit and one that is not known.
    std::string full_name(std::optional<core::AdminUnitId> unit) const;

private:
    std::string province_above(std::optional<core::AdminUnitId> unit) const;
    std::map<std::int64_t, core::AdminUnit> m_units;
    std::map<std::int64_t, std::string> m_before; ///< unit → the one province its predecessors lay in; empty = several
};

/// A station that is asked for, without provinces.
rules::Subject proposed(core::StationRecord const& record, core::Date on);
/// A station that stands, as a subject of the law of \p on.
rules::Subject subject_of(core::SiteRow const& row, core::Date on, ProvinceLookup const& provinces);

} // namespace hatang::desk
