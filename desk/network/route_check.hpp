// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A proposed route against the law and what the register knows along it: cut into stretches on which nothing changes,
/// each judged by itself, and what could carry the cable instead.

#include "core/contracts/street_prospects.hpp"
#include "desk/checks/surroundings_of_register.hpp"
#include "desk/network/network_things.hpp"
#include "desk/network/route_proposal.hpp"
#include "rules/check_result.hpp"
#include "rules/rulebook.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// Metres unless a name says otherwise. Not law: what counts as "along", said with every answer.
struct RouteTolerances {
    double beside_m = 20.0;     ///< from a street's line to a cable along it
    double ban_m = kBanWidth_m; ///< a street that is banned and given as a line reaches so far to both sides
    double near_m = 30.0;       ///< poles, ducts and spans that may carry it
    double parallel_m = 10.0;   ///< lines that run where it would
    double crossing_m = 10.0;   ///< a road is crossed so far to both sides of its line
};

/// Per metre, in the unit the person thinks in; only their ratios matter to the way that is found.
struct RouteCosts {
    double duct = 1.0;     ///< a cable into a duct with room
    double pole = 2.0;     ///< on poles with room
    double route = 4.0;    ///< along a route of which nobody knows whether there is room
    double trench = 20.0;  ///< new, along a street
    double offroad = 30.0; ///< new, off any street
};

struct RouteQuestion {
    RouteTolerances tolerances;
    RouteCosts costs;
    core::Date today;
    core::StreetProspects const* prospects = nullptr; ///< what programmes say of streets; none: they are not asked
    bool with_remedy = true;                          ///< unless everything passes
};

/// Something the register says of a stretch that is no rule of law.
struct RouteNote {
    std::string_view id; ///< street-state, street-due, works-area, poles, ducts, parallel, no-street, clearance
    rules::RuleSeverity severity = rules::RuleSeverity::warning;
    rules::Judgement judgement;
};

struct RouteStretch {
    std::size_t part = 0;
    double from = 0.0; ///< positions on RouteProposal::parts[part]
    double to = 0.0;
    std::int64_t start_mm = 0; ///< from the start of the route, over its parts
    std::int64_t length_mm = 0;
    std::string street; ///< along which it runs; empty = none
    rules::Verdict verdict = rules::Verdict::needs_officer;
    rules::CheckResult result;
    std::vector<RouteNote> notes;
    std::vector<core::GeoPoint> line;
};

/// One stretch of the way that is offered instead.
struct RemedyStep {
    enum class Means : std::uint8_t { duct, pole, route, trench, offroad };
    Means means = Means::offroad;
    std::optional<std::size_t> thing; ///< of CheckedRoute::things; none = new, off any line
    std::vector<core::GeoPoint> line;
    double length_m = 0.0;
    double cost = 0.0;
    bool is_new() const { return means == Means::trench || means == Means::offroad; }
};
core::Words label(RemedyStep::Means means);

struct RouteRemedy {
    std::vector<RemedyStep> steps;
    double length_m = 0.0;
    double existing_m = 0.0; ///< in ducts, on poles, along routes
    double new_m = 0.0;
    double cost = 0.0;
};

struct CheckedRoute {
    RouteProposal proposal;
    RouteQuestion question;
    std::vector<NetworkThing> things; ///< around it
    rules::Surroundings around;
    std::vector<RouteStretch> stretches; ///< in order; their lengths add up to length_mm
    std::int64_t length_mm = 0;
    rules::Verdict verdict = rules::Verdict::needs_officer; ///< the worst of its stretches
    std::optional<RouteRemedy> remedy;
    core::Words no_remedy; ///< why there is none where one was looked for
};

/// Deterministic: the same register, packs and proposal give the same answer. O(n log n) for n metres and things.
/// \throws core::Error(not_found) when the route lies in no known commune.
CheckedRoute check_route(rules::Rulebook const& rulebook, CheckSources const& sources, RouteProposal proposal,
                         RouteQuestion const& question);

} // namespace hatang::desk
