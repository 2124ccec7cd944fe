// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

// Whole cases, each deadline counted out by hand in the comments so that a lawyer can check it without reading code.
// A limit begins on the day after its event (Civil Code 2015 Art. 147.2); one in calendar days that ends on a rest day
// or holiday ends on the next working day (Art. 148.5).
#include "tests/unit/core/case_fixture.hpp"

#include <string>
#include <vector>

namespace hatang::core {

namespace {

using test::CaseTeller;
using test::on;
using test::says;

constexpr auto kBuilding = "Sở Xây dựng";
constexpr auto kGeneralStaff = "Cục Tác chiến";

/// A mast of Đà Nẵng handed in on Thursday 05/01/2017.
CaseTeller tet_2017_case() {
    CaseSubject subject;
    subject.kind = "construction_permit";
    subject.province = "48";
    return {application_workflow(), subject, {"submit", on("2017-01-05"), "applicant", {"dossier"}}};
}

/// Accepted, sent back once, corrected, accepted again, visited.
void walk_to_review(CaseTeller& mast) {
    mast.step({"accept_dossier", on("2017-01-06"), "one_stop"});
    mast.step({"request_correction", on("2017-01-09"), "officer", {"notice"}});
    mast.step({"submit_correction", on("2017-01-12"), "applicant", {"dossier"}});
    mast.step({"accept_dossier", on("2017-01-13"), "one_stop"});
    mast.step({"visit", on("2017-01-16"), "officer", {"minutes"}});
}

/// Both bodies asked on 17/01; the department of construction answers before Tết, the General Staff on 16/02.
void walk_through_consultation(CaseTeller& mast) {
    mast.step({"consult", on("2017-01-17"), "officer", {"request"}, kBuilding, "general"});
    mast.step({"consult", on("2017-01-17"), "officer", {"request"}, kGeneralStaff, "air_operations"});
    mast.step({"answer", on("2017-01-24"), "body", {"answer"}, kBuilding});
    CaseEvent extension{"extend_deadline", on("2017-02-06"), "officer", {"notice"}};
    extension.extra_days = 10;
    mast.step(extension);
    mast.step({"answer", on("2017-02-16"), "body", {"answer"}, kGeneralStaff});
    mast.step({"finish_consultation", on("2017-02-16"), "officer"});
}

void walk_to_letter(CaseTeller& mast) {
    mast.step({"assess", on("2017-02-17"), "officer", {"findings"}});
    mast.step({"approve", on("2017-02-20"), "leader", {"decision"}});
    mast.step({"send_letter", on("2017-02-21"), "one_stop", {"letter"}});
}

TEST(TetScenario, ThirtyDaysEndOnASaturdayAndMoveToMonday) {
    auto mast = tet_2017_case();
    // Luật Xây dựng 50/2014 Art. 102.1.e as it stood until 31/12/2020: 30 days. 06/01 is day 1, Saturday 04/02 is
    // day 30.
    auto const report = mast.clock("2017-01-05", "decision");
    EXPECT_EQ(format_iso(report.decisive->counted_to), "2017-02-04");
    EXPECT_EQ(format_iso(*report.due), "2017-02-06");
    EXPECT_EQ(report.decisive->term.basis.fact, "2.31a");
    EXPECT_TRUE(says(mast.at("2017-01-05"), "days off of 2017 come from a secondary source"));
}

TEST(TetScenario, ACorrectionStopsTheClockOnce) {
    auto mast = tet_2017_case();
    mast.step({"accept_dossier", on("2017-01-06"), "one_stop"});
    mast.step({"request_correction", on("2017-01-09"), "officer", {"notice"}});
    EXPECT_EQ(mast.clock("2017-01-11", "decision").status, ClockStatus::paused);
    EXPECT_EQ(mast.clock("2017-01-11", "decision").days_paused, 2);
    // No limit for the applicant was seen in the law of 2017.
    EXPECT_EQ(mast.clock("2017-01-11", "correction").status, ClockStatus::no_limit);
    EXPECT_TRUE(says(mast.at("2017-01-11"), "assumption of the program"));
    mast.step({"submit_correction", on("2017-01-12"), "applicant", {"dossier"}});
    // Used: 06, 07, 08, 09/01 = 4 days. 10, 11, 12/01 do not count. 13/01 is day 5, so Tuesday 07/02 is day 30.
    EXPECT_EQ(mast.due("2017-01-12", "decision"), "2017-02-07");
    mast.step({"accept_dossier", on("2017-01-13"), "one_stop"});
    EXPECT_EQ(mast.refusal({"request_correction", on("2017-01-16"), "officer", {"notice"}}).substr(0, 53),
              "step 'request_correction' may be taken once only | th");
}

TEST(TetScenario, EachConsultedBodyHasItsOwnClock) {
    auto mast = tet_2017_case();
    walk_to_review(mast);
    mast.step({"consult", on("2017-01-17"), "officer", {"request"}, kBuilding, "general"});
    mast.step({"consult", on("2017-01-17"), "officer", {"request"}, kGeneralStaff, "air_operations"});
    // NĐ 32/2016 Art. 11.1.a: 15 working days. 18, 19, 20 (3); 23, 24, 25 (6); Tết 26/01–01/02; 02, 03 (8);
    // 06–10 (13); 13, 14 (15): Tuesday 14/02.
    EXPECT_EQ(mast.due("2017-01-17", "consultation", kGeneralStaff), "2017-02-14");
    EXPECT_EQ(mast.clock("2017-01-17", "consultation", kGeneralStaff).decisive->days_off.size(), 7u);
    // The 12 days of Art. 102.1 were read in the text after the amendment of 2020 only: said for 2017, not decided.
    auto const building = mast.clock("2017-01-17", "consultation", kBuilding);
    EXPECT_EQ(building.status, ClockStatus::no_limit);
    // 12 days from 17/01 end on Sunday 29/01, the second day of Tết; the next working day is Thursday 02/02.
    EXPECT_EQ(format_iso(*building.others.at(0).due), "2017-02-02");
    EXPECT_TRUE(says(mast.at("2017-01-17"), "12 days (Luật Xây dựng 50/2014/QH13, Điều 102 khoản 1) was not checked"));
    EXPECT_NE(mast.refusal({"take_silence_as_consent", on("2017-03-01"), "officer", {}, kBuilding})
                  .find("no rule was seen that takes the silence"),
              std::string::npos);
    EXPECT_EQ(mast.refusal({"finish_consultation", on("2017-01-18"), "officer"}),
              "still open: Consultation Sở Xây dựng");
}

TEST(TetScenario, TheLimitMayBeExtendedOnceByTenDays) {
    auto mast = tet_2017_case();
    walk_to_review(mast);
    CaseEvent extension{"extend_deadline", on("2017-02-06"), "officer", {"notice"}};
    extension.extra_days = 11;
    EXPECT_NE(mast.refusal(extension).find("allows 1 extensions of at most 10 days"), std::string::npos);
    extension.extra_days = 10;
    mast.step(extension);
    // 40 days in all, the three paused ones passed over: 07/02 + 10 = Friday 17/02.
    EXPECT_EQ(mast.due("2017-02-06", "decision"), "2017-02-17");
    EXPECT_NE(mast.refusal(extension), "");
}

TEST(TetScenario, TheDelayHasItsCauses) {
    auto mast = tet_2017_case();
    walk_to_review(mast);
    walk_through_consultation(mast);
    EXPECT_EQ(mast.clock("2017-02-16", "decision").days_left, 1); // Friday 17/02
    walk_to_letter(mast);
    // Signed on Monday 20/02, due on Friday 17/02: three calendar days late.
    auto const result = mast.at("2017-02-21");
    ASSERT_NE(result.main(), nullptr);
    EXPECT_EQ(result.main()->status, ClockStatus::ended_late);
    EXPECT_EQ(result.main()->days_late, 3);
    ASSERT_EQ(result.causes.size(), 3u);
    EXPECT_EQ(result.causes[0].what.en, "Request a correction: paused for 3 days, which do not count");
    EXPECT_EQ(result.causes[1].what.en, "the limit was extended by 10 days");
    // Answered on 16/02, due on 14/02.
    EXPECT_EQ(result.causes[2].what.vi, "Lấy ý kiến – Cục Tác chiến: quá hạn 2 ngày");
    EXPECT_TRUE(result.causes[2].counts);
}

TEST(TetScenario, ALawsuitHoldsTheWorksAndIsLost) {
    auto mast = tet_2017_case();
    walk_to_review(mast);
    walk_through_consultation(mast);
    walk_to_letter(mast);
    // Luật Khiếu nại 02/2011 Art. 9: 90 days. 22–28/02 (7), March (38), April (68), Monday 22/05 is day 90.
    EXPECT_EQ(mast.due("2017-02-21", "complaint_window"), "2017-05-22");
    mast.step({"sue", on("2017-03-15"), "third_party", {"court_paper"}});
    EXPECT_EQ(mast.stage(), "in_court");
    auto const refusal = mast.refusal({"start_works", on("2017-03-20"), "applicant"});
    EXPECT_EQ(refusal.substr(0, refusal.find(" | ")),
              "step 'start_works' is not possible while the case is in stage 'In court'");
    EXPECT_NE(refusal.find("court_upholds (The court upholds the decision), court_annuls"), std::string::npos);
    EXPECT_TRUE(says(mast.at("2017-03-20"), "time to sue"));
    mast.step({"court_upholds", on("2017-06-12"), "court", {"court_paper"}});
    EXPECT_EQ(mast.stage(), "issued");
    // The law of 2017 on the life of a permit was not seen: it never lapses by itself.
    EXPECT_EQ(mast.at("2019-01-01").stage, "issued");
    mast.step({"start_works", on("2017-06-19"), "applicant"});
    mast.step({"record_built", on("2017-08-25"), "officer", {"evidence"}});
    EXPECT_EQ(mast.stage(), "built");
    EXPECT_EQ(mast.state().taken.size(), 19u);
}

CaseTeller year_end_case() {
    CaseSubject subject;
    subject.kind = "construction_permit";
    subject.province = "48";
    CaseTeller mast(application_workflow(), subject, {"submit", on("2025-12-15"), "applicant", {"dossier"}});
    mast.step({"accept_dossier", on("2025-12-16"), "one_stop"});
    mast.step({"consult", on("2025-12-17"), "officer", {"request"}, kBuilding, "general"});
    mast.step({"consult", on("2025-12-17"), "officer", {"request"}, "Bộ Chỉ huy quân sự", "air_defence"});
    return mast;
}

TEST(YearEnd2025, TheClockKeepsTheLawOfItsFilingDay) {
    auto mast = year_end_case();
    // Luật Xây dựng as amended in 2020: 20 days. 16/12 is day 1, Sunday 04/01/2026 is day 20; Monday 05/01.
    EXPECT_EQ(mast.due("2025-12-17", "decision"), "2026-01-05");
    // 12 days from 17/12: Monday 29/12.
    EXPECT_EQ(mast.due("2025-12-17", "consultation", kBuilding), "2025-12-29");
    // NĐ 198/2025 Art. 15: 10 working days. 18, 19 (2); 22–26 (7); 29, 30, 31 (10): Wednesday 31/12.
    EXPECT_EQ(mast.due("2025-12-17", "consultation", "Bộ Chỉ huy quân sự"), "2025-12-31");
    // 01/01 is New Year, Friday 02/01 is swapped with Saturday 10/01: one working day is left, Monday 05/01.
    EXPECT_EQ(mast.clock("2025-12-31", "decision").days_left, 1);
}

TEST(YearEnd2025, ThePermitBecomesNeedlessWhileTheCaseIsOpen) {
    auto mast = year_end_case();
    CaseEvent const exempt{"close_as_exempt", on("2025-12-30"), "officer", {"letter"}};
    EXPECT_EQ(mast.refusal(exempt).substr(0, 54), "step 'close_as_exempt' exists since 2026-01-01 only | ");
    EXPECT_FALSE(says(mast.at("2025-12-31"), "exempt from the construction permit"));
    EXPECT_TRUE(says(mast.at("2026-01-01"), "exempt from the construction permit"));
    EXPECT_TRUE(says(mast.at("2026-01-01"), "No transition rule for pending applications was seen"));
    mast.step({"answer", on("2025-12-30"), "body", {"answer"}, "Bộ Chỉ huy quân sự"});
    EXPECT_EQ(mast.clock("2026-01-05", "consultation", kBuilding).status, ClockStatus::late);
    mast.step({"close_as_exempt", on("2026-01-05"), "officer", {"letter"}});
    EXPECT_EQ(mast.stage(), "exempted");
    EXPECT_EQ(mast.at("2026-02-01").main()->status, ClockStatus::on_time);
    EXPECT_EQ(
        mast.refusal({"withdraw", on("2026-01-06"), "applicant", {"letter"}}),
        "step 'withdraw' is not possible while the case is in stage 'Exempt' | the case is closed, no step is left");
}

TEST(YearEnd2025, TheNoticeThatFollowsHasNoLimitAndThatIsSaid) {
    CaseSubject subject;
    subject.kind = "notice_of_commencement";
    CaseTeller notice(application_workflow(), subject, {"submit", on("2026-01-06"), "applicant", {"dossier"}});
    EXPECT_EQ(notice.at("2026-01-06").main()->status, ClockStatus::no_limit);
    EXPECT_TRUE(says(notice.at("2026-01-06"), "no instrument was seen that sets a time limit"));
    notice.step({"note_notice", on("2026-01-08"), "officer"});
    notice.step({"start_works", on("2026-01-12"), "applicant"});
    EXPECT_EQ(notice.stage(), "building");
}

TEST(MidYear2026, OldAndNewDaysStandSideBySide) {
    CaseSubject subject;
    subject.kind = "construction_permit";
    CaseTeller old_case(application_workflow(), subject, {"submit", on("2026-06-24"), "applicant", {"dossier"}});
    // 20 days: 25/06 is day 1, Tuesday 14/07 is day 20.
    EXPECT_EQ(old_case.due("2026-07-03", "decision"), "2026-07-14");
    EXPECT_FALSE(says(old_case.at("2026-06-30"), "10 working days since 2026-07-01"));
    EXPECT_TRUE(says(old_case.at("2026-07-03"), "10 working days since 2026-07-01"));
    EXPECT_TRUE(says(old_case.at("2026-07-03"), "keeps the limit of its filing day"));
    CaseTeller new_case(application_workflow(), subject, {"submit", on("2026-07-01"), "applicant", {"dossier"}});
    // NĐ 217/2026 Art. 54.1.b: 10 working days. 02, 03 (2); 06–10 (7); 13, 14, 15 (10): Wednesday 15/07.
    EXPECT_EQ(new_case.due("2026-07-01", "decision"), "2026-07-15");
}

TEST(MidYear2026, SilenceIsConsentAndAPermitLapses) {
    CaseSubject subject;
    subject.kind = "construction_permit";
    CaseTeller mast(application_workflow(), subject, {"submit", on("2026-07-01"), "applicant", {"dossier"}});
    mast.step({"accept_dossier", on("2026-07-01"), "one_stop"});
    // Art. 54.2.a: 5 working days. 02, 03, 06, 07, 08/07.
    EXPECT_EQ(mast.due("2026-07-01", "appraisal"), "2026-07-08");
    mast.step({"consult", on("2026-07-02"), "officer", {"request"}, kBuilding, "general"});
    // Art. 54.2.c: 2 working days. Friday 03/07, Monday 06/07.
    EXPECT_EQ(mast.due("2026-07-02", "consultation", kBuilding), "2026-07-06");
    CaseEvent silence{"take_silence_as_consent", on("2026-07-06"), "officer", {}, kBuilding};
    EXPECT_EQ(mast.refusal(silence), "the time is not over (last day: 2026-07-06)");
    EXPECT_EQ(mast.clock("2026-07-07", "consultation").status, ClockStatus::consented);
    silence.day = on("2026-07-07");
    mast.step(silence);
    mast.step({"finish_consultation", on("2026-07-07"), "officer"});
    mast.step({"assess", on("2026-07-08"), "officer", {"findings"}});
    mast.step({"approve", on("2026-07-14"), "leader", {"decision"}});
    mast.step({"send_letter", on("2026-07-14"), "officer", {"letter"}});
    // Art. 49.10: 12 months from the permit, Wednesday 14/07/2027. Nobody has to record the lapse.
    EXPECT_EQ(mast.due("2026-07-14", "validity"), "2027-07-14");
    EXPECT_EQ(mast.at("2027-07-14").stage, "issued");
    EXPECT_EQ(mast.at("2027-07-15").stage, "lapsed");
    EXPECT_TRUE(says(mast.at("2027-07-15"), "2027 are computed"));
    EXPECT_TRUE(says(mast.at("2026-07-14"), "counting of months was not checked"));
    EXPECT_TRUE(mast.at("2027-07-15").causes.empty());
    EXPECT_EQ(mast.refusal({"start_works", on("2027-07-15"), "applicant"}), "the time was over after 2027-07-14");
    EXPECT_NE(mast.refusal({"record_lapse", on("2027-07-14"), "officer"}), "");
    mast.step({"record_lapse", on("2027-07-15"), "officer"});
    EXPECT_EQ(mast.stage(), "lapsed");
}

} // namespace

} // namespace hatang::core
