// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Two sites into one and back, as new versions on both clocks; every decision is a row of site_event.

#include "core/contracts/site_merges.hpp"
#include "store/detail/station_writer.hpp"

namespace hatang::store {

class SiteMergeWriter final : public core::SiteMergeWriter {
public:
    /// \p stations lives as long: the tables are written through it, so that one change numbers its rows once.
    SiteMergeWriter(ChangeContext& context, StationWriter& stations) : m_context(context), m_stations(stations) {}

    void merge(core::SiteDecision const& decision) override;
    void split(core::SiteDecision const& decision, std::vector<core::StructureId> const& structures) override;
    void keep_apart(core::SiteDecision const& decision) override;
    core::SiteId first_site(core::StructureId structure) override;

private:
    void move(core::StructureId structure, core::SiteId to, core::Date on);
    void note(core::SiteEventKind kind, core::SiteDecision const& decision);
    std::int64_t last_version(core::SiteId site);
    std::vector<core::StructureId> structures_of(core::SiteId site);

    ChangeContext& m_context;
    StationWriter& m_stations;
};

} // namespace hatang::store
