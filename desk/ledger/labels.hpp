// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the groups of a ledger are called, and in which order they stand.

#include "desk/ledger/ledger.hpp"
#include "desk/ledger/streets.hpp"
#include "desk/ledger/units.hpp"

#include <optional>
#include <string>

namespace hatang::desk::ledger {

/// Code of data/codes/cable_state.csv; empty = unknown.
std::string state_code(CableState state);
LedgerGroup state_group(CableState state);
LedgerGroup side_group(std::string const& side);
/// The code of the operator, or its name as written where it has none.
std::string operator_key(Route const& route);
LedgerGroup operator_group(std::string const& key);
LedgerGroup unit_group(Units const* units, std::optional<std::int64_t> key);

/// By the names of the groups in Vietnamese order, states as in their list; unknown last.
void sort_rows(Ledger& ledger);

} // namespace hatang::desk::ledger
