// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_view.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

core::Date day(std::string const& text) {
    return core::parse_date(text).value();
}

/// A grievance of an old list: received and answered, by which steps nobody wrote down.
core::PlaceRecord answered_grievance() {
    core::PlaceRecord record(core::PlaceKind::complaint);
    record.code = "K9";
    record.set("kind", std::string("grievance"));
    record.set("received_on", day("2017-01-05"));
    record.set("answered_on", day("2017-03-20"));
    return record;
}

/// What the desk has of it once somebody has looked at the sender.
core::ComplaintCaseRow looked_at() {
    core::ComplaintCaseRow desk;
    desk.subject.code = "K9";
    desk.subject.kind = "grievance";
    core::ComplaintEvent received{"receive", day("2017-01-05"), "desk", "complaint"};
    received.stage = "received";
    core::ComplaintEvent read{"read_persons", day("2017-06-30"), "tester"};
    read.stage = "received";
    desk.events = {received, read};
    return desk;
}

TEST(ComplaintView, LookingAtTheSenderOpensNoClosedGrievance) {
    auto const record = answered_grievance();
    auto const before = view_complaint(record, nullptr, day("2017-06-30"));
    ASSERT_TRUE(before.closed);
    auto const desk = looked_at();
    auto const after = view_complaint(record, &desk, day("2017-06-30"));
    EXPECT_TRUE(after.closed);
    EXPECT_EQ(after.stage, before.stage);
    EXPECT_EQ(after.timeliness, before.timeliness);
    EXPECT_FALSE(after.due);
    EXPECT_EQ(after.version, 2u);
}

TEST(ComplaintView, AnImportedGrievanceIsOpenUntilItsAnswer) {
    auto const record = answered_grievance();
    auto const before = view_complaint(record, nullptr, day("2017-02-01"));
    EXPECT_FALSE(before.closed);
    EXPECT_EQ(before.timeliness, Timeliness::late); // not accepted in 10 days
    EXPECT_TRUE(view_complaint(record, nullptr, day("2017-03-20")).closed);
    core::PlaceRecord undated = record;
    undated.set("received_on", std::monostate{});
    EXPECT_FALSE(view_complaint(undated, nullptr, day("2017-02-01")).closed);
    EXPECT_TRUE(view_complaint(undated, nullptr, day("2017-03-20")).closed);
}

TEST(ComplaintView, AStepOfTheDeskCountsMoreThanTheList) {
    auto const record = answered_grievance();
    auto desk = looked_at();
    core::ComplaintEvent accepted{"accept", day("2017-07-03"), "desk"};
    accepted.stage = "accepted";
    desk.events.push_back(accepted);
    auto const view = view_complaint(record, &desk, day("2017-07-03"));
    EXPECT_FALSE(view.closed);
    EXPECT_EQ(view.stage, "accepted");
}

/// The five working days of Nghị định 20/2008/NĐ-CP are those of petitions on administrative rules.
TEST(ComplaintView, AReportHasNoLimitThatWasRead) {
    core::PlaceRecord record(core::PlaceKind::complaint);
    record.code = "P1";
    record.set("kind", std::string("report"));
    record.set("received_on", day("2017-05-12"));
    auto const view = view_complaint(record, nullptr, day("2017-06-30"));
    EXPECT_EQ(view.timeliness, Timeliness::no_limit);
    EXPECT_FALSE(view.due);
    bool said = false;
    for (auto const& words : view.deadlines.said) {
        said = said || words.en.find("petitions on administrative rules") != std::string::npos;
    }
    EXPECT_TRUE(said);
}

} // namespace
} // namespace hatang::desk
