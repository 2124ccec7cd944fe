// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_tables.hpp"

#include "core/uuid.hpp"
#include "spatial/geodesic.hpp"
#include "store/detail/filter_functions.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/site_catalogue.hpp"
#include "store/detail/station_fields.hpp"
#include "store/detail/station_scan.hpp"
#include "store/detail/unit_names.hpp"

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

/// First column after those of sql/site_columns.sql.
constexpr int kAfterSiteColumns = 41;

core::ThenBasis basis_of(std::string_view text) {
    for (core::ThenBasis const basis :
         {core::ThenBasis::succession, core::ThenBasis::written, core::ThenBasis::outline})
        if (text == core::to_string(basis))
            return basis;
    return core::ThenBasis::unknown;
}

std::optional<core::AdminUnitId> unit_id(Statement const& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(core::AdminUnitId(row.integer(column)));
}

std::string uuid_text(std::string_view bytes) {
    core::Uuid uuid;
    std::copy_n(bytes.begin(), std::min(bytes.size(), uuid.bytes.size()), uuid.bytes.begin());
    return core::format_uuid(uuid);
}

void read_place(Statement const& row, core::StationRecord& record) {
    record.name = row.text(8);
    record.address = row.text(9);
    record.ward_written = row.text(10);
    record.district_written = row.text(11);
    record.province_written = row.text(12);
    record.position = point_of_blob(row.blob(13));
    record.accuracy = row.length(14);
    record.submitted.first = row.text(15);
    record.submitted.second = row.text(16);
    record.submitted.epsg = static_cast<int>(row.integer(17));
    record.submitted.note = row.text(18);
    record.place = {unit_id(row, 19), unit_id(row, 20), unit_id(row, 21), basis_of(row.text(22))};
}

void read_record(Statement const& row, core::StationRecord& record) {
    record.operator_code = row.text(5);
    record.operator_raw = row.text(6);
    record.code = row.text(7);
    read_place(row, record);
    record.mast_class = row.text(23);
    record.mast_class_raw = row.text(24);
    record.structure_kind = row.text(25);
    record.structure_kind_raw = row.text(26);
    record.height = row.length(27);
    record.host_height = row.length(28);
    record.status = row.text(29);
    record.status_raw = row.text(30);
    record.technologies = row.text(31);
    record.in_service_from = row.date(32);
    record.extra = read_extra(row.text(33));
}

/// The span in which all three versions hold: ISO days compare as text, NULL is open.
void read_span(Statement const& row, core::SiteRow& site) {
    site.valid_from.reset();
    site.valid_to.reset();
    for (int column = 34; column < 37; ++column)
        if (std::optional<core::Date> const from = row.date(column);
            from && (!site.valid_from || *from > *site.valid_from))
            site.valid_from = from;
    for (int column = 37; column < 40; ++column)
        if (std::optional<core::Date> const to = row.date(column); to && (!site.valid_to || *to < *site.valid_to))
            site.valid_to = to;
    site.change_from = row.integer(40);
}

void read_site(Statement const& row, UnitNames& names, core::SiteRow& site) {
    site.site = core::SiteId(row.integer(0));
    site.structure = core::StructureId(row.integer(1));
    site.base_station = core::BaseStationId(row.integer(2));
    site.uuid = uuid_text(row.blob(3));
    site.site_code = row.text(4);
    read_record(row, site.record);
    read_span(row, site);
    core::AdminPlace const& place = site.record.place;
    UnitNames::Unit const& commune = names.find(place.commune);
    site.commune_code = commune.code;
    site.commune_name = commune.full_name;
    site.province_name = names.find(commune.parent).full_name;
    site.commune_then_name = names.find(place.commune_then).full_name;
    site.district_then_name = names.find(place.district_then).full_name;
}

} // namespace

core::cql2::Schema const& SiteTables::queryables() const {
    return site_schema();
}

Statement SiteTables::prepared(SiteSql& sql, std::string const& text, core::SiteQuery const& query) const {
    if (query.where && !m_has_filter_functions) {
        register_filter_functions(*m_slot);
        m_has_filter_functions = true;
    }
    Statement statement = m_slot->prepare(text);
    sql.bind(statement);
    return statement;
}

void SiteTables::sites(core::SiteQuery const& query, std::function<bool(core::SiteRow const&)> const& visit) const {
    SiteSql sql(query);
    UnitNames names(*m_slot, query.as_of.known_at);
    if (query.order == core::SiteOrder::commune)
        sql.set_ranks(names.commune_ranks());
    Statement rows = prepared(sql, sql.rows(), query);
    core::SiteRow site;
    while (rows.step()) {
        read_site(rows, names, site);
        if (query.circle)
            site.distance_m = spatial::geodesic_distance_m(query.circle->centre, site.record.position);
        if (!visit(site))
            return;
    }
}

void SiteTables::briefs(core::AsOf const& as_of, std::function<void(core::StationBrief const&)> const& visit) const {
    scan_stations(*m_slot, as_of, visit);
}

std::int64_t SiteTables::count(core::SiteQuery const& query) const {
    SiteSql sql(query);
    Statement row = prepared(sql, sql.count(), query);
    return row.step() ? row.integer(0) : 0;
}

std::vector<core::SiteCount> SiteTables::stats(core::SiteQuery const& query, core::SiteGroup group) const {
    SiteSql sql(query);
    UnitNames names(*m_slot, query.as_of.known_at);
    Statement rows = prepared(sql, sql.stats(group), query);
    bool const by_unit = group == core::SiteGroup::commune || group == core::SiteGroup::province ||
                         group == core::SiteGroup::district_then;
    std::unordered_map<std::string, std::size_t> places;
    std::vector<core::SiteCount> result;
    while (rows.step()) {
        core::SiteCount count;
        std::optional<core::AdminUnitId> id = by_unit ? unit_id(rows, 0) : std::nullopt;
        if (group == core::SiteGroup::province)
            id = names.find(id).parent;
        count.key = by_unit ? (id ? std::to_string(id->value()) : std::string()) : std::string(rows.text(0));
        auto const [place, added] = places.try_emplace(count.key, result.size());
        if (added) {
            count.label = by_unit ? names.find(id).full_name : count.key;
            result.push_back(std::move(count));
        }
        core::SiteCount& sum = result[place->second];
        sum.stations += rows.integer(1);
        sum.sites += rows.integer(2);
        sum.bulky += rows.integer(3);
        sum.height_unknown += rows.integer(4);
        if (!rows.is_null(5))
            sum.height_max_m = std::max(sum.height_max_m.value_or(rows.real(5)), rows.real(5));
    }
    std::sort(result.begin(), result.end(), [](core::SiteCount const& a, core::SiteCount const& b) {
        return a.stations != b.stations ? a.stations > b.stations : a.label < b.label;
    });
    return result;
}

std::vector<core::SiteVersion> SiteTables::history(std::string_view code) const {
    std::string text(sql::list_history);
    (text += sql::site_columns) += sql::list_history_from;
    Statement rows = m_slot->prepare(text);
    rows.bind(1, code);
    UnitNames names(*m_slot, std::nullopt);
    std::vector<core::SiteVersion> versions;
    while (rows.step()) {
        core::SiteVersion& version = versions.emplace_back();
        read_site(rows, names, version.row);
        version.change_to = rows.optional_integer(kAfterSiteColumns);
        version.event = rows.text(kAfterSiteColumns + 1);
    }
    return versions;
}

} // namespace hatang::store
