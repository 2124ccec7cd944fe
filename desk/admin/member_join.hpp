// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Joins the members of the official texts with the communes (and islands' districts) before 2025-07-01 by name, kind,
/// the district in brackets and the neighbours in the same text.

#include "desk/admin/succession_draft.hpp"

namespace hatang::desk {

/// Sets TextMember::unit where the words decide; leaves several or no candidates where they do not.
/// A member that is a whole district is replaced by one member for each of its communes. \pre provinces are known.
void join_members_by_name(JoinState& state);

/// A name that fits a unit of another district, which another text names too, while a unit of nearly the same name in
/// the neighbours' district is named by no text: the text has the wrong kind or letter ("Xã Xuân Hòa" for Phường Xuân
/// Hoà, "Xã Mỵ Hòa" for Xã Mi Hòa).
void repair_far_members(JoinState& state);

/// Two communes of one province whose texts are exchanged: each text names the other's namesake and code, and not its
/// own. The texts change places, with a finding.
void swap_crossed_texts(JoinState& state);

} // namespace hatang::desk
