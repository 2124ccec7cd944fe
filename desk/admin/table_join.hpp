// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the words of the official texts leave open: several candidates, misspelt names. Here the 1:1 table of old and
/// new communes may help; it never overrules a text.

#include "desk/admin/succession_draft.hpp"

namespace hatang::desk {

/// Chooses among several candidates: the one the table sends to this commune, else the one with the new commune's
/// code, else the only one that no other text names.
void settle_candidates(JoinState& state);

/// Pairs members that no unit answers with communes that no text names: nearly the same spelling in the same district
/// or by the table. Each pair is a finding with both spellings.
void join_misspelt(JoinState& state);

/// Findings for members that stayed open.
void report_open_members(JoinState& state);

} // namespace hatang::desk
