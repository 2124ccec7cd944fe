// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_merge_tables.hpp"

#include "store/detail/gpkg_blob.hpp"

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

core::SiteEventKind kind_of(std::string_view text) {
    for (auto const kind : {core::SiteEventKind::merged, core::SiteEventKind::split, core::SiteEventKind::kept_apart})
        if (text == to_string(kind))
            return kind;
    throw core::internal_error("a decision on sites of an unknown kind");
}

} // namespace

std::string_view to_string(core::SiteEventKind kind) {
    switch (kind) {
    case core::SiteEventKind::merged: return "merged";
    case core::SiteEventKind::split: return "split";
    case core::SiteEventKind::kept_apart: break;
    }
    return "kept_apart";
}

std::vector<core::SiteState> SiteMergeTables::sites_with_code(std::string_view code) const {
    std::vector<core::SiteState> sites;
    Statement rows = m_slot->prepare(sql::list_sites_with_code);
    rows.bind(1, code);
    while (rows.step()) {
        auto& site = sites.emplace_back();
        site.id = core::SiteId(rows.integer(0));
        site.code = rows.text(1);
        site.name = rows.text(2);
        site.position = point_of_blob(rows.blob(3));
        site.valid_from = rows.date(4);
        site.valid_to = rows.date(5);
        site.changed = rows.integer(6);
        site.stands = rows.integer(7) != 0;
        add_stations(site);
    }
    return sites;
}

void SiteMergeTables::add_stations(core::SiteState& site) const {
    Statement rows = m_slot->prepare(sql::list_stations_of_site);
    rows.bind(1, site.id.value());
    while (rows.step()) {
        site.stations.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                                 core::StructureId(rows.integer(2)), rows.integer(3) == site.id.value()});
        site.changed = std::max(site.changed, rows.integer(4));
    }
}

std::vector<core::SiteEvent> SiteMergeTables::site_events(std::string_view code) const {
    std::vector<core::SiteEvent> events;
    Statement rows = m_slot->prepare(sql::list_site_events);
    rows.bind(1, code);
    while (rows.step()) {
        auto& event = events.emplace_back();
        event.kind = kind_of(rows.text(0));
        event.on = rows.date(1).value_or(core::Date{});
        event.site = core::SiteId(rows.integer(2));
        event.site_code = rows.text(3);
        event.other = core::SiteId(rows.integer(4));
        event.other_code = rows.text(5);
        event.change = rows.integer(6);
        event.distance = rows.length(7);
        event.reason = rows.text(8);
    }
    return events;
}

std::vector<std::pair<core::SiteId, core::SiteId>> SiteMergeTables::sites_kept_apart() const {
    std::vector<std::pair<core::SiteId, core::SiteId>> pairs;
    Statement rows = m_slot->prepare(sql::list_sites_kept_apart);
    while (rows.step())
        pairs.emplace_back(core::SiteId(rows.integer(0)), core::SiteId(rows.integer(1)));
    return pairs;
}

} // namespace hatang::store
