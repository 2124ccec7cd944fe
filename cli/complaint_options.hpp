// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Options that the commands of the complaints desk share.

#include "cli/shared_options.hpp"
#include "desk/complaints/complaint_desk.hpp"
#include "desk/complaints/list_complaints.hpp"
#include "store/register_file.hpp"

namespace hatang::cli {

/// Who changes which register.
struct ComplaintDeskOptions {
    RegisterOption register_file;
    ActorOption actor;
    void describe(OptionTable& options);
    desk::ComplaintDesk desk(store::Register& reg, Console const& console) const;
};

/// --on and --seen of everything that changes a case.
struct ComplaintStepOptions {
    std::optional<core::Date> on;
    std::optional<std::int64_t> seen;
    void describe(OptionTable& options);
    core::Date day(Console const& console) const { return on.value_or(today(console)); }
    std::optional<std::size_t> version() const;
};

/// --stage, --state, --open, --body, --cause, --subject, --cable-owner, --from, --to.
struct ComplaintFilterOptions {
    desk::ComplaintFilter filter;
    void describe(OptionTable& options);
    /// Takes --where over where the register cannot answer it alone. \throws core::Error(usage) as its reading does.
    void take_where(std::string& where, store::Register const& reg);
};

/// "site:ABC" → kind and code. \throws core::Error(usage)
desk::ComplaintSubject parse_subject(std::string const& text);

/// Shows a case after a change.
void show_state(store::Register const& reg, std::string const& code, Console& console);

} // namespace hatang::cli
