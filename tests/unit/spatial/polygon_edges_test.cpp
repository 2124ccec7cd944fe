// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/orientation.hpp"
#include "spatial/detail/polygon_edges.hpp"
#include "spatial/geometry.hpp"

#include <geos_c.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace hatang::spatial::detail {
namespace {

TEST(Orientation, HasTheRightSignWhereRoundingHasNot) {
    // Kettner et al. 2008, "Classroom examples of robustness problems": points one rounding step around (0.5, 0.5)
    double const step = std::ldexp(1.0, -53);
    for (int i = 0; i < 64; ++i) {
        for (int j = 0; j < 64; ++j) {
            double const sign = orientation(0.5 + i * step, 0.5 + j * step, 12.0, 12.0, 24.0, 24.0);
            // the line is y = x, so the sign is that of j - i, exactly
            EXPECT_EQ(sign > 0.0, j > i) << i << " " << j;
            EXPECT_EQ(sign < 0.0, j < i) << i << " " << j;
        }
    }
}

TEST(BoxTree, FindsWhatALoopFinds) {
    EXPECT_TRUE(rc::check("as brute force", [] {
        auto const count = *rc::gen::inRange<std::size_t>(0, 600);
        auto const number = [] { return *rc::gen::inRange(-50, 51) / 2.0; };
        std::vector<core::GeoBox> boxes;
        for (std::size_t i = 0; i < count; ++i) {
            double const x = number();
            double const y = number();
            boxes.push_back({x, y, x + std::abs(number()) / 10, y + std::abs(number()) / 10});
        }
        core::GeoBox const query{number(), number(), 10.0, 10.0};
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (overlap(boxes[i], query)) {
                expected.push_back(i);
            }
        }
        std::vector<std::size_t> found;
        BoxTree(boxes).visit_overlapping(query, [&](std::size_t i) { found.push_back(i); });
        std::ranges::sort(found);
        RC_ASSERT(found == expected);
    }));
}

/// GEOS's answer to "covers", by its own predicate.
class GeosCovers {
public:
    explicit GeosCovers(std::string const& wkb) : m_context(GEOS_init_r()), m_geometry(read(wkb)) {}
    ~GeosCovers() {
        GEOSGeom_destroy_r(m_context, m_geometry);
        GEOS_finish_r(m_context);
    }
    GeosCovers(GeosCovers const&) = delete;
    GeosCovers& operator=(GeosCovers const&) = delete;

    bool valid() const { return GEOSisValid_r(m_context, m_geometry) == 1; }
    bool covers(core::GeoPoint point) const {
        auto* other = GEOSGeom_createPointFromXY_r(m_context, point.lon, point.lat);
        bool const result = GEOSCovers_r(m_context, m_geometry, other) == 1;
        GEOSGeom_destroy_r(m_context, other);
        return result;
    }

private:
    GEOSGeometry* read(std::string const& wkb) const {
        auto* reader = GEOSWKBReader_create_r(m_context);
        auto* geometry =
            GEOSWKBReader_read_r(m_context, reader, reinterpret_cast<unsigned char const*>(wkb.data()), wkb.size());
        GEOSWKBReader_destroy_r(m_context, reader);
        return geometry;
    }

    GEOSContextHandle_t m_context;
    GEOSGeometry* m_geometry;
};

/// A star around (x, y): always a simple ring; \p grid snaps the corners so that borders and corners are met exactly.
std::string star_text(double x, double y, double radius, int corners, double grid) {
    std::string text = "(";
    std::string first;
    for (int i = 0; i < corners; ++i) {
        double const angle = 2.0 * 3.14159265358979 * i / corners;
        double const length = radius * (0.4 + *rc::gen::inRange(0, 60) / 100.0);
        double const lon = std::round((x + length * std::cos(angle)) / grid) * grid;
        double const lat = std::round((y + length * std::sin(angle)) / grid) * grid;
        auto const corner = std::to_string(lon) + " " + std::to_string(lat);
        first = i == 0 ? corner : first;
        text += corner + ", ";
    }
    return text + first + ")";
}

std::vector<core::GeoPoint> points_to_try(std::string const& wkb, double grid) {
    std::vector<core::GeoPoint> points;
    auto const box = box_of_wkb(wkb);
    for (double lon = box.min_lon - grid; lon <= box.max_lon + grid; lon += grid) {
        for (double lat = box.min_lat - grid; lat <= box.max_lat + grid; lat += grid / 2.0) {
            points.push_back({lon, lat});
        }
    }
    return points;
}

void expect_agreement(std::string const& wkt, double grid) {
    auto const wkb = wkb_of_wkt(wkt);
    GeosCovers const geos(wkb);
    RC_PRE(geos.valid());
    PreparedArea const area(wkb);
    for (auto const& point : points_to_try(wkb, grid)) {
        if (area.covers(point) != geos.covers(point)) {
            RC_FAIL(wkt + " at " + std::to_string(point.lon) + " " + std::to_string(point.lat));
        }
    }
}

TEST(PolygonEdges, AgreesWithGeosOnStars) {
    EXPECT_TRUE(rc::check("corners, borders and inner points", [] {
        int const corners = *rc::gen::inRange(3, 40);
        double const grid = *rc::gen::element(0.5, 0.25);
        expect_agreement("POLYGON (" + star_text(4, 4, 5, corners, grid) + ")", grid);
    }));
}

TEST(PolygonEdges, AgreesWithGeosOnHolesAndTouchingParts) {
    EXPECT_TRUE(rc::check("a hole and a second part that touches in a corner", [] {
        std::string const outer = "(0 0, 8 0, 8 8, 0 8, 0 0)";
        auto const hole = star_text(4, 4, 3, *rc::gen::inRange(3, 12), 0.5);
        expect_agreement("MULTIPOLYGON ((" + outer + ", " + hole + "), ((8 8, 12 8, 12 12, 8 8)))", 0.5);
    }));
}

TEST(PolygonEdges, HasNoGapsBetweenNeighboursThatShareABorder) {
    // the sloping border runs through no grid point exactly; every point must lie in at least one side
    PreparedArea const west(wkb_of_wkt("POLYGON ((0 0, 1.1 0, 2.3 7.7, 0 7.7, 0 0))"));
    PreparedArea const east(wkb_of_wkt("POLYGON ((1.1 0, 5 0, 5 7.7, 2.3 7.7, 1.1 0))"));
    for (int i = 0; i <= 1000; ++i) {
        double const lat = 7.7 * i / 1000.0;
        double const border = 1.1 + 1.2 * lat / 7.7;
        for (double lon : {border, std::nextafter(border, 0.0), std::nextafter(border, 9.0)}) {
            EXPECT_TRUE(west.covers({lon, lat}) || east.covers({lon, lat})) << lon << " " << lat;
        }
    }
}

TEST(PolygonEdges, TakesFlatAndSinglePointRingsWithoutHarm) {
    PreparedArea const flat(wkb_of_wkt("POLYGON ((0 0, 4 0, 2 0, 0 0))"));
    EXPECT_TRUE(flat.covers({3, 0}));
    EXPECT_FALSE(flat.covers({3, 0.001}));
    PreparedArea const single(wkb_of_wkt("POLYGON ((1 1))"));
    EXPECT_TRUE(single.covers({1, 1}));
    EXPECT_FALSE(single.covers({1, 1.5}));
}

} // namespace
} // namespace hatang::spatial::detail
