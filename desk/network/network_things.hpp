// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Streets, poles, spans, manholes, ducts, routes and cables of the register as checks of the network take them: lines,
/// ends, room.

#include "core/contracts/places.hpp"
#include "core/geo_point.hpp"
#include "core/network/place_record.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// Whether one more cable goes in or on.
enum class Room : std::uint8_t { unknown, some, none };

struct NetworkThing {
    core::PlaceKind kind = core::PlaceKind::street;
    std::string code;
    std::string name;
    std::string owner_key;
    std::string owner;     ///< label, or the name as written
    std::string users;     ///< codes, "; " between them
    std::string street;    ///< as written; of a street its name
    std::string laying;    ///< code of laying_ways()
    std::string state;     ///< of a street: code of cable_states()
    std::string occupancy; ///< code of occupancies()
    std::string from;      ///< codes of poles or manholes, as written
    std::string to;
    std::string routes; ///< of a cable
    std::optional<double> used;
    std::optional<double> count; ///< ducts of a section; cables a pole may carry
    std::optional<double> clearance_m;
    std::optional<double> stated_m;
    std::int64_t change = 0;                        ///< that wrote it
    bool from_register = false;                     ///< its line follows others; the file had none
    std::vector<std::vector<core::GeoPoint>> lines; ///< a point is a line of one corner; empty = no geometry

    /// From counts where they are known, else from the occupancy; a street has none.
    Room room() const;
    bool is_line() const { return !lines.empty() && lines.front().size() > 1; }
};

struct NetworkScope {
    std::vector<core::PlaceKind> kinds; ///< in this order
    core::AsOf as_of;
    std::optional<core::Date> on; ///< there on this day; none: whenever
    std::optional<core::GeoBox> box;
};

/// Kind by kind, in code order.
std::vector<NetworkThing> read_network(core::PlaceReader const& places, NetworkScope const& scope);

/// "cống bể B1 – B2 (VNPT)".
core::Words called(NetworkThing const& thing);

/// Search keys of codes or names that a cell lists: "T01, T02".
std::vector<std::string> listed(std::string_view text);

} // namespace hatang::desk
