// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Making and changing a programme with its phases, and recording what is done: one change each.

#include "core/contracts/register_writer.hpp"
#include "core/finding.hpp"
#include "desk/programmes/programmes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct ProgrammeDesk {
    core::PlaceReader const& places;
    core::RegisterWriter& writer;
    std::string actor;
    core::Date today;
};

struct ProgrammeDraft {
    std::string code;
    std::string name;
    std::string kind; ///< code or name of core::programme_kinds()
    std::string instrument;
    std::string lead_body;
    std::optional<core::Date> begins_on; ///< DEFAULT: the first day of the first phase
    std::optional<core::Date> ends_on;   ///< DEFAULT: the last day of the last phase
    std::string note;
    std::vector<std::string> phases; ///< "CODE=FIRST..LAST" or "CODE=FIRST..LAST=NAME"; a bare "2016-2017" or "2018"
                                     ///< is those years
    bool update = false;             ///< the programme is there already; what is not given stays
    std::optional<core::Date> on;    ///< first day of the changed state; DEFAULT: today
};

/// "2016-2017", "GD1=2016-01-01..2017-12-31", "GD1=2016-01-01..2017-12-31=Giai đoạn 1". \throws core::Error(usage)
ProgrammePhase parse_phase(std::string const& text);

struct EditedProgramme {
    Programme programme;
    std::optional<core::ChangeNumber> change; ///< none when nothing changed
};
/// \throws core::Error(conflict) when the code is taken (or, with update, is not there: not_found), (usage) for a kind
/// that is not known, a phase that ends before it begins, phases that overlap.
EditedProgramme edit_programme(ProgrammeDesk const& desk, ProgrammeDraft const& draft);

struct DoneReport {
    std::vector<std::string> items;
    std::optional<core::Date> on; ///< nothing: not done after all
    std::string evidence;         ///< file name without folders
    std::string evidence_sha256;
    std::string note;
    std::optional<core::Date> withdraw_by; ///< by when cables and poles must be gone
    bool street_states = true;             ///< the segments that the item covers whole get their new state
};

struct DoneResult {
    std::vector<std::string> items;    ///< changed
    std::vector<std::string> segments; ///< whose state of cables changed
    std::optional<core::ChangeNumber> change;
};
/// Findings: segment-partly-covered (its state stays), item-late. \throws core::Error(not_found) for an item that the
/// programme does not have, (usage) for a day that is not past or lies before the programme, (conflict) when an item is
/// done already on another day.
DoneResult mark_done(ProgrammeDesk const& desk, std::string const& programme, DoneReport const& report,
                     core::FindingSink& findings);

} // namespace hatang::desk
