// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/detail/geos_handle.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>

namespace hatang::spatial {
namespace {

using Hits = std::vector<ZoneHit>;

std::vector<std::int64_t> keys(Hits const& hits) {
    std::vector<std::int64_t> result;
    for (auto const& hit : hits) {
        result.push_back(hit.key);
    }
    return result;
}

ZoneIndex town() {
    ZoneIndex index;
    index.add(30, wkb_of_wkt("POLYGON ((108 16, 108.01 16, 108.01 16.01, 108 16.01, 108 16), (108.004 16.004, 108.006 "
                             "16.004, 108.006 16.006, 108.004 16.006, 108.004 16.004))"));
    index.add(10, wkb_of_wkt("POINT (108.005 16.005)"), 200.0);
    index.add(20, wkb_of_wkt("LINESTRING (108 16.02, 108.02 16.02)"), 30.0);
    index.build();
    return index;
}

TEST(ZoneIndex, HoldsInsideAnAreaAndWithinAReach) {
    auto const index = town();
    EXPECT_EQ(index.covering({108.001, 16.001}), (Hits{{30, 0.0}}));
    EXPECT_EQ(index.covering({108.0, 16.005}), (Hits{{30, 0.0}})) << "on the border";
    EXPECT_EQ(index.covering({108.005, 16.005}), (Hits{{10, 0.0}})) << "in the hole, at the school";
    EXPECT_EQ(keys(index.covering({108.0062, 16.005})), (std::vector<std::int64_t>{10, 30}));
    auto const street = index.covering({108.01, 16.0202});
    ASSERT_EQ(keys(street), std::vector<std::int64_t>{20});
    EXPECT_NEAR(street[0].distance_m, geodesic_distance_m({108.01, 16.02}, {108.01, 16.0202}), 1e-6);
    EXPECT_TRUE(index.covering({108.01, 16.0203}).empty());
    EXPECT_TRUE(index.covering({std::nan(""), 16.0}).empty());
}

TEST(ZoneIndex, FindsWhatIsNearWhateverItsReach) {
    auto const index = town();
    EXPECT_EQ(keys(index.near({108.005, 16.015}, 600.0)), (std::vector<std::int64_t>{20, 30}));
    EXPECT_EQ(keys(index.near({108.005, 16.015}, 1200.0)), (std::vector<std::int64_t>{10, 20, 30}));
    EXPECT_TRUE(index.near({108.005, 16.015}, 500.0).empty());
    EXPECT_TRUE(index.near({108.005, 16.015}, -1.0).empty());
    EXPECT_TRUE(index.holding_within({108.005, 16.015}, -1.0).empty());
    EXPECT_EQ(keys(index.holding_within({108.005, 16.015}, 530.0)), std::vector<std::int64_t>{20}) << "553 m, 30 deep";
    EXPECT_EQ(index.near({108.001, 16.001}, 0.0), (Hits{{30, 0.0}}));
    std::vector<std::int64_t> visited;
    index.near({108.005, 16.015}, 1200.0, [&](std::int64_t key, double) { visited.push_back(key); });
    EXPECT_EQ(visited, (std::vector<std::int64_t>{10, 20, 30}));
}

TEST(ZoneIndex, CountsExactlyTheReach) {
    core::GeoPoint const school{108.2, 16.05};
    for (double const bearing : {0.0, 33.0, 90.0, 215.0, 300.0}) {
        auto const point = destination(school, bearing, 200.0);
        double const truth = geodesic_distance_m(point, school);
        for (bool const reached : {true, false}) {
            ZoneIndex index;
            index.add(1, point_wkb(school), reached ? truth : std::nextafter(truth, 0.0));
            index.build();
            EXPECT_EQ(!index.covering(point).empty(), reached) << bearing;
        }
    }
}

TEST(ZoneIndex, NamesAKeyOnceWithItsLeastDistance) {
    ZoneIndex index;
    index.add(7, wkb_of_wkt("MULTIPOINT ((108 16), (108.001 16), (108.002 16))"), 500.0);
    index.add(7, wkb_of_wkt("GEOMETRYCOLLECTION (POINT (108.0011 16), LINESTRING (108 16.001, 108.01 16.001))"), 500.0);
    index.build();
    auto const hits = index.covering({108.0012, 16.0});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_NEAR(hits[0].distance_m, geodesic_distance_m({108.0012, 16.0}, {108.0011, 16.0}), 1e-6);
}

TEST(ZoneIndex, RefusesWhatIsBrokenAndKeepsTheRest) {
    ZoneIndex index;
    EXPECT_TRUE(index.empty());
    EXPECT_THROW(index.covering({108, 16}), core::Error) << "before build()";
    auto const good = wkb_of_wkt("MULTIPOINT ((108 16), (109 16))");
    EXPECT_THROW(index.add(1, std::string_view(good).substr(0, good.size() - 1), 10.0), core::Error);
    EXPECT_THROW(index.add(1, good, -1.0), core::Error);
    EXPECT_THROW(index.add(1, good, std::nan("")), core::Error);
    EXPECT_TRUE(index.empty());
    index.add(2, good, 10.0);
    index.build();
    EXPECT_EQ(keys(index.covering({108, 16})), std::vector<std::int64_t>{2});
}

/// One geometry of any class near the town, as text.
std::string random_geometry(std::mt19937& random) {
    std::uniform_real_distribution<> lon(108.0, 108.1);
    std::uniform_real_distribution<> lat(16.0, 16.1);
    std::uniform_real_distribution<> part(0.2, 1.0);
    core::GeoPoint const centre{lon(random), lat(random)};
    int const kind = static_cast<int>(random() % 3);
    if (kind == 0) {
        return fmt::format("POINT ({} {})", centre.lon, centre.lat);
    }
    int const corners = 3 + static_cast<int>(random() % 60);
    std::string text;
    std::string first;
    for (int i = 0; i < corners; ++i) {
        double const angle = 6.283185307 * i / corners;
        double const size = 0.01 * part(random);
        auto const corner =
            fmt::format("{} {}", centre.lon + size * std::cos(angle), centre.lat + size * std::sin(angle));
        text += (i > 0 ? ", " : "") + corner;
        first = i == 0 ? corner : first;
    }
    return kind == 1 ? "LINESTRING (" + text + ")" : "POLYGON ((" + text + ", " + first + "))";
}

/// Distance by GEOS where the point is inside, else the least geodesic distance to any edge, by halving.
class Truth {
public:
    explicit Truth(std::string const& wkt) : m_geometry(m_geos.read(wkb_of_wkt(wkt))) {
        for (std::size_t at = wkt.find_last_of('(') + 1; at < wkt.size(); at = wkt.find(',', at) + 2) {
            std::size_t used = 0;
            double const lon = std::stod(wkt.substr(at), &used);
            m_corners.push_back({lon, std::stod(wkt.substr(at + used))});
            if (wkt.find(',', at) == std::string::npos) {
                break;
            }
        }
    }

