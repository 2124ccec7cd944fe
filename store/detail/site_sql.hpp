// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A SiteQuery as SQL. The text is put together from constants only; everything asked for is a bound value.

#include "core/cql2/sql_writer.hpp"
#include "core/network/site_query.hpp"
#include "spatial/geometry.hpp"
#include "store/detail/sqlite.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace hatang::store {

/// The exact spatial test behind the R-tree's boxes, and the distances of a circle query.
struct PlaceFilter {
    std::optional<core::GeoBox> box;
    std::optional<core::Circle> circle;
    std::unique_ptr<spatial::PreparedArea> area;
    std::optional<core::GeoBox> filter_bounds; ///< of a CQL2 filter: only for the R-tree, the filter itself decides

    /// Whether covers() has something to say.
    bool is_exact() const { return box || circle || area; }
    bool empty() const { return !is_exact() && !filter_bounds; }
    bool covers(core::GeoPoint point) const;
    /// Box that holds every point for which covers() may be true.
    core::GeoBox bounds() const;
};

/// Rank of communes in Vietnamese order of their names.
using CommuneRanks = std::unordered_map<std::int64_t, std::int64_t>;

/// Text and values of one SELECT; holds the objects that hatang's SQL functions look at.
class SiteSql {
public:
    explicit SiteSql(core::SiteQuery const& query);

    /// Rows as in sql/site_columns.sql.
    std::string rows();
    /// One integer.
    std::string count();
    /// "key, stations, sites, bulky, height_unknown, height_max_m" by group.
    std::string stats(core::SiteGroup group);
    void set_ranks(CommuneRanks ranks) { m_ranks = std::move(ranks); }
    void bind(Statement& statement) const;

private:
    using Value =
        std::variant<std::int64_t, double, std::string, core::cql2::SqlBlob, PlaceFilter const*, CommuneRanks const*>;
    void from(bool only_base_stations);
    void time(std::string_view alias);
    void conditions();
    void site_conditions();
    void structure_conditions();
    void base_station_conditions();
    void filter_condition();
    void order();
    void ids(std::string_view column, std::vector<core::AdminUnitId> const& ids);
    void texts(std::string_view column, std::vector<std::string> const& texts);
    void value(Value value);
    bool asks_site() const;
    bool asks_structure() const;

    core::SiteQuery const& m_query;
    PlaceFilter m_place;
    CommuneRanks m_ranks;
    std::string m_text;
    std::vector<Value> m_values;
};

/// Makes hatang_in_place(geom, filter), hatang_distance(geom, filter) and hatang_rank(id, ranks) known.
void register_functions(Connection& connection);

} // namespace hatang::store
