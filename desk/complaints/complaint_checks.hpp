// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a new complaint must say before it is written down, and what nobody may write where everybody reads it.

#include "desk/complaints/complaint_desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// The name, telephone or e-mail stands in the text; an address may well be the place complained of. \p persons: by
/// index of PlaceKindInfo::persons.
bool repeats_person(std::vector<std::string> const& persons, std::string_view text);

/// \throws core::Error(usage) for an answer or a note that repeats who sent \p code.
void check_written(ComplaintDesk const& desk, std::string const& code, std::string_view text);

/// Kind, channel, day of receipt, content; a content that does not repeat who sent it.
/// \throws core::Error(usage)
void check_new_complaint(core::PlaceRecord& record, core::Date today);

} // namespace hatang::desk