    double distance(core::GeoPoint point) const {
        auto const place = m_geos.read(point_wkb(point));
        if (GEOSIntersects_r(m_geos.context(), m_geometry.get(), place.get()) == 1) {
            return 0.0;
        }
        double least = geodesic_distance_m(point, m_corners.front());
        for (std::size_t i = 1; i < m_corners.size(); ++i) {
            least = std::min(least, to_edge(point, m_corners[i - 1], m_corners[i]));
        }
        return least;
    }

private:
    static double to_edge(core::GeoPoint point, core::GeoPoint a, core::GeoPoint b) {
        auto const at = [&](double t) {
            return geodesic_distance_m(point, {a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t});
        };
        double low = 0.0;
        double high = 1.0;
        for (int step = 0; step < 40; ++step) {
            double const third = (high - low) / 3.0;
            bool const left = at(low + third) < at(high - third);
            (left ? high : low) += left ? -third : third;
        }
        return at((low + high) / 2.0);
    }

    detail::Geos m_geos;
    detail::Geos::Geometry m_geometry;
    std::vector<core::GeoPoint> m_corners;
};

TEST(ZoneIndex, AgreesWithBruteForce) {
    std::mt19937 random(11);
    std::uniform_real_distribution<> reach(0.0, 1500.0);
    std::uniform_real_distribution<> off(-0.01, 0.11);
    ZoneIndex index;
    std::vector<double> reaches;
    std::vector<std::unique_ptr<Truth>> truths;
    for (int zone = 0; zone < 60; ++zone) {
        auto const wkt = random_geometry(random);
        reaches.push_back(zone % 4 == 0 ? 0.0 : reach(random));
        truths.push_back(std::make_unique<Truth>(wkt));
        index.add(zone, wkb_of_wkt(wkt), reaches.back());
    }
    index.build();
    int hits = 0;
    for (int i = 0; i < 15; ++i) {
        core::GeoPoint const point{108.0 + off(random), 16.0 + off(random)};
        double const radius = reach(random);
        auto const covering = index.covering(point);
        auto const near = index.near(point, radius);
        auto const holding = index.holding_within(point, radius);
        for (std::size_t zone = 0; zone < truths.size(); ++zone) {
            double const truth = truths[zone]->distance(point);
            auto const expect_hit = [&](Hits const& found, double limit) {
                auto const hit = std::ranges::find(found, static_cast<std::int64_t>(zone), &ZoneHit::key);
                ASSERT_EQ(hit != found.end(), truth <= limit) << zone << ' ' << truth << ' ' << limit;
                if (hit != found.end()) {
                    ASSERT_NEAR(hit->distance_m, truth, 1e-4);
                    ++hits;
                }
            };
            expect_hit(covering, reaches[zone]);
            expect_hit(near, radius);
            expect_hit(holding, reaches[zone] + radius);
        }
    }
    EXPECT_GT(hits, 50);
}

} // namespace
} // namespace hatang::spatial
