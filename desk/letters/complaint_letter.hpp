// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The letter that answers a complaint. Who sent it is not taken over: the addressee is what --to says, else the sender
/// of the report by its number.

#include "desk/complaints/complaint_desk.hpp"
#include "desk/letters/agency_file.hpp"
#include "desk/letters/letter_request.hpp"

namespace hatang::desk {

/// \throws core::Error(conflict) when no answer was recorded and \p request gives no reason in its place.
core::Letter complaint_letter(FoundComplaint const& found, Agency const& agency, LetterRequest const& request);

} // namespace hatang::desk
