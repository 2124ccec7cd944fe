// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which column of a table of zones, streets, poles … holds what, found from its headings without configuration.

#include "core/network/place_kinds.hpp"
#include "core/network/station_field_map.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// Columns that every kind may have, beside its own fields and persons.
inline constexpr std::array<std::string_view, 9> kPlaceCommonFields{
    "code", "name", "address", "ward", "district", "province", "first_coordinate", "second_coordinate", "accuracy"};

struct PlaceFieldMap {
    struct Column {
        std::size_t index = 0;
        double factor = 1.0; ///< metres per unit: "ft" in its heading gives 0.3048
    };
    std::map<std::string, Column, std::less<>> columns; ///< by field name
    HeadingAxes axes = HeadingAxes::unknown;
    std::vector<std::size_t> unknown; ///< columns that no field took, in file order
    struct Ambiguity {
        std::size_t taken;
        std::size_t left;
    };
    std::vector<Ambiguity> ambiguities; ///< two headings claim one field: the first was taken
    std::vector<NoLength> no_lengths;   ///< of the unknown columns

    Column const* find(std::string_view field) const {
        auto const found = columns.find(field);
        return found == columns.end() ? nullptr : &found->second;
    }
    std::optional<std::size_t> column(std::string_view field) const {
        auto const* found = find(field);
        return found == nullptr ? std::nullopt : std::optional(found->index);
    }
};

/// Implemented in import/ from data/codes/place_headings.csv.
using PlaceHeadingMapper = std::function<PlaceFieldMap(PlaceKind, std::span<std::string const>)>;

} // namespace hatang::core
