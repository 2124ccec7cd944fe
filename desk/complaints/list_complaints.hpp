// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of complaints: those that were imported and those the desk took in, with stage, clocks and who answers.
/// Personal data has no column here; see complaint_persons.hpp.

#include "core/contracts/complaints.hpp"
#include "desk/complaints/complaint_condition.hpp"
#include "desk/complaints/complaint_view.hpp"
#include "desk/places/list_places.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct ComplaintFilter {
    std::vector<std::string> stages; ///< ids of the workflow
    std::vector<std::string> states; ///< of Timeliness
    bool open = false;               ///< not closed
    bool overdue = false;            ///< a limit of the law, or of the body, has passed and it is not closed
    std::string body;                ///< part of the name, marks do not matter
    std::string cause;               ///< code
    std::string subject;             ///< code
    std::string cable_owner;         ///< code or name as written
    std::optional<core::Date> from;  ///< received
    std::optional<core::Date> to;    ///< last day
    std::optional<ComplaintCondition> condition;
};

/// The desk's part of every complaint as it was on a day; made once, asked per row.
class ComplaintViews {
public:
    ComplaintViews(core::ComplaintReader const& complaints, core::Date on, std::optional<std::int64_t> known_at);
    /// Valid until the next call.
    ComplaintView const& of(core::PlaceRecord const& record);
    core::Date on() const { return m_on; }

private:
    std::map<std::string, core::ComplaintCaseRow, std::less<>> m_cases;
    core::Date m_on;
    std::string m_code;
    std::optional<ComplaintView> m_view;
};

bool meets(ComplaintFilter const& filter, core::PlaceRow const& row, ComplaintView const& view, core::Date on);

/// \throws core::Error(usage) for an unknown stage or state, naming those there are.
void check_filter(ComplaintFilter const& filter);

SiteListResult list_complaints(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                               ComplaintFilter const& filter, SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
