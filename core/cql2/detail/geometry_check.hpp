// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What both parsers refuse in a literal: boxes upside down, rings that do not close, days that do not exist.

#include "core/cql2/expression.hpp"
#include "core/error.hpp"

#include <string_view>

namespace hatang::core::cql2::detail {

/// \throws unless there are 4 or 6 numbers with south <= north; west > east only between -180 and 180.
void check_box(Place const& place, Box const& box);
/// \throws for a line of one position and for rings of under four positions or that do not close. \p part: members of a
/// collection may not be collections.
void check_geometry(Place const& place, Geometry const& geometry, bool part);
/// \throws when both bounds are known and the first is after the last.
void check_interval(Place const& place, Interval const& interval);

Error mixed_dimensions(Place const& place);
Error bad_day(Place const& place, std::string_view text);
Error bad_moment(Place const& place, std::string_view text);
Error bad_bound(Place const& place, std::string_view text);

} // namespace hatang::core::cql2::detail
