// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which unit became which on 2025-07-01, and by dated events since: the official texts decide, the 1:1 table fills
/// what they leave open, and whatever cannot be joined is a finding.

#include "desk/admin/admin_input.hpp"
#include "desk/admin/succession_draft.hpp"
#include "desk/admin/unit_set.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hatang::desk {

struct SuccessionOutcome {
    std::vector<DraftSuccession> successions; ///< known before and made now
    std::int64_t texts_with_parts = 0;
    std::int64_t communes_without_successor = 0;
    std::int64_t communes_without_predecessor = 0;
};

/// \p known: what the register holds already. Complexity O(members × log communes) but for misspelt names.
SuccessionOutcome build_successions(AdminInput& input, UnitSet const& units, std::span<core::Succession const> known);

} // namespace hatang::desk
