// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases at the licensing desk: what was submitted, what happened since, its documents and permits. Nothing is
/// overwritten: the state of a case is what its events say (docs/cases.md). Implemented in store/.

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
    GeoPoint position{};
    bool placed = true;                  ///< false: an old case taken in without a position
    std::string procedure{};             ///< of the workflow; empty: taken in before schema 6
    std::string province{};              ///< code on the filing day; empty: unknown
    std::string complexity = "ordinary"; ///< of the workflow
    bool remote = false;
    int stations = 1;
    std::string channel{};   ///< of application_channels(); may be empty
    std::string applicant{}; ///< as written
    std::string site{};      ///< code of the site the answers are about; may be empty
    std::string address{};
    std::string previous{}; ///< code of the case it continues; may be empty
};

/// One thing that happened: a step of the workflow, or a remark beside it ("check", "override").
struct ApplicationEvent {
    std::string step;
    Date on;
    std::string actor; ///< who recorded it
    std::string note;  ///< for people
    std::string data;  ///< JSON: the check as evaluated, the override; may be empty
    std::int64_t change = 0;
    std::string stage{}; ///< after the step; empty: a remark, or a row from before schema 6
    std::string role{};  ///< actor of the workflow
    std::vector<std::string> papers{};
    std::string body{};
    std::string authority{};
    int extra_days = 0;
    std::string officer{}; ///< in charge from here on; empty: as before
};

struct ApplicationRow {
    ApplicationRecord record;
    std::int64_t change_from = 0;
    std::vector<ApplicationEvent> events; ///< oldest first, without their data
    /// Grows with every event: what a later change must have seen.
    std::int64_t version() const { return static_cast<std::int64_t>(events.size()); }
    /// Its last step did not close it. A paper that lapsed by itself is told by desk/applications/case_view.hpp.
    bool pending() const;
};

/// A file that came with a step.
struct ApplicationDocument {
    std::int64_t number = 0; ///< 1, 2, … within the case
    std::int64_t event = 0;  ///< 1, 2, … among the events of the case
    std::string kind;        ///< paper of the workflow, or document of a dossier rule
    std::string name;        ///< file name without folders
    std::string source;      ///< who handed it in; may be empty
    std::string media_type;
    std::int64_t size_bytes = 0;
    std::string sha256;
    std::int64_t change = 0;
};
inline constexpr std::int64_t kDocumentFileBytes = 25 * 1024 * 1024;

/// What was given out, and what became of it.
struct PermitEntry {
    std::string application; ///< code of the case
    std::string action;      ///< issue, extend, change, reissue, revoke
    std::string kind;        ///< of the case
    std::string number;
    Date on;
    std::optional<Date> expires_on; ///< as the paper says; nothing: it says none
    std::string previous{};         ///< number of the permit it extends, changes, re-issues or revokes
    std::int64_t change = 0;
};

class ApplicationReader {
public:
    virtual ~ApplicationReader() = default;
    /// In code order; \p code: only this one.
    virtual std::vector<ApplicationRow> applications(std::optional<std::string> const& code = std::nullopt) const = 0;
    /// Oldest first, with their data. \throws Error(not_found)
    virtual std::vector<ApplicationEvent> application_events(std::string_view code) const = 0;
    /// In their order. \throws Error(not_found)
    virtual std::vector<ApplicationDocument> documents(std::string_view code) const = 0;
    /// \throws Error(not_found)
    virtual std::string document_bytes(std::string_view code, std::int64_t number) const = 0;
    /// Oldest first; \p code: only those of this case.
    virtual std::vector<PermitEntry> permits(std::optional<std::string> const& code = std::nullopt) const = 0;
    /// What the department has decided for itself; nothing: never set.
    virtual std::optional<std::string> setting(std::string_view name) const = 0;
};

class ApplicationWriter {
public:
    virtual ~ApplicationWriter() = default;
    /// An empty code becomes the next number of \p pattern (desk/applications/case_numbers.hpp) filled but for its
    /// "{seq…}". Numbers have no gaps and no repeats: one change at a time holds the register. \returns the code.
    /// \throws Error(conflict) when the code is taken; Error(not_found) for an unknown previous case.
    virtual std::string submit(ApplicationRecord record, std::string_view pattern) = 0;
    /// \p seen: version() of the row the step was decided on. \throws Error(not_found); Error(conflict) when something
    /// happened to the case since, with both versions.
    virtual void add_event(std::string_view code, ApplicationEvent const& event, std::optional<std::int64_t> seen) = 0;
    /// To the case's last event; number, event, size, hash and change are filled in. The same content is kept once.
    /// \pre 0 < size of \p bytes <= kDocumentFileBytes
    virtual void add_document(std::string_view code, ApplicationDocument document, std::string_view bytes) = 0;
    /// To the case's last event. \throws Error(conflict) when this kind has given out the number in that year;
    /// Error(not_found) for an unknown previous permit.
    virtual void add_permit(PermitEntry const& entry) = 0;
    virtual void put_setting(std::string_view name, std::string_view value) = 0;
};

} // namespace hatang::core
