// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Every column of a list of cases, with how its cell is made; what --where may ask is the same columns.

#include "desk/applications/list_cases.hpp"
#include "desk/sites/site_columns.hpp"

#include <span>

namespace hatang::desk {

struct CaseColumn {
    core::ListColumn column;
    bool usual; ///< in a list for people when no columns are named
    core::Cell (*cell)(CaseView const& view, CellTexts& texts);
    core::Words (*label)(std::string_view code) = nullptr; ///< of a code, for people; nullptr: the cell as it is
    std::string example{};                                 ///< of a filter
};

std::span<CaseColumn const> all_case_columns();

} // namespace hatang::desk
