// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a line runs through zones without new aerial cable.

#include "core/contracts/places.hpp"
#include "desk/programmes/programmes.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct BannedPart {
    std::string zone; ///< code
    std::string name;
    std::optional<core::Date> until; ///< last day in force
    double from = 0.0;               ///< positions on the line
    double to = 0.0;
};

/// Zones of kind no_new_aerial in force on the day. Polygons without a reach are cut exactly; other zones are found by
/// looking every 5 m and then to a centimetre; a line without a reach holds within 15 m and 30°.
std::vector<BannedPart> banned_parts(core::PlaceReader const& places, ProgrammeTime const& time,
                                     spatial::MeasuredLine const& line, core::GeoBox const& box);

} // namespace hatang::desk
