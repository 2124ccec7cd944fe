// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of zones, streets, poles, routes …: columns from the kind's fields, rows of a query into a writer. Personal
/// data has no column.

#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/list/list.hpp"
#include "desk/sites/list_sites.hpp"
#include "desk/sites/site_columns.hpp"
#include "desk/sites/site_filter.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hatang::desk {

/// What a person asks for, in words.
struct PlaceFilterWords {
    SiteFilterWords place; ///< communes, districts, provinces, box, text, where, as_of, known_at, today, limit, offset
    std::vector<std::string>
        kinds; ///< of the kind's first code field that is no owner: a zone's kind, a pole's material …
    std::vector<std::string> owners; ///< codes or spellings of operators
    bool any_day = false;            ///< also what is not yet, or no more, there
};

/// The field that --kind asks for; fields.size() when there is none.
std::size_t kind_field(core::PlaceKindInfo const& info);

/// What the words are checked against.
struct PlaceFilterParts {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
};

/// \throws core::Error(usage) for words that mean nothing, naming what is known.
core::PlaceQuery make_place_query(core::PlaceKind kind, PlaceFilterWords const& words, PlaceFilterParts const& parts);

/// A column beside those of the kind's fields.
struct PlaceColumn {
    core::ListColumn column;
    bool usual = false; ///< in a list for people when no columns are named
    std::function<core::Cell(core::PlaceRow const&, CellTexts&)> cell;
};

/// Those of every list of the kind, without a desk's.
std::vector<PlaceColumn> place_columns(core::PlaceKindInfo const& info);

/// What a desk adds to the list of its kind; cells and condition are asked once per row, the condition first.
struct PlaceListMore {
    std::vector<PlaceColumn> columns;                ///< after the code
    std::function<bool(core::PlaceRow const&)> keep; ///< empty = every row
};

/// \throws core::Error(usage) for an unknown column, naming those there are.
SiteListResult list_places(core::PlaceReader const& places, core::PlaceQuery const& query, SiteListStyle const& style,
                           core::ListWriter& writer, PlaceListMore const& more = {});

} // namespace hatang::desk
