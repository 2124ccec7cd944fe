// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A family of obstacle surfaces as data: a list of named building blocks, as a rule pack lists them. A block is
/// built for every runway (fans: for both ends). No number here has a default that a law would have to give.
///
/// Slopes and splays are ratios (0.02 is 2 %); a splay is the divergence of each side. Lengths, widths and heights are
/// metres. A height is over the aerodrome elevation unless said otherwise. docs/obstacle-surfaces.md has the formulas.

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hatang::spatial {

/// Level within \c radius_m of the line between the thresholds: inner horizontal surface, horizontal surface.
struct StadiumBlock {
    double radius_m = 0.0;
    double height_m = 0.0;
};

/// A rectangle along the runway: \c half_width_m to each side, \c beyond_m past both thresholds. Flat over the
/// aerodrome elevation (straight-in surfaces), or \c height_m over the nearest point of the runway (area 2a).
struct BoxBlock {
    enum class Datum { aerodrome, runway };

    double half_width_m = 0.0;
    double beyond_m = 0.0;
    double height_m = 0.0;
    Datum datum = Datum::aerodrome;
};

/// Rises outwards from the border of a stadium or box: conical surface, area 2c. Ends at \c reach_m or after
/// \c rise_m; exactly one of them is given.
struct AroundBlock {
    std::string around; ///< name of the stadium or box
    double slope = 0.0;
    std::optional<double> rise_m;
    std::optional<double> reach_m;
    std::optional<double> start_height_m; ///< in the datum of the block inside; absent: that block's height
};

struct FanSection {
    std::optional<double> length_m; ///< absent: until the ceiling
    double slope = 0.0;             ///< 0 is a horizontal section
    double splay = 0.0;
};

/// A trapezoid about the extended centre line, in sections: approach, take-off climb, inner approach, balked landing,
/// instrument departure, area 2b.
struct FanBlock {
    /// outward: starts \c start_m before the threshold (after the runway end, for a take-off) and leads away from the
    /// runway. inward: starts \c start_m past the threshold and leads along the landing direction (balked landing).
    enum class Direction { outward, inward };

    Direction direction = Direction::outward;
    double start_m = 0.0;
    double start_height_m = 0.0; ///< over the threshold (outward) or over the runway at the inner edge (inward)
    double inner_edge_m = 0.0;
    std::vector<FanSection> sections;
    std::optional<double> final_width_m; ///< no wider than this
    std::optional<double> ceiling_m;     ///< ends where it reaches this height
};

/// Rises to both sides, at right angles to the centre line, from the strip and the sides of fans, up to the ceiling:
/// transitional and inner transitional surfaces. The strip is as wide as the inner edge of \c beside.
struct SidesBlock {
    std::string beside;                ///< name of an outward fan
    std::optional<std::string> beyond; ///< name of the inward fan that ends the strip; absent: the other end's fan does
    double slope = 0.0;
    double ceiling_m = 0.0;
};

using BlockShape = std::variant<StadiumBlock, BoxBlock, AroundBlock, FanBlock, SidesBlock>;

struct SurfaceBlock {
    std::string name; ///< "inner_horizontal", "approach", …; unique in its family
    BlockShape shape;
};

struct SurfaceFamily {
    std::vector<SurfaceBlock> blocks;
};

} // namespace hatang::spatial
