// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/edit_programme.hpp"
#include "desk/programmes/plan_items.hpp"
#include "tests/unit/desk/programme_fixture.hpp"

namespace hatang::desk::test {
namespace {

/// Writes into the places of a test. What `meanwhile` does is done by somebody else just before the change begins.
class Desk final : public core::RegisterWriter {
public:
    explicit Desk(Places& places) : m_places(places) {}
    std::unique_ptr<core::ChangeWriter> begin_change() override {
        std::exchange(meanwhile, [] {})();
        return std::make_unique<Change>(*this);
    }

    std::function<void()> meanwhile = [] {};
    std::map<std::string, std::optional<core::Date>> put_on; ///< by code: the first day of what was put

private:
    class Change final : public core::ChangeWriter, public core::PlaceWriter {
    public:
        explicit Change(Desk& desk) : m_desk(desk) {}
        core::ChangeNumber number() const override { return core::ChangeNumber(1); }
        core::PlaceWriter& places() override { return *this; }
        void commit(core::ChangeHeader const&) override {}

        core::PutOutcome put(core::PlaceRecord const& record, std::optional<core::Date> valid_from) override {
            for (auto& known : m_desk.m_places.records) {
                if (known.kind == record.kind && known.code == record.code && known.owner_key == record.owner_key) {
                    bool const same = known == record;
                    known = record;
                    if (!same) {
                        m_desk.put_on[record.code] = valid_from;
                    }
                    return same ? core::PutOutcome::unchanged : core::PutOutcome::changed;
                }
            }
            m_desk.m_places.records.push_back(record);
            m_desk.put_on[record.code] = valid_from;
            return core::PutOutcome::added;
        }
        std::vector<core::MissingPlace> missing(std::int64_t, std::int64_t&) const override { return {}; }

        core::AdminUnitId put_admin_unit(core::AdminUnit const&, core::PutOutcome&) override { refuse(); }
        core::PutOutcome put_succession(core::Succession const&) override { refuse(); }
        core::PutOutcome put_station(core::StationRecord const&, std::optional<core::Date>) override { refuse(); }
        void apply_event(core::StructureEvent const&) override { refuse(); }
        std::vector<core::MissingStation> missing_stations(std::int64_t) const override { refuse(); }
        std::int64_t missing_count() const override { refuse(); }
        core::SiteMergeWriter& site_merges() override { refuse(); }
        core::ApplicationWriter& applications() override { refuse(); }
        core::ComplaintWriter& complaints() override { refuse(); }

    private:
        [[noreturn]] static void refuse() { throw core::internal_error("only places are kept here"); }
        Desk& m_desk;
    };

    Places& m_places;
};

class ProgrammeChange : public ProgrammeTest {
protected:
    DoneResult done(std::string const& code, char const* day) {
        DoneReport report;
        report.items = {code};
        report.on = on(day);
        return mark_done({m_places, m_writer, "tester", on("2017-07-10")}, "NH", report, m_findings);
    }
    core::PlaceRecord& record(core::PlaceKind kind, std::string const& code) {
        return *std::ranges::find_if(m_places.records,
                                     [&](auto const& each) { return each.kind == kind && each.code == code; });
    }
    core::PlaceRecord& planned(std::string const& code) { return record(core::PlaceKind::programme_item, code); }
    core::PlaceRecord& segment(std::string const& code) { return record(core::PlaceKind::street, code); }

    Desk m_writer{m_places};
};

TEST_F(ProgrammeChange, WhatSomebodyElseRecordedAsDoneStays) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("I", "Lê Lợi", eastward(1000));
    m_writer.meanwhile = [&] { planned("I").set("done_on", on("2017-03-01")); };
    EXPECT_THROW(done("I", "2017-04-01"), core::Error);
    EXPECT_EQ(planned("I").day("done_on"), on("2017-03-01"));
}

TEST_F(ProgrammeChange, AnotherTargetOfThatMomentIsNotUndoneByDone) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("I", "Lê Lợi", eastward(1000));
    m_writer.meanwhile = [&] { planned("I").set("target_on", on("2017-09-30")); };
    done("I", "2017-04-01");
    EXPECT_EQ(planned("I").day("target_on"), on("2017-09-30"));
    EXPECT_EQ(planned("I").day("done_on"), on("2017-04-01"));
}

