// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The runway and the two families of docs/obstacle-surfaces.md.

#include "spatial/geodesic.hpp"
#include "spatial/surfaces/obstacle_surfaces.hpp"

namespace hatang::spatial::test {

inline constexpr double kNone = -1.0;
inline constexpr core::GeoPoint kThreshold36{108.2, 16.03};

/// \p along metres north of threshold 36, then \p across metres to the east, both on geodesics.
inline core::GeoPoint place(double along, double across) {
    core::GeoPoint const abeam = destination(kThreshold36, 0.0, along);
    return destination(abeam, 90.0, across);
}

inline Runway runway_18_36() {
    return {"18/36", {kThreshold36, 10.0, "36"}, {place(3000.0, 0.0), 4.0, "18"}};
}

using enum FanBlock::Direction;

inline SurfaceFamily classic_family() {
    return {{
        {"inner_horizontal", StadiumBlock{4000.0, 45.0}},
        {"conical", AroundBlock{"inner_horizontal", 0.05, 100.0, {}, {}}},
        {"approach",
         FanBlock{
             outward, 60.0, 0.0, 280.0, {{3000.0, 0.02, 0.15}, {3600.0, 0.025, 0.15}, {8400.0, 0.0, 0.15}}, {}, {}}},
        {"transitional", SidesBlock{"approach", {}, 0.143, 45.0}},
        {"take_off_climb", FanBlock{outward, 60.0, 0.0, 180.0, {{15'000.0, 0.02, 0.125}}, 1200.0, {}}},
        {"inner_approach", FanBlock{outward, 60.0, 0.0, 120.0, {{900.0, 0.02, 0.0}}, {}, {}}},
        {"balked_landing", FanBlock{inward, 1800.0, 0.0, 120.0, {{{}, 0.0333, 0.1}}, {}, 45.0}},
        {"inner_transitional", SidesBlock{"inner_approach", "balked_landing", 0.333, 45.0}},
    }};
}

inline SurfaceFamily decree_222_family() {
    return {{
        {"horizontal", StadiumBlock{10'750.0, 90.0}},
        {"straight_in_upper", BoxBlock{5350.0, 7410.0, 60.0, BoxBlock::Datum::aerodrome}},
        {"precision_approach",
         FanBlock{outward, 60.0, 0.0, 300.0, {{3000.0, 0.02, 0.15}, {9600.0, 0.025, 0.15}}, {}, {}}},
        {"instrument_departure",
         FanBlock{outward, 0.0, 0.0, 300.0, {{3500.0, 0.025, 0.268}, {8300.0, 0.025, 0.578}}, {}, {}}},
        {"area_2a", BoxBlock{140.0, 60.0, 3.0, BoxBlock::Datum::runway}},
        {"area_2b", FanBlock{outward, 60.0, 0.0, 280.0, {{10'000.0, 0.012, 0.15}}, {}, {}}},
        {"area_2c", AroundBlock{"area_2a", 0.012, {}, 10'000.0, 0.0}},
    }};
}

inline ObstacleSurfaces example_surfaces(SurfaceFamily const& family) {
    return {{runway_18_36()}, 10.0, family};
}

} // namespace hatang::spatial::test
