// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SiteReader over the version tables.

#include "core/contracts/register_reader.hpp"
#include "store/detail/site_sql.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class SiteTables final : public core::SiteReader {
public:
    explicit SiteTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    void sites(core::SiteQuery const& query, std::function<bool(core::SiteRow const&)> const& visit) const override;
    void briefs(core::AsOf const& as_of, std::function<void(core::StationBrief const&)> const& visit) const override;
    std::int64_t count(core::SiteQuery const& query) const override;
    std::vector<core::SiteCount> stats(core::SiteQuery const& query, core::SiteGroup group) const override;
    core::cql2::Schema const& queryables() const override;
    std::vector<core::SiteVersion> history(std::string_view code) const override;

private:
    Statement prepared(SiteSql& sql, std::string const& text, core::SiteQuery const& query) const;

    std::unique_ptr<Connection> const& m_slot;
    mutable bool m_has_filter_functions = false; ///< made when the first filter is asked
};

} // namespace hatang::store
