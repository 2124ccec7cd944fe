// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/real_data.hpp"
#include "tests/unit/spatial/surface_families.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace hatang::spatial {
namespace {

constexpr double kFoot = 0.3048; // metres; the file gives elevations in feet

std::vector<std::string> cells_of(std::string line) {
    std::erase(line, '"'); // no cell of the file holds a comma
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

/// From four columns: ident, latitude, longitude, elevation.
RunwayEnd end_from(std::vector<std::string> const& cells, std::size_t at) {
    core::GeoPoint const threshold{std::stod(cells[at + 2]), std::stod(cells[at + 1])};
    return {threshold, std::stod(cells[at + 3]) * kFoot, cells[at]};
}

/// Columns: 2 airport_ident, 8–11 first end, 14–17 second end.
std::vector<Runway> runways_of(std::string const& airport) {
    std::ifstream file(hatang::test::real_data() / "aviation/runways.csv");
    std::vector<Runway> runways;
    for (std::string line; std::getline(file, line);) {
        auto const cells = cells_of(line);
        if (cells.size() > 17 && cells[2] == airport) {
            runways.push_back({cells[8] + "/" + cells[14], end_from(cells, 8), end_from(cells, 14)});
        }
    }
    return runways;
}

void expect_approach(ObstacleSurfaces const& surfaces, RunwayEnd const& end, RunwayEnd const& other) {
    double const outward = initial_bearing_deg(other.threshold, end.threshold);
    auto const limits = surfaces.at(destination(end.threshold, outward, 1060.0));
    auto const approach = std::ranges::find_if(
        limits, [&](SurfaceLimit const& limit) { return limit.surface == "approach" && limit.runway == end.code; });
    ASSERT_NE(approach, limits.end()) << end.code;
    EXPECT_NEAR(approach->limit_amsl_m, end.elevation_m + 0.02 * 1000.0, 0.001) << end.code;
}

TEST(SurfacesOfDaNang, StartFromTheThresholdsOfBothRunways) {
    HATANG_NEED_REAL_DATA("aviation/runways.csv");
    auto const runways = runways_of("VVDN");
    ASSERT_EQ(runways.size(), 2U);
    double const elevation = 36.0 * kFoot; // the highest threshold
    ObstacleSurfaces const surfaces(runways, elevation, test::classic_family());
    for (Runway const& runway : runways) {
        expect_approach(surfaces, runway.first, runway.second);
        expect_approach(surfaces, runway.second, runway.first);
    }
}

TEST(SurfacesOfDaNang, TheRiverFrontLiesUnderTheInnerHorizontalSurface) {
    HATANG_NEED_REAL_DATA("aviation/runways.csv");
    ObstacleSurfaces const surfaces(runways_of("VVDN"), 36.0 * kFoot, test::classic_family());
    auto const limits = surfaces.at({108.2272, 16.0611}); // 3 km east of the runways, on the bank of the Hàn
    ASSERT_FALSE(limits.empty());
    EXPECT_EQ(limits.front().surface, "inner_horizontal");
    EXPECT_NEAR(limits.front().limit_amsl_m, 36.0 * kFoot + 45.0, 1e-9);
}

} // namespace
} // namespace hatang::spatial
