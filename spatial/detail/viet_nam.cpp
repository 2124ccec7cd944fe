// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/viet_nam.hpp"

#include <algorithm>
#include <array>

namespace hatang::spatial::detail {

namespace {

constexpr double kFirstLat = 8.0;
constexpr double kBandHeight = 0.5;
constexpr double kMargin = 0.2;

struct Band {
    double west;
    double east;
};

// Western- and easternmost land by half degrees of latitude from 8.0 N, rounded outwards.
constexpr std::array<Band, 31> kBands{{
    {104.8, 104.9}, {104.5, 106.8}, {103.4, 106.3}, {103.9, 106.7}, {103.8, 109.0}, {104.5, 109.0}, {105.7, 109.1},
    {105.8, 109.3}, {106.7, 109.4}, {107.4, 109.5}, {107.4, 109.4}, {107.3, 109.4}, {107.3, 109.3}, {107.4, 109.1},
    {107.3, 109.2}, {107.2, 108.8}, {106.6, 108.4}, {106.4, 107.8}, {106.0, 107.4}, {105.6, 106.7}, {105.1, 106.5},
    {104.4, 106.0}, {103.8, 106.0}, {104.0, 106.3}, {104.3, 107.8}, {103.0, 107.9}, {102.8, 108.1}, {102.4, 108.1},
    {102.1, 106.8}, {102.2, 106.9}, {104.8, 106.1},
}};

constexpr std::array<core::GeoBox, 2> kIslands{{{111.0, 15.5, 113.0, 17.3}, {111.5, 6.8, 117.9, 12.2}}};

bool in_band(int index, double lon) {
    if (index < 0 || index >= static_cast<int>(kBands.size())) {
        return false;
    }
    auto const& band = kBands[static_cast<std::size_t>(index)];
    return lon >= band.west - kMargin && lon <= band.east + kMargin;
}

} // namespace

bool is_around_viet_nam(core::GeoPoint point) {
    if (!(point.lat >= 6.0 && point.lat <= 24.0 && point.lon >= 101.0 && point.lon <= 118.5)) {
        return false;
    }
    if (std::ranges::any_of(kIslands, [&](auto const& box) { return box.contains(point); })) {
        return true;
    }
    // the margin counts upwards and downwards as well
    auto const band_at = [](double lat) { return static_cast<int>((lat - kFirstLat + 10.0) / kBandHeight) - 20; };
    return in_band(band_at(point.lat), point.lon) || in_band(band_at(point.lat - kMargin), point.lon) ||
           in_band(band_at(point.lat + kMargin), point.lon);
}

} // namespace hatang::spatial::detail
