// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/applications/case_documents.hpp"
#include "desk/applications/case_view.hpp"
#include "desk/applications/cases.hpp"
#include "desk/applications/list_cases.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

core::Date day(std::string const& text) {
    return core::parse_date(text).value();
}

core::ApplicationEvent step(std::string name, std::string const& on, std::string stage, std::string note = {}) {
    core::ApplicationEvent event{std::move(name), day(on), "an", std::move(note), {}};
    event.stage = std::move(stage);
    return event;
}

core::ApplicationRow row(std::vector<core::ApplicationEvent> events) {
    core::ApplicationRow row;
    row.record.code = "HS-1";
    row.record.kind = "construction_permit";
    row.record.filed_on = events.front().on;
    row.record.province = "48";
    row.record.proposal = "{}";
    row.events = std::move(events);
    return row;
}

CaseView view(core::ApplicationRow of, std::string const& on, std::vector<core::PermitEntry> const& permits = {}) {
    return view_case(std::move(of), permits, {day(on), std::nullopt}).value();
}

TEST(CaseView, ReadsEventsOfBefore) {
    auto const agreed =
        view(row({step("submit", "2017-01-05", "", "construction_permit"), step("assess", "2017-01-05", "", "pass"),
                  step("decide", "2017-02-06", "", "agree: văn bản 12")}),
             "2017-03-01");
    EXPECT_EQ(agreed.clocks.stage, "approved");
    EXPECT_EQ(agreed.outcome, "agreed");
    EXPECT_EQ(agreed.resolved_on, day("2017-02-06"));
    EXPECT_EQ(timing_of(agreed), "on_time");
    auto const refused =
        view(row({step("submit", "2017-01-05", ""), step("decide", "2017-02-20", "", "refuse: x")}), "2017-03-01");
    EXPECT_EQ(refused.outcome, "refused");
    EXPECT_EQ(timing_of(refused), "ended_late");
    auto const withdrawn =
        view(row({step("submit", "2017-01-05", ""), step("withdraw", "2017-01-06", "", "x")}), "2017-03-01");
    EXPECT_FALSE(withdrawn.pending());
}

TEST(CaseView, IsThatOfItsDay) {
    auto const whole = row({step("submit", "2017-01-05", "submitted"), step("approve", "2017-02-06", "approved")});
    EXPECT_FALSE(view_case(whole, {}, {day("2017-01-04"), std::nullopt}));
    auto const before = view(whole, "2017-02-05");
    EXPECT_EQ(before.outcome, "");
    EXPECT_EQ(before.version, 2) << "the version is that of the whole case";
    EXPECT_EQ(view(whole, "2017-02-06").outcome, "agreed");
}

TEST(CaseView, KnowsWhatWasKnownAtAChange) {
    auto whole = row({step("submit", "2017-01-05", "submitted"), step("approve", "2017-02-06", "approved")});
    whole.events[0].change = 4;
    whole.events[1].change = 9;
    EXPECT_EQ(view_case(whole, {}, {day("2018-01-01"), 8})->outcome, "");
    EXPECT_EQ(view_case(whole, {}, {day("2018-01-01"), 9})->outcome, "agreed");
    EXPECT_FALSE(view_case(whole, {}, {day("2018-01-01"), 3}));
}

TEST(CaseView, APermitLapsesByItsOwnWords) {
    auto const issued = row({step("submit", "2017-01-05", "submitted"), step("approve", "2017-02-06", "approved"),
                             step("send_letter", "2017-02-07", "issued")});
    std::vector<core::PermitEntry> const permits{
        {"HS-1", "issue", "construction_permit", "12/GPXD", day("2017-02-06"), day("2018-02-06")}};
    EXPECT_TRUE(view(issued, "2018-02-06", permits).pending());
    auto const after = view(issued, "2018-02-07", permits);
    EXPECT_EQ(after.clocks.stage, "lapsed");
    EXPECT_FALSE(after.pending());
    EXPECT_EQ(timing_of(after), "lapsed");
    // the law of 2017 on the life of a permit was not seen: without its own day it stands
    EXPECT_TRUE(view(issued, "2019-02-07").pending());
}

TEST(CaseView, ACourtThatSendsBackReopens) {
    auto const sued = row({step("submit", "2017-01-05", "submitted"), step("approve", "2017-02-06", "approved"),
                           step("send_letter", "2017-02-07", "issued"), step("sue", "2017-03-01", "in_court"),
                           step("court_sends_back", "2017-05-01", "under_review")});
    auto const now = view(sued, "2017-05-02");
    EXPECT_EQ(now.outcome, "");
    EXPECT_EQ(now.resolved_on, std::nullopt);
    EXPECT_EQ(timing_of(now), "running");
}

TEST(Workflow, KindsAreThoseOfTheCodeList) {
    std::vector<std::string> listed;
    for (auto const& entry : core::application_kinds().entries()) {
        listed.push_back(entry.code);
        EXPECT_EQ(entry.label.vi, kind_title(entry.code).vi);
    }
    EXPECT_EQ(listed, application_kinds());
}

TEST(MediaType, ComesFromTheBytesBeforeTheName) {
    EXPECT_EQ(media_type_of("x.docx", "%PDF-1.7"), "application/pdf");
    EXPECT_EQ(media_type_of("x.DOCX", "PK"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_EQ(media_type_of("x", "MM whatever"), "application/octet-stream");
}

} // namespace
} // namespace hatang::desk
