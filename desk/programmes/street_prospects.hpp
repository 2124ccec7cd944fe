// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the register knows of the streets under a proposed line (core/contracts/street_prospects.hpp).

#include "core/contracts/places.hpp"
#include "core/contracts/street_prospects.hpp"
#include "desk/programmes/programmes.hpp"

#include <memory>

namespace hatang::desk {

/// Underground: street records within 30 m and 30° whose state says so on the day, whatever cables still wait to be
/// withdrawn. Due: items with a line of undergrounding programmes, the same way. Banned: zones of kind no_new_aerial; a
/// line zone without a depth holds within 15 m. Polygons are cut exactly, reaches to a centimetre (parts shorter than
/// 5 m may be missed). Programmes are read once, streets and zones around each asked line. \p places must outlive it.
std::unique_ptr<core::StreetProspects> make_street_prospects(core::PlaceReader const& places,
                                                             ProgrammeTime const& time);

} // namespace hatang::desk
