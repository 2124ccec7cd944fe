// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/area_index.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/spatial/test_country.hpp"

#include <sqlite3.h>

#include <array>
#include <map>

namespace hatang::spatial {
namespace {

using namespace test_country;

constexpr char const* kFull = "admin/danang_wards_2025_full.gpkg";
constexpr char const* kSimplified = "admin/vn_wards_2025_simplified.gpkg";

struct Ward {
    std::string code;
    std::string wkb;
};

/// The WKB behind a GeoPackage geometry's header (OGC 12-128r18, 2.1.3).
std::string wkb_of_blob(std::string_view blob) {
    constexpr std::array<std::size_t, 5> kEnvelope{0, 32, 48, 48, 64};
    auto const flags = static_cast<unsigned char>(blob.at(3));
    return std::string(blob.substr(8 + kEnvelope.at((flags >> 1U) & 7U)));
}

std::vector<Ward> read_wards(char const* file, char const* sql) {
    sqlite3* database = nullptr;
    auto const path = (test::real_data() / file).string();
    EXPECT_EQ(sqlite3_open_v2(("file:" + path + "?immutable=1").c_str(), &database,
                              SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr),
              SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    std::vector<Ward> wards;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        auto const* code = reinterpret_cast<char const*>(sqlite3_column_text(statement, 0));
        auto const* blob = static_cast<char const*>(sqlite3_column_blob(statement, 1));
        wards.push_back({code, wkb_of_blob({blob, static_cast<std::size_t>(sqlite3_column_bytes(statement, 1))})});
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return wards;
}

std::vector<Ward> read_da_nang() {
    return read_wards(kFull, "select code, geom from danang_wards order by code");
}

/// Points spread evenly over the wards of the mainland, each with the ward it lies in.
std::vector<Station> stations_in(std::vector<Ward> const& wards, std::size_t count) {
    AreaIndex index;
    for (std::size_t i = 0; i < wards.size(); ++i) {
        index.add(static_cast<std::int64_t>(i), wards[i].wkb);
    }
    index.build();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(107.3, 108.8);
    std::uniform_real_distribution<double> lat(14.9, 16.25);
    std::vector<Station> stations;
    while (stations.size() < count) {
        core::GeoPoint const point{lon(random), lat(random)};
        if (auto const ward = index.find(point)) {
            stations.push_back({point, static_cast<std::size_t>(*ward)});
        }
    }
    return stations;
}

std::vector<EvidenceArea> outlines_of(std::vector<Ward> const& wards, double tolerance_m) {
    std::vector<EvidenceArea> areas;
    for (auto const& ward : wards) {
        areas.push_back({ward.code, ward.wkb, tolerance_m});
    }
    return areas;
}

TEST(CrsEvidenceOnRealWards, FindsDaNangsZoneOrderAndShift) {
    HATANG_NEED_REAL_DATA(kFull);
    auto const wards = read_da_nang();
    ASSERT_EQ(wards.size(), 94U);
    auto const stations = stations_in(wards, 1000);
    auto const areas = outlines_of(wards, 30.0);
    for (Writing const writing : {Writing{5899}, Writing{5899, true}, Writing{5899, true, true}, Writing{9217, true},
                                  Writing{3405}, Writing{32649}, Writing{4326}, Writing{4756, true}}) {
        expect_found(find_crs_of_rows(written(stations, writing), areas, std::nullopt), writing);
    }
}

TEST(CrsEvidenceOnRealWards, SimplifiedOutlinesNeitherHideNorInventAShift) {
    HATANG_NEED_REAL_DATA(kFull);
    HATANG_NEED_REAL_DATA(kSimplified);
    auto const wards = read_da_nang();
    auto const stations = stations_in(wards, 1500);
    auto const simplified = read_wards(kSimplified, "select code, geom from wards_2025 order by code");
    std::map<std::string, std::string> by_code;
    for (auto const& ward : simplified) {
        by_code[ward.code] = ward.wkb;
    }
    std::vector<Ward> coarse;
    for (auto const& ward : wards) {
        ASSERT_TRUE(by_code.contains(ward.code)) << ward.code;
        coarse.push_back({ward.code, by_code[ward.code]});
    }
    auto const areas = outlines_of(coarse, 200.0);
    for (Writing const writing : {Writing{5899, true}, Writing{5899, true, true}}) {
        expect_found(find_crs_of_rows(written(stations, writing), areas, core::CrsId{5899}), writing);
    }
}

} // namespace
} // namespace hatang::spatial
