// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What is known of the streets under a proposed line: already underground, due to go underground in a phase of a
/// programme, or closed to new aerial cable. Implemented in desk/programmes; asked by the checks of routes.

#include "core/date.hpp"
#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::core {

/// underground: the state of the street's cables on the day. due: an item of an undergrounding programme in force on
/// the day covers it and is not done; in_phase says whether the day lies in the item's phase. banned: it lies in a
/// zone of kind no_new_aerial in force on the day.
enum class StreetProspect : std::uint8_t { underground, due, banned };

/// A stretch of the asked line. Stretches of different prospects may overlap; those of one prospect and cause do not.
struct ProspectStretch {
    StreetProspect prospect = StreetProspect::underground;
    double from = 0.0; ///< positions on the asked line as of spatial::MeasuredLine: 2.25 = a quarter along edge 2–3
    double to = 0.0;
    double length_m = 0.0; ///< on the ellipsoid
    std::string street;    ///< code of the street segment; empty for banned
    std::string street_name;
    std::string cause; ///< code of the programme item or of the zone; empty for underground
    std::string cause_name;
    std::string programme; ///< of due
    std::string phase;
    bool in_phase = false;
    std::optional<Date> until; ///< target of the item; last day in force of the zone
};

class StreetProspects {
public:
    virtual ~StreetProspects() = default;
    /// \p line: WGS 84, at least two points. In the order of from, then prospect.
    virtual std::vector<ProspectStretch> along(std::span<GeoPoint const> line) const = 0;
};

} // namespace hatang::core
