// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Addresses whose place is known because somebody went there: found again by their words, and used for numbers near by
/// on the same street.

#include "core/contracts/complaints.hpp"
#include "core/network/place_record.hpp"
#include "desk/complaints/address_parts.hpp"

#include <optional>
#include <vector>

namespace hatang::desk {

/// The address of a record with its ward and district as written.
AddressParts address_of(core::PlaceRecord const& record);
std::string address_key_of(core::PlaceRecord const& record);

/// The newest fix of the same address whose units do not say otherwise; nullptr without one.
core::AddressFix const* find_fix(std::vector<core::AddressFix> const& fixes, AddressParts const& parts);
core::AddressFix const* find_fix(std::vector<core::AddressFix> const& fixes, core::PlaceRecord const& record);

struct NumberGuess {
    core::GeoPoint position;
    double radius_m = 0.0;
    std::string from; ///< the address, or the two addresses, it rests on
};
/// Where a house or alley of this number should be, from fixed numbers of the same street: between two of them, or
/// near the only one. Metres to a house are an assumption: kMetresToANumber.
std::optional<NumberGuess> guess_by_numbers(std::vector<core::AddressFix> const& fixes, AddressParts const& parts);
inline constexpr double kMetresToANumber = 5.0; ///< narrow houses, odd and even numbers on two sides

} // namespace hatang::desk
