// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases at the licensing desk: what was submitted, and what happened since. Nothing is overwritten: the state of a
/// case is what its events say. Implemented in store/.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/ids.hpp"
#include "core/units.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

struct ApplicationRecord {
    std::string code; ///< of the case, unique
    std::string kind; ///< planning_opinion, construction_permit, notice_of_commencement, cable_route, undergrounding,
                      ///< relocation, temporary_station
    Date filed_on;
    std::string operator_code; ///< of the applicant; may be empty
    std::string mast_class;    ///< declared; may be empty
    std::optional<Length> height;
    std::string proposal; ///< the document as submitted, JSON
    GeoPoint position;
};

/// One thing that happened: "submit", "assess", "override", "withdraw", "decide" …
struct ApplicationEvent {
    std::string step;
    Date on;
    std::string actor;
    std::string note; ///< for people
    std::string data; ///< JSON: the check as evaluated, the override, the decision; may be empty
    std::int64_t change = 0;
};

struct ApplicationRow {
    ApplicationRecord record;
    std::int64_t change_from = 0;
    std::int64_t last_event = 0; ///< grows with every event: what a later change must have seen
    std::string last_step;       ///< of those that change the state
    bool pending() const { return last_step != "withdraw" && last_step != "decide"; }
};

class ApplicationReader {
public:
    virtual ~ApplicationReader() = default;
    /// In code order; \p code: only this one.
    virtual std::vector<ApplicationRow> applications(std::optional<std::string> const& code = std::nullopt) const = 0;
    virtual std::vector<ApplicationEvent> application_events(std::string_view code) const = 0;
};

class ApplicationWriter {
public:
    virtual ~ApplicationWriter() = default;
    /// An empty code becomes the next of its year: "HS-2026-0001". Numbers have no gaps and no repeats: one change at a
    /// time holds the register. \returns the code. \throws Error(conflict) when the code is taken.
    virtual std::string submit(ApplicationRecord record) = 0;
    /// \p seen: last_event of the row the step was decided on. \throws Error(not_found); Error(conflict) when something
    /// happened to the case since, with what it was.
    virtual void add_event(std::string_view code, ApplicationEvent const& event, std::optional<std::int64_t> seen) = 0;
};

} // namespace hatang::core
