// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a CQL2 filter may ask of zones, streets, poles …, and the SQL that answers: the kind's fields and what all
/// kinds have. Personal data is no property. v is the kind's table of versions.

#include "core/cql2/sql_writer.hpp"
#include "core/network/place_kinds.hpp"

#include <deque>
#include <string>
#include <vector>

namespace hatang::store {

class PlaceCatalogue {
public:
    explicit PlaceCatalogue(core::PlaceKindInfo const& info);
    PlaceCatalogue(PlaceCatalogue const&) = delete;
    PlaceCatalogue& operator=(PlaceCatalogue const&) = delete;

    std::span<core::cql2::SqlColumn const> columns() const { return m_columns; }
    core::cql2::Schema const& schema() const { return m_schema; }
    /// Number of the property that holds the geometry.
    std::size_t geometry_property() const { return m_columns.size() - 1; }

private:
    std::vector<core::cql2::SqlColumn> make_columns(core::PlaceKindInfo const& info);
    core::cql2::SqlColumn field_column(core::PlaceField const& field);
    std::string_view keep(std::string sql) { return m_texts.emplace_back(std::move(sql)); }

    std::deque<std::string> m_texts; ///< what SqlColumn::sql looks at
    std::vector<core::cql2::SqlColumn> m_columns;
    core::cql2::Schema m_schema;
};

PlaceCatalogue const& place_catalogue(core::PlaceKind kind);

} // namespace hatang::store
