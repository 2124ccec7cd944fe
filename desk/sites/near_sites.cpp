// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/near_sites.hpp"

#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hatang::desk {

namespace {

constexpr std::int64_t kRow = 1'000'000'000; ///< more cells than there are round the Earth in one row
constexpr double kCellDegrees = 0.0005;      ///< about 55 m; a search looks at all cells its box touches

std::string name_of(std::string const& operator_code, std::string const& code) {
    return operator_code + '\n' + code;
}

std::int64_t column_of(double degrees) {
    return static_cast<std::int64_t>(std::floor((degrees + 180.0) / kCellDegrees));
}

std::pair<std::int64_t, std::int64_t> pair_of(core::SiteId left, core::SiteId right) {
    return std::minmax(left.value(), right.value());
}

NearStation station_of(core::SiteRow const& row) {
    return {row.site, row.site_code, row.record.name, row.record.operator_code, row.record.code, row.record.position};
}

} // namespace

std::int64_t NearSites::cell_of(double lon, double lat) const {
    return column_of(lat) * kRow + column_of(lon);
}

void NearSites::load(core::SiteReader const& sites, core::AsOf const& as_of) {
    core::SiteQuery query;
    query.as_of = as_of;
    sites.sites(query, [&](core::SiteRow const& row) {
        if (row.record.status != "dismantled") {
            put(station_of(row));
        }
        return true;
    });
}

void NearSites::keep_apart(core::SiteMergeReader const& decided) {
    for (auto const& [left, right] : decided.sites_kept_apart()) {
        m_apart.insert(pair_of(left, right));
    }
}

void NearSites::put(NearStation station) {
    auto const [at, fresh] = m_by_name.emplace(name_of(station.operator_code, station.code), m_stations.size());
    auto const cell = cell_of(station.position.lon, station.position.lat);
    if (fresh) {
        m_stations.push_back(std::move(station));
    } else {
        auto& old = m_stations[at->second];
        std::erase(m_cells[cell_of(old.position.lon, old.position.lat)], at->second);
        old = std::move(station);
    }
    m_cells[cell].push_back(at->second);
}

NearStation const* NearSites::find(std::string const& operator_code, std::string const& code) const {
    auto const at = m_by_name.find(name_of(operator_code, code));
    return at != m_by_name.end() ? &m_stations[at->second] : nullptr;
}

bool NearSites::is_offered(NearStation const& left, NearStation const& right) const {
    if (left.operator_code == right.operator_code) {
        return false;
    }
    return !left.site || !right.site ||
           (*left.site != *right.site && !m_apart.contains(pair_of(*left.site, *right.site)));
}

std::vector<NearNeighbour> NearSites::near(NearStation const& station) const {
    std::vector<NearNeighbour> found;
    auto const box = spatial::box_around(station.position, m_within.metres());
    for (auto row = column_of(box.min_lat); row <= column_of(box.max_lat); ++row) {
        for (auto column = column_of(box.min_lon); column <= column_of(box.max_lon); ++column) {
            auto const cell = m_cells.find(row * kRow + column);
            if (cell == m_cells.end()) {
                continue;
            }
            for (auto const index : cell->second) {
                auto const& other = m_stations[index];
                double const distance = spatial::geodesic_distance_m(station.position, other.position);
                if (distance <= m_within.metres() && is_offered(station, other)) {
                    found.push_back({&other, distance});
                }
            }
        }
    }
    std::sort(found.begin(), found.end(), [](auto const& left, auto const& right) {
        return std::tie(left.distance_m, left.station->operator_code, left.station->code) <
               std::tie(right.distance_m, right.station->operator_code, right.station->code);
    });
    std::set<std::pair<std::optional<std::int64_t>, std::string>> seen;
    std::erase_if(found, [&](auto const& each) {
        auto const site = each.station->site ? std::optional(each.station->site->value()) : std::nullopt;
        return !seen.emplace(site, site ? std::string() : name_of(each.station->operator_code, each.station->code))
                    .second;
    });
    return found;
}

