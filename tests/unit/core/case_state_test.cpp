// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/core/case_fixture.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace hatang::core {

namespace {

using test::CaseTeller;
using test::on;
using test::says;

CaseTeller grievance(std::string const& day, CaseSubject subject = {}) {
    subject.kind = "grievance";
    return {complaint_workflow(), subject, {"receive", on(day), "desk", {"complaint"}}};
}

CaseTeller application(std::string const& kind, std::string const& day, CaseSubject subject = {}) {
    subject.kind = kind;
    return {application_workflow(), subject, {"submit", on(day), "applicant", {"dossier"}}};
}

TEST(Complaint, IsAcceptedAndSettledInDaysOfTheLaw) {
    CaseSubject subject;
    subject.known_day = on("2016-12-01");
    auto mast = grievance("2017-01-16", subject);
    // 90 days from 01/12/2016: 30 in December, 61 with January, 89 with February, 01/03 is day 90.
    EXPECT_EQ(mast.due("2017-01-16", "time_to_complain"), "2017-03-01");
    EXPECT_EQ(mast.clock("2017-01-16", "time_to_complain").status, ClockStatus::on_time);
    // 10 days from 16/01 end on 26/01, the first day off for Tết; the next working day is 02/02.
    EXPECT_EQ(mast.due("2017-01-16", "acceptance"), "2017-02-02");
    mast.step({"accept", on("2017-01-20"), "desk"});
    // 30 days: 21/01 is day 1, Sunday 19/02 is day 30.
    EXPECT_EQ(mast.due("2017-01-20", "settlement"), "2017-02-20");
    CaseEvent again{"complain_unsettled", on("2017-02-20"), "citizen", {"complaint"}};
    EXPECT_EQ(mast.refusal(again), "the time is not over (last day: 2017-02-20)");
    again.day = on("2017-02-21");
    mast.step(again);
    EXPECT_EQ(mast.stage(), "second_received");
    EXPECT_EQ(mast.at("2017-02-21").causes.at(0).what.en, "the office itself was late");
    mast.step({"accept_second", on("2017-02-27"), "leader"});
    // 45 days: 28/02 is day 1, 31/03 is day 32, 13/04 is day 45.
    EXPECT_EQ(mast.due("2017-02-27", "second_settlement"), "2017-04-13");
    EXPECT_EQ(mast.at("2017-03-01").main()->run.clock, "second_settlement");
}

TEST(Complaint, ComplexAndRemoteCasesTakeLonger) {
    CaseSubject subject;
    auto const due = [&] {
        auto mast = grievance("2017-01-18", subject);
        mast.step({"accept", on("2017-01-20"), "desk"});
        return mast.due("2017-01-20", "settlement");
    };
    EXPECT_EQ(due(), "2017-02-20");
    subject.complexity = "complex";
    EXPECT_EQ(due(), "2017-03-06"); // 45 days
    subject.remote = true;
    EXPECT_EQ(due(), "2017-03-21"); // 60 days
    subject.complexity = "ordinary";
    EXPECT_EQ(due(), "2017-03-06"); // 45 days
}

TEST(Complaint, ADecisionComesIntoForceByItself) {
    auto mast = grievance("2017-01-16");
    mast.step({"accept", on("2017-01-20"), "desk"});
    mast.step({"settle", on("2017-02-17"), "leader", {"decision"}});
    EXPECT_EQ(mast.at("2017-02-17").main()->status, ClockStatus::on_time);
    // 30 days from 17/02: Sunday 19/03, so Monday 20/03.
    EXPECT_EQ(mast.at("2017-03-20").stage, "settled");
    EXPECT_EQ(mast.at("2017-03-21").stage, "in_force");
    EXPECT_EQ(mast.refusal({"complain_again", on("2017-03-21"), "citizen", {"complaint"}}),
              "the time was over after 2017-03-20");
}

TEST(Complaint, DenunciationsFollowTheLawOfTheirDay) {
    auto const due = [](std::string const& day, std::string const& complexity) {
        CaseSubject subject;
        subject.kind = "denunciation";
        subject.complexity = complexity;
        CaseTeller mast(complaint_workflow(), subject, {"receive", on(day), "desk", {"complaint"}});
        mast.step({"accept", on(day), "desk"});
        return mast.due(day, "settlement");
    };
    EXPECT_EQ(due("2018-12-28", "ordinary"), "2019-02-26"); // 60 days
    EXPECT_EQ(due("2019-01-02", "ordinary"), "2019-02-01"); // 30 days
    EXPECT_EQ(due("2018-12-28", "complex"), "2019-03-28");  // 90 days
}

TEST(Complaint, ASpeciallyComplexDenunciationIsExtendedTwice) {
    CaseSubject subject;
    subject.kind = "denunciation";
    subject.complexity = "specially_complex";
    CaseTeller mast(complaint_workflow(), subject, {"receive", on("2019-01-02"), "desk", {"complaint"}});
    mast.step({"accept", on("2019-01-02"), "desk"});
    CaseEvent extension{"extend_settlement", on("2019-01-30"), "leader", {"notice"}};
    extension.extra_days = 30;
    mast.step(extension);
    mast.step(extension);
    EXPECT_EQ(mast.due("2019-01-30", "settlement"), "2019-04-02"); // 90 days
    EXPECT_NE(mast.refusal(extension).find("2 extensions of at most 30 days"), std::string::npos);
}

/// Who lives where it is hard to travel may have longer; what was read does not say how long, so nobody is turned away.
TEST(Complaint, ARemoteCitizenIsNotTurnedAwayByTheThirtyDays) {
    CaseSubject subject;
    subject.remote = true;
    auto mast = grievance("2017-01-16", subject);
    mast.step({"accept", on("2017-01-20"), "desk"});
    mast.step({"settle", on("2017-02-17"), "leader", {"decision"}});
    EXPECT_EQ(mast.due("2017-02-17", "second_window"), "none");
    EXPECT_TRUE(says(mast.at("2017-02-17"), "30 days (Luật Khiếu nại 02/2011/QH13, Điều 33) was not checked"));
    EXPECT_EQ(mast.refusal({"complain_again", on("2017-03-28"), "citizen", {"complaint"}}), "");
}

TEST(Complaint, ReportsHaveNoLimitThatWasRead) {
    CaseSubject subject;
    subject.kind = "report";
    CaseTeller mast(complaint_workflow(), subject, {"receive", on("2017-01-24"), "desk", {"complaint"}});
    EXPECT_EQ(mast.due("2017-01-24", "acceptance"), "none");
    EXPECT_TRUE(says(mast.at("2017-01-24"), "petitions on administrative rules"));
    EXPECT_EQ(mast.refusal({"settle", on("2017-01-25"), "leader", {"decision"}}).substr(0, 33),
              "step 'settle' is not possible whi");
    mast.step({"answer", on("2017-02-08"), "desk", {"answer"}});
    EXPECT_EQ(mast.clock("2017-02-08", "acceptance").status, ClockStatus::no_limit);
    EXPECT_TRUE(says(grievance("2026-02-02").at("2026-02-02"), "Law 136/2025/QH15 changes"));
}

TEST(Application, TheEarliestLimitDecides) {
    CaseSubject hanoi;
    hanoi.province = "01";
    auto mast = application("construction_permit", "2018-03-01", hanoi);
    // National: 30 days, Saturday 31/03, so 02/04. Hà Nội, QĐ 39/2017: 15 working days, Thursday 22/03.
    auto const report = mast.clock("2018-03-01", "decision");
    EXPECT_EQ(format_iso(*report.due), "2018-03-22");
    EXPECT_EQ(report.decisive->term.id, "permit-hanoi-2017");
    EXPECT_EQ(report.others.at(0).term.id, "permit-2014");
    EXPECT_EQ(application("construction_permit", "2018-03-01").due("2018-03-01", "decision"), "2018-04-02");
}

TEST(Application, EachProcedureHasItsDays) {
    auto const due = [](std::string const& procedure, std::string const& day) {
        CaseSubject subject;
        subject.procedure = procedure;
        return application("construction_permit", day, subject).due(day, "decision");
    };
    EXPECT_EQ(due("new", "2014-03-03"), "2014-03-31");       // 20 working days, NĐ 64/2012
    EXPECT_EQ(due("reissue", "2014-03-03"), "2014-03-17");   // 10
    EXPECT_EQ(due("new", "2020-12-31"), "2021-02-01");       // 30 days, Saturday 30/01
    EXPECT_EQ(due("new", "2021-01-04"), "2021-01-25");       // 20 days, Sunday 24/01
    EXPECT_EQ(due("moving", "2026-07-01"), "2026-07-15");    // 10 working days
    EXPECT_EQ(due("change", "2026-07-01"), "2026-07-14");    // 9
    EXPECT_EQ(due("extension", "2026-07-01"), "2026-07-08"); // 5
    EXPECT_EQ(due("moving", "2018-03-01"), "none");          // not read: said
    EXPECT_EQ(due("new", "2012-03-01"), "none");
}

TEST(Application, ManyStationsTakeTheGeneralStaffLonger) {
    auto const due = [](int stations) {
        CaseSubject subject;
        subject.stations = stations;
        auto mast = application("planning_opinion", "2017-03-01", subject);
        mast.step({"accept_dossier", on("2017-03-01"), "one_stop"});
        mast.step({"consult", on("2017-03-01"), "officer", {"request"}, "CTC", "air_operations"});
        return mast.due("2017-03-01", "consultation");
    };
    EXPECT_EQ(due(1), "2017-03-22");
    EXPECT_EQ(due(9), "2017-03-22");
    EXPECT_EQ(due(10), "2017-04-13"); // 30 working days; 06/04 is the day of the Hùng Kings
    EXPECT_EQ(due(51), "2017-05-08"); // 45; 06/04, 01/05, 02/05 off
}

TEST(Application, EveryKindCanBeWalkedToItsEnd) {
    for (auto const& kind : application_workflow().kinds) {
        auto mast = application(kind.id, "2026-07-01");
        mast.step({"accept_dossier", on("2026-07-01"), "one_stop"});
        mast.step({"assess", on("2026-07-02"), "officer", {"findings"}});
        mast.step({"reassess", on("2026-07-02"), "leader", {"reasons"}});
        mast.step({"assess", on("2026-07-02"), "officer", {"findings"}});
        mast.step({"approve", on("2026-07-03"), "leader", {"decision"}});
        mast.step({"send_letter", on("2026-07-03"), "officer", {"letter"}});
        mast.step({"record_built", on("2026-08-03"), "officer", {"evidence"}});
        EXPECT_EQ(mast.at("2026-08-03").stage, "built") << kind.id;
        bool const temporary = kind.id == "temporary_station";
        EXPECT_EQ(mast.refusal({"record_removed", on("2026-08-03"), "officer", {"evidence"}}).empty(), temporary);
    }
}

TEST(Application, AnExtendedPermitRunsAnew) {
    auto mast = application("construction_permit", "2026-07-01");
    mast.step({"accept_dossier", on("2026-07-01"), "one_stop"});
    mast.step({"assess", on("2026-07-02"), "officer", {"findings"}});
    mast.step({"approve", on("2026-07-03"), "leader", {"decision"}});
    mast.step({"send_letter", on("2026-07-03"), "officer", {"letter"}});
    mast.step({"extend_permit", on("2027-06-01"), "leader", {"decision"}});
    EXPECT_EQ(mast.due("2027-06-01", "validity"), "2028-06-01");
    EXPECT_EQ(mast.at("2027-08-01").stage, "issued");
    mast.step({"revoke", on("2027-09-01"), "leader", {"decision", "reasons"}});
    EXPECT_EQ(mast.at("2029-01-02").stage, "revoked");
}

TEST(Application, OnlyAConsultationNamesABody) {
    auto mast = application("construction_permit", "2017-03-01");
    mast.step({"accept_dossier", on("2017-03-01"), "one_stop"});
    mast.step({"assess", on("2017-03-02"), "officer", {"findings"}});
    EXPECT_EQ(mast.refusal({"approve", on("2017-03-03"), "leader", {"decision"}, "Sở Xây dựng"}),
              "step 'approve' consults nobody: no body belongs to it");
    // a register of before may hold such a step: the decision was taken all the same
    auto state = mast.state();
    state.taken.push_back({{"approve", on("2017-03-03"), "leader", {"decision"}, "Sở Xây dựng"}, "approved"});
    auto const then = deadlines(application_workflow(), state, vietnamese_calendar(), on("2017-09-01"));
    EXPECT_EQ(then.main()->run.ended, on("2017-03-03"));
    EXPECT_EQ(then.main()->status, ClockStatus::on_time);
}

TEST(Application, WhatWasLateBeforeACorrectionStaysLate) {
    auto mast = application("construction_permit", "2017-03-01");
    mast.step({"accept_dossier", on("2017-03-01"), "one_stop"});
    // 30 days: Friday 31/03.
    mast.step({"request_correction", on("2017-04-04"), "officer", {"notice"}});
    auto const waiting = mast.clock("2017-04-10", "decision");
    EXPECT_EQ(waiting.status, ClockStatus::late);
    EXPECT_EQ(format_iso(waiting.due.value_or(on("2000-01-01"))), "2017-03-31");
    EXPECT_EQ(waiting.days_late, 10);
    auto in_time = application("construction_permit", "2017-03-01");
    in_time.step({"accept_dossier", on("2017-03-01"), "one_stop"});
    in_time.step({"request_correction", on("2017-03-31"), "officer", {"notice"}});
    EXPECT_EQ(in_time.clock("2017-04-10", "decision").status, ClockStatus::paused);
    EXPECT_FALSE(in_time.clock("2017-04-10", "decision").due);
    mast.step({"submit_correction", on("2017-04-10"), "applicant", {"dossier"}});
    EXPECT_EQ(mast.due("2017-04-11", "decision"), "2017-03-31");
}

TEST(Application, SaysWhatIsMissing) {
    auto mast = application("construction_permit", "2026-07-01");
    EXPECT_EQ(mast.refusal({"acept_dossier", on("2026-07-01"), "one_stop"}).substr(0, 53),
              "there is no step \"acept_dossier\" | use one of: submit");
    EXPECT_EQ(mast.refusal({"accept_dossier", on("2026-07-01"), "leader"}),
              "'leader' may not take step 'accept_dossier' | who may: one_stop, officer");
    EXPECT_EQ(mast.refusal({"withdraw", on("2026-07-01"), "applicant"}),
              "step 'withdraw' still needs the letter (letter)");
    EXPECT_EQ(mast.refusal({"accept_dossier", on("2026-06-30"), "one_stop"}),
              "step 'accept_dossier' cannot be before the step before it (2026-07-01)");
    mast.step({"accept_dossier", on("2026-07-01"), "one_stop"});
    EXPECT_EQ(mast.refusal({"consult", on("2026-07-01"), "officer", {"request"}}),
              "step 'consult' needs the name of the consulted body");
    EXPECT_NE(mast.refusal({"consult", on("2026-07-01"), "officer", {"request"}, "A", "nobody"}), "");
    mast.step({"consult", on("2026-07-01"), "officer", {"request"}, "A", "general"});
    EXPECT_EQ(mast.refusal({"answer", on("2026-07-02"), "body", {"answer"}, "B"}), "no consultation of B is open");
    EXPECT_THROW(mast.at("2026-06-30"), Error);
    EXPECT_THROW(application("mast", "2026-07-01"), Error);
    CaseSubject subject;
    subject.complexity = "hard";
    EXPECT_THROW(application("construction_permit", "2026-07-01", subject), Error);
}

TEST(Application, StepsLeaveTheCaseBeforeThemAsItWas) {
    auto const mast = application("construction_permit", "2026-07-01");
    auto const next = advance(application_workflow(), mast.state(), {"accept_dossier", on("2026-07-01"), "one_stop"},
                              vietnamese_calendar());
    EXPECT_EQ(mast.stage(), "submitted");
    EXPECT_EQ(next.stage(), "under_review");
    EXPECT_EQ(next.filed(), on("2026-07-01"));
    std::set<std::string> names;
    for (auto const* step : allowed_steps(application_workflow(), mast.state(), on("2026-07-01"))) {
        names.insert(step->id);
    }
    EXPECT_EQ(names,
              (std::set<std::string>{"accept_dossier", "request_correction", "reject", "withdraw", "close_as_exempt"}));
}

std::string workflow_refusal(std::string const& from, std::string const& to) {
    std::string text =
        "workflow: w\ntitle: W\nkinds: [{id: k, title: K}]\nactors: [{id: a, title: A}]\n"
        "papers: [{id: p, title: P}]\nstages:\n  - {id: s, title: S}\n  - {id: e, title: E, final: true}\n"
        "clocks:\n  - {id: c, title: C, main: true, runs_for: a}\n"
        "terms:\n  - {id: t, clock: c, title: T, days: 3, counted: working, instrument: I, verification: "
        "unverified}\n"
        "steps:\n  - {id: open, title: O, to: s, actors: [a], start: [c]}\n"
        "  - {id: close, title: X, from: [s], to: e, actors: [a], needs: [p], end: [all]}\n";
    if (auto const at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
    }
    try {
        read_workflow(text, "w.yaml");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

TEST(Workflow, RefusesWhatIsNotWhole) {
    EXPECT_EQ(workflow_refusal("", ""), "");
    EXPECT_EQ(workflow_refusal("from: [s]", "from: [z]"), "w.yaml line 15: there is no stage 'z'");
    EXPECT_EQ(workflow_refusal("needs: [p]", "needs: [q]"), "w.yaml line 15: there is no paper 'q'");
    EXPECT_EQ(workflow_refusal("start: [c]", "start: [d]"), "w.yaml line 14: there is no clock 'd'");
    EXPECT_EQ(workflow_refusal("main: true, ", ""), "w.yaml line 1: one clock must be the main one (main: true)");
    EXPECT_EQ(workflow_refusal("id: e, title: E", "id: f, title: E"), "w.yaml line 15: there is no stage 'e'");
    EXPECT_EQ(workflow_refusal("from: [s], to: e", "from: [s], to: s"),
              "w.yaml line 1: no step leads out of stage 's'");
    EXPECT_NE(workflow_refusal("days: 3", "days: 3.5").find("must be a whole number"), std::string::npos);
    EXPECT_NE(workflow_refusal("instrument: I, ", "").find("key 'instrument' is missing"), std::string::npos);
    EXPECT_NE(workflow_refusal("counted: working", "counted: weekly").find("working, calendar, months"),
              std::string::npos);
    EXPECT_NE(workflow_refusal("from: [s], ", ""), "");
}

std::vector<CaseState> next_states(Workflow const& workflow, CaseState const& state) {
    std::vector<CaseState> next;
    auto const last = state.taken.back().event.day;
    auto const later =
        Date(std::chrono::sys_days(last) + std::chrono::days(400)); // for what waits until a time is over
    for (auto const day : {last, later}) {
        for (auto const* step : allowed_steps(workflow, state, day)) {
            CaseEvent event{step->id, day, step->actors.front(), step->needs};
            if (step->per_body) {
                event.body = "A";
                event.authority = "general";
            }
            try {
                next.push_back(advance(workflow, state, event, vietnamese_calendar()));
            } catch (Error const&) {
                continue;
            }
        }
    }
    return next;
}

/// Clocks that run on and may become late.
std::string open_clocks(Workflow const& workflow, CaseState const& state) {
    std::set<std::string> clocks;
    for (auto const& run : clock_runs(workflow, state)) {
        if (!run.ended && !workflow.find_clock(run.clock)->window) {
            clocks.insert(run.clock);
        }
    }
    std::string open;
    for (auto const& clock : clocks) {
        open += " " + clock;
    }
    return open;
}

/// Every way a case can go, until it stands where it stood with the same clocks.
void walk(Workflow const& workflow, CaseState const& state, std::set<std::string>& seen) {
    auto const open = open_clocks(workflow, state);
    auto const* stage = workflow.find_stage(state.stage());
    auto const steps = std::to_string(allowed_steps(workflow, state, state.taken.back().event.day).size());
    if (!seen.insert(state.stage() + open + steps).second) {
        return;
    }
    EXPECT_TRUE(!stage->final || open.empty())
        << state.subject.kind << " ends by " << state.taken.back().event.step << " with" << open << " open";
    for (auto const& next : next_states(workflow, state)) {
        walk(workflow, next, seen);
    }
}

TEST(Workflow, WhatHasEndedLeavesNoClockThatNobodyCanEnd) {
    for (auto const& kind : application_workflow().kinds) {
        std::set<std::string> seen;
        walk(application_workflow(), application(kind.id, "2026-07-01").state(), seen);
        EXPECT_GT(seen.size(), 20u) << kind.id;
    }
    for (auto const& kind : complaint_workflow().kinds) {
        std::set<std::string> seen;
        CaseSubject subject;
        subject.kind = kind.id;
        walk(complaint_workflow(),
             CaseTeller(complaint_workflow(), subject, {"receive", on("2026-07-01"), "desk", {"complaint"}}).state(),
             seen);
    }
}

TEST(Workflow, EveryTermNamesItsFact) {
    for (auto const* workflow : {&application_workflow(), &complaint_workflow()}) {
        std::set<std::string> ids;
        for (auto const& term : workflow->terms) {
            EXPECT_FALSE(term.basis.fact.empty()) << term.id;
            EXPECT_TRUE(ids.insert(term.id).second) << term.id;
            EXPECT_FALSE(term.silence_consents && term.basis.fact != "2.18") << term.id;
        }
        for (auto const& step : workflow->steps) {
            EXPECT_TRUE(step.basis.instrument.empty() || step.basis.verification == Verification::source_seen);
        }
    }
}

} // namespace

} // namespace hatang::core
