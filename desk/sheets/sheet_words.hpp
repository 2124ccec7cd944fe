// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a person asks of a map sheet or an atlas, in words, and what it is answered from.

#include "core/contracts/applications.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/date.hpp"
#include "core/ids.hpp"
#include "core/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct SheetWords {
    std::vector<std::string> routes; ///< codes
    std::vector<std::string> sites;  ///< site or station codes
    std::string street;
    std::string ward;               ///< of its own, or to tell streets of one name apart
    std::string zone;               ///< code
    std::string box;                ///< "lon,lat,lon,lat"
    std::string at;                 ///< "lon,lat"
    std::vector<std::string> lines; ///< WKB, read from a file by the front end
    std::string lines_name;         ///< of that file

    std::string paper = "a4";
    std::optional<bool> landscape; ///< none: what fits better
    std::string scale;             ///< "1:2000"; empty: from the usual series
    bool north_up = false;         ///< of an atlas
    std::string crs;               ///< empty: the province's zone
    std::string title;
    std::string issuer;
    std::vector<std::string> sources; ///< attributions beside those the data name
    std::vector<std::string> layers;  ///< only these; empty: the usual
    std::vector<std::string> without;
    std::string pole_labels = "auto"; ///< auto, number, code

    std::optional<core::Date> as_of;
    std::optional<std::int64_t> known_at;
    core::Date today{};
};

/// Names that --layers and --without take: plurals of place kinds, and sites, applications, wards, grid.
std::vector<std::string> sheet_layers();

struct SheetSources {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::ApplicationReader const& applications;
    std::optional<core::ChangeNumber> last_change;
};

} // namespace hatang::desk
