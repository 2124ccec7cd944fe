// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The unit that a heading names behind what is measured: "Chiều cao (ft, từ mặt đất)", "tower_height_ft". A unit is
/// believed where units stand – at the end of the heading, or as the first or last word of a piece in parentheses –
/// and not within a sentence ("tính từ tầng 1").

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// Metres of a unit of length ("ft", "km"); nothing when \p word is none.
std::optional<double> metres_of_unit(std::string_view word);
/// One word for each of them.
std::vector<std::string> known_units();

struct HeadingUnit {
    double metres = 1.0; ///< per unit; 1 when the heading names none
    /// What stands where a unit stands but makes no length: "tầng", or two units that differ; empty mostly.
    std::string not_a_length{};
};
HeadingUnit unit_of_heading(std::string const& heading);
/// Metres per unit that a heading names: "Height (ft)" → 0.3048; 1 when it names none.
double metres_of_heading(std::string const& heading);

/// Takes units and names of systems off the end of a heading's search key.
void strip_units(std::string& key);
/// "Longitude (E)" → "Longitude".
std::string outside_parentheses(std::string const& heading);

} // namespace hatang::ingest
