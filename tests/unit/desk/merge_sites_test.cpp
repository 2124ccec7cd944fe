// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/sites/merge_sites.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

core::Date day(std::string const& text) {
    return core::parse_date(text).value();
}

core::SiteState site(std::int64_t id, std::string const& code, std::string const& operator_code, double lon) {
    core::SiteState state;
    state.id = core::SiteId(id);
    state.code = code;
    state.position = {lon, 16.0};
    state.changed = id;
    state.stations = {{operator_code, code, core::StructureId(id), true}};
    return state;
}

/// A (VIETTEL), B (VNPT) 11 m east of it, C (VNPT) 1 km east; ended: gone, which was merged into A.
struct Decisions final : core::SiteMergeReader, core::SiteMergeWriter, core::RegisterWriter {
    std::vector<core::SiteState> sites{site(1, "A", "VIETTEL", 108.2), site(2, "B", "VNPT", 108.2001),
                                       site(3, "C", "VNPT", 108.21)};
    std::vector<core::SiteDecision> merged;
    std::vector<core::SiteDecision> taken_out;
    std::vector<core::ChangeHeader> headers;

    std::vector<core::SiteState> sites_with_code(std::string_view code) const override {
        std::vector<core::SiteState> found;
        for (auto const& each : sites) {
            if (each.code == code) {
                found.push_back(each);
            }
        }
        return found;
    }
    std::vector<core::SiteEvent> site_events(std::string_view code) const override {
        core::SiteEvent event;
        event.on = day("2020-01-01");
        event.site = core::SiteId(9);
        event.site_code = "gone";
        event.other_code = "A";
        event.change = 7;
        event.reason = "một nơi";
        return code == "gone" ? std::vector{event} : std::vector<core::SiteEvent>{};
    }
    std::vector<std::pair<core::SiteId, core::SiteId>> sites_kept_apart() const override { return {}; }

    void merge(core::SiteDecision const& decision) override { merged.push_back(decision); }
    void split(core::SiteDecision const& decision, std::vector<core::StructureId> const&) override {
        taken_out.push_back(decision);
    }
    void keep_apart(core::SiteDecision const&) override {}
    core::SiteId first_site(core::StructureId structure) override { return core::SiteId(structure.value()); }

    std::unique_ptr<core::ChangeWriter> begin_change() override { return std::make_unique<Change>(*this); }

    class Change final : public core::ChangeWriter {
    public:
        explicit Change(Decisions& target) : m_target(target) {}
        core::ChangeNumber number() const override { return core::ChangeNumber(8); }
        core::AdminUnitId put_admin_unit(core::AdminUnit const&, core::PutOutcome&) override { refuse(); }
        core::PutOutcome put_succession(core::Succession const&) override { refuse(); }
        core::PutOutcome put_station(core::StationRecord const&, std::optional<core::Date>) override { refuse(); }
        void apply_event(core::StructureEvent const&) override { refuse(); }
        std::vector<core::MissingStation> missing_stations(std::int64_t) const override { return {}; }
        std::int64_t missing_count() const override { return 0; }
        core::PlaceWriter& places() override { refuse(); }
        core::SiteMergeWriter& site_merges() override { return m_target; }
        core::ApplicationWriter& applications() override { throw core::internal_error("no cases here"); }
        core::ComplaintWriter& complaints() override { throw core::internal_error("no complaints here"); }
        void commit(core::ChangeHeader const& header) override { m_target.headers.push_back(header); }

    private:
        [[noreturn]] static void refuse() { throw core::internal_error("only decisions on sites here"); }
        Decisions& m_target;
    };
};

class MergeSites : public ::testing::Test {
protected:
    SiteDecisionParts parts() { return {m_register, m_register, {"an", "", "", "", "", ""}}; }
    static SiteDecisionWords words(std::vector<std::string> sites) {
        SiteDecisionWords result;
        result.sites = std::move(sites);
        result.on = day("2026-11-20");
        result.reason = "biên bản số 12";
        return result;
    }
    core::ErrorKind refused(SiteDecisionWords const& asked) {
        try {
            merge_sites(asked, parts());
        } catch (core::Error const& error) {
            EXPECT_TRUE(m_register.headers.empty());
            return error.kind();
        }
        ADD_FAILURE() << "was not refused";
        return core::ErrorKind::internal;
    }

