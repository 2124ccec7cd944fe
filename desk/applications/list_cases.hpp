// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of cases as they stand on a day: where each stands, whether it is in time, why not, and who has it.

#include "core/cql2/schema.hpp"
#include "core/list/list.hpp"
#include "desk/applications/case_view.hpp"
#include "desk/sites/list_sites.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// First and last day; nothing is open.
struct DaySpan {
    std::optional<core::Date> from;
    std::optional<core::Date> to;
    bool holds(std::optional<core::Date> const& day) const {
        return (!from && !to) || (day && (!from || *day >= *from) && (!to || *day <= *to));
    }
};

struct CaseFilter {
    CaseMoment moment{};
    std::vector<std::string> kinds;
    std::vector<std::string> stages;
    std::vector<std::string> outcomes;
    std::vector<std::string> timings; ///< of case_timings()
    std::vector<std::string> channels;
    std::vector<std::string> officers;
    std::vector<std::string> operators; ///< codes or spellings
    DaySpan filed;
    DaySpan resolved;
    bool pending = false; ///< only those whose stage is not final on the day
    bool open = false;    ///< only those without an answer
    std::string where;    ///< CQL2 over case_queryables()
    std::optional<std::int64_t> limit;
    std::optional<std::int64_t> offset;
};

/// How a case stands to its limit: running, paused, late while it is open; early, on_time, ended_late once answered;
/// lapsed; no_limit where no instrument that was read sets one.
std::vector<std::string> const& case_timings();
std::string timing_of(CaseView const& view);
core::Words timing_title(std::string_view timing);
/// What kept it, in one text: "Lấy ý kiến – Cục Tác chiến: quá hạn 2 ngày; …"
core::Words causes_text(CaseView const& view);

core::cql2::Schema const& case_queryables();
std::vector<core::ListColumn> case_columns();

/// In code order. \throws core::Error(usage) for a condition that cannot be read.
std::vector<CaseView> select_cases(core::ApplicationReader const& applications, CaseFilter const& filter);

/// \throws core::Error(usage) for an unknown column, naming those there are.
SiteListResult list_cases(core::ApplicationReader const& applications, CaseFilter const& filter,
                          SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
