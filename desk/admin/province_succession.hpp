// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which new province each old one went into (63 → 34), found from the communes.

#include "desk/admin/succession_draft.hpp"

#include <span>

namespace hatang::desk {

struct ProvinceSuccessor {
    UnitIndex before;
    UnitIndex after;
    int votes = 0; ///< communes that say so
    int total = 0;
};

/// Every member of an official text whose name is unique in the country, and every row of the mapping table, is one
/// vote for "its old province → the text's province"; the majority decides. An old province without votes is left out.
/// Fills \p state.provinces.
std::vector<ProvinceSuccessor> find_province_successors(JoinState& state);

} // namespace hatang::desk