namespace {

struct Offer {
    NearStation left;
    NearStation right;
    double distance_m;
};

std::vector<Offer> find_offers(core::SiteReader const& sites, NearSites const& near, core::SiteQuery const& query) {
    std::vector<Offer> offers;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    sites.sites(query, [&](core::SiteRow const& row) {
        auto const station = station_of(row);
        if (row.record.status == "dismantled") {
            return true;
        }
        for (auto const& neighbour : near.near(station)) {
            if (seen.insert(pair_of(*station.site, *neighbour.station->site)).second) {
                offers.push_back({station, *neighbour.station, neighbour.distance_m});
            }
        }
        return true;
    });
    std::stable_sort(offers.begin(), offers.end(),
                     [](auto const& left, auto const& right) { return left.distance_m < right.distance_m; });
    return offers;
}

core::ListHeader offer_header(std::size_t total) {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "offers";
    header.title = {"Có thể là một vị trí hai trạm", "May be one site with two stations"};
    header.geometry = core::ListGeometry::point;
    header.row_noun = {"cặp vị trí", "pair"};
    header.columns = {{"site", {"Vị trí", "Site"}, ColumnType::text, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                      {"name", {"Tên", "Name"}, ColumnType::text, -1},
                      {"other_site", {"Vị trí kia", "Other site"}, ColumnType::text, -1},
                      {"other_operator", {"Doanh nghiệp kia", "Other operator"}, ColumnType::text, -1},
                      {"other_name", {"Tên kia", "Other name"}, ColumnType::text, -1},
                      {"distance_m", {"Cách (m)", "Distance (m)"}, ColumnType::real, 1}};
    header.total = static_cast<std::int64_t>(total);
    return header;
}

} // namespace

SiteListResult list_offers(core::SiteReader const& sites, core::SiteMergeReader const& decided, OfferQuery const& query,
                           core::ListWriter& writer) {
    NearSites near(query.within);
    near.load(sites, query.sites.as_of);
    near.keep_apart(decided);
    auto all = query.sites;
    all.limit.reset();
    all.offset = 0;
    auto const offers = find_offers(sites, near, all);
    SiteListResult result;
    result.total = static_cast<std::int64_t>(offers.size());
    writer.begin(offer_header(offers.size()));
    for (auto const& offer : offers) {
        if (query.sites.limit && result.written >= *query.sites.limit) {
            break;
        }
        std::vector<core::Cell> const cells{std::string_view(offer.left.site_code),
                                            std::string_view(offer.left.operator_code),
                                            std::string_view(offer.left.site_name),
                                            std::string_view(offer.right.site_code),
                                            std::string_view(offer.right.operator_code),
                                            std::string_view(offer.right.site_name),
                                            offer.distance_m};
        auto const wkb = spatial::point_wkb(offer.left.position);
        writer.row({cells, wkb});
        ++result.written;
    }
    writer.end();
    return result;
}

core::Words describe_offer(NearStation const& station, NearNeighbour const& near) {
    auto const& other = *near.station;
    return {
        fmt::format("trạm {} của {} cách vị trí {} của {} {:.0f} m: một vị trí hai trạm? Quyết định bằng hatang sites "
                    "merge {} {} hoặc hatang sites keep-apart {} {}",
                    station.code, station.operator_code, other.site_code, other.operator_code, near.distance_m,
                    other.site_code, station.site_code, other.site_code, station.site_code),
        fmt::format("station {} of {} lies {:.0f} m from site {} of {}: one site with two stations? Decide by hatang "
                    "sites merge {} {} or hatang sites keep-apart {} {}",
                    station.code, station.operator_code, near.distance_m, other.site_code, other.operator_code,
                    other.site_code, station.site_code, other.site_code, station.site_code)};
}

} // namespace hatang::desk
