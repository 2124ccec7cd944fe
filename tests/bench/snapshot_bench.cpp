// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
//
// The memory-resident indexes on a whole nation: 1,000,000 points (70 % of them in 2,000 towns), 20,000 zones with
// about 1.9 million vertices, and the nearest allowed place among 20,000 boundary pieces. One thread; prints medians
// and 99th percentiles of single calls, the clock's own cost (about 25 ns) included.
#include "spatial/boundary_pieces.hpp"
#include "spatial/detail/wkb_writer.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/nearest_place.hpp"
#include "spatial/snapshot/point_grid.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace hatang;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kPoints = 1'000'000;
constexpr std::size_t kTowns = 2'000;
constexpr std::size_t kZones = 20'000;
constexpr std::size_t kQuestions = 100'000;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Times each call; \p work returns how much it found.
template <typename Work> void measure(std::string const& name, std::size_t calls, Work const& work) {
    std::vector<double> times;
    std::size_t found = 0;
    double const cpu = cpu_seconds();
    for (std::size_t call = 0; call < calls; ++call) {
        auto const start = Clock::now();
        found += work(call);
        times.push_back(seconds_since(start) * 1e6);
    }
    double const mean = (cpu_seconds() - cpu) * 1e6 / static_cast<double>(calls);
    std::ranges::sort(times);
    fmt::print("{:<26} p50 {:7.2f} us   p99 {:7.2f} us   mean {:7.2f} CPU us   found {:.2f} each\n", name,
               times[times.size() / 2], times[times.size() * 99 / 100], mean,
               static_cast<double>(found) / static_cast<double>(calls));
}

/// A long narrow country; towns get places by Zipf's law.
std::vector<core::GeoPoint> make_points(std::mt19937_64& random) {
    std::uniform_real_distribution<> lon(104.0, 109.0);
    std::uniform_real_distribution<> lat(9.0, 22.5);
    std::normal_distribution<> spread(0.0, 0.02);
    std::vector<core::GeoPoint> towns(kTowns);
    std::vector<double> weights;
    for (std::size_t at = 0; at < kTowns; ++at) {
        towns[at] = {lon(random), lat(random)};
        weights.push_back(1.0 / static_cast<double>(at + 10));
    }
    std::discrete_distribution<std::size_t> pick(weights.begin(), weights.end());
    std::vector<core::GeoPoint> points;
    while (points.size() < kPoints) {
        if (random() % 10 < 3) {
            points.push_back({lon(random), lat(random)});
        } else {
            auto const& town = towns[pick(random)];
            points.push_back({town.lon + spread(random), town.lat + spread(random)});
        }
    }
    return points;
}

