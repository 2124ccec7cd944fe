// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What would pass: the greatest height here, the nearest place, structures to share.

#include "rules/checker.hpp"

namespace hatang::rules {

/// How far the nearest place and structures to share are looked for, metres.
inline constexpr double kPlaceSearch_m = 2000.0;
inline constexpr double kShareSearch_m = 500.0;
inline constexpr std::size_t kMostShareOffers = 5;

/// Exact: heights are tried at, and one centimetre below, every height at which some verdict may change; places at
/// every foot and crossing of the lines where one may (spatial/nearest_place.hpp). A height or place "passes" when no
/// rule fails there and the rules that fail now are decided. The ground elevation and the province are taken as at the
/// place itself.
/// \pre \p result is check(subject, around)
Remedy find_remedy(Checker& checker, Subject const& subject, Surroundings const& around, CheckResult const& result);

} // namespace hatang::rules
