// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/boundary_pieces.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/nearest_place.hpp"
#include "tests/unit/spatial/nearest_place_oracle.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

namespace hatang::spatial {
namespace {

constexpr core::GeoPoint kStart{108.2, 16.05};
constexpr double kWithin = 1000.0;

/// Random places, discs and outlines around the start, in the plane and on the ground.
class Country {
public:
    explicit Country(unsigned seed) : m_random(seed) {}

    double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    PlanePoint place(double reach) { return {between(-reach, reach), between(-reach, reach)}; }
    core::GeoPoint geo(PlanePoint point) const { return plane.to_geo(point); }

    /// A star-shaped outline with at most 250 m between corners.
    std::vector<PlanePoint> outline(PlanePoint centre, double size) {
        int const corners = 5 + static_cast<int>(between(0.0, 6.0));
        std::vector<PlanePoint> ring;
        for (int i = 0; i < corners; ++i) {
            double const angle = 2.0 * 3.14159265358979 * (i + between(0.0, 0.8)) / corners;
            double const radius = size * between(0.3, 1.0);
            ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
        ring.push_back(ring.front());
        return ring;
    }
    std::string wkb(std::vector<PlanePoint> const& ring) const {
        std::string text = "POLYGON ((";
        for (auto const& corner : ring) {
            auto const point = geo(corner);
            text += fmt::format("{}{} {}", text.back() == '(' ? "" : ", ", point.lon, point.lat);
        }
        return wkb_of_wkt(text + "))");
    }

    LocalPlane plane{kStart};

private:
    std::mt19937 m_random;
};

double to_edge(PlanePoint point, PlanePoint a, PlanePoint b) {
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const t = std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(a.x + t * dx - point.x, a.y + t * dy - point.y);
}

/// Distance to the border, negative inside.
double signed_distance(PlanePoint point, std::vector<PlanePoint> const& ring) {
    double best = std::numeric_limits<double>::infinity();
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[i + 1];
        best = std::min(best, to_edge(point, a, b));
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) {
            inside = !inside;
        }
    }
    return inside ? -best : best;
}

void expect_same(std::optional<NearestPlace> const& found, std::optional<double> truth, double tolerance) {
    if (!truth || *truth > kWithin - 0.1) {
        EXPECT_TRUE(!found || found->distance_m > kWithin - 0.1);
        return;
    }
    ASSERT_TRUE(found) << "the truth is " << *truth;
    EXPECT_NEAR(found->distance_m, *truth, tolerance);
    EXPECT_NEAR(geodesic_distance_m(kStart, found->point), found->distance_m, 1e-6);
}

/// Forbidden discs, overlapping, one around the start.
struct Discs {
    explicit Discs(Country& country) {
        add(country, {country.between(-40, 40), country.between(-40, 40)}, 150.0);
        int const more = static_cast<int>(country.between(0.0, 80.0));
        for (int i = 0; i < more; ++i) {
            add(country, country.place(700.0), country.between(60.0, 250.0));
        }
    }
    void add(Country const& country, PlanePoint centre, double radius) {
        centres.push_back(centre);
        radii.push_back(radius);
        places.push_back(country.geo(centre));
        collector.add_circle(places.back(), radius);
    }
    /// How far outside all discs, in the plane.
    double margin(PlanePoint point) const {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < centres.size(); ++i) {
            least = std::min(least, std::hypot(point.x - centres[i].x, point.y - centres[i].y) - radii[i]);
        }
        return least;
    }
    /// By the geodesic.
    bool allow(core::GeoPoint point) const {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (geodesic_distance_m(places[i], point) < radii[i]) {
                return false;
            }
        }
        return true;
    }

    std::vector<PlanePoint> centres;
    std::vector<double> radii;
    std::vector<core::GeoPoint> places;
    BoundaryCollector collector{kStart, kWithin};
};

