// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Who answers for a complaint, by kind, subject and area, as a department has written it down
/// (data/workflows/complaint_bodies.yaml says how).

#include "desk/complaints/complaint_desk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct BodyRule {
    std::string id;
    std::vector<std::string> kinds;
    std::vector<std::string> subjects;
    bool owned = false;
    std::vector<std::string> communes;
    std::vector<std::string> districts;
    std::optional<core::Date> received_from;
    std::optional<core::Date> received_to;
    std::string body;
    std::string escalate_to;
};

struct ChosenBody {
    std::string body;
    std::string escalate_to;
    std::string rule;
};

/// \throws core::Error(invalid_data) naming the line.
std::vector<BodyRule> read_bodies(std::string_view text, std::string_view name);
/// The table that comes with the program.
std::vector<BodyRule> const& default_bodies();

/// \throws core::Error(not_found) when no line fits.
ChosenBody choose_body(std::vector<BodyRule> const& rules, FoundComplaint const& found, core::SiteReader const& sites,
                       core::PlaceReader const& places);

} // namespace hatang::desk
