// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a new complaint must say before it is written down.

#include "core/date.hpp"
#include "core/network/place_record.hpp"

namespace hatang::desk {

/// Kind, channel, day of receipt, content; a content that does not repeat who sent it.
/// \throws core::Error(usage)
void check_new_complaint(core::PlaceRecord& record, core::Date today);

} // namespace hatang::desk
