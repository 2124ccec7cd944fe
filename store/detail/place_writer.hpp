// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Zones, streets, poles and the like into their tables of versions; personal data into tables of its own.

#include "core/contracts/field_packs.hpp"
#include "core/contracts/places.hpp"
#include "store/detail/place_sql.hpp"
#include "store/detail/version_table.hpp"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hatang::store {

class PlaceWriter final : public core::PlaceWriter, public core::FieldPlaceWriter {
public:
    explicit PlaceWriter(ChangeContext& context) : m_context(context) {}

    core::PutOutcome put(core::PlaceRecord const& record, std::optional<core::Date> valid_from) override;
    void add(core::PlaceRecord const& record, std::optional<core::Date> valid_from, core::Uuid const& uuid) override;
    core::PutOutcome change(std::int64_t entity, core::PlaceRecord const& record,
                            std::optional<core::Date> valid_from) override;
    std::vector<core::MissingPlace> missing(std::int64_t limit, std::int64_t& count) const override;
    /// Writes the spatial indexes. \p layer is called with the layers touched and the box of what was added.
    void finish(std::function<void(std::string_view, std::optional<core::GeoBox> const&)> const& layer);

private:
    struct Table {
        Table(ChangeContext& context, core::PlaceKind kind);
        core::PlaceKind kind;
        PlaceSql const& sql;
        RtreeBatch rtree;
        VersionTable versions;
        std::unique_ptr<VersionTable> persons;
        std::vector<bool> seen;                     ///< by entity
        std::map<std::string, bool> owners;         ///< put in this change; whether known before it
        std::optional<std::set<std::string>> uuids; ///< of every record; read when the first one comes with its own
    };
    Table& table(core::PlaceKind kind);
    bool owner_was_known(Table& table, std::string const& owner);
    void see(Table& table, std::string const& owner, std::int64_t entity);
    std::int64_t insert(Table& table, core::PlaceRecord const& record, std::optional<core::Date> valid_from,
                        core::Uuid const& uuid);
    void require_free(Table& table, core::PlaceRecord const& record, std::int64_t entity);
    void take_uuid(Table& table, core::Uuid const& uuid);
    bool put_person(Table& table, core::PlaceRecord const& record, std::int64_t entity, std::optional<core::Date> day);

    ChangeContext& m_context;
    std::array<std::unique_ptr<Table>, core::kPlaceKinds.size()> m_tables;
};

} // namespace hatang::store
