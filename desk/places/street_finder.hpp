// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The lines of a street that a text names, from the register's street layer: pieces of one name joined, one-way
/// carriageways included. What is unknown, or could be several streets, is said with the nearest names, never guessed.

#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/words.hpp"
#include "desk/admin/place_finder.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct StreetAsked {
    std::string_view name;
    std::string_view from; ///< with \p to: only the part between the two; names of streets or of nodes
    std::string_view to;
    WrittenPlace place; ///< decides between streets of one name
};

struct StreetAnswer {
    std::string wkb;     ///< MultiLineString; empty = a problem
    double part_m = 0.0; ///< length of a part that was cut out at the crossing streets; 0 = whole pieces
    std::string code;    ///< of the finding
    core::Words message; ///< why there is no line
};

/// Reads the street layer at the first question. Used by one thread; the readers must outlive it.
class StreetFinder {
public:
    StreetFinder(core::PlaceReader const& places, core::AdminReader const& admin);
    ~StreetFinder();
    StreetFinder(StreetFinder&&) noexcept;
    StreetFinder& operator=(StreetFinder&&) noexcept;
    StreetFinder(StreetFinder const&) = delete;
    StreetFinder& operator=(StreetFinder const&) = delete;

    StreetAnswer find(StreetAsked const& asked);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::desk
