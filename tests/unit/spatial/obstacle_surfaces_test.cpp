// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/geometry.hpp"
#include "spatial/surfaces/obstacle_surfaces.hpp"
#include "tests/unit/spatial/surface_families.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>

namespace hatang::spatial {
namespace {

using namespace test;

std::optional<double> limit_of(ObstacleSurfaces const& surfaces, core::GeoPoint where, std::string const& surface,
                               std::string const& runway) {
    for (SurfaceLimit const& limit : surfaces.at(where)) {
        if (limit.surface == surface && limit.runway == runway) {
            return limit.limit_amsl_m;
        }
    }
    return std::nullopt;
}

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');) {
        auto const first = cell.find_first_not_of(' ');
        auto const last = cell.find_last_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
    }
    return cells;
}

/// The rows of the worked tables: | surface | runway | along | across | limit | working |
std::vector<std::vector<std::string>> worked_rows() {
    std::ifstream page(HATANG_SOURCE_DIR "/docs/obstacle-surfaces.md");
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(page, line);) {
        auto cells = cells_of(line);
        if (cells.size() == 7 && (cells[2] == "18" || cells[2] == "36" || cells[2] == "18/36")) {
            rows.push_back(std::move(cells));
        }
    }
    return rows;
}

TEST(ObstacleSurfaces, AgreeWithTheHandWorkedPointsOfThePageToACentimetre) {
    ObstacleSurfaces const classic = example_surfaces(classic_family());
    ObstacleSurfaces const decree = example_surfaces(decree_222_family());
    auto const rows = worked_rows();
    ASSERT_EQ(rows.size(), 93U);
    for (auto const& row : rows) {
        SCOPED_TRACE(::testing::PrintToString(row));
        auto const& family = classic_family().blocks;
        bool const is_classic = std::ranges::any_of(family, [&](auto const& block) { return block.name == row[1]; });
        auto const where = place(std::stod(row[3]), std::stod(row[4]));
        auto const limit = limit_of(is_classic ? classic : decree, where, row[1], row[2]);
        if (row[5] == "none") {
            EXPECT_FALSE(limit.has_value()) << *limit;
        } else {
            ASSERT_TRUE(limit.has_value());
            // Half of the last written digit of the page, and 1 mm for the geometry.
            EXPECT_NEAR(*limit, std::stod(row[5]), 0.006);
        }
    }
}

TEST(ObstacleSurfaces, TheLowestComesFirst) {
    auto const limits = example_surfaces(classic_family()).at(place(-510.0, 0.0));
    std::vector<std::string> names;
    std::ranges::transform(limits, std::back_inserter(names), &SurfaceLimit::surface);
    EXPECT_THAT(names, ::testing::ElementsAre("approach", "inner_approach", "take_off_climb", "inner_horizontal"));
    EXPECT_TRUE(std::ranges::is_sorted(limits, {}, &SurfaceLimit::limit_amsl_m));
    EXPECT_NEAR(limits.front().limit_amsl_m, 19.0, 0.001); // 10 + 0.02 · 450, three surfaces alike
    EXPECT_NEAR(limits.back().limit_amsl_m, 55.0, 0.001);
}

TEST(ObstacleSurfaces, NothingOutsideAndAnEmptyFamilyHasNothing) {
    EXPECT_TRUE(example_surfaces(classic_family()).at({105.8, 21.2}).empty());
    ObstacleSurfaces const none = example_surfaces({});
    EXPECT_TRUE(none.at(kThreshold36).empty());
    EXPECT_TRUE(none.boundaries(1000.0).empty());
    EXPECT_EQ(vertex_count(none.outline_wkb("approach")), 0U);
    EXPECT_TRUE(ObstacleSurfaces({}, 0.0, classic_family()).at(kThreshold36).empty());
}

TEST(ObstacleSurfaces, EndsWithoutACodeGoByTheRunway) {
    Runway runway = runway_18_36();
    runway.first.code.clear();
    ObstacleSurfaces const surfaces({runway}, 10.0, classic_family());
    EXPECT_TRUE(limit_of(surfaces, place(-1060.0, 0.0), "approach", "18/36").has_value());
}

