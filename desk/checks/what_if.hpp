// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a draft would change: every station judged by the law and zones of now and of the draft, and those whose
/// verdict differs, in both directions.

#include "core/list/list.hpp"
#include "desk/checks/check_sites.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

struct WhatIf {
    rules::Rulebook const& law_now;
    rules::Rulebook const& law_then;          ///< the same object when no packs change
    std::vector<rules::ZoneMark> draft_zones; ///< a code of an adopted zone takes that one's place
};

struct WhatIfSums {
    std::int64_t stations = 0;
    std::int64_t changed = 0; ///< other verdict, or other failing rules
    std::int64_t worse = 0;   ///< would fail and do not now
    std::int64_t better = 0;  ///< fail now and would not
};

/// One row a station that changes: both verdicts, the rules it would newly break and those it would no longer break.
WhatIfSums list_what_if(WhatIf const& draft, CheckSources const& sources, core::SiteQuery const& query, core::Date on,
                        core::Date today, core::ListWriter& writer);

} // namespace hatang::desk
