// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A case told step by step, for tests.

#include "core/cases/deadlines.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace hatang::test {

inline core::Date on(std::string const& iso) {
    return *core::parse_date(iso);
}

/// Runs a case and remembers it; what is refused throws and changes nothing.
class CaseTeller {
public:
    CaseTeller(core::Workflow const& workflow, core::CaseSubject subject, core::CaseEvent opening)
        : m_workflow(&workflow), m_state(core::open_case(workflow, std::move(subject), std::move(opening))) {}

    void step(core::CaseEvent event) {
        m_state = core::advance(*m_workflow, m_state, std::move(event), core::vietnamese_calendar());
    }
    /// The English sentence and hint of a step that must be refused; empty when it was not.
    std::string refusal(core::CaseEvent event) const {
        try {
            core::advance(*m_workflow, m_state, std::move(event), core::vietnamese_calendar());
        } catch (core::Error const& error) {
            return error.sentence().en + (error.hint().empty() ? "" : " | " + error.hint().en);
        }
        return "";
    }
    core::CaseDeadlines at(std::string const& day) const {
        return core::deadlines(*m_workflow, m_state, core::vietnamese_calendar(), on(day));
    }
    /// The last run of a clock, of one body where there are several.
    core::ClockReport clock(std::string const& day, std::string const& id, std::string const& body = {}) const {
        core::ClockReport found;
        for (auto const& each : at(day).clocks) {
            if (each.run.clock == id && (body.empty() || each.run.body == body)) {
                found = each;
            }
        }
        EXPECT_EQ(found.run.clock, id) << "the clock has not started";
        return found;
    }
    std::string due(std::string const& day, std::string const& id, std::string const& body = {}) const {
        auto const report = clock(day, id, body);
        return report.due ? core::format_iso(*report.due) : "none";
    }
    std::string const& stage() const { return m_state.stage(); }
    core::CaseState const& state() const { return m_state; }

private:
    core::Workflow const* m_workflow;
    core::CaseState m_state;
};

inline bool says(core::CaseDeadlines const& deadlines, std::string const& part) {
    for (auto const& each : deadlines.said) {
        if (each.en.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace hatang::test
