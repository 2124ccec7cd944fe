// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/geodesic.hpp"
#include "tests/support/real_data.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace hatang::spatial {
namespace {

struct ControlPoint {
    std::string name;
    core::GeoPoint wgs84;
    core::MapPoint shifted;
    core::MapPoint unshifted;
    double error_if_omitted_m = 0.0;
};

std::vector<ControlPoint> read_control_points() {
    std::ifstream in(test::real_data() / "vn2000/control_points_epsg5899.csv");
    std::vector<ControlPoint> points;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<std::string> fields;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');) {
            fields.push_back(cell);
        }
        if (fields.size() != 10) {
            ADD_FAILURE() << "unexpected line " << line;
            continue;
        }
        auto const number = [&](std::size_t i) { return std::stod(fields[i]); };
        core::CrsId const crs{5899};
        points.push_back(
            {fields[0], {number(2), number(1)}, {number(6), number(5), crs}, {number(8), number(7), crs}, number(9)});
    }
    return points;
}

double metres_between(core::MapPoint a, core::MapPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

TEST(CrsTransform, MeetsTheControlPointsToAMillimetreBothWays) {
    HATANG_NEED_REAL_DATA("vn2000/control_points_epsg5899.csv");
    auto const points = read_control_points();
    ASSERT_EQ(points.size(), 12U);
    CrsTransform const transform(core::CrsId{5899});
    for (auto const& point : points) {
        auto const there = transform.from_wgs84(point.wgs84);
        ASSERT_TRUE(there) << point.name;
        EXPECT_LT(metres_between(*there, point.shifted), 0.001) << point.name;
        auto const back = transform.to_wgs84(point.shifted.x, point.shifted.y);
        ASSERT_TRUE(back) << point.name;
        EXPECT_LT(geodesic_distance_m(*back, point.wgs84), 0.001) << point.name;
    }
}

TEST(CrsTransform, UndoesCoordinatesWrittenWithoutTheShift) {
    HATANG_NEED_REAL_DATA("vn2000/control_points_epsg5899.csv");
    CrsTransform const transform(core::CrsId{5899});
    for (auto const& point : read_control_points()) {
        auto const position = transform.to_wgs84_without_shift(point.unshifted.x, point.unshifted.y);
        ASSERT_TRUE(position) << point.name;
        EXPECT_LT(geodesic_distance_m(*position, point.wgs84), 0.001) << point.name;
        auto const mistaken = transform.to_wgs84(point.unshifted.x, point.unshifted.y);
        ASSERT_TRUE(mistaken) << point.name;
        EXPECT_NEAR(geodesic_distance_m(*mistaken, point.wgs84), point.error_if_omitted_m, 0.5) << point.name;
    }
}

TEST(CrsTransform, MeetsThePublishedPointOfNinhThuan) {
    CrsTransform const transform(core::CrsId{9217}); // meridian 108°15; X is northing, Y easting in Viet Nam
    auto const position = transform.to_wgs84(568262.924, 1255172.51);
    ASSERT_TRUE(position);
    EXPECT_NEAR(position->lat, 11.349358, 1e-6);
    EXPECT_NEAR(position->lon, 108.877201, 1e-6);
}

TEST(CrsTransform, KeepsNeighboursTogetherAcrossTheMekongBox) {
    // PROJ, GDAL and PostGIS jump by 0.81 m on these four lines.
    constexpr double kStep = 1e-7; // about 11 mm
    struct Edge {
        core::GeoPoint start;
        bool along_lat;
    };
    constexpr std::array<Edge, 4> kEdges{
        {{{105.6, 11.04}, true}, {{105.6, 9.35}, true}, {{104.24, 10.2}, false}, {{107.11, 10.2}, false}}};
    int walked = 0;
    for (auto const& crs : known_crs()) {
        CrsTransform const transform(crs.id);
        for (auto const& edge : kEdges) {
            if (!crs.area.contains(edge.start)) {
                continue; // UTM 49 begins east of three of the lines
            }
            ++walked;
            std::optional<core::MapPoint> before;
            std::optional<double> usual;
            for (int i = -20; i <= 20; ++i) {
                core::GeoPoint point = edge.start;
                (edge.along_lat ? point.lat : point.lon) += i * kStep;
                auto const here = transform.from_wgs84(point);
                ASSERT_TRUE(here) << crs.name;
                if (before) {
                    double const step =
                        metres_between(*before, *here) * (crs.kind == CrsKind::geographic ? 111'000.0 : 1.0);
                    EXPECT_NEAR(step, usual.value_or(step), 1e-4) << crs.name << " step " << i;
                    usual = step;
                }
                before = here;
            }
        }
    }
    EXPECT_EQ(walked, 24 * 4 - 2 * 3);
}

TEST(CrsTransform, ComesBackWithinATenthOfAMillimetre) {
    std::vector<CrsTransform> transforms;
    for (auto const& crs : known_crs()) {
        transforms.emplace_back(crs.id);
    }
    EXPECT_TRUE(rc::check("there and back", [&] {
        auto const which = *rc::gen::inRange<std::size_t>(0, transforms.size());
        auto const& area = known_crs()[which].area;
        double const u = *rc::gen::inRange(0, 1'000'001) / 1e6;
        double const v = *rc::gen::inRange(0, 1'000'001) / 1e6;
        core::GeoPoint const start{area.min_lon + u * (area.max_lon - area.min_lon),
                                   area.min_lat + v * (area.max_lat - area.min_lat)};
        auto const there = transforms[which].from_wgs84(start);
        RC_ASSERT(there.has_value());
        std::vector<core::GeoPoint> back{{there->x, there->y}};
        transforms[which].to_wgs84(back);
        RC_ASSERT(geodesic_distance_m(back[0], start) < 1e-4);
        std::vector<core::GeoPoint> again = back;
        auto const once_more =
            known_crs()[which].area.contains(back[0]) ? transforms[which].from_wgs84(back[0]) : there;
        RC_ASSERT(std::hypot(once_more->x - there->x, once_more->y - there->y) < 1e-4);
    }));
}

TEST(CrsTransform, BatchAndSingleAgreeAndNonsenseBecomesNaN) {
    CrsTransform const transform(core::CrsId{5899});
    std::vector<core::GeoPoint> points{
        {548188.2987, 1775651.1606}, {std::nan(""), 1.0}, {1e300, 1e300}, {550000.0, 1770000.0}};
    transform.to_wgs84(points);
    auto const single = transform.to_wgs84(548188.2987, 1775651.1606);
    ASSERT_TRUE(single);
    EXPECT_EQ(points[0], *single);
    EXPECT_NEAR(points[0].lon, 108.2022, 1e-8);
    EXPECT_NEAR(points[0].lat, 16.0544, 1e-8);
    EXPECT_TRUE(std::isnan(points[1].lon));
    EXPECT_TRUE(std::isnan(points[2].lon));
    EXPECT_FALSE(std::isnan(points[3].lon)) << "one bad row must not spoil the next";
}

TEST(CrsTransform, RefusesWhatLiesOutsideTheAreaOfUse) {
    CrsTransform const transform(core::CrsId{5899});
    EXPECT_FALSE(transform.to_wgs84(1775651.0, 548188.0)) << "swapped";
    EXPECT_FALSE(transform.to_wgs84(0.0, 0.0));
    EXPECT_FALSE(transform.to_wgs84(108.2, 16.05)) << "degrees taken for metres";
    EXPECT_FALSE(transform.to_wgs84(std::nan(""), 1e6));
    EXPECT_FALSE(transform.to_wgs84_without_shift(1775651.0, 548188.0));
    EXPECT_FALSE(transform.from_wgs84({2.35, 48.85})) << "Paris";
    EXPECT_TRUE(transform.from_wgs84({111.6083, 16.5333})) << "Hoàng Sa belongs to Đà Nẵng";
    CrsTransform const wgs84(core::kWgs84);
    EXPECT_FALSE(wgs84.to_wgs84(200.0, 10.0));
    EXPECT_TRUE(wgs84.to_wgs84(2.35, 48.85));
}

TEST(CrsTransform, RefusesACrsThatIsNotKnownAndNamesThoseThatAre) {
    try {
        CrsTransform const transform(core::CrsId{3857});
        FAIL() << "EPSG:3857 was taken";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::usage);
        EXPECT_NE(error.sentence().en.find("EPSG:3857"), std::string::npos);
        EXPECT_NE(error.hint().vi.find("9205"), std::string::npos);
    }
}

TEST(CrsTransform, NeedsNoDatabase) {
    ::setenv("PROJ_DATA", "/nonexistent", 1);
    ::setenv("PROJ_LIB", "/nonexistent", 1);
    for (auto const& crs : known_crs()) {
        EXPECT_NO_THROW({
            CrsTransform const transform(crs.id);
            EXPECT_TRUE(transform.from_wgs84({106.7, 10.78})) << crs.name;
        });
    }
    ::unsetenv("PROJ_DATA");
    ::unsetenv("PROJ_LIB");
}

} // namespace
} // namespace hatang::spatial
