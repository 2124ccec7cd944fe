// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One complaint for machines: record, stage, clocks with their articles, what happened, files. Without personal data.

#include "desk/complaints/complaint_desk.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hatang::desk {

/// \p persons: empty unless they were asked for and the reading was recorded.
std::string complaint_json(FoundComplaint const& found, core::Date on, std::vector<core::ComplaintFile> const& files,
                           std::vector<std::pair<std::string, std::string>> const& persons = {});

} // namespace hatang::desk
