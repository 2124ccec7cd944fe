// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/draft_zones.hpp"

#include "core/error.hpp"
#include "desk/checks/surroundings_of_register.hpp"

namespace hatang::desk {

namespace {

/// Takes what an import would store.
class Collected final : public core::PlaceWriter {
public:
    core::PutOutcome put(core::PlaceRecord const& record, std::optional<core::Date>) override {
        if (!record.geometry_wkb.empty()) {
            zones.push_back(zone_mark(record));
        }
        return core::PutOutcome::added;
    }
    std::vector<core::MissingPlace> missing(std::int64_t, std::int64_t& count) const override {
        count = 0;
        return {};
    }
    std::vector<rules::ZoneMark> zones;
};

[[noreturn]] void not_for_drafts() {
    throw core::internal_error("a draft holds zones only");
}

class DraftChange final : public core::ChangeWriter {
public:
    explicit DraftChange(Collected& collected) : m_collected(collected) {}
    core::ChangeNumber number() const override { return core::ChangeNumber(0); }
    core::AdminUnitId put_admin_unit(core::AdminUnit const&, core::PutOutcome&) override { not_for_drafts(); }
    core::PutOutcome put_succession(core::Succession const&) override { not_for_drafts(); }
    core::PutOutcome put_station(core::StationRecord const&, std::optional<core::Date>) override { not_for_drafts(); }
    void apply_event(core::StructureEvent const&) override { not_for_drafts(); }
    std::vector<core::MissingStation> missing_stations(std::int64_t) const override { return {}; }
    std::int64_t missing_count() const override { return 0; }
    core::PlaceWriter& places() override { return m_collected; }
    core::SiteMergeWriter& site_merges() override { not_for_drafts(); }
    void commit(core::ChangeHeader const&) override {}

private:
    Collected& m_collected;
};

class DraftRegister final : public core::RegisterWriter {
public:
    std::unique_ptr<core::ChangeWriter> begin_change() override { return std::make_unique<DraftChange>(collected); }
    Collected collected;
};

} // namespace

std::vector<rules::ZoneMark> read_draft_zones(std::filesystem::path const& file, DraftZoneParts const& parts) {
    DraftRegister draft;
    PlaceImportOptions options;
    options.survey.kind = core::PlaceKind::zone;
    import_places(file, {parts.reader, parts.admin, draft, parts.headings, parts.report}, options);
    return std::move(draft.collected.zones);
}

} // namespace hatang::desk
