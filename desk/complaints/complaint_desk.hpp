// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The complaints desk: takes in a complaint, takes its steps, notes who answers for it. Every function is one change
/// of the register; the state a step is judged on is read inside that change.

#include "core/contracts/complaints.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "desk/complaints/complaint_view.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct ComplaintDesk {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::ApplicationReader const& applications;
    core::ComplaintReader const& complaints;
    core::RegisterWriter& writer;
    std::string actor; ///< the account
    core::Date today{};
};

struct NewComplaint {
    core::PlaceRecord record{core::PlaceKind::complaint}; ///< kind, channel, received_on and content at least; code
                                                          ///< empty = the next of its kind and year
    core::ComplaintCase subject;                          ///< code and kind are taken from the record
    std::optional<core::GeoPoint> position;
    std::optional<ComplaintSubject> about;
    std::optional<ComplaintCable> cable;
};

/// PA, KN, TC or KK: the series of numbers of a kind.
std::string_view complaint_series(std::string_view kind);

/// An address whose place was fixed before gives the position. \returns the codes in the order of \p all.
/// \throws core::Error(usage) for a record without what is needed, or whose content repeats the sender's name,
/// telephone or e-mail; (not_found) for a subject that is not in the register.
std::vector<std::string> add_complaints(ComplaintDesk const& desk, std::vector<NewComplaint> all,
                                        core::ChangeHeader header);

struct ComplaintStep {
    core::CaseEvent event;           ///< an empty actor: the first the workflow allows
    std::string answer;              ///< of steps that answer: goes into the record
    std::optional<std::size_t> seen; ///< version the step was decided on; none = as it is now
};
/// \throws core::Error(conflict) for a step that is not allowed, naming those that are, and for a stale version, with
/// both values; (not_found) for an unknown code.
void take_step(ComplaintDesk const& desk, std::string const& code, ComplaintStep step);

/// Something noted that moves no clock. \p codes: the same for each.
struct ComplaintNote {
    core::ComplaintEvent event; ///< step, target, tag, due, remark
    std::optional<std::size_t> seen;
};
/// "assign" also changes the record; "subject" is looked for in the register first.
void note_complaints(ComplaintDesk const& desk, std::vector<std::string> const& codes, ComplaintNote const& note);

/// Several notes on one complaint, one change; \p notes.front().seen counts.
void note_complaint(ComplaintDesk const& desk, std::string const& code, std::vector<ComplaintNote> const& notes);

/// Where a visit found the place: the position of the complaint, and kept for its address.
/// \p seen: version it was decided on; none = as it is now.
void locate_complaint(ComplaintDesk const& desk, std::string const& code, core::AddressFix fix,
                      std::optional<std::size_t> seen);

/// Keeps a file. \p content: at most kMostFileBytes.
void attach_file(ComplaintDesk const& desk, std::string const& code, core::ComplaintFile file,
                 std::string_view content);
inline constexpr std::size_t kMostFileBytes = 32u << 20; ///< a photo of a telephone has 5 MB

/// Writes down who reads the personal data of \p codes, and why, before they are given out.
/// \throws core::Error(usage) without a reason.
void record_reading(ComplaintDesk const& desk, std::vector<std::string> const& codes, std::string const& why);

/// The record and the case. \throws core::Error(not_found)
struct FoundComplaint {
    core::PlaceRow row{core::PlaceKind::complaint};
    std::optional<core::ComplaintCaseRow> desk;
    ComplaintView view;
};
/// \p on: none = after everything that has happened.
FoundComplaint find_complaint(core::PlaceReader const& places, core::ComplaintReader const& complaints,
                              std::string const& code, std::optional<core::Date> on = std::nullopt);

/// \throws core::Error(not_found) for a subject that the register does not know, (usage) for an unknown kind.
void need_subject(ComplaintDesk const& desk, ComplaintSubject const& about);

} // namespace hatang::desk
