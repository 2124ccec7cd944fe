// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What is wrong with the network as it is drawn and told: ends that meet nothing, gaps, lines drawn twice, spans too
/// long, routes off their street, lengths that disagree, poles nobody knows, ducts with more in them than they hold.

#include "core/finding.hpp"
#include "core/list/list.hpp"
#include "desk/network/network_things.hpp"
#include "desk/sites/list_sites.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// Metres. No law sets them; each finding says the one it was measured against.
struct NetworkTolerances {
    double join_m = 0.5;         ///< ends closer than this to another line are joined
    double gap_m = 5.0;          ///< farther off than join_m, but not more than this: a gap
    double end_m = 5.0;          ///< from the end of a span or duct to its pole or manhole
    double overlap_m = 1.0;      ///< two lines no farther apart run in one place
    double overlap_min_m = 10.0; ///< shorter ones are crossings and corners
    double span_max_m = 100.0;   ///< a longer span is not plausible
    double off_street_m = 30.0;  ///< from a route to its street's line
    double length_share = 0.05;  ///< stated against geodesic length, and always length_m
    double length_m = 20.0;
};

/// dangling-end, gap, overlap, span-too-long, off-street, length-disagrees, pole-unknown, manhole-unknown,
/// route-unknown, end-off-pole, end-off-manhole, duct-over-occupied, pole-over-occupied, occupancy-disagrees.
struct NetworkFinding {
    std::string_view check;
    core::Severity severity = core::Severity::warning;
    std::size_t thing = 0;            ///< of those given
    std::optional<std::size_t> other; ///< the second one involved
    std::optional<double> measured;
    std::optional<double> limit;
    std::string_view unit; ///< "m", "cables", "ducts"; empty without figures
    std::string wkb;       ///< where; empty = nowhere on the map
    core::Words message;
};

/// Names of the checks with what each is, in the order in which they run.
std::vector<std::pair<std::string_view, core::Words>> const& network_checks();

/// Thing by thing in each check; O(n log n + k) for n edges with k neighbours.
void check_network(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances,
                   std::function<void(NetworkFinding)> const& found);

/// streets, poles, spans, manholes, ducts, routes, cables.
std::vector<core::PlaceKind> const& network_kinds();

/// After an import: what check_network() finds over things of \p today that \p change wrote, as findings of that
/// import. Notes are left out.
void report_network(core::PlaceReader const& places, core::ChangeNumber change, core::Date today,
                    core::FindingSink& report);

/// Columns check, severity, kind, code, owner, street, other_code, measured, limit, unit, message.
void list_network_findings(std::vector<NetworkThing> const& things, std::vector<NetworkFinding> const& findings,
                           SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
