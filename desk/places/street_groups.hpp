// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Pieces of street of one name, told apart by where they lie: "Lê Lợi" of two towns is two streets.

#include "core/geo_point.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct StreetPiece {
    std::string code;
    std::string name;
    std::string from;
    std::string to;
    std::string wkb; ///< empty = the register knows no line
};

struct StreetGroup {
    std::vector<StreetPiece const*> pieces;
    core::GeoPoint middle; ///< of the first piece's box
};

/// The name with its marks, without blanks and without the kind of road in front: "Đường Bạch Đằng" → "bạchđằng".
std::string marked_street_key(std::string_view name);

std::vector<StreetPiece const*> with_lines(std::vector<StreetPiece const*> pieces);

/// Pieces whose boxes come within kSameStreet_m of each other, or of pieces between, are one group; pieces of names
/// that differ by their marks never are.
std::vector<StreetGroup> grouped(std::vector<StreetPiece const*> const& pieces);
inline constexpr double kSameStreet_m = 500.0; ///< a bridge, a square, a piece that nobody has drawn

} // namespace hatang::desk
