// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A case for people: what a step changed, and the whole of it.

#include "cli/console.hpp"
#include "desk/applications/take_step.hpp"

namespace hatang::cli {

/// The step, the stage after it, the clocks that run with their due days and articles, what must be said.
void print_step(desk::StepTaken const& taken, Console& console);
/// One line a clock; \p all: also those that have ended.
void print_clocks(desk::CaseView const& view, bool all, Console& console);

struct CaseCardParts {
    core::ApplicationReader const& applications;
    desk::CaseMoment moment;
    desk::Dossier const* dossier = nullptr; ///< nullptr: not looked at
    std::vector<std::string> same_site{};
    std::vector<desk::KnownPaper> papers{}; ///< titles of the kinds of documents
};
void print_case(desk::CaseView const& view, CaseCardParts const& parts, Console& console);

} // namespace hatang::cli
