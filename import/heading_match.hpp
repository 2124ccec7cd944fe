// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Headings of a table, Vietnamese or English, with or without marks, to fields by their spellings; units behind them
/// are read. What the fields are is the caller's.

#include "core/network/station_field_map.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// What a coordinate heading says of its axis.
enum class Implies { nothing, longitude, latitude, x, y, x_north, y_east, easting, northing };
Implies parse_implies(std::string_view name);
core::HeadingAxes axes_of(Implies first, Implies second);

struct HeadingSpelling {
    HeadingSpelling(std::size_t of, std::string_view text, Implies implied);
    std::size_t field;
    std::string key;     ///< words, one blank between
    std::string compact; ///< the same without blanks
    Implies implies;
};

/// Which column each field took. Longest, most specific spelling first; never guesses from the values.
struct HeadingAssignment {
    struct Ambiguity {
        std::size_t field, taken, left;
    };
    std::vector<std::optional<std::size_t>> columns; ///< by field
    std::vector<double> factors;                     ///< by column: metres per unit
    std::vector<Implies> implies;                    ///< by column
    std::vector<std::size_t> unknown;
    std::vector<Ambiguity> ambiguities;

    Implies implied(std::size_t field) const { return columns[field] ? implies[*columns[field]] : Implies::nothing; }
};
/// Metres of a unit of length ("ft", "km"); nothing when \p word is none.
std::optional<double> metres_of_unit(std::string_view word);
/// One word for each of them.
std::vector<std::string> known_units();
/// Metres per unit that a heading names: "Height (ft)" → 0.3048; 1 when it names none.
double metres_of_heading(std::string const& heading);

HeadingAssignment assign_headings(std::span<std::string const> headings, std::span<HeadingSpelling const> spellings,
                                  std::size_t fields);

} // namespace hatang::ingest
