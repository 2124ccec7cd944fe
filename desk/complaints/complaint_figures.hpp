// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How many complaints, by what, and how they stand to their limits; inspections and violations as lists.

#include "desk/complaints/list_complaints.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// channel, kind, stage, body, subject, cable_owner, cable_fault, commune, cause, month.
std::vector<std::string> const& figure_groups();

/// One row for each combination, and one for all: complaints, open, closed, within their time, overdue, on time, late,
/// without a limit that was seen. By cable_owner: how often each owner came up, repeats are what is above one.
/// \throws core::Error(usage) for an unknown group.
void list_complaint_figures(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                            ComplaintFilter const& filter, std::vector<std::string> const& by,
                            SiteListStyle const& style, core::ListWriter& writer);

void list_inspections(std::vector<core::InspectionRecord> const& all, SiteListStyle const& style,
                      core::ListWriter& writer);
void list_violations(std::vector<core::ViolationRecord> const& all, SiteListStyle const& style,
                     core::ListWriter& writer);

} // namespace hatang::desk
