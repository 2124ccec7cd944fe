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
    HeadingSpelling(std::size_t of, std::string_view text, Implies implied, bool length = false);
    std::size_t field;
    std::string key;     ///< words, one blank between
    std::string compact; ///< the same without blanks
    Implies implies;
    bool is_length; ///< of a field whose values are metres
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
    std::vector<core::NoLength> no_lengths; ///< of the unknown ones

    Implies implied(std::size_t field) const { return columns[field] ? implies[*columns[field]] : Implies::nothing; }
};

HeadingAssignment assign_headings(std::span<std::string const> headings, std::span<HeadingSpelling const> spellings,
                                  std::size_t fields);

} // namespace hatang::ingest
