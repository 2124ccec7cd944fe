// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Of a station only what rules ask: for looking at a million of them. Units are ids; names are looked up by who shows
/// them.

#include "core/geo_point.hpp"
#include "core/network/station_record.hpp"

#include <optional>
#include <string_view>

namespace hatang::core {

/// Text is valid while it is shown; codes as in StationRecord, empty = unknown.
struct StationBrief {
    std::string_view site_code;
    std::string_view code;
    std::string_view operator_code;
    std::string_view mast_class;
    std::string_view structure_kind;
    std::string_view status;
    GeoPoint position;
    AdminPlace place; ///< without the basis
    std::optional<double> height_m;
    std::optional<double> host_height_m;
};

} // namespace hatang::core
