// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The complaints desk: what happened to a complaint since it came in, files kept with it, addresses whose place a
/// visit has fixed, inspections and fines. The complaint itself is a PlaceRecord (contracts/places.hpp); the two meet
/// by their code. Nothing is overwritten. Implemented in store/.

#include "core/date.hpp"
#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::core {

/// What decides the clocks beside the kind (core/cases/case_state.hpp).
struct ComplaintCase {
    std::string code; ///< of the complaint
    std::string kind; ///< report, grievance, denunciation, lawsuit
    std::string complexity = "ordinary";
    bool remote = false;
    std::optional<Date> known_on; ///< when the act complained of became known
};

/// A step of data/workflows/complaint.yaml, or something the desk noted that moves no clock: "assign", "escalate",
/// "subject", "cable", "joint", "link", "locate", "file", "read_persons".
struct ComplaintEvent {
    std::string step;
    Date on{};
    std::string actor{};       ///< of the workflow; the account for what the desk noted
    std::string papers{};      ///< ids of the workflow, by comma
    std::string target_kind{}; ///< of a subject: site, structure, pole, route, street_segment, application
    std::string target{};      ///< code of the subject, body, owner of the cable, cause …
    std::string tag{};         ///< of a cable, as read
    std::optional<Date> due{}; ///< set by an officer, not by law
    int extra_days = 0;
    std::string remark{};
    std::string stage{};     ///< in which the case stood afterwards
    std::int64_t change = 0; ///< set by the reader
};

struct ComplaintCaseRow {
    ComplaintCase subject;
    std::vector<ComplaintEvent> events; ///< oldest first; their number is the version of the case
};

struct ComplaintFile {
    std::string name; ///< without folders
    std::string kind; ///< photo, letter, minutes, other
    std::string sha256;
    std::int64_t bytes = 0;
    std::optional<Date> taken_on;
    std::string note;
};

/// A place that somebody went to, or looked up on a map, for an address nobody could find by its words.
struct AddressFix {
    std::string key;     ///< of the address (desk/complaints/address_parts.hpp)
    std::string written; ///< the address as written
    GeoPoint position;
    double accuracy_m = 0.0; ///< > 0
    std::string basis;       ///< visit, map, survey
    std::string complaint;   ///< code of the case it was fixed for; may be empty
    Date on{};
};

struct InspectionRecord {
    std::string code; ///< empty = the next number of its year, "KT-2017-0001"
    Date on{};
    std::string body; ///< who inspected
    std::string subject_kind;
    std::string subject; ///< code of the site, pole, route …; may be empty
    std::string operator_code;
    std::string complaint; ///< code of the case it followed from; may be empty
    std::string findings;
};

/// One version of a violation; a later one with the same code takes its place in lists.
struct ViolationRecord {
    std::string code; ///< empty = the next number of its year, "VP-2017-0001"
    Date on{};        ///< when it was found
    std::string operator_code;
    std::string subject_kind;
    std::string subject;
    std::string inspection;     ///< code; may be empty
    std::string complaint;      ///< code; may be empty
    std::string act;            ///< what was done, as the officer wrote it
    std::string article;        ///< the article applied, as the officer wrote it
    std::optional<double> fine; ///< đồng
    std::string decision;       ///< its number
    std::optional<Date> decided_on;
    std::optional<Date> paid_on;
    std::int64_t version = 1;
};

class ComplaintReader {
public:
    virtual ~ComplaintReader() = default;
    /// In code order; \p code: only this one.
    virtual std::vector<ComplaintCaseRow> cases(std::optional<std::string> const& code = std::nullopt) const = 0;
    /// Personal data of a complaint, by index of PlaceKindInfo::persons, then the unknown columns of its file. Empty
    /// when none is known. Whoever asks writes the event "read_persons" first.
    virtual std::vector<std::pair<std::string, std::string>> persons(std::string_view code) const = 0;
    virtual std::vector<ComplaintFile> files(std::string_view code) const = 0;
    /// \throws Error(not_found)
    virtual std::string file_content(std::string_view code, std::string_view sha256) const = 0;
    /// Newest first.
    virtual std::vector<AddressFix> fixes() const = 0;
    virtual std::vector<InspectionRecord> inspections() const = 0;
    /// The latest version of each.
    virtual std::vector<ViolationRecord> violations() const = 0;
};

class ComplaintWriter {
public:
    virtual ~ComplaintWriter() = default;
    /// The next code of a series and year: "PA-2017-0001". Numbers have no gaps and no repeats: one change at a time
    /// holds the register.
    virtual std::string next_code(std::string_view series, int year) = 0;
    /// \throws Error(conflict) when the case is open already.
    virtual void open(ComplaintCase const& subject) = 0;
    /// \throws Error(not_found)
    virtual void add_event(std::string_view code, ComplaintEvent const& event) = 0;
    /// \p content is kept in the register.
    virtual void add_file(std::string_view code, ComplaintFile const& file, std::string_view content) = 0;
    virtual void add_fix(AddressFix const& fix) = 0;
    /// Both return the code.
    virtual std::string add_inspection(InspectionRecord record) = 0;
    virtual std::string put_violation(ViolationRecord record) = 0;
};

} // namespace hatang::core
