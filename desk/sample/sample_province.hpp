// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A made-up province of any size, as ordinary import files: for trying things out and for measuring. The same
/// options give the same bytes on every machine: own random numbers, no functions whose last digit differs between
/// libraries. Places and names are invented; only the position on Earth (100 km around Đà Nẵng) is real.

#include <cstdint>
#include <filesystem>

namespace hatang::desk {

enum class SampleCoordinates {
    vn2000, ///< EPSG:5899 (VN-2000, KTT 107°45', múi 3): X = northing, Y = easting, in metres
    wgs84   ///< kinh độ, vĩ độ in degrees
};

struct SampleOptions {
    std::int64_t sites = 1000; ///< rows of sites.csv, kFewestSampleSites … kMostSampleSites
    std::uint64_t seed = 1;
    SampleCoordinates coordinates = SampleCoordinates::vn2000;
    bool decimal_comma = false; ///< "1776123,45" as Vietnamese spreadsheets write
    bool dirty = false;         ///< about one row in forty broken as real ones are: see write_sites.cpp
};

inline constexpr std::int64_t kFewestSampleSites = 10;
inline constexpr std::int64_t kMostSampleSites = 10'000'000;

/// Writes sites.csv, admin_units.geojson, succession.csv, zones.geojson, streets.geojson, poles.csv and complaints.csv
/// into \p folder, which is made when missing; files of these names are replaced.
/// \throws core::Error(usage) for a number of sites out of range, core::Error(io) when a file cannot be written.
void write_sample(SampleOptions const& options, std::filesystem::path const& folder);

} // namespace hatang::desk
