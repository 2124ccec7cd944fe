// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From a block of a family and a runway to patches.

#include "spatial/surfaces/detail/patch.hpp"
#include "spatial/surfaces/detail/span.hpp"
#include "spatial/surfaces/surface_family.hpp"

#include <string_view>
#include <vector>

namespace hatang::spatial::detail {

/// What a block is built on. The family has passed check_family, so that every name in it leads somewhere.
struct BuildSite {
    PlaneRunway runway;
    double aerodrome_elevation_m = 0.0;
    SurfaceFamily const& family;
};

template <typename Shape> Shape const* find_shape(SurfaceFamily const& family, std::string_view name) {
    for (SurfaceBlock const& block : family.blocks) {
        if (block.name == name) {
            return std::get_if<Shape>(&block.shape);
        }
    }
    return nullptr;
}

/// Stadium, box, around and sides: for the runway as a whole.
std::vector<Patch> build_for_runway(BlockShape const& shape, BuildSite const& site);
/// A fan: for one end.
std::vector<Patch> build_for_end(FanBlock const& fan, BuildSite const& site, bool at_second);

} // namespace hatang::spatial::detail
