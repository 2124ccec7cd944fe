// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Asking the register. Implemented in store/; tests of desk/ use a memory one. Every function may throw Error(io).

#include "core/admin/admin_unit.hpp"
#include "core/network/site_query.hpp"
#include "core/network/station_brief.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2 {
class Schema;
} // namespace hatang::core::cql2

namespace hatang::core {

class AdminReader {
public:
    virtual ~AdminReader() = default;
    /// Every unit with \p code, any level and date.
    virtual std::vector<AdminUnit> units_with_code(std::string_view code) const = 0;
    /// Units whose place-name key (text/search_key.hpp, place_key of name or full_name) equals \p key.
    virtual std::vector<AdminUnit> units_with_key(std::string_view key) const = 0;
    /// Units whose search key contains \p key, at most \p limit.
    virtual std::vector<AdminUnit> units_containing(std::string_view key, int limit) const = 0;
    /// \throws Error(not_found)
    virtual AdminUnit unit(AdminUnitId id) const = 0;
    virtual std::vector<AdminUnit> children(AdminUnitId parent) const = 0;
    virtual std::vector<Succession> successors(AdminUnitId before) const = 0;
    virtual std::vector<Succession> predecessors(AdminUnitId after) const = 0;
    /// Every unit without its outline, by id.
    virtual std::vector<AdminUnit> all_units() const = 0;
    virtual std::vector<Succession> all_successions() const = 0;
    /// Outlines of a level valid on \p on that touch \p box (none = all). The WKB view is valid during the call.
    virtual void outlines(AdminLevel level, Date on, std::optional<GeoBox> const& box,
                          std::function<void(AdminUnitId, std::string_view wkb)> const& visit) const = 0;
};

class SiteReader {
public:
    virtual ~SiteReader() = default;
    /// Rows in the asked order; \p visit returns false to stop.
    virtual void sites(SiteQuery const& query, std::function<bool(SiteRow const&)> const& visit) const = 0;
    /// Every station of a state, and of each only what rules ask, many times faster than sites(). In no meaningful
    /// order, but the same each time.
    virtual void briefs(AsOf const& as_of, std::function<void(StationBrief const&)> const& visit) const = 0;
    /// Rows that match, without limit and offset.
    virtual std::int64_t count(SiteQuery const& query) const = 0;
    virtual std::vector<SiteCount> stats(SiteQuery const& query, SiteGroup group) const = 0;
    /// What SiteQuery::where may ask.
    virtual cql2::Schema const& queryables() const = 0;
    /// Every version of the stations with this site or station code, oldest first.
    virtual std::vector<SiteVersion> history(std::string_view code) const = 0;
};

} // namespace hatang::core
