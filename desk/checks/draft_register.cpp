// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/draft_register.hpp"

#include "core/contracts/places.hpp"
#include "core/error.hpp"

namespace hatang::desk {

namespace {

[[noreturn]] void not_for_drafts() {
    throw core::internal_error("a draft holds stations and places only");
}

class DraftPlaces final : public core::PlaceWriter {
public:
    explicit DraftPlaces(DraftRecords& records) : m_records(records) {}
    core::PutOutcome put(core::PlaceRecord const& record, std::optional<core::Date>) override {
        m_records.places.push_back(record);
        return core::PutOutcome::added;
    }
    std::vector<core::MissingPlace> missing(std::int64_t, std::int64_t& count) const override {
        count = 0;
        return {};
    }

private:
    DraftRecords& m_records;
};

class DraftChange final : public core::ChangeWriter {
public:
    explicit DraftChange(DraftRecords& records) : m_records(records), m_places(records) {}
    core::ChangeNumber number() const override { return core::ChangeNumber(0); }
    core::AdminUnitId put_admin_unit(core::AdminUnit const&, core::PutOutcome&) override { not_for_drafts(); }
    core::PutOutcome put_succession(core::Succession const&) override { not_for_drafts(); }
    core::PutOutcome put_station(core::StationRecord const& record, std::optional<core::Date>) override {
        m_records.stations.push_back(record);
        return core::PutOutcome::added;
    }
    void apply_event(core::StructureEvent const&) override { not_for_drafts(); }
    std::vector<core::MissingStation> missing_stations(std::int64_t) const override { return {}; }
    std::int64_t missing_count() const override { return 0; }
    core::PlaceWriter& places() override { return m_places; }
    core::SiteMergeWriter& site_merges() override { not_for_drafts(); }
    core::ApplicationWriter& applications() override { not_for_drafts(); }
    core::ComplaintWriter& complaints() override { not_for_drafts(); }
    void commit(core::ChangeHeader const&) override {}

private:
    DraftRecords& m_records;
    DraftPlaces m_places;
};

} // namespace

std::unique_ptr<core::ChangeWriter> DraftRegister::begin_change() {
    return std::make_unique<DraftChange>(records);
}

} // namespace hatang::desk
