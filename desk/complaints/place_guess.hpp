// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where an address is, as far as the register can tell, and how far off that may be. The radius is honest: a street
/// without its number is as long as it is, a ward as wide.

#include "core/contracts/complaints.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/words.hpp"
#include "desk/complaints/address_parts.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

enum class PlaceBasis {
    none,        ///< nothing in the register says where
    district,    ///< somewhere in the district
    ward,        ///< somewhere in the ward
    street,      ///< somewhere along the street
    numbers,     ///< between or near numbers that a visit has fixed
    crossing,    ///< where the two streets meet
    fixed,       ///< somebody has been there
    coordinates, ///< as given
};
std::string_view to_string(PlaceBasis basis);
core::Words label(PlaceBasis basis);

struct PlaceGuess {
    PlaceBasis basis = PlaceBasis::none;
    std::string wkb; ///< point, street or ward; empty = none
    std::optional<core::GeoPoint> centre;
    double radius_m = 0.0;         ///< about the centre: the place is within it
    std::vector<core::Words> said; ///< on what it rests, and what could not be found
};

/// What is asked of one place.
struct PlaceWords {
    AddressParts parts;
    std::optional<core::GeoPoint> position;
    std::optional<double> accuracy_m; ///< of the position
};

/// Reads the street layer at the first question. The readers must outlive it.
class PlaceGuesser {
public:
    PlaceGuesser(core::AdminReader const& admin, core::PlaceReader const& places,
                 core::ComplaintReader const& complaints);
    ~PlaceGuesser();
    PlaceGuesser(PlaceGuesser const&) = delete;
    PlaceGuesser& operator=(PlaceGuesser const&) = delete;
    PlaceGuesser(PlaceGuesser&&) = delete;
    PlaceGuesser& operator=(PlaceGuesser&&) = delete;

    PlaceGuess guess(PlaceWords const& words);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

inline constexpr double kUnstatedAccuracy_m = 50.0; ///< of coordinates that came without one: a telephone in a street
inline constexpr double kCrossingReach_m = 60.0;    ///< two axes drawn apart still meet: half of the widest road

} // namespace hatang::desk
