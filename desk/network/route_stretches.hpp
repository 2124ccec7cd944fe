// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where along a line the answer can change: at the borders of zones, where a street or another line begins or ends to
/// run beside it, and around the roads it crosses.

#include "desk/network/network_things.hpp"
#include "desk/network/route_check.hpp"
#include "rules/surroundings.hpp"
#include "spatial/network/near_lines.hpp"
#include "spatial/overlay/intervals.hpp"
#include "spatial/overlay/line_index.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hatang::desk {

using Interval = spatial::Interval;

/// Pieces of one street in one state are one line.
struct BesideLine {
    std::size_t thing = 0; ///< of the things given; of a street its first piece
    std::vector<Interval> intervals;
};

/// What lies along one part of a route.
struct AlongPart {
    std::vector<BesideLine> streets;  ///< that it runs along
    std::vector<BesideLine> parallel; ///< routes, spans, ducts where it would run
    std::vector<Interval> crossings;  ///< roads it crosses, each with its width
    /// Streets that a programme puts underground: positions on the part.
    std::vector<core::ProspectStretch> due;
    std::vector<double> cuts; ///< sorted; first 0, last the end; 1 mm apart at least
};

/// Indexes of the lines around, for all parts of one route.
class RouteLines {
public:
    /// \p own: owner key of the operator whose lines beside it change the answer; empty = unknown.
    RouteLines(std::vector<NetworkThing> const& things, RouteTolerances const& tolerances, std::string own);
    /// \p around gives the borders of zones (zone_cuts). \p prospects: asked for what is due; may be nullptr.
    AlongPart along(spatial::MeasuredLine const& part, rules::Surroundings const& around,
                    core::StreetProspects const* prospects = nullptr) const;

private:
    std::vector<BesideLine> beside(spatial::MeasuredLine const& part, bool streets, double within_m) const;
    std::vector<Interval> crossings(spatial::MeasuredLine const& part, std::vector<BesideLine> const& streets) const;
    /// Cuts the answer: a line of the operator's own, and one whose height is known.
    bool counts(NetworkThing const& thing) const;

    std::vector<NetworkThing> const& m_things;
    RouteTolerances const& m_tolerances;
    std::string m_own;
    std::vector<std::size_t> m_owner; ///< by key: the thing
    spatial::LineIndex m_streets;
    spatial::LineIndex m_others;
};

/// Positions inside the line where it comes into a zone or leaves one, ascending. Sampled every metre and then halved
/// to 0.1 mm: a zone that is met for less than a metre can be missed.
std::vector<double> zone_cuts(spatial::MeasuredLine const& line, rules::Surroundings const& around);

/// What makes pieces one street: its name (else its code) and the state of its cables.
std::string street_identity(NetworkThing const& street);

/// The position that lies \p metres after the start, to a micrometre; at the ends for what lies beyond.
double position_at(spatial::MeasuredLine const& line, double metres);
bool holds(std::vector<Interval> const& intervals, double position);

} // namespace hatang::desk
