// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A case of the register as it stands on a day: its state, its clocks, who has it, how it ended.

#include "core/cases/deadlines.hpp"
#include "core/contracts/applications.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct CaseMoment {
    core::Date day;
    std::optional<std::int64_t> known_at; ///< a change; nothing: all that is known
};

struct CaseView {
    core::ApplicationRow row; ///< with the events until the moment
    core::CaseState state;
    core::CaseDeadlines clocks;             ///< clocks.stage: also "lapsed" without anybody's step
    std::vector<core::PermitEntry> permits; ///< of this case, until the moment
    std::string officer;
    std::string outcome; ///< agreed, refused, withdrawn, exempt, annulled; empty: not decided
    std::optional<core::Date> resolved_on;
    std::int64_t version = 0; ///< of the whole case, also past the moment

    core::CaseStage const& stage() const;
    /// Its stage is not final as of the day: it counts in spacing checks.
    bool pending() const { return !stage().final; }
    /// Number of the permit that is in force or was last; empty: none given.
    std::string permit() const { return permits.empty() ? std::string() : permits.back().number; }
    /// Last day of the permit by its own words, or by the law's clock; nothing: neither says one.
    std::optional<core::Date> expires_on() const;
};

/// The state the events up to \p moment make; nothing before the first of them. Events from before schema 6 are read
/// too: "decide" with "agree…" or "refuse…" as approve and reject.
std::optional<core::CaseState> state_of(core::ApplicationRow const& row, CaseMoment const& moment);
/// Nothing when the case was not yet there. \p permits: of every case or of this one.
std::optional<CaseView> view_case(core::ApplicationRow row, std::vector<core::PermitEntry> const& permits,
                                  CaseMoment const& moment);
/// Every case that was there, in code order.
std::vector<CaseView> view_cases(core::ApplicationReader const& applications, CaseMoment const& moment);
/// \throws core::Error(not_found) also when it was not yet there on the day.
CaseView require_case(core::ApplicationReader const& applications, std::string const& code, CaseMoment const& moment);

/// Those that came with an event until the moment.
std::vector<core::ApplicationDocument> documents_until(core::ApplicationReader const& applications,
                                                       std::string const& code, CaseMoment const& moment);

/// Titles by id, or the id itself.
core::Words kind_title(std::string_view kind);
core::Words procedure_title(std::string_view procedure);
core::Words stage_title(std::string_view stage);
core::Words actor_title(std::string_view actor);
core::Words step_title(std::string_view step);
core::Words clock_title(std::string_view clock);
core::Words authority_title(std::string_view authority);
core::Words paper_title(std::string_view paper);
core::Words outcome_title(std::string_view outcome);
/// A day in the language: 20/02/2017 or 2017-02-20.
std::string format_day(core::Date day, core::Language language);
/// "30 ngày" / "15 working days"
core::Words counted_length(core::LegalTerm const& term);

} // namespace hatang::desk
