// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Random lines over random coverages: the parts are the whole, each lies in its area, nothing is left out; and GEOS
// finds the same lengths.
#include "spatial/area_index.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/coverage.hpp"

#include <fmt/format.h>
#include <geos_c.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace hatang::spatial {
namespace {

/// A grid whose inner corners are moved about: shared borders are shared to the last bit, and some areas are missing.
struct RandomCoverage {
    explicit RandomCoverage(unsigned seed) : random(seed) {
        std::uniform_real_distribution<double> shake(-0.35, 0.35);
        for (int y = 0; y <= kSide; ++y) {
            for (int x = 0; x <= kSide; ++x) {
                // some corners stay on the grid, so that lines along straight borders come about
                bool const still = (x + y) % 3 == 0;
                corners.push_back({108.0 + 0.01 * (x + (still ? 0.0 : shake(random))),
                                   16.0 + 0.01 * (y + (still ? 0.0 : shake(random)))});
            }
        }
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                add_cell(x, y);
            }
        }
        coverage.build();
        coverage_index.build();
    }

    core::GeoPoint corner(int x, int y) const { return corners[static_cast<std::size_t>(y * (kSide + 1) + x)]; }

    void add_cell(int x, int y) {
        if (random() % 9 == 0) {
            return;
        }
        auto const a = corner(x, y);
        auto const b = corner(x + 1, y);
        auto const c = corner(x + 1, y + 1);
        auto const d = corner(x, y + 1);
        auto const wkt = fmt::format("POLYGON (({} {}, {} {}, {} {}, {} {}, {} {}))", a.lon, a.lat, b.lon, b.lat, c.lon,
                                     c.lat, d.lon, d.lat, a.lon, a.lat);
        cells.push_back({(static_cast<std::int64_t>(random()) % 1000) * 100 + y * kSide + x, wkb_of_wkt(wkt)});
        coverage.add(cells.back().first, cells.back().second);
        coverage_index.add(cells.back().first, cells.back().second);
        alone[cells.back().first].add(cells.back().first, cells.back().second);
        alone[cells.back().first].build();
    }

    /// In the area, or on its border but for the last digit of the coordinates; in none of them, or on a border.
    bool lies_in(core::GeoPoint point, std::optional<std::int64_t> key) const {
        auto const around = coverage_index.find_all(point);
        if (!key) {
            return around.empty();
        }
        return std::ranges::find(around, *key) != around.end() || alone.at(*key).find_nearest(point, 1e-6).has_value();
    }

    /// Ends in open country, on corners of the coverage, and on its borders.
    MeasuredLine line() {
        std::uniform_real_distribution<double> anywhere(-0.5, kSide + 0.5);
        std::vector<core::GeoPoint> points;
        auto const count = 2 + random() % 5;
        while (points.size() < count) {
            auto const x = static_cast<int>(random() % (kSide + 1));
            auto const y = static_cast<int>(random() % (kSide + 1));
            if (random() % 3 == 0) {
                points.push_back(corner(x, y));
                if (random() % 2 == 0) {
                    points.push_back(corner(std::min(x + 1, kSide), y));
                }
            } else {
                points.push_back({108.0 + 0.01 * anywhere(random), 16.0 + 0.01 * anywhere(random)});
            }
        }
        return MeasuredLine(points);
    }

    static constexpr int kSide = 7;
    std::mt19937 random;
    std::vector<core::GeoPoint> corners;
    std::vector<std::pair<std::int64_t, std::string>> cells;
    Coverage coverage;
    AreaIndex coverage_index;
    std::map<std::int64_t, AreaIndex> alone;
};

void expect_whole(MeasuredLine const& line, std::vector<LinePiece> const& pieces) {
    ASSERT_FALSE(pieces.empty());
    EXPECT_EQ(pieces.front().from, 0.0);
    EXPECT_EQ(pieces.back().to, line.end());
    double sum = 0.0;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (at > 0) {
            EXPECT_EQ(pieces[at].from, pieces[at - 1].to);
            EXPECT_NE(pieces[at].key, pieces[at - 1].key);
        }
        double const metres = line.metres_before(pieces[at].to) - line.metres_before(pieces[at].from);
        EXPECT_GE(metres, -1e-8);
        sum += metres;
    }
    EXPECT_NEAR(sum, line.length_m(), 1e-6);
}

TEST(CoverageAtRandom, PartsAreTheWholeAndLieInTheirAreas) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RandomCoverage country(seed);
        for (int i = 0; i < 50; ++i) {
            auto const line = country.line();
            auto const pieces = country.coverage.split(line);
            expect_whole(line, pieces);
            for (auto const& piece : pieces) {
                if (line.metres_before(piece.to) - line.metres_before(piece.from) < 1e-6) {
                    continue; // less than a thousandth of a millimetre beside a border
                }
                for (double const share : {0.01, 0.3, 0.7, 0.99}) {
                    auto const point = line.point_at(piece.from + (piece.to - piece.from) * share);
                    EXPECT_TRUE(country.lies_in(point, piece.key))
                        << seed << " " << i << " " << piece.key.value_or(-1) << " " << piece.from << " " << piece.to;
                }
            }
        }
    }
}

struct Geos {
    Geos() : handle(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(handle); }
    Geos(Geos const&) = delete;
    Geos& operator=(Geos const&) = delete;
    GEOSGeometry* read(std::string const& wkb) const {
        return GEOSGeomFromWKB_buf_r(handle, reinterpret_cast<unsigned char const*>(wkb.data()), wkb.size());
    }
    GEOSContextHandle_t handle;
};

/// Degrees of \p line inside \p area, by GEOS.
double degrees_inside(Geos const& geos, std::string const& line, std::string const& area) {
    auto* const a = geos.read(line);
    auto* const b = geos.read(area);
    auto* const both = GEOSIntersection_r(geos.handle, a, b);
    double length = 0.0;
    GEOSLength_r(geos.handle, both, &length);
    GEOSGeom_destroy_r(geos.handle, both);
    GEOSGeom_destroy_r(geos.handle, b);
    GEOSGeom_destroy_r(geos.handle, a);
    return length;
}

double planar_length(std::vector<core::GeoPoint> const& points) {
    double length = 0.0;
    for (std::size_t at = 1; at < points.size(); ++at) {
        length += std::hypot(points[at].lon - points[at - 1].lon, points[at].lat - points[at - 1].lat);
    }
    return length;
}

TEST(CoverageAtRandom, GeosFindsTheSameParts) {
    Geos const geos;
    RandomCoverage country(99);
    std::uniform_real_distribution<double> anywhere(-0.5, RandomCoverage::kSide + 0.5);
    for (int i = 0; i < 60; ++i) {
        auto const point = [&] {
            return core::GeoPoint{108.0 + 0.01 * anywhere(country.random), 16.0 + 0.01 * anywhere(country.random)};
        };
        MeasuredLine const line({point(), point(), point()});
        std::vector<std::vector<core::GeoPoint>> const whole{{line.points().begin(), line.points().end()}};
        auto const pieces = country.coverage.split(line);
        for (auto const& [key, wkb] : country.cells) {
            double own = 0.0;
            for (auto const& piece : pieces) {
                own += piece.key == key ? planar_length(line.part(piece.from, piece.to)) : 0.0;
            }
            EXPECT_NEAR(own, degrees_inside(geos, wkb_of_lines(whole), wkb), 1e-9) << i << ' ' << key;
        }
    }
}

} // namespace
} // namespace hatang::spatial