std::string star(core::GeoPoint centre, double size, int corners, std::mt19937_64& random) {
    std::uniform_real_distribution<> part(0.6, 1.0);
    std::vector<core::GeoPoint> ring;
    for (int corner = 0; corner < corners; ++corner) {
        double const angle = 6.283185307179586 * corner / corners;
        double const radius = size * part(random);
        ring.push_back({centre.lon + radius * std::cos(angle), centre.lat + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    spatial::detail::WkbWriter writer;
    writer.header(spatial::detail::WkbKind::polygon, 1);
    writer.count(static_cast<std::uint32_t>(ring.size()));
    writer.points(ring);
    return writer.take();
}

void measure_points(std::vector<core::GeoPoint> const& points, std::vector<core::GeoPoint> const& places) {
    auto const start = Clock::now();
    spatial::PointGrid const grid(points);
    fmt::print("PointGrid of {} points built in {:.3f} s\n", grid.size(), seconds_since(start));
    for (double const radius : {100.0, 500.0, 2000.0}) {
        measure(fmt::format("all within {:.0f} m", radius), kQuestions, [&](std::size_t at) {
            std::size_t found = 0;
            grid.within(places[at], radius, [&](std::uint32_t, double) { ++found; });
            return found;
        });
    }
    measure("10 nearest", kQuestions, [&](std::size_t at) { return grid.nearest(places[at], 10).size(); });
    double const again = cpu_seconds();
    std::size_t pairs = 0;
    grid.each([&](std::uint32_t, core::GeoPoint point) {
        grid.within(point, 250.0, [&](std::uint32_t, double) { ++pairs; });
    });
    fmt::print("every point against all within 250 m: {:.3f} CPU s, {} pairs\n", cpu_seconds() - again, pairs);
}

void measure_zones(std::vector<core::GeoPoint> const& points, std::vector<core::GeoPoint> const& places,
                   std::mt19937_64& random) {
    std::uniform_real_distribution<> lon(104.0, 109.0);
    std::uniform_real_distribution<> lat(9.0, 22.5);
    std::uniform_int_distribution<int> corners(30, 160);
    std::uniform_real_distribution<> size(0.002, 0.02);
    std::vector<std::string> outlines;
    std::size_t bytes = 0;
    for (std::size_t zone = 0; zone < kZones; ++zone) { // one in four in a town
        auto const centre = zone % 4 == 1 ? places[zone] : core::GeoPoint{lon(random), lat(random)};
        outlines.push_back(star(centre, size(random), corners(random), random));
        bytes += outlines.back().size();
    }
    auto const start = Clock::now();
    spatial::ZoneIndex index;
    for (std::size_t zone = 0; zone < kZones; ++zone) {
        index.add(static_cast<std::int64_t>(zone), outlines[zone], zone % 4 == 0 ? 200.0 : 0.0);
    }
    index.build();
    fmt::print("ZoneIndex of {} zones, {:.2f} million vertices, a quarter with a reach of 200 m, built in {:.3f} s\n",
               kZones, static_cast<double>(bytes) / 16e6, seconds_since(start));
    measure("zones covering a place", kQuestions,
            [&](std::size_t at) { return index.covering(places[(at * 7 + 1) % places.size()]).size(); });
    measure("zones within 300 m", kQuestions,
            [&](std::size_t at) { return index.near(places[(at * 7 + 1) % places.size()], 300.0).size(); });
    double const again = cpu_seconds();
    std::size_t pairs = 0;
    spatial::PointGrid(points).each(
        [&](std::uint32_t, core::GeoPoint point) { pairs += index.covering(point).size(); });
    fmt::print("zones of every point: {:.3f} CPU s (with the grid built anew), {} pairs\n", cpu_seconds() - again,
               pairs);
}

/// Spacing in a town so dense that nothing near is allowed, and in one where nothing is.
void measure_nearest(std::mt19937_64& random) {
    core::GeoPoint const start{108.2, 16.05};
    std::uniform_real_distribution<> off(-0.02, 0.02);
    for (auto const& [sites, radius] : {std::pair{300, 250.0}, {3000, 120.0}, {20'000, 60.0}, {20'000, 120.0}}) {
        std::vector<core::GeoPoint> places;
        spatial::BoundaryCollector collector(start, 2000.0);
        for (int site = 0; site < sites; ++site) {
            places.push_back({start.lon + off(random), start.lat + off(random)});
            collector.add_circle(places.back(), radius);
        }
        spatial::PointGrid const grid(places);
        std::size_t asked = 0;
        auto const allowed = [&](core::GeoPoint point) {
            ++asked;
            bool free = true;
            grid.within(point, radius, [&](std::uint32_t, double metres) { free = free && metres >= radius; });
            return free;
        };
        auto const forbidden = [&](core::GeoPoint centre, double around) {
            auto const nearest = grid.nearest(centre, 1, radius - around);
            return !nearest.empty() && nearest[0].distance_m < radius - around;
        };
        for (bool const helped : {false, true}) {
            asked = 0;
            double const began = cpu_seconds();
            auto const found = spatial::nearest_place(start, collector.pieces(), allowed, 2000.0,
                                                      helped ? spatial::ForbiddenAround(forbidden) : nullptr);
            fmt::print("nearest place among {:>6} circles of {:.0f} m{}: {:8.2f} CPU ms, {} places tried, {}\n",
                       collector.pieces().size(), radius, helped ? ", helped" : "", (cpu_seconds() - began) * 1e3,
                       asked, found ? fmt::format("{:.3f} m away", found->distance_m) : "none within 2 km");
        }
    }
}

} // namespace

int main() {
    std::mt19937_64 random(20250601);
    auto const points = make_points(random);
    std::vector<core::GeoPoint> places;
    for (std::size_t at = 0; at < kQuestions; ++at) {
        auto const& point = points[random() % points.size()];
        places.push_back(spatial::destination(point, static_cast<double>(random() % 360), 150.0));
    }
    measure_points(points, places);
    measure_zones(points, places, random);
    measure_nearest(random);
}
