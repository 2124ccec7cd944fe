// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Clocks whose time is over, or nearly so, and who must act before they end.

#include "desk/applications/list_cases.hpp"

namespace hatang::desk {

struct OverdueAsked {
    CaseFilter filter;
    int within = -1; ///< also clocks that end within so many working days; negative: only those that are over
};

/// One row a clock, the longest overdue first: its case, the clock, who is waited for (the consulted body by name),
/// due day, days late or left, the article. Windows (time to start works, to complain) are no delays and are left out.
std::int64_t list_overdue(core::ApplicationReader const& applications, OverdueAsked const& asked,
                          SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
