// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_sql.hpp"

#include "core/cql2/extent.hpp"
#include "core/text/search_key.hpp"
#include "spatial/geodesic.hpp"
#include "store/detail/site_catalogue.hpp"

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

SiteSql::SiteSql(core::SiteQuery const& query) : m_query(query) {
    m_place.box = query.box;
    m_place.circle = query.circle;
    if (!query.polygon_wkb.empty())
        m_place.area = std::make_unique<spatial::PreparedArea>(query.polygon_wkb);
    if (query.where)
        m_place.filter_bounds = core::cql2::extent_of(*query.where, site_position_property());
    if (query.order == core::SiteOrder::distance && !query.circle)
        throw core::usage_error({"sắp theo khoảng cách cần có điểm gốc", "ordering by distance needs a point"},
                                {"thêm điểm và bán kính", "add a point and a radius"});
}

void SiteSql::value(Value value) {
    m_text += '?';
    m_values.push_back(std::move(value));
}

void SiteSql::time(std::string_view alias) {
    auto const add = [&](std::string_view before, std::string_view after) {
        (m_text += before) += alias, m_text += after;
    };
    if (m_query.as_of.known_at) {
        add(" AND ", ".change_from <= ");
        value(m_query.as_of.known_at->value());
        add(" AND ifnull(", ".change_to, 9223372036854775807) > ");
        value(m_query.as_of.known_at->value());
    } else {
        add(" AND ", ".change_to IS NULL");
    }
    if (m_query.as_of.valid_on) {
        std::string const day = core::format_iso(*m_query.as_of.valid_on);
        add(" AND ifnull(", ".valid_from, '') <= ");
        value(day);
        add(" AND ifnull(", ".valid_to, '9') > ");
        value(day);
    } else {
        add(" AND ", ".valid_to IS NULL");
    }
}

bool SiteSql::asks_site() const {
    return !m_place.empty() || !m_query.communes.empty() || !m_query.communes_then.empty() ||
           !m_query.districts_then.empty() || !m_query.text.empty();
}

bool SiteSql::asks_structure() const {
    return !m_query.mast_classes.empty() || m_query.height_over || m_query.height_at_least || m_query.height_at_most;
}

/// The join order is forced: from the site where the site decides (its place, its commune, its words), else from the
/// stations in code order.
void SiteSql::from(bool only_base_stations) {
    if (only_base_stations) {
        m_text += " FROM base_station_version b WHERE true";
    } else if (!m_place.empty()) {
        core::GeoBox const box = m_place.bounds();
        m_text += " FROM rtree_site_version_geom r CROSS JOIN site_version s ON s.fid = r.id"
                  " CROSS JOIN structure_version t ON t.site_id = s.site_id"
                  " CROSS JOIN base_station_version b ON b.structure_id = t.structure_id WHERE r.maxx >= ";
        value(box.min_lon);
        m_text += " AND r.minx <= ", value(box.max_lon);
        m_text += " AND r.maxy >= ", value(box.min_lat);
        m_text += " AND r.miny <= ", value(box.max_lat);
    } else if (asks_site()) {
        m_text += " FROM site_version s CROSS JOIN structure_version t ON t.site_id = s.site_id"
                  " CROSS JOIN base_station_version b ON b.structure_id = t.structure_id WHERE true";
    } else {
        m_text += " FROM base_station_version b CROSS JOIN structure_version t ON t.structure_id = b.structure_id"
                  " CROSS JOIN site_version s ON s.site_id = t.site_id WHERE true";
    }
    time("b");
    if (!only_base_stations) {
        time("t");
        time("s");
    }
}

void SiteSql::ids(std::string_view column, std::vector<core::AdminUnitId> const& ids) {
    if (ids.empty())
        return;
    (m_text += " AND ") += column;
    m_text += " IN (";
    for (core::AdminUnitId const& id : ids) {
        m_text += &id == &ids.front() ? "" : ",";
        value(id.value());
    }
    m_text += ')';
}

void SiteSql::texts(std::string_view column, std::vector<std::string> const& texts) {
    if (texts.empty())
        return;
    (m_text += " AND ") += column;
    m_text += " IN (";
    for (std::string const& text : texts) {
        m_text += &text == &texts.front() ? "" : ",";
        value(text);
    }
    m_text += ')';
}

void SiteSql::site_conditions() {
    ids("s.commune_id", m_query.communes);
    ids("s.commune_then_id", m_query.communes_then);
    ids("s.district_then_id", m_query.districts_then);
    if (!m_query.text.empty()) {
        m_text += " AND instr(s.search_key, ";
        value(core::search_key(m_query.text));
        m_text += ") > 0";
    }
    if (m_place.is_exact()) {
        m_text += " AND hatang_in_place(s.geom, ";
        value(&m_place);
        m_text += ')';
    }
}

