// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The map that goes with a letter: the place proposed, true to scale, with streets, zones and stations around
/// it. Military zones stay inside the office; nothing of persons.

#include "core/contracts/applications.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/page/page_map.hpp"

#include <optional>
#include <string>

namespace hatang::desk {

struct MapSources {
    core::SiteReader const& sites;
    core::PlaceReader const& places;
};
struct MapSubject {
    std::string code;
    core::GeoPoint position;
    std::string line_wkb; ///< of a route; may be empty
    core::Date on{};      ///< zones and streets in force on this day
};

/// Of the frame, at 160 mm of width on paper.
inline constexpr double kSiteMapHeight_mm = 165.0;
/// Scales of Vietnamese planning and cadastral maps that are asked for.
inline constexpr double kSiteMapScales[] = {500, 1000, 2000, 5000, 10'000, 25'000};

/// \p scale: 2000 for 1:2000; none = 1:2000 where another station or a street is seen at it, else 1:5000.
/// \throws core::Error(usage) for a scale that is not one of kSiteMapScales.
core::PageMap site_map(MapSources const& sources, MapSubject const& subject, std::optional<double> scale);

} // namespace hatang::desk
