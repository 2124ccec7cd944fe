// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One more step of a case, as the workflow (data/workflows/application.yaml) allows it: the step, its papers, the
/// permit it gives out, in one change.

#include "desk/applications/case_view.hpp"
#include "desk/applications/cases.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct StepAsked {
    std::string step; ///< of the workflow
    core::Date on;
    std::string role;             ///< empty: the first who may take the step
    std::vector<PaperFile> files; ///< with or without bytes; their kinds are the papers of the step
    std::string body;
    std::string authority;
    int extra_days = 0;
    std::string note;
    std::string officer; ///< in charge from here on; empty: as before
    std::string number;  ///< of the permit that is given out
    std::optional<core::Date> expires_on;
    std::optional<std::int64_t> seen; ///< version the step was decided on
    bool incomplete = false;          ///< accept a dossier that is known to lack documents
};

/// A document that a dossier rule in force asks for and the case does not hold.
struct MissingDocument {
    std::string kind;
    core::Words title;
    std::string rule;
    core::LegalBasis basis;
};
struct Dossier {
    std::vector<MissingDocument> missing;
    bool stated = false; ///< the case says which documents it holds, or has some attached
    bool asked = false;  ///< a rule in force asks for documents
};
/// By the law of the filing date. An old case without a position has none.
Dossier dossier_of(core::ApplicationReader const& applications, Judging const& judging, std::string const& code);

struct StepTaken {
    std::string code;
    std::string role;
    CaseView view;                 ///< after the step, as of its day
    std::vector<core::Words> news; ///< what must be said since the step before
    std::vector<core::Words> warnings;
};
/// \throws core::Error(conflict) for a step that is not allowed (with those that are and what each needs), a case that
/// changed since it was seen, a dossier that lacks documents; (usage) for a day after today; (not_found).
StepTaken take_step(Desk const& desk, Judging const& judging, std::string const& code, StepAsked asked);

/// The steps that lead on from where the case stands, with what each needs and who may take it: one line each.
std::vector<core::Words> allowed_step_lines(core::CaseState const& state, core::Date day);

} // namespace hatang::desk
