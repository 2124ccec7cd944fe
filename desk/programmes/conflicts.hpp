// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Dig once, and no new cable in the air where cables go underground: what programmes, works of others and requests for
/// new cable plan against each other on one stretch of street.

#include "core/finding.hpp"
#include "core/list/list.hpp"
#include "desk/places/list_places.hpp"
#include "desk/programmes/programmes.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// No rule whose text was seen states a number of months; this is a default of ours, not a limit of law: a year's plans
/// are made together.
inline constexpr int kDigOnceMonths = 12;

enum class ConflictKind : std::uint8_t { dig_twice, aerial_underground, aerial_due, aerial_banned };

/// Somebody's plan.
struct ConflictSide {
    std::string what; ///< programme_item, works, application, route, street, zone
    std::string code;
    std::string party; ///< programme, party of the works, operator
    std::optional<core::Date> from;
    std::optional<core::Date> to;
};

struct Conflict {
    ConflictKind kind = ConflictKind::dig_twice;
    std::string street;
    std::int64_t mm = 0; ///< each stretch of street once; of aerial cable: along the asked line
    ConflictSide first;
    ConflictSide second;
    std::optional<std::int64_t> gap_days; ///< between the two; 0 = at the same time
    std::vector<std::vector<core::GeoPoint>> lines;
};

/// New cable in the air that somebody asked for.
struct AerialRequest {
    ConflictSide side;
    std::vector<std::vector<core::GeoPoint>> lines;
};

struct ConflictWords {
    ProgrammeTime time;
    int months = kDigOnceMonths;
    std::vector<AerialRequest> applications; ///< pending; planned routes are added from the register
};

/// Dig twice: two plans with trenches (works unless they say no, items of undergrounding programmes; not two items of
/// one programme) on one stretch, no more than `months` apart, at least one of them not over on the day.
/// Findings: works-without-days, works-street-… (as StreetFinder), works-off-streets. Sorted by kind, then length.
std::vector<Conflict> find_conflicts(ConflictWords const& words, PlaceFilterParts const& readers,
                                     core::FindingSink& findings);

void list_conflicts(std::vector<Conflict> const& conflicts, SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
