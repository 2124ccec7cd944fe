// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SiteMergeReader over the version tables and site_event.

#include "core/contracts/site_merges.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

std::string_view to_string(core::SiteEventKind kind);

class SiteMergeTables final : public core::SiteMergeReader {
public:
    explicit SiteMergeTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::SiteState> sites_with_code(std::string_view code) const override;
    std::vector<core::SiteEvent> site_events(std::string_view code) const override;
    std::vector<std::pair<core::SiteId, core::SiteId>> sites_kept_apart() const override;

private:
    void add_stations(core::SiteState& site) const;

    std::unique_ptr<Connection> const& m_slot;
};

} // namespace hatang::store
