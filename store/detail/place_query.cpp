// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_query.hpp"

#include "core/cql2/extent.hpp"
#include "core/text/search_key.hpp"
#include "store/detail/place_catalogue.hpp"
#include "store/detail/place_sql.hpp"

#include <algorithm>

namespace hatang::store {

PlaceSelect::PlaceSelect(core::PlaceQuery const& query) : m_query(query), m_box(query.box) {
    if (!query.where)
        return;
    auto const bounds = core::cql2::extent_of(*query.where, place_catalogue(query.kind).geometry_property());
    if (bounds && m_box) // what meets both; the two need not meet each other
        m_box = core::GeoBox{std::max(bounds->min_lon, m_box->min_lon), std::max(bounds->min_lat, m_box->min_lat),
                             std::min(bounds->max_lon, m_box->max_lon), std::min(bounds->max_lat, m_box->max_lat)};
    else if (bounds)
        m_box = bounds;
}

void PlaceSelect::value(core::cql2::SqlValue value) {
    m_values.push_back(std::move(value));
    m_text += '?';
    m_text += std::to_string(m_values.size());
}

void PlaceSelect::from() {
    auto const& sql = place_sql(m_query.kind);
    if (!m_box) {
        ((m_text += " FROM ") += sql.stem) += "_version v WHERE true";
        return;
    }
    ((m_text += " FROM rtree_") += sql.stem) += "_version_geom r CROSS JOIN ";
    (m_text += sql.stem) += "_version v ON v.fid = r.id WHERE r.maxx >= ";
    value(m_box->min_lon);
    m_text += " AND r.minx <= ", value(m_box->max_lon);
    m_text += " AND r.maxy >= ", value(m_box->min_lat);
    m_text += " AND r.miny <= ", value(m_box->max_lat);
}

void PlaceSelect::times() {
    if (m_query.as_of.known_at) {
        m_text += " AND v.change_from <= ", value(m_query.as_of.known_at->value());
        m_text += " AND ifnull(v.change_to, 9223372036854775807) > ", value(m_query.as_of.known_at->value());
    } else {
        m_text += " AND v.change_to IS NULL";
    }
    if (m_query.as_of.valid_on) {
        std::string const day = core::format_iso(*m_query.as_of.valid_on);
        m_text += " AND ifnull(v.valid_from, '') <= ", value(day);
        m_text += " AND ifnull(v.valid_to, '9') > ", value(day);
    } else {
        m_text += " AND v.valid_to IS NULL";
    }
    auto const& info = core::place_kind(m_query.kind);
    if (m_query.in_force_on && info.find("begins_on") < info.fields.size()) {
        std::string const day = core::format_iso(*m_query.in_force_on);
        m_text += " AND ifnull(v.begins_on, '') <= ", value(day);
        m_text += " AND ifnull(v.ends_on, '9') > ", value(day);
    }
}

void PlaceSelect::texts(std::string_view column, std::vector<std::string> const& wanted) {
    if (wanted.empty())
        return;
    ((m_text += " AND v.") += column) += " IN (";
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        m_text += index == 0 ? "" : ", ";
        value(wanted[index]);
    }
    m_text += ')';
}

void PlaceSelect::units() {
    std::string_view joint = " AND (";
    auto const add = [&](std::string_view column, std::vector<core::AdminUnitId> const& wanted) {
        if (wanted.empty())
            return;
        ((m_text += joint) += column) += " IN (";
        joint = " OR ";
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            m_text += index == 0 ? "" : ", ";
            value(wanted[index].value());
        }
        m_text += ')';
    };
    add("v.commune_id", m_query.communes);
    add("v.commune_then_id", m_query.communes_then);
    add("v.district_then_id", m_query.districts_then);
    if (joint == " OR ")
        m_text += ')';
}

void PlaceSelect::conditions() {
    auto const& fields = core::place_kind(m_query.kind).fields;
    texts("code", m_query.codes);
    for (auto const& [field, codes] : m_query.coded)
        texts(fields.at(field).name, codes);
    units();
    if (!m_query.text.empty()) {
        m_text += " AND instr(v.search_key, ";
        value(core::search_key(m_query.text));
        m_text += ") > 0";
    }
    if (m_query.where)
        filter_condition();
}

void PlaceSelect::filter_condition() {
    auto condition = core::cql2::write_sql(*m_query.where, place_catalogue(m_query.kind).columns(),
                                           static_cast<int>(m_values.size()) + 1);
    (m_text += " AND (") += condition.sql;
    m_text += ')';
    std::move(condition.values.begin(), condition.values.end(), std::back_inserter(m_values));
}

std::string PlaceSelect::rows() {
    auto const& sql = place_sql(m_query.kind);
    m_values.clear();
    ((m_text = "SELECT v.") += sql.stem) += "_id, v.uuid, v.valid_from, v.valid_to, v.change_from";
    for (auto const& column : sql.columns)
        (m_text += ", v.") += column;
    from();
    times();
    conditions();
    m_text += " ORDER BY v.code, v.owner_key LIMIT ";
    value(m_query.limit.value_or(-1));
    m_text += " OFFSET ";
    value(m_query.offset);
    return m_text;
}

std::string PlaceSelect::count() {
    m_values.clear();
    m_text = "SELECT count(*)";
    from();
    times();
    conditions();
    return m_text;
}

void PlaceSelect::bind(Statement& statement) const {
    int index = 0;
    for (auto const& value : m_values) {
        ++index;
        if (auto const* number = std::get_if<std::int64_t>(&value))
            statement.bind(index, *number);
        else if (auto const* real = std::get_if<double>(&value))
            statement.bind(index, *real);
        else if (auto const* text = std::get_if<std::string>(&value))
            statement.bind(index, std::string_view(*text));
        else
            statement.bind_blob(index, std::get<core::cql2::SqlBlob>(value).bytes);
    }
}

} // namespace hatang::store