void SiteSql::structure_conditions() {
    texts("t.mast_class", m_query.mast_classes);
    auto const height = [&](std::string_view comparison, std::optional<core::Length> limit) {
        if (!limit)
            return;
        (m_text += " AND t.height_m ") += comparison;
        value(limit->metres());
    };
    height("> ", m_query.height_over);
    height(">= ", m_query.height_at_least);
    height("<= ", m_query.height_at_most);
}

void SiteSql::base_station_conditions() {
    texts("b.operator_code", m_query.operators);
    texts("b.status", m_query.statuses);
    if (m_query.as_of.valid_on || m_query.as_of.known_at) {
        // a code never changes, so the present state tells which station is meant
        if (!m_query.codes.empty()) {
            m_text += " AND b.base_station_id IN (SELECT o.base_station_id FROM base_station_version o"
                      " WHERE o.change_to IS NULL AND o.valid_to IS NULL";
            texts("o.code", m_query.codes);
            m_text += ')';
        }
    } else {
        texts("b.code", m_query.codes);
    }
}

void SiteSql::conditions() {
    site_conditions();
    structure_conditions();
    base_station_conditions();
    if (m_query.where)
        filter_condition();
}

void SiteSql::filter_condition() {
    auto condition = core::cql2::write_sql(*m_query.where, site_catalogue(), static_cast<int>(m_values.size()) + 1);
    (m_text += " AND (") += condition.sql;
    m_text += ')';
    for (auto& bound : condition.values)
        std::visit([this](auto& one) { m_values.emplace_back(std::move(one)); }, bound);
}

void SiteSql::order() {
    std::string_view const down = m_query.descending ? " DESC" : "";
    m_text += " ORDER BY ";
    switch (m_query.order) {
    case core::SiteOrder::code: break;
    case core::SiteOrder::operator_code: (m_text += "b.operator_code") += down, m_text += ", "; break;
    case core::SiteOrder::commune:
        m_text += "s.commune_id IS NULL, hatang_rank(s.commune_id, ";
        value(&m_ranks);
        (m_text += ")") += down, m_text += ", ";
        break;
    case core::SiteOrder::height: (m_text += "t.height_m IS NULL, t.height_m") += down, m_text += ", "; break;
    case core::SiteOrder::distance:
        m_text += "hatang_distance(s.geom, ";
        value(&m_place);
        (m_text += ")") += down, m_text += ", ";
        break;
    }
    std::string_view const code_down = m_query.order == core::SiteOrder::code ? down : "";
    ((m_text += "b.code") += code_down) += ", b.operator_code";
    m_text += code_down;
}

std::string SiteSql::rows() {
    m_text = sql::site_columns;
    m_values.clear();
    from(false);
    conditions();
    order();
    m_text += " LIMIT ";
    value(m_query.limit.value_or(-1));
    m_text += " OFFSET ";
    value(m_query.offset);
    return m_text;
}

std::string SiteSql::count() {
    bool const only_base_stations = !asks_site() && !asks_structure() && !m_query.where;
    m_text = "SELECT count(*)";
    m_values.clear();
    from(only_base_stations);
    conditions();
    return m_text;
}

std::string SiteSql::stats(core::SiteGroup group) {
    std::string_view key;
    switch (group) {
    case core::SiteGroup::commune:
    case core::SiteGroup::province: key = "s.commune_id"; break;
    case core::SiteGroup::district_then: key = "s.district_then_id"; break;
    case core::SiteGroup::operator_code: key = "b.operator_code"; break;
    case core::SiteGroup::mast_class: key = "t.mast_class"; break;
    case core::SiteGroup::status: key = "b.status"; break;
    }
    ((m_text = "SELECT ") += key) += ", count(*), count(DISTINCT s.site_id), total(t.mast_class LIKE 'A2%'),"
                                     " total(t.height_m IS NULL), max(t.height_m)";
    m_values.clear();
    from(false);
    conditions();
    (m_text += " GROUP BY ") += key;
    return m_text;
}

void SiteSql::bind(Statement& statement) const {
    int index = 0;
    for (Value const& value : m_values) {
        ++index;
        if (auto const* const number = std::get_if<std::int64_t>(&value))
            statement.bind(index, *number);
        else if (auto const* const real = std::get_if<double>(&value))
            statement.bind(index, *real);
        else if (auto const* const text = std::get_if<std::string>(&value))
            statement.bind(index, *text);
        else if (auto const* const blob = std::get_if<core::cql2::SqlBlob>(&value))
            statement.bind_blob(index, blob->bytes);
        else if (auto const* const place = std::get_if<PlaceFilter const*>(&value))
            statement.bind_object(index, const_cast<PlaceFilter*>(*place), "hatang-place");
        else
            statement.bind_object(index, const_cast<CommuneRanks*>(std::get<CommuneRanks const*>(value)),
                                  "hatang-ranks");
    }
}

} // namespace hatang::store