TEST(NearestPlaceAgainstBruteForce, AmongDiscs) {
    for (unsigned seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        Country country(seed);
        Discs const discs(country);
        auto const allowed = [&](core::GeoPoint point) { return discs.allow(point); };
        test::Oracle const oracle{[&](PlanePoint p) { return discs.margin(p) > 0.0; },
                                  [&](PlanePoint p, double around) { return discs.margin(p) < -around; }};
        auto const found = nearest_place(kStart, discs.collector.pieces(), allowed, kWithin);
        expect_same(found, oracle.nearest(kWithin), 0.01);
        auto const forbidden = [&](core::GeoPoint point, double around) {
            return discs.margin(country.plane.to_plane(point)) < -around - 0.001;
        };
        auto const helped = nearest_place(kStart, discs.collector.pieces(), allowed, kWithin, forbidden);
        ASSERT_EQ(helped.has_value(), found.has_value());
        if (found) {
            EXPECT_EQ(helped->point, found->point) << "help spares work and changes nothing";
        }
    }
}

TEST(NearestPlaceAgainstBruteForce, WhereTheSpacingDependsOnTheZone) {
    // QĐ 750-like spacing: 120 m inside the town's outline, 250 m outside
    for (unsigned seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        Country country(seed + 1000);
        auto const town = country.outline(country.place(150.0), 420.0);
        PreparedArea const area(country.wkb(town));
        std::vector<PlanePoint> sites{country.place(60.0)};
        for (int i = 0; i < 25; ++i) {
            sites.push_back(country.place(800.0));
        }
        auto const spacing = [&](PlanePoint p) {
            double least = std::numeric_limits<double>::infinity();
            for (auto const& site : sites) {
                least = std::min(least, std::hypot(p.x - site.x, p.y - site.y));
            }
            return least;
        };
        BoundaryCollector collector(kStart, kWithin);
        collector.add_geometry(country.wkb(town));
        std::vector<core::GeoPoint> places;
        for (auto const& site : sites) {
            places.push_back(country.geo(site));
            collector.add_circle(places.back(), 120.0);
            collector.add_circle(places.back(), 250.0);
        }
        auto const allowed = [&](core::GeoPoint point) {
            double const limit = area.covers(point) ? 120.0 : 250.0;
            return std::ranges::all_of(places,
                                       [&](auto const& site) { return geodesic_distance_m(site, point) >= limit; });
        };
        test::Oracle const oracle{
            [&](PlanePoint p) { return spacing(p) >= (signed_distance(p, town) <= 0.0 ? 120.0 : 250.0); },
            [&](PlanePoint p, double around) {
                double const limit = signed_distance(p, town) > around ? 250.0 : 120.0;
                return spacing(p) < limit - around;
            }};
        expect_same(nearest_place(kStart, collector.pieces(), allowed, kWithin), oracle.nearest(kWithin), 0.03);
    }
}

TEST(NearestPlaceAgainstBruteForce, OutsideTheSurroundingsOfOutlines) {
    for (unsigned seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        Country country(seed + 2000);
        std::vector<std::vector<PlanePoint>> rings{country.outline(country.place(50.0), 200.0)};
        std::vector<double> reaches{100.0};
        for (int i = 0; i < 12; ++i) {
            rings.push_back(country.outline(country.place(700.0), country.between(40.0, 250.0)));
            reaches.push_back(i % 3 == 0 ? 0.0 : country.between(10.0, 150.0));
        }
        auto const margin = [&](PlanePoint p) {
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i < rings.size(); ++i) {
                least = std::min(least, signed_distance(p, rings[i]) - reaches[i]);
            }
            return least;
        };
        BoundaryCollector collector(kStart, kWithin);
        for (std::size_t i = 0; i < rings.size(); ++i) {
            collector.add_geometry(country.wkb(rings[i]), reaches[i]);
        }
        auto const allowed = [&](core::GeoPoint point) { return margin(country.plane.to_plane(point)) > 0.0; };
        test::Oracle const oracle{[&](PlanePoint p) { return margin(p) > 0.0; },
                                  [&](PlanePoint p, double around) { return margin(p) < -around; }};
        expect_same(nearest_place(kStart, collector.pieces(), allowed, kWithin), oracle.nearest(kWithin), 0.03);
    }
}

} // namespace
} // namespace hatang::spatial
