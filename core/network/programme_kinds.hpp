// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The kinds of place_kinds.hpp that a programme is made of, and the works of others that it must go with.

#include "core/network/place_kinds.hpp"

namespace hatang::core {

/// Works of others in a street: who digs where, from when to when. Named by a street, by a line, or both.
PlaceKindInfo works_kind();
/// A plan of the department: undergrounding, bundling, conversion, lowering, storm safety.
PlaceKindInfo programme_kind();
/// A period of a programme; its owner_key is the programme's code.
PlaceKindInfo programme_phase_kind();
/// A stretch of street or a structure with its target and done day; its owner_key is the programme's code.
PlaceKindInfo programme_item_kind();

} // namespace hatang::core
