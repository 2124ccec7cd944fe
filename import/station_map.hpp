// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The headings of a station list, Vietnamese or English, with or without marks, to the fields hatang knows
/// (data/codes/station_headings.csv).

#include "core/network/station_field_map.hpp"

namespace hatang::ingest {

/// Longest, most specific spelling first; never guesses from the values.
core::StationFieldMap map_station_headings(std::span<std::string const> headings);

} // namespace hatang::ingest
