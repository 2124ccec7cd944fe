// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/surroundings_of_register.hpp"

#include "core/network/codes.hpp"
#include "desk/checks/station_table.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/placed_geometry.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace hatang::desk {

namespace {

std::vector<rules::MastMark> read_masts(CheckSources const& sources, core::AsOf const& as_of,
                                        std::optional<core::GeoBox> const& box) {
    StationTable table;
    if (!box) {
        sources.sites.briefs(as_of, [&table](core::StationBrief const& brief) { table.add(brief); });
        return table.masts();
    }
    core::SiteQuery query;
    query.as_of = as_of;
    query.box = box;
    sources.sites.sites(query, [&table](core::SiteRow const& row) {
        table.add(brief_of(row));
        return true;
    });
    return table.masts();
}

std::vector<rules::ZoneMark> read_zones(CheckSources const& sources, core::PlaceQuery query) {
    std::vector<rules::ZoneMark> zones;
    sources.places.places(query, [&zones](core::PlaceRow const& row) {
        if (!row.record.geometry_wkb.empty()) {
            zones.push_back(zone_mark(row.record));
        }
        return true;
    });
    return zones;
}

/// Kinds that are in force somewhere: "no zone here" says something only where there are zones at all. Those of the
/// \p near zones are known; each question after the others reads the whole layer, so all kinds are asked for at once.
std::vector<std::string> kinds_in_force(CheckSources const& sources, core::PlaceQuery query,
                                        std::vector<rules::ZoneMark> const& near) {
    std::set<std::string, std::less<>> missing;
    for (core::CodeEntry const& entry : core::zone_kinds().entries()) {
        missing.emplace(entry.code);
    }
    std::vector<std::string> kinds;
    auto const found = [&](std::string_view kind) {
        if (auto const known = missing.find(kind); known != missing.end()) {
            kinds.push_back(*known);
            missing.erase(known);
        }
    };
    for (rules::ZoneMark const& zone : near) {
        found(zone.kind);
    }
    auto const field = core::place_kind(core::PlaceKind::zone).find("kind");
    query.box.reset();
    query.limit = 1;
    for (std::size_t before = missing.size() + 1; !missing.empty() && missing.size() < before;) {
        before = missing.size();
        query.coded = {{field, {missing.begin(), missing.end()}}};
        sources.places.places(query, [&](core::PlaceRow const& row) {
            found(row.record.text("kind"));
            return false;
        });
    }
    return kinds;
}

/// Runways of one aerodrome carry its ICAO code; a point with that code gives name and elevation.
/// \p incomplete: aerodromes of which a runway has no elevations.
void add_runway(core::PlaceRecord const& record, std::vector<rules::AerodromeMark>& aerodromes,
                std::set<std::string>& incomplete) {
    std::string const icao(record.text("icao").empty() ? std::string_view(record.code) : record.text("icao"));
    auto found =
        std::find_if(aerodromes.begin(), aerodromes.end(), [&](auto const& each) { return each.code == icao; });
    if (found == aerodromes.end()) {
        aerodromes.push_back({icao, record.name, std::nullopt, {}, {}, 0});
        found = aerodromes.end() - 1;
    }
    rules::AerodromeMark& aerodrome = *found;
    auto const first = record.number("first_elevation_m");
    auto const second = record.number("second_elevation_m");
    auto const stated = record.number("elevation_m");
    for (auto const& each : {first, second, stated}) {
        if (each && (!aerodrome.elevation_m || *each > *aerodrome.elevation_m)) {
            aerodrome.elevation_m = each;
        }
    }
    auto const line = spatial::place_geometry(record.geometry_wkb,
                                              [](double x, double y) { return std::optional(core::GeoPoint{x, y}); });
    aerodrome.centre = line.first;
    if (line.kind == spatial::GeometryClass::line && !(first && second)) {
        incomplete.insert(icao);
    } else if (line.kind == spatial::GeometryClass::line) {
        std::string const ends =
            std::string(record.text("first_threshold")) + "/" + std::string(record.text("second_threshold"));
        aerodrome.runways.push_back({ends,
                                     {line.first, *first, std::string(record.text("first_threshold"))},
                                     {line.last, *second, std::string(record.text("second_threshold"))}});
    }
}

std::vector<rules::AerodromeMark> read_aerodromes(CheckSources const& sources, core::AsOf const& as_of, core::Date on) {
    core::PlaceQuery query;
    query.kind = core::PlaceKind::aerodrome;
    query.as_of = as_of;
    query.in_force_on = on;
    std::vector<rules::AerodromeMark> aerodromes;
    std::set<std::string> incomplete;
    sources.places.places(query, [&](core::PlaceRow const& row) {
        if (!row.record.geometry_wkb.empty()) {
            add_runway(row.record, aerodromes, incomplete);
        }
        return true;
    });
    // its other runways alone would allow too much: without runways it asks for an officer
    for (rules::AerodromeMark& each : aerodromes) {
        if (incomplete.contains(each.code)) {
            each.runways.clear();
        }
    }
    return aerodromes;
}

} // namespace

