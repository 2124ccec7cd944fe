// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The figures of the one-stop shop for a period: received, resolved, open, in time and late, as departments report
/// them every month, quarter and half year.

#include "desk/applications/list_cases.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

enum class FigureGroup { kind, channel, officer, applicant_operator, procedure, month, none };

struct CaseFigures {
    std::string group;             ///< code, name or "2017-06"; empty: not stated
    std::int64_t carried_over = 0; ///< filed before the period, open when it began
    std::int64_t received = 0;     ///< filed in the period
    std::int64_t resolved = 0;     ///< answered in the period = early + on_time + late + no_limit
    std::int64_t early = 0;
    std::int64_t on_time = 0;
    std::int64_t late = 0;
    std::int64_t no_limit = 0; ///< answered, no instrument that was read sets a limit
    std::int64_t agreed = 0;   ///< of the resolved
    std::int64_t refused = 0;
    std::int64_t open = 0; ///< not answered on the period's last day = carried_over + received - resolved
    std::int64_t open_late = 0;
    std::int64_t open_paused = 0;
    std::int64_t lapsed = 0; ///< given out, never used, and over on the period's last day
};

/// \p period both ends are set; the state counts as of its last day. A last row is the total. The month of a case is
/// that of its filing day for what was received, of its answer for what was resolved, of the period's end for open
/// ones.
std::vector<CaseFigures> case_figures(core::ApplicationReader const& applications, CaseFilter const& filter,
                                      DaySpan const& period, FigureGroup by);
void list_case_figures(std::vector<CaseFigures> const& figures, FigureGroup by, SiteListStyle const& style,
                       core::ListWriter& writer);

} // namespace hatang::desk
