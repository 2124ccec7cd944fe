// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The words of a person to a SiteQuery: names of places old and new, classes, boxes and circles, checked and resolved.

#include "core/contracts/register_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct SiteFilterWords {
    std::vector<std::string> provinces; ///< names or codes, old or new
    std::vector<std::string> districts; ///< until 30/6/2025
    std::vector<std::string> communes;  ///< old or new
    std::vector<std::string> operators; ///< any known spelling, or as written
    std::vector<std::string> classes;   ///< "A2" means A2, A2a, A2b, A2c; "bulky"/"cồng kềnh" likewise
    std::vector<std::string> statuses;
    std::optional<double> height_over_m;
    std::optional<double> height_min_m;
    std::optional<double> height_max_m;
    std::string text;
    std::string where; ///< CQL2, text or JSON; docs/cql2.md
    std::string box;   ///< "lon,lat,lon,lat" WGS 84
    std::string near;  ///< "lon,lat" WGS 84 or a station code
    std::optional<double> radius_m;
    std::string polygon_wkb; ///< read from a file by the front end
    std::optional<core::Date> as_of;
    std::optional<core::Date> today; ///< for names used then and now, when as_of is not given
    std::optional<std::int64_t> known_at;
    std::string order; ///< code, operator, commune, height, distance; "-height" descending
    std::optional<std::int64_t> limit;
    std::optional<std::int64_t> offset;
};

/// \throws core::Error(usage) for a word that cannot be read, (not_found) for a place or station that is unknown,
/// (conflict) for a name or code that more than one unit answers to.
core::SiteQuery make_site_query(SiteFilterWords const& words, core::AdminReader const& admin,
                                core::SiteReader const& sites);

/// "108.2022,16.0544" → point. \throws core::Error(usage)
core::GeoPoint parse_point(std::string const& text);

} // namespace hatang::desk
