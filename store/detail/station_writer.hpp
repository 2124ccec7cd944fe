// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Stations into the version tables: one station is one site, one structure and one base station.

#include "core/contracts/register_writer.hpp"
#include "store/detail/deferred_indexes.hpp"
#include "store/detail/station_fields.hpp"
#include "store/detail/version_table.hpp"

#include <map>
#include <string>
#include <vector>

namespace hatang::store {

class StationWriter {
public:
    explicit StationWriter(ChangeContext& context);

    core::PutOutcome put(core::StationRecord const& record, std::optional<core::Date> valid_from);
    void apply(core::StructureEvent const& event);
    std::vector<core::MissingStation> missing(std::int64_t limit, std::int64_t& count) const;
    RtreeBatch& rtree() { return m_rtree; }
    VersionTable& sites() { return m_sites; }
    VersionTable& structures() { return m_structures; }
    /// Builds what add() put off. Called once, before the change ends.
    void finish() { m_indexes.rebuild(); }

private:
    struct Found {
        std::int64_t site, structure, base_station;
        std::int64_t site_hash, structure_hash, base_station_hash;
    };
    std::optional<Found> find(std::string_view operator_code, std::string_view code);
    void add(core::StationRecord const& record, std::optional<core::Date> valid_from);
    std::int64_t add_site(VersionHead& head, core::StationRecord const& record);
    /// First version of the entity that \p head names; \p key is the derived column of a site, never empty there.
    template <typename Visit>
    void add_version(VersionTable& table, VersionHead& head, Visit&& visit, std::string_view key = {});
    /// Whether the last list said the same of the structure as \p file_hash does, on whatever site it stood then.
    bool structure_was_said_before(std::int64_t file_hash, Found const& found);
    bool base_station_was_said_before(std::int64_t file_hash, Found const& found);
    /// Whether the station stands on a site of another, since the two were merged: a list then says nothing of the
    /// site.
    bool is_guest(Found const& found);
    bool operator_was_known(std::string const& operator_code);
    core::PutOutcome change(Found const& found, core::StationRecord const& record, std::optional<core::Date> day);
    void see(std::string const& operator_code, std::int64_t base_station);
    void note_event(core::StructureEvent const& event, std::int64_t structure, std::vector<StoredValue> const& before);
    void change_status(std::int64_t structure, core::Date on, std::string const& status);

    ChangeContext& m_context;
    DeferredIndexes m_indexes;
    RtreeBatch m_rtree{kSiteRtree};
    VersionTable m_sites;
    VersionTable m_structures;
    VersionTable m_base_stations;
    Statement m_find;
    RowBytes m_bytes;
    std::string m_extra;
    std::int64_t m_stations_before; ///< greatest site id when the change began
    std::int64_t m_added = 0;
    std::vector<bool> m_seen;                ///< by base station id
    std::map<std::string, bool> m_operators; ///< named in this change; whether known before it
};

} // namespace hatang::store
