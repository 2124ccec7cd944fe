// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The cheapest way from one end of a proposed route to the other over what is there: ducts and poles with room,
/// routes, and new trench along streets.

#include "desk/network/route_check.hpp"

#include <optional>

namespace hatang::desk {

/// How far the ends may lie from the first line, and how far apart two poles may be that a cable hangs between.
inline constexpr double kRemedyReach_m = 200.0;
inline constexpr double kPoleToPole_m = 50.0;

/// Nothing, with a reason in \p why, when no way leads from end to end. Ducts and poles that are full carry
/// nothing, and nothing hangs in a zone that bans new aerial cable: routes in the air end at its border, spans that
/// meet it are left out (zone_cuts). For underground cable poles do not count.
std::optional<RouteRemedy> find_route_remedy(CheckedRoute const& route, core::Words& why);

/// "120,5 m trong cống B1 – B2 (VNPT); 80 m đào mới dọc Bạch Đằng", one text a step.
std::vector<core::Words> remedy_words(CheckedRoute const& route);

} // namespace hatang::desk
