// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where the rows of a filter can only be: a box to ask a spatial index with before the filter itself is asked.

#include "core/cql2/filter.hpp"
#include "core/geo_point.hpp"

#include <cstddef>
#include <optional>

namespace hatang::core::cql2 {

/// A box that the geometry \p property (its number in the schema) of every matching row touches; nothing when the
/// filter does not bound it. Across the antimeridian the box is as wide as the world.
std::optional<GeoBox> extent_of(Filter const& filter, std::size_t property);

} // namespace hatang::core::cql2