TEST(ObstacleSurfaces, OfParallelRunwaysEachGivesItsLimit) {
    Runway east = runway_18_36();
    east.code = "18L/36R";
    east.first = {place(0.0, 200.0), 12.0, "36R"};
    east.second = {place(3000.0, 200.0), 12.0, "18L"};
    ObstacleSurfaces const surfaces({runway_18_36(), east}, 12.0, classic_family());
    // 1000 m before both inner edges, over both approaches: 10 + 20 and 12 + 20.
    auto const where = place(-1060.0, 100.0);
    EXPECT_NEAR(*limit_of(surfaces, where, "approach", "36"), 30.0, 0.001);
    EXPECT_NEAR(*limit_of(surfaces, where, "approach", "36R"), 32.0, 0.001);
    EXPECT_NEAR(surfaces.at(where).front().limit_amsl_m, 30.0, 0.001);
}

TEST(ObstacleSurfaces, SidesRiseBesideAnInwardFanToo) {
    SurfaceFamily family = classic_family();
    std::get<FanBlock>(family.blocks[6].shape).sections[0].splay = 0.5;
    // Past the strip of 18 (to 212 m): half-width 60 + 0.5 · 1000, 6.4 + 33.3 there; 39.7 + 0.333 · 20.
    auto const limit = limit_of(example_surfaces(family), place(2800.0, 580.0), "inner_transitional", "18/36");
    ASSERT_TRUE(limit.has_value());
    EXPECT_NEAR(*limit, 46.36, 0.001);
}

TEST(ObstacleSurfaces, NoGapOpensOnASeam) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    for (int i = -800; i <= 800; ++i) {
        // Abeam of the thresholds, where bands meet half rings.
        EXPECT_FALSE(surfaces.at(place(0.0, 7.3 * i)).empty()) << i;
        EXPECT_FALSE(surfaces.at(place(3000.0, 7.3 * i)).empty()) << i;
    }
    for (int i = -1350; i <= 1620; ++i) {
        EXPECT_FALSE(surfaces.at(place(11.1 * i, 0.0)).empty()) << i;
    }
}

TEST(ObstacleSurfaces, AFanWithAStartHeightAndACeilingEndsThere) {
    FanBlock fan{outward, 100.0, 5.0, 200.0, {{1000.0, 0.0, 0.1}, {{}, 0.1, 0.0}}, {}, 20.0};
    ObstacleSurfaces const surfaces = example_surfaces({{{"fan", fan}}});
    EXPECT_NEAR(*limit_of(surfaces, place(-1099.0, 199.0), "fan", "36"), 15.0, 0.001); // 10 + 5, half-width 200
    EXPECT_NEAR(*limit_of(surfaces, place(-1200.0, 199.0), "fan", "36"), 25.0, 0.001); // 15 + 0.1 · 100
    EXPECT_FALSE(limit_of(surfaces, place(-1251.0, 0.0), "fan", "36").has_value());    // 30 at 1250
    EXPECT_NEAR(*limit_of(surfaces, place(4310.0, 0.0), "fan", "18"), 30.0, 0.001);    // 4 + 5 + 0.1 · 210
    EXPECT_FALSE(limit_of(surfaces, place(4311.0, 0.0), "fan", "18").has_value());
}

