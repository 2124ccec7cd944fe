// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A made-up country of square communes around one place, and station lists in any CRS for the evidence tests.

#include "spatial/crs_evidence.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace hatang::spatial::test_country {

inline std::string square_wkb(double west, double south, double width) {
    return wkb_of_wkt(fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", west, south, west + width,
                                  south + width));
}

struct Station {
    core::GeoPoint position;
    std::size_t commune;
};

/// A square of \p side x \p side communes, each \p width degrees wide, from its south-western corner.
struct Country {
    Country(core::GeoPoint corner, std::size_t side, double width, double tolerance_m = 50.0) {
        for (std::size_t i = 0; i < side * side; ++i) {
            double const west = corner.lon + static_cast<double>(i % side) * width;
            double const south = corner.lat + static_cast<double>(i / side) * width;
            areas.push_back({fmt::format("Xã {}", i), square_wkb(west, south, width), tolerance_m});
            corners.push_back({west, south});
        }
        commune_width = width;
    }

    std::vector<Station> stations(std::size_t count, unsigned seed = 1) const {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> share(0.0, 1.0);
        std::vector<Station> list;
        for (std::size_t i = 0; i < count; ++i) {
            auto const commune = i % corners.size();
            list.push_back({{corners[commune].lon + share(random) * commune_width,
                             corners[commune].lat + share(random) * commune_width},
                            commune});
        }
        return list;
    }

    std::vector<EvidenceArea> areas;
    std::vector<core::GeoPoint> corners;
    double commune_width = 0.0;
};

/// What a program writes that projects WGS 84 into the zone and leaves the datum shift out.
inline core::MapPoint project_without_shift(CrsTransform const& transform, core::GeoPoint point) {
    auto map = transform.from_wgs84(point).value();
    for (int i = 0; i < 6; ++i) {
        auto const there = transform.to_wgs84_without_shift(map.x, map.y).value();
        map.x += (point.lon - there.lon) * 111'320.0 * std::cos(point.lat * 0.0174532925);
        map.y += (point.lat - there.lat) * 110'700.0;
    }
    return map;
}

struct Writing {
    int epsg = 5899;
    bool swapped = false;
    bool shift_missing = false;
    bool named = true;
};

inline std::vector<CoordinateSample> written(std::vector<Station> const& stations, Writing writing) {
    CrsTransform const transform(core::CrsId{writing.epsg});
    std::vector<CoordinateSample> samples;
    for (auto const& station : stations) {
        auto const map = writing.shift_missing ? project_without_shift(transform, station.position)
                                               : transform.from_wgs84(station.position).value();
        CoordinateSample sample{writing.swapped ? map.y : map.x, writing.swapped ? map.x : map.y, false, {}};
        if (writing.named) {
            sample.named_areas.push_back(station.commune);
        }
        samples.push_back(sample);
    }
    return samples;
}

inline void expect_found(CrsEvidence const& evidence, Writing writing) {
    EXPECT_EQ(evidence.verdict, CrsVerdict::found) << evidence.explanation.en;
    EXPECT_EQ(evidence.best.crs.epsg(), writing.epsg) << evidence.explanation.en;
    EXPECT_EQ(evidence.best.swapped, writing.swapped) << evidence.explanation.en;
    EXPECT_EQ(evidence.best.shift_missing, writing.shift_missing) << evidence.explanation.en;
    EXPECT_FALSE(evidence.explanation.vi.empty());
}

inline bool says(CrsEvidence const& evidence, std::string_view words) {
    return evidence.explanation.en.find(words) != std::string::npos;
}

} // namespace hatang::spatial::test_country
