// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the register says of one stretch of a proposed route, beside the rules of law: the state of its street, what is
/// due, works, poles and ducts with room, lines that are there already.

#include "desk/network/route_stretches.hpp"

namespace hatang::desk {

/// The layers that there are: "none here" says something only where there is a layer at all.
struct RouteLayers {
    bool streets = false;
    bool poles = false;
    bool ducts = false;
    bool works = false;
};

struct NoteParts {
    RouteProposal const& proposal;
    RouteQuestion const& question;
    std::vector<NetworkThing> const& things;
    rules::Surroundings const& around;
    RouteLayers layers;
    spatial::NearLines const& places; ///< of poles and ducts, keys as in place_things
    std::vector<std::size_t> const& place_things;
};

/// \p at: the middle of the stretch, \p part_line what it is a stretch of.
std::vector<RouteNote> notes_of(NoteParts const& parts, RouteStretch const& stretch, AlongPart const& along,
                                spatial::MeasuredLine const& part_line);

} // namespace hatang::desk