    Decisions m_register;
};

TEST_F(MergeSites, OneDecisionIsOneChangeWithReasonAndDistance) {
    auto const result = merge_sites(words({"A", "B"}), parts());
    EXPECT_EQ(result.change, core::ChangeNumber(8));
    ASSERT_EQ(m_register.merged.size(), 1U);
    EXPECT_EQ(m_register.merged[0].site, core::SiteId(2));
    EXPECT_EQ(m_register.merged[0].other, core::SiteId(1));
    ASSERT_EQ(m_register.headers.size(), 1U);
    EXPECT_EQ(m_register.headers[0].action, "sites merge");
    EXPECT_EQ(m_register.headers[0].actor, "an");
    EXPECT_EQ(m_register.headers[0].summary, "B into A: biên bản số 12");
    EXPECT_NE(m_register.headers[0].details_json.find("\"distance_m\":10.7"), std::string::npos);
}

TEST_F(MergeSites, TooFarApartIsRefusedUnlessSaid) {
    EXPECT_EQ(refused(words({"A", "C"})), core::ErrorKind::conflict);
    auto far = words({"A", "C"});
    far.max_distance_m = 1100;
    EXPECT_NO_THROW(merge_sites(far, parts()));
}

TEST_F(MergeSites, ASiteThatEndedNamesItsSuccessor) {
    auto ended = site(9, "gone", "VNPT", 108.2);
    ended.stands = false;
    ended.stations.clear();
    m_register.sites.push_back(ended);
    try {
        merge_sites(words({"A", "gone"}), parts());
        FAIL();
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::conflict);
        EXPECT_EQ(error.sentence().en, "site gone was merged into A from 2020-01-01 on (change 7): một nơi");
    }
}

TEST_F(MergeSites, WhatChangedSinceItWasLookedAtIsRefused) {
    auto asked = words({"A", "B"});
    asked.seen_at = 1;
    EXPECT_EQ(refused(asked), core::ErrorKind::conflict);
    asked.seen_at = 2;
    EXPECT_NO_THROW(merge_sites(asked, parts()));
}

TEST_F(MergeSites, WordsThatCannotBeMeantAreRefused) {
    EXPECT_EQ(refused(words({"A"})), core::ErrorKind::usage);
    EXPECT_EQ(refused(words({"A", "A"})), core::ErrorKind::usage);
    EXPECT_EQ(refused(words({"A", "X"})), core::ErrorKind::not_found);
    auto silent = words({"A", "B"});
    silent.reason = " ";
    EXPECT_EQ(refused(silent), core::ErrorKind::usage);
}

TEST_F(MergeSites, ACodeOfTwoOperatorsNeedsTheOperator) {
    m_register.sites.push_back(site(4, "A", "MOBIFONE", 108.2));
    EXPECT_EQ(refused(words({"A", "B"})), core::ErrorKind::conflict);
    merge_sites(words({"Viettel/A", "B"}), parts());
    EXPECT_EQ(m_register.merged.at(0).other, core::SiteId(1));
}

TEST_F(MergeSites, OnlyAGuestCanLeaveAndNotTheOnlyStation) {
    auto asked = words({"A"});
    asked.stations = {"A"};
    auto const kind = [&] {
        try {
            split_site(asked, parts());
        } catch (core::Error const& error) {
            return error.kind();
        }
        return core::ErrorKind::internal;
    };
    EXPECT_EQ(kind(), core::ErrorKind::conflict) << "the only station";
    m_register.sites[0].stations.push_back({"VNPT", "B", core::StructureId(2), false});
    EXPECT_EQ(kind(), core::ErrorKind::conflict) << "its own station";
    asked.stations = {"Z"};
    EXPECT_EQ(kind(), core::ErrorKind::not_found);
    asked.stations = {"VNPT/B"};
    auto const result = split_site(asked, parts());
    EXPECT_EQ(result.stands_again, "B");
    EXPECT_EQ(m_register.taken_out.at(0).site, core::SiteId(2));
    EXPECT_EQ(m_register.taken_out.at(0).other, core::SiteId(1));
}

} // namespace
} // namespace hatang::desk
