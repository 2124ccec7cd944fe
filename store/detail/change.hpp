// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One change: a transaction that ends with its entry in the log.

#include "core/contracts/field_packs.hpp"
#include "core/contracts/register_writer.hpp"
#include "store/detail/admin_writer.hpp"
#include "store/detail/change_log.hpp"
#include "store/detail/place_writer.hpp"
#include "store/detail/site_merge_writer.hpp"
#include "store/detail/station_writer.hpp"
#include "store/register_file.hpp"

#include <functional>
#include <memory>

namespace hatang::store {

/// The connection of a Register; replaced when a failed COMMIT forces a look from outside.
using ConnectionSlot = std::unique_ptr<Connection>;

class Change final : public core::FieldChange {
public:
    Change(ConnectionSlot& slot, Surroundings const& around);
    ~Change() override;
    Change(Change const&) = delete;
    Change& operator=(Change const&) = delete;
    Change(Change&&) = delete;
    Change& operator=(Change&&) = delete;

    core::ChangeNumber number() const override { return core::ChangeNumber(m_context.number); }
    core::AdminUnitId put_admin_unit(core::AdminUnit const& unit, core::PutOutcome& outcome) override;
    core::PutOutcome put_succession(core::Succession const& succession) override;
    core::PutOutcome put_station(core::StationRecord const& record, std::optional<core::Date> valid_from) override;
    void apply_event(core::StructureEvent const& event) override;
    std::vector<core::MissingStation> missing_stations(std::int64_t limit) const override;
    std::int64_t missing_count() const override;
    core::PlaceWriter& places() override;
    core::SiteMergeWriter& site_merges() override;
    core::ApplicationWriter& applications() override;
    core::ComplaintWriter& complaints() override;
    core::FieldPackWriter& field_packs() override;
    core::FieldPlaceWriter& field_places() override;
    void commit(core::ChangeHeader const& header) override;

private:
    struct Writers;
    Writers& writers() const;
    void note_import_file(core::ChangeHeader const& header);
    void update_layers();
    Hash write_entry(core::ChangeHeader const& header);
    void commit_transaction(Hash const& hash);
    [[noreturn]] void look_after_failure(core::Error const& failure, Hash const& hash);
    void roll_back() noexcept;

    ConnectionSlot& m_slot;
    Surroundings const& m_around;
    core::UuidSource m_uuids;
    LogTail m_before;
    ChangeContext m_context;
    std::unique_ptr<Writers> m_writers;
    bool m_open = true;
};

} // namespace hatang::store