rules::ZoneMark zone_mark(core::PlaceRecord const& record) {
    rules::ZoneMark zone;
    zone.code = record.code;
    zone.name = record.name;
    zone.kind = record.text("kind");
    zone.instrument = record.text("instrument");
    zone.wkb = record.geometry_wkb;
    zone.reach_m = zone_reach_m(record);
    zone.max_height_m = record.number("max_height_m");
    return zone;
}

core::AsOf state_for(CheckSources const& sources, core::Date on, core::Date today) {
    return {on < today ? std::optional(on) : std::nullopt, sources.known_at};
}

SurroundingParts read_areas(CheckSources const& sources, core::Date on, core::AsOf const& as_of,
                            std::optional<core::GeoBox> const& box) {
    core::PlaceQuery zones;
    zones.kind = core::PlaceKind::zone;
    zones.as_of = as_of;
    zones.in_force_on = on;
    zones.box = box;
    SurroundingParts parts{{}, read_zones(sources, zones), read_aerodromes(sources, as_of, on), {}};
    parts.zone_kinds = kinds_in_force(sources, zones, parts.zones);
    return parts;
}

void widen_line_bans(std::vector<rules::ZoneMark>& zones, double metres) {
    for (rules::ZoneMark& zone : zones) {
        bool const line = spatial::class_of_wkb(zone.wkb) == spatial::GeometryClass::line;
        if (line && zone.reach_m == 0.0 && zone.kind == "no_new_aerial") {
            zone.reach_m = metres;
        }
    }
}

SurroundingParts read_surrounding_parts(CheckSources const& sources, core::Date on, core::Date today,
                                        std::optional<Vicinity> const& near) {
    auto const as_of = state_for(sources, on, today);
    auto const box = [&near](double radius_m) {
        return near ? std::optional(spatial::box_around(near->place, radius_m)) : std::nullopt;
    };
    SurroundingParts parts = read_areas(sources, on, as_of, box(kSurroundings_m));
    parts.masts = read_masts(sources, as_of, box(near ? near->masts_m : 0.0));
    return parts;
}

rules::Surroundings build_surroundings(SurroundingParts parts) {
    rules::Surroundings around(std::move(parts.masts), std::move(parts.zones), std::move(parts.aerodromes));
    around.add_zone_kinds(parts.zone_kinds);
    return around;
}

rules::Surroundings read_surroundings(CheckSources const& sources, core::Date on, core::Date today,
                                      std::optional<Vicinity> const& near) {
    return build_surroundings(read_surrounding_parts(sources, on, today, near));
}

ProvinceLookup::ProvinceLookup(core::AdminReader const& admin) {
    for (core::AdminUnit& unit : admin.all_units()) {
        auto const id = unit.id->value();
        m_units.emplace(id, std::move(unit));
    }
    for (core::Succession const& each : admin.all_successions()) {
        auto const code = province_above(each.before);
        auto const [known, fresh] = m_before.emplace(each.after.value(), code);
        if (!fresh && known->second != code) {
            known->second.clear();
        }
    }
}

std::string ProvinceLookup::full_name(std::optional<core::AdminUnitId> unit) const {
    auto const found = unit ? m_units.find(unit->value()) : m_units.end();
    return found == m_units.end() ? std::string() : found->second.full_name;
}

std::string ProvinceLookup::province_above(std::optional<core::AdminUnitId> unit) const {
    while (unit) {
        auto const found = m_units.find(unit->value());
        if (found == m_units.end()) {
            break;
        }
        if (found->second.level == core::AdminLevel::province) {
            return found->second.code;
        }
        unit = found->second.parent;
    }
    return "";
}

rules::ProvinceCodes ProvinceLookup::of(core::AdminPlace const& place) const {
    std::string then = province_above(place.district_then ? place.district_then : place.commune_then);
    if (then.empty() && place.commune) {
        auto const found = m_before.find(place.commune->value());
        then = found == m_before.end() ? std::string() : found->second;
    }
    return {province_above(place.commune), std::move(then)};
}

rules::Subject proposed(core::StationRecord const& record, core::Date on) {
    using rules::Known;
    rules::Subject subject;
    subject.code = record.code;
    subject.on = on;
    subject.position = record.position;
    subject.values.resize(rules::kKnownCount);
    if (record.height) {
        subject.set(Known::height_m, record.height->metres());
    }
    if (record.host_height) {
        subject.set(Known::host_height_m, record.host_height->metres());
    }
    if (!record.mast_class.empty()) {
        subject.set(Known::mast_class_declared, record.mast_class);
    }
    if (!record.structure_kind.empty()) {
        subject.set(Known::structure_kind, record.structure_kind);
    }
    if (!record.operator_code.empty()) {
        subject.set(Known::operators, std::vector<std::string>{record.operator_code});
    }
    subject.set(Known::existing, false);
    return subject;
}

rules::Subject subject_of(core::SiteRow const& row, core::Date on, ProvinceLookup const& provinces) {
    rules::Subject subject = proposed(row.record, on);
    subject.province = provinces.of(row.record.place);
    subject.own_codes = {row.site_code};
    subject.set(rules::Known::existing, true);
    return subject;
}

} // namespace hatang::desk
