// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/station_scan.hpp"

#include "store/detail/gpkg_blob.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

/// A statement over one version table, with the conditions of the state; same meaning as SiteSql::time().
class StateScan {
public:
    StateScan(Connection const& connection, std::string_view select, core::AsOf const& as_of)
        : m_day(as_of.valid_on ? core::format_iso(*as_of.valid_on) : std::string()),
          m_rows(connection.prepare(std::string(select).append(condition(as_of)))) {
        int index = 0;
        if (as_of.known_at) {
            m_rows.bind(++index, as_of.known_at->value());
            m_rows.bind(++index, as_of.known_at->value());
        }
        if (as_of.valid_on) {
            m_rows.bind(++index, m_day);
            m_rows.bind(++index, m_day);
        }
    }
    bool step() { return m_rows.step(); }
    Statement const& row() const { return m_rows; }

private:
    static std::string condition(core::AsOf const& as_of) {
        std::string text(as_of.known_at ? " AND v.change_from <= ? AND ifnull(v.change_to, 9223372036854775807) > ?"
                                        : " AND v.change_to IS NULL");
        text += as_of.valid_on ? " AND ifnull(v.valid_from, '') <= ? AND ifnull(v.valid_to, '9') > ?"
                               : " AND v.valid_to IS NULL";
        return text;
    }

    std::string m_day;
    Statement m_rows;
};

/// Rows by id. The tables are filled together, so that the next row asked for is mostly the next row.
class RowsById {
public:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    void add(std::int64_t id) { m_ids.push_back({id, m_ids.size()}); }
    void sort() { std::sort(m_ids.begin(), m_ids.end()); }
    std::size_t find(std::int64_t id) {
        if (m_next < m_ids.size() && m_ids[m_next].first == id) {
            return m_ids[m_next++].second;
        }
        auto const found = std::lower_bound(m_ids.begin(), m_ids.end(), std::pair(id, std::size_t{0}));
        m_next = static_cast<std::size_t>(found - m_ids.begin());
        return m_next < m_ids.size() && m_ids[m_next].first == id ? m_ids[m_next++].second : kNone;
    }

private:
    std::vector<std::pair<std::int64_t, std::size_t>> m_ids;
    std::size_t m_next = 0;
};

struct SiteScanned {
    std::string code;
    core::GeoPoint position;
    core::AdminPlace place;
};
struct StructureScanned {
    std::size_t site;
    std::string mast_class;
    std::string kind;
    std::optional<double> height_m;
    std::optional<double> host_height_m;
};

std::optional<core::AdminUnitId> unit(Statement const& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(core::AdminUnitId(row.integer(column)));
}

std::optional<double> metres(Statement const& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

struct Sites {
    RowsById by_id;
    std::vector<SiteScanned> rows;
};

Sites read_sites(Connection const& connection, core::AsOf const& as_of) {
    StateScan scan(connection, sql::scan_sites, as_of);
    Sites sites;
    while (scan.step()) {
        Statement const& row = scan.row();
        sites.by_id.add(row.integer(0));
        sites.rows.push_back({std::string(row.text(1)),
                              point_of_blob(row.blob(2)),
                              {unit(row, 3), unit(row, 4), unit(row, 5), core::ThenBasis::unknown}});
    }
    sites.by_id.sort();
    return sites;
}

struct Structures {
    RowsById by_id;
    std::vector<StructureScanned> rows;
};

Structures read_structures(Connection const& connection, core::AsOf const& as_of, Sites& sites) {
    StateScan scan(connection, sql::scan_structures, as_of);
    Structures structures;
    while (scan.step()) {
        Statement const& row = scan.row();
        std::size_t const site = sites.by_id.find(row.integer(1));
        if (site != RowsById::kNone) {
            structures.by_id.add(row.integer(0));
            structures.rows.push_back(
                {site, std::string(row.text(2)), std::string(row.text(3)), metres(row, 4), metres(row, 5)});
        }
    }
    structures.by_id.sort();
    return structures;
}

} // namespace

void scan_stations(Connection const& connection, core::AsOf const& as_of,
                   std::function<void(core::StationBrief const&)> const& visit) {
    Sites sites = read_sites(connection, as_of);
    Structures structures = read_structures(connection, as_of, sites);
    StateScan scan(connection, sql::scan_base_stations, as_of);
    while (scan.step()) {
        Statement const& row = scan.row();
        std::size_t const at = structures.by_id.find(row.integer(0));
        if (at == RowsById::kNone) {
            continue;
        }
        StructureScanned const& structure = structures.rows[at];
        SiteScanned const& site = sites.rows[structure.site];
        visit({site.code, row.text(1), row.text(2), structure.mast_class, structure.kind, row.text(3), site.position,
               site.place, structure.height_m, structure.host_height_m});
    }
}

} // namespace hatang::store
