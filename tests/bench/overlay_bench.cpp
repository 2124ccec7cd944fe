// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Street lines cut at the borders of communes: hatang_overlay_bench [LINES COMMUNES [FOLDER]]. With a folder it writes
// the same lines and communes as lines.csv and communes.csv (key, WKT) for overlay_postgis.sql, so that both are timed
// on one machine in one run.
#include "spatial/geometry.hpp"
#include "spatial/overlay/coverage.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <vector>

namespace {

using hatang::core::GeoPoint;
using hatang::spatial::Coverage;
using hatang::spatial::MeasuredLine;
using Ring = std::vector<GeoPoint>;

constexpr double kCell = 0.03; // a commune of about 10 km²
constexpr int kEdgesPerSide = 60;

/// Borders wind, and both neighbours have the same corners: a corner's place follows from where it stands alone.
GeoPoint shaken(double x, double y) {
    double const lon = 104.0 + x * kCell;
    double const lat = 9.0 + y * kCell;
    // so little that the map never folds: the rings stay valid
    return {lon + kCell * (0.06 * std::sin(7.1 * x + 3.3 * y) + 0.01 * std::sin(41.0 * y)),
            lat + kCell * (0.06 * std::cos(5.7 * y - 2.9 * x) + 0.01 * std::sin(37.0 * x))};
}

Ring commune(int x, int y) {
    static constexpr int kTurns[4][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    Ring ring;
    int at_x = x * kEdgesPerSide;
    int at_y = y * kEdgesPerSide;
    for (auto const& turn : kTurns) {
        for (int edge = 0; edge < kEdgesPerSide; ++edge) {
            ring.push_back(
                shaken(static_cast<double>(at_x) / kEdgesPerSide, static_cast<double>(at_y) / kEdgesPerSide));
            at_x += turn[0];
            at_y += turn[1];
        }
    }
    ring.push_back(ring.front());
    return ring;
}

std::vector<MeasuredLine> make_lines(std::size_t count, int side) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> place(0.0, side);
    std::uniform_real_distribution<double> turn(-0.5, 0.5);
    std::vector<MeasuredLine> lines;
    for (std::size_t i = 0; i < count; ++i) {
        Ring points{{104.0 + place(random) * kCell, 9.0 + place(random) * kCell}};
        double heading = turn(random) * 6.28;
        for (int edge = 0; edge < 8; ++edge) { // about 800 m
            heading += turn(random);
            points.push_back(
                {points.back().lon + 0.0009 * std::cos(heading), points.back().lat + 0.0009 * std::sin(heading)});
        }
        lines.emplace_back(std::move(points));
    }
    return lines;
}

std::string corners(std::span<GeoPoint const> points) {
    std::string text;
    for (auto const& point : points) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ",", point.lon, point.lat);
    }
    return text;
}

/// On the clock, and of the processor: other work on the machine shows.
struct Timer {
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    std::clock_t processor = std::clock();

    std::string text() const {
        auto const clock = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        auto const own = static_cast<double>(std::clock() - processor) / static_cast<double>(CLOCKS_PER_SEC);
        return fmt::format("{:.3f} s (processor {:.3f} s)", clock, own);
    }
};

Coverage build(std::map<std::int64_t, std::string> const& outlines) {
    Timer const timer;
    Coverage coverage;
    for (auto const& [key, wkb] : outlines) {
        coverage.add(key, wkb);
    }
    coverage.build();
    fmt::print("build: {} communes of {} corners: {}\n", outlines.size(), 4 * kEdgesPerSide, timer.text());
    return coverage;
}

void split(Coverage const& coverage, std::vector<MeasuredLine> const& lines) {
    Timer const timer;
    std::size_t pieces = 0;
    double metres = 0.0;
    double whole = 0.0;
    double inside = 0.0;
    for (auto const& line : lines) {
        for (auto const& piece : coverage.split(line)) {
            ++pieces;
            double const part = line.metres_before(piece.to) - line.metres_before(piece.from);
            metres += part;
            inside += piece.key ? part : 0.0;
        }
        whole += line.length_m();
    }
    fmt::print("split: {} lines into {} pieces with their lengths: {}; {:.6f} km in communes; {:.6f} km in "
               "parts, {:.6f} km whole\n",
               lines.size(), pieces, timer.text(), inside / 1000.0, metres / 1000.0, whole / 1000.0);
}

} // namespace

int main(int argc, char** argv) {
    auto const line_count = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 200'000);
    int const side = static_cast<int>(std::sqrt(argc > 2 ? std::atof(argv[2]) : 10'000.0));
    auto const folder = argc > 3 ? std::filesystem::path(argv[3]) : std::filesystem::path();
    std::ofstream commune_file;
    std::ofstream line_file;
    if (!folder.empty()) {
        commune_file.open(folder / "communes.csv");
        line_file.open(folder / "lines.csv");
    }
    std::map<std::int64_t, std::string> outlines;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            auto const wkt = "POLYGON((" + corners(commune(x, y)) + "))";
            outlines.emplace(y * side + x, hatang::spatial::wkb_of_wkt(wkt));
            commune_file << y * side + x << ";" << wkt << "\n";
        }
    }
    auto const lines = make_lines(line_count, side);
    for (std::size_t at = 0; at < lines.size() && line_file.is_open(); ++at) {
        line_file << at << ";LINESTRING(" << corners(lines[at].points()) << ")\n";
    }
    split(build(outlines), lines);
    return 0;
}
