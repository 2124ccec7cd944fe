// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The checks of the network that look at lines beside each other: dangling-end, gap, overlap, off-street.

#include "desk/network/network_findings.hpp"
#include "spatial/overlay/measured_line.hpp"

namespace hatang::desk {

void check_lines(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances,
                 std::function<void(NetworkFinding)> const& found);

/// On the ellipsoid; 0 for points and what has no geometry.
double length_of(NetworkThing const& thing);
/// Point or MultiLineString; empty for what has no geometry.
std::string wkb_of(NetworkThing const& thing);

} // namespace hatang::desk