TEST(ObstacleSurfaces, OutlinesCoverTheGroundUnderASurface) {
    ObstacleSurfaces const surfaces = example_surfaces(classic_family());
    double const pi = std::acos(-1.0);
    std::string const stadium = surfaces.outline_wkb("inner_horizontal");
    EXPECT_EQ(invalid_reason(stadium), std::nullopt);
    double const expected = pi * 4000.0 * 4000.0 + 2.0 * 4000.0 * 3000.0;
    EXPECT_NEAR(geodesic_area_m2(stadium) / expected, 1.0, 3e-4); // arcs are chords
    std::string const ring = surfaces.outline_wkb("conical");
    EXPECT_EQ(invalid_reason(ring), std::nullopt);
    double const expected_ring = pi * (6000.0 * 6000.0 - 4000.0 * 4000.0) + 2.0 * 2000.0 * 3000.0;
    EXPECT_NEAR(geodesic_area_m2(ring) / expected_ring, 1.0, 3e-4);
    // Two approaches: each the mean of 280 and 4780 wide, 15 km long.
    EXPECT_NEAR(geodesic_area_m2(surfaces.outline_wkb("approach")) / (2.0 * 2530.0 * 15'000.0), 1.0, 1e-4);
    for (SurfaceBlock const& block : classic_family().blocks) {
        std::string const outline = surfaces.outline_wkb(block.name);
        EXPECT_EQ(invalid_reason(outline), std::nullopt) << block.name;
        core::GeoBox const box = box_of_wkb(outline);
        EXPECT_TRUE(surfaces.box().contains({box.min_lon, box.min_lat})) << block.name;
        EXPECT_TRUE(surfaces.box().contains({box.max_lon, box.max_lat})) << block.name;
    }
}

void expect_refused(SurfaceBlock const& block, std::string const& words) {
    SurfaceFamily family = classic_family();
    family.blocks.push_back(block);
    try {
        example_surfaces(family);
        ADD_FAILURE() << "not refused: " << words;
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        EXPECT_THAT(error.what(), ::testing::HasSubstr(words));
    }
}

TEST(ObstacleSurfaces, RefusesAFamilyThatCannotBeBuilt) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    expect_refused({"approach", StadiumBlock{1.0, 1.0}}, "surface name \"approach\" is empty or stands twice");
    expect_refused({"", StadiumBlock{1.0, 1.0}}, "is empty");
    expect_refused({"x", StadiumBlock{0.0, 45.0}}, "surface \"x\": 'radius_m' is 0, expected more than 0");
    expect_refused({"x", StadiumBlock{4000.0, nan}}, "'height_m' is nan");
    expect_refused({"x", BoxBlock{-1.0, 0.0, 1.0, {}}}, "'half_width_m' is -1");
    expect_refused({"x", AroundBlock{"approach", 0.05, 100.0, {}, {}}}, "expected the name of a stadium or box block");
    expect_refused({"x", AroundBlock{"inner_horizontal", 0.05, 100.0, 1.0, {}}}, "exactly one of");
    expect_refused({"x", AroundBlock{"inner_horizontal", 0.0, 100.0, {}, {}}}, "'slope' is 0");
    expect_refused({"x", FanBlock{outward, 60.0, 0.0, 280.0, {}, {}, {}}}, "at least one section");
    expect_refused({"x", FanBlock{outward, 60.0, 0.0, 280.0, {{{}, 0.02, 0.0}}, {}, {}}}, "may go without 'length_m'");
    expect_refused({"x", FanBlock{outward, 60.0, 0.0, 280.0, {{{}, 0.0, 0.0}}, {}, 45.0}}, "may go without 'length_m'");
    expect_refused({"x", FanBlock{outward, 60.0, 0.0, 280.0, {{100.0, 0.02, 0.1}}, 200.0, {}}}, "'final_width_m'");
    expect_refused({"x", SidesBlock{"balked_landing", {}, 0.143, 45.0}}, "expected the name of an outward fan block");
    expect_refused({"x", SidesBlock{"approach", "approach", 0.143, 45.0}}, "expected the name of an inward fan block");
}

TEST(ObstacleSurfaces, RefusesARunwayWithoutLengthOrElevation) {
    Runway same = runway_18_36();
    same.second.threshold = same.first.threshold;
    EXPECT_THROW(ObstacleSurfaces({same}, 10.0, classic_family()), core::Error);
    Runway unknown = runway_18_36();
    unknown.second.elevation_m = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(ObstacleSurfaces({unknown}, 10.0, classic_family()), core::Error);
    double const no_elevation = std::numeric_limits<double>::infinity();
    EXPECT_THROW(ObstacleSurfaces({runway_18_36()}, no_elevation, classic_family()), core::Error);
}

} // namespace
} // namespace hatang::spatial
