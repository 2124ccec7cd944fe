// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The streets and routes of the register as the ledger takes them: lines measured, routes on the streets they name.

#include "core/contracts/places.hpp"
#include "core/finding.hpp"
#include "desk/ledger/ledger.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk::ledger {

struct Street {
    std::string code;
    std::string name;
    std::string key; ///< of the name, without "Đường"; the code where there is no name
    std::string from_node;
    std::string to_node;
    std::string ends_key; ///< both ends in a fixed order; empty = not known
    std::string side;
    CableState state = CableState::unknown;
    std::string commune_code;
    std::string ward_written;
    std::optional<double> stated_m;
    std::vector<spatial::MeasuredLine> lines; ///< empty = no geometry
    std::vector<std::size_t> routes;          ///< on the whole of it, by name
};

struct Route {
    std::string code;
    std::string owner_code; ///< empty where the register has none
    std::string owner_label;
    CableState state = CableState::unknown;
    bool ended = false;
    std::vector<std::size_t> streets; ///< named by it, ascending; empty = by place only
    std::vector<std::vector<core::GeoPoint>> lines;
};

/// Something else that lies along streets: an item of a programme, works of others, a cable asked for.
struct Overlay {
    std::vector<std::size_t> streets; ///< named by it, ascending; empty = by place only
    std::vector<std::vector<core::GeoPoint>> lines;
};

/// "Đường Bạch Đằng" and "bạch đằng" are one street.
std::string street_key(std::string_view name);

/// In code order. \p query is of streets.
std::vector<Street> read_streets(core::PlaceReader const& places, core::PlaceQuery const& query);

/// Routes there on \p day and, marked, those that ended before; each put on the streets it names. A route without a
/// line that names no known street is a finding.
std::vector<Route> read_routes(core::PlaceReader const& places, core::AsOf const& as_of, core::Date day,
                               std::vector<Street>& streets, core::FindingSink& findings);

} // namespace hatang::desk::ledger