TEST_F(ProgrammeChange, AnEditKeepsWhatSomebodyElseWroteJustBefore) {
    m_writer.meanwhile = [&] {
        record(core::PlaceKind::programme, "NH").set("lead_body", std::string("Sở KH&CN"));
        phase("NH", "2021-2025", "2021-01-01", "2025-12-31");
    };
    ProgrammeDraft draft;
    draft.code = "NH";
    draft.note = "đã xem";
    draft.update = true;
    auto const edited = edit_programme({m_places, m_writer, "tester", on("2017-07-10")}, draft);
    EXPECT_EQ(record(core::PlaceKind::programme, "NH").text("lead_body"), "Sở KH&CN");
    EXPECT_EQ(record(core::PlaceKind::programme, "NH").text("note"), "đã xem");
    EXPECT_EQ(edited.programme.phases.size(), 3U);
}

TEST_F(ProgrammeChange, APlanKeepsWhatWasDoneBeforeItsChangeBegan) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("I", "Lê Lợi", eastward(1000));
    ItemPlanner planner(require_programme(m_places, {}, "NH"), {m_places, m_wards, m_sites}, std::nullopt,
                        on("2017-07-10"));
    planned("I").set("done_on", on("2017-03-01")); // while the file was looked through
    core::PlaceRecord row(core::PlaceKind::programme_item);
    row.code = "I";
    row.set("street", std::string("Lê Lợi"));
    row.set("target_on", on("2017-09-30"));
    EXPECT_TRUE(planner.complete({row, [](auto, auto, auto, auto const&) {}}));
    EXPECT_EQ(row.day("done_on"), on("2017-03-01"));
}

TEST_F(ProgrammeChange, ASegmentGoesUndergroundWithItsLastPartWhicheverIsRecordedFirst) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("west", "Lê Lợi", eastward(600));
    item("east", "Lê Lợi", eastward(500, 0, 500));
    EXPECT_TRUE(done("east", "2017-05-01").segments.empty());
    EXPECT_EQ(done("west", "2017-03-01").segments, std::vector<std::string>{"A"});
    EXPECT_EQ(segment("A").text("cables"), "underground");
    EXPECT_EQ(m_writer.put_on["A"], on("2017-05-01"));
}

TEST_F(ProgrammeChange, AnItemThatCoversAllOfASegmentNeedsNoOther) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    item("part", "Lê Lợi", eastward(300));
    item("all", "Lê Lợi", eastward(1000));
    done("part", "2017-05-01");
    done("all", "2017-03-01");
    EXPECT_EQ(m_writer.put_on["A"], on("2017-03-01"));
}

TEST_F(ProgrammeChange, APlanOfLaterDoesNotHideWhatWasDoneBefore) {
    street("A", "Lê Lợi", eastward(1000), "aerial");
    auto const before = item("I", "Lê Lợi", eastward(1000));
    auto after = before;
    after.set("target_on", on("2017-12-31"));
    after.set("done_on", on("2017-05-15"));
    after.set("withdraw_by", on("2017-12-31"));
    m_places.change(after, on("2017-06-20"));
    ProgrammeTime const time{{on("2017-06-01"), std::nullopt}, on("2017-06-01")};
    auto const items = read_items(m_places, read_programmes(m_places, {}), time);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].done_on, on("2017-05-15"));
    EXPECT_EQ(items[0].withdraw_by, on("2017-12-31"));
    EXPECT_EQ(items[0].target_on, on("2017-12-31")); // the last day of its phase: that day's plan had no other
    EXPECT_FALSE(items[0].done_by(on("2017-05-14")));
}

} // namespace
} // namespace hatang::desk::test
