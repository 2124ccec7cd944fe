// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the use cases on applications share.

#include "core/cases/case_state.hpp"
#include "desk/applications/cases.hpp"

namespace hatang::desk {

/// A step that was taken, as the register keeps it.
core::ApplicationEvent event_of(core::TakenStep const& taken, std::string const& actor);
/// A case as a neighbour of others. \pre it has a position
rules::MastMark mark_of(core::ApplicationRecord const& record);
/// What a dossier rule asks for, not a paper of the workflow's steps.
bool is_dossier_document(std::string const& kind);
/// \p kinds that dossier rules ask for become documents of the subject; papers of the workflow's steps do not.
void add_documents(rules::Subject& subject, std::vector<std::string> const& kinds);

} // namespace hatang::desk
