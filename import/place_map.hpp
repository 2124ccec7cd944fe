// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The headings of tables of zones, streets, poles and the like to their fields (data/codes/place_headings.csv;
/// headings of places and coordinates are those of station lists).

#include "core/network/place_field_map.hpp"

namespace hatang::ingest {

core::PlaceFieldMap map_place_headings(core::PlaceKind kind, std::span<std::string const> headings);

} // namespace hatang::ingest
