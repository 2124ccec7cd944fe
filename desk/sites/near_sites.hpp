// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Stations of other operators close by: what may be one site with two stations. Offered to a person, never acted on.

#include "core/contracts/register_reader.hpp"
#include "core/contracts/site_merges.hpp"
#include "core/list/list.hpp"
#include "desk/sites/list_sites.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

/// Two operators rarely give the same coordinates for one mast: receivers in the field differ by ten metres or more.
inline constexpr double kOfferDistanceMetres = 30.0;

struct NearStation {
    std::optional<core::SiteId> site; ///< none = not stored yet
    std::string site_code;
    std::string site_name;
    std::string operator_code;
    std::string code;
    core::GeoPoint position;
};

struct NearNeighbour {
    NearStation const* station = nullptr; ///< valid until the next put()
    double distance_m = 0;                ///< geodesic
};

class NearSites {
public:
    explicit NearSites(core::Length within) : m_within(within) {}
    /// What stands in the register on the asked day; what is dismantled does not count.
    void load(core::SiteReader const& sites, core::AsOf const& as_of);
    /// Pairs that are two places.
    void keep_apart(core::SiteMergeReader const& decided);
    /// Adds or moves a station.
    void put(NearStation station);
    NearStation const* find(std::string const& operator_code, std::string const& code) const;
    /// The nearest station of another operator on each other site within the distance, nearest first.
    std::vector<NearNeighbour> near(NearStation const& station) const;

private:
    std::int64_t cell_of(double lon, double lat) const;
    bool is_offered(NearStation const& left, NearStation const& right) const;

    core::Length m_within;
    std::vector<NearStation> m_stations;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
    std::unordered_map<std::string, std::size_t> m_by_name;
    std::set<std::pair<std::int64_t, std::int64_t>> m_apart;
};

/// What was asked of `sites offers`.
struct OfferQuery {
    core::SiteQuery sites; ///< one of the two; the other may be anywhere
    core::Length within = core::Length::metres(kOfferDistanceMetres);
};

/// Pairs of sites of different operators within the distance, nearest first; each pair once.
SiteListResult list_offers(core::SiteReader const& sites, core::SiteMergeReader const& decided, OfferQuery const& query,
                           core::ListWriter& writer);

/// "station X of operator B lies 12 m from site S of operator A: one site with two stations?"
core::Words describe_offer(NearStation const& station, NearNeighbour const& near);

} // namespace hatang::desk
