// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_evidence.hpp"
#include "tests/unit/spatial/test_country.hpp"

namespace hatang::spatial {
namespace {

using namespace test_country;

constexpr double kCommune = 0.04; // degrees: some 4 km

TEST(CrsEvidence, FindsEveryZoneInBothOrdersOfColumns) {
    for (auto const& crs : known_crs()) {
        if (crs.kind != CrsKind::projected) {
            continue;
        }
        core::GeoPoint const corner{crs.central_meridian == 111.0 ? 108.0 : crs.central_meridian + 0.1, 16.0};
        Country const country(corner, 5, kCommune);
        auto const stations = country.stations(600);
        for (bool const swapped : {false, true}) {
            Writing const writing{crs.id.epsg(), swapped};
            auto const evidence = find_crs_of_rows(written(stations, writing), country.areas, std::nullopt);
            expect_found(evidence, writing);
            EXPECT_EQ(evidence.best.inside, 600);
            EXPECT_EQ(evidence.best.tested, 600);
            EXPECT_EQ(evidence.candidates.front().crs, evidence.best.crs);
        }
    }
}

TEST(CrsEvidence, SaysTheZoneWithItsCounts) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto const evidence = find_crs_of_rows(written(country.stations(200), {5899, true}), country.areas, std::nullopt);
    EXPECT_TRUE(
        says(evidence, "VN-2000 3-degree zone, meridian 107°45' (EPSG:5899), first column northing: 200 of 200 rows"))
        << evidence.explanation.en;
    EXPECT_NE(
        evidence.explanation.vi.find("kinh tuyến trục 107°45' (EPSG:5899), cột đầu là hướng bắc: 200 trong 200 dòng"),
        std::string::npos)
        << evidence.explanation.vi;
}

TEST(CrsEvidence, RecognisesAShiftThatWasLeftOut) {
    Country const country({108.1, 16.0}, 5, kCommune);
    for (int const epsg : {5899, 9217}) {
        Writing const writing{epsg, true, true};
        auto const samples = written(country.stations(600), writing);
        auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
        expect_found(evidence, writing);
        EXPECT_TRUE(says(evidence, "without the datum shift")) << evidence.explanation.en;
        auto const declared = find_crs_of_rows(samples, country.areas, core::CrsId{epsg});
        expect_found(declared, writing);
        EXPECT_TRUE(says(declared, "the zone is the declared one")) << declared.explanation.en;
    }
}

TEST(CrsEvidence, DoesNotClaimAMissingShiftWithoutRowsThatShowIt) {
    // one wide area: whether the shift is there or not, every row stays inside
    Country const wide({107.8, 15.8}, 1, 0.8);
    for (bool const shift_missing : {false, true}) {
        auto stations = wide.stations(300);
        for (auto& station : stations) {
            station.position.lon = 108.0 + (station.position.lon - 107.8) * 0.5; // far from the outline
            station.position.lat = 16.0 + (station.position.lat - 15.8) * 0.5;
        }
        auto const samples = written(stations, {5899, false, shift_missing});
        auto const evidence = find_crs_of_rows(samples, wide.areas, core::CrsId{5899});
        expect_found(evidence, {5899, false, false});
        EXPECT_TRUE(says(evidence, "cannot be told from this evidence")) << evidence.explanation.en;
    }
}

TEST(CrsEvidence, DoesNotConcludeAShiftFromBluntOutlines) {
    Country blunt({108.1, 16.0}, 5, kCommune, 1000.0);
    auto const evidence =
        find_crs_of_rows(written(blunt.stations(600), {5899, false, true}), blunt.areas, core::CrsId{5899});
    expect_found(evidence, {5899, false, false});
}

TEST(CrsEvidence, TakesDegreesForWgs84UnlessRowsShowVn2000) {
    Country const country({108.1, 16.0}, 5, kCommune);
    for (int const epsg : {4326, 4756}) {
        for (bool const swapped : {false, true}) {
            Writing const writing{epsg, swapped};
            auto const evidence =
                find_crs_of_rows(written(country.stations(600), writing), country.areas, std::nullopt);
            expect_found(evidence, writing);
        }
    }
    Country const wide({107.8, 15.8}, 1, 0.8, 500.0);
    auto const unsure = find_crs_of_rows(written(wide.stations(300), {4756}), wide.areas, std::nullopt);
    expect_found(unsure, {4326});
    EXPECT_TRUE(says(unsure, "cannot be told")) << unsure.explanation.en;
    auto const declared = find_crs_of_rows(written(wide.stations(300), {4756}), wide.areas, core::CrsId{4756});
    expect_found(declared, {4756});
}

TEST(CrsEvidence, UsesTheDeclarationThatRowsSupport) {
    Country const country({105.1, 16.0}, 5, kCommune, 1000.0); // too blunt to part the systems on 105 degrees
    auto const stations = country.stations(300);
    for (int const epsg : {5897, 3405, 32648}) {
        auto const evidence = find_crs_of_rows(written(stations, {epsg, true}), country.areas, core::CrsId{epsg});
        expect_found(evidence, {epsg, true});
    }
    auto const undeclared = find_crs_of_rows(written(stations, {5897, true}), country.areas, std::nullopt);
    EXPECT_EQ(undeclared.verdict, CrsVerdict::ambiguous);
    for (std::string_view const name : {"EPSG:5897", "EPSG:3405", "EPSG:32648"}) {
        EXPECT_TRUE(says(undeclared, name)) << undeclared.explanation.en;
    }
}

TEST(CrsEvidence, FollowsTheRowsAgainstAWrongDeclaration) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto const samples = written(country.stations(300), {5899, true});
    auto const evidence = find_crs_of_rows(samples, country.areas, core::CrsId{9217});
    expect_found(evidence, {5899, true});
    EXPECT_TRUE(says(evidence, "meridian 108°15' (EPSG:9217) is declared, but only 0 of 300 rows agree"))
        << evidence.explanation.en;
    auto const geographic = find_crs_of_rows(samples, country.areas, core::kWgs84);
    expect_found(geographic, {5899, true});
    EXPECT_TRUE(says(geographic, "is declared, but the numbers are metres")) << geographic.explanation.en;
    auto const unknown = find_crs_of_rows(samples, country.areas, core::CrsId{3857});
    expect_found(unknown, {5899, true});
    EXPECT_TRUE(says(unknown, "EPSG:3857 is declared, which is not in the catalogue")) << unknown.explanation.en;
}

TEST(CrsEvidence, BearsAFewWrongNames) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto stations = country.stations(400);
    for (std::size_t i = 0; i < stations.size(); i += 5) {
        stations[i].commune = (stations[i].commune + 12) % country.areas.size(); // a fifth names a commune far off
    }
    auto const evidence = find_crs_of_rows(written(stations, {5899}), country.areas, std::nullopt);
    expect_found(evidence, {5899});
    EXPECT_LT(evidence.best.inside, 350);
    EXPECT_GT(evidence.best.median_outside_m, 1000.0);
}

TEST(CrsEvidence, TakesThreeRowsThatAllAgreeButNotTwo) {
    Country const country({108.1, 16.0}, 3, kCommune);
    expect_found(find_crs_of_rows(written(country.stations(3), {5899}), country.areas, std::nullopt), {5899});
    auto const two = find_crs_of_rows(written(country.stations(2), {5899}), country.areas, std::nullopt);
    EXPECT_EQ(two.verdict, CrsVerdict::ambiguous);
    EXPECT_TRUE(says(two, "only 2 rows name an administrative unit")) << two.explanation.en;
    expect_found(find_crs_of_rows(written(country.stations(1), {5899}), country.areas, core::CrsId{5899}), {5899});
}

TEST(CrsEvidence, CountsTheCommuneAndNotTheProvinceAroundIt) {
    Country country({108.1, 16.0}, 5, kCommune);
    auto const province = country.areas.size();
    country.areas.push_back({"Tỉnh", square_wkb(107.0, 15.0, 2.5), 500.0});
    auto samples = written(country.stations(300), {5899});
    for (auto& sample : samples) {
        sample.named_areas.push_back(province);
    }
    auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
    expect_found(evidence, {5899});
    EXPECT_FALSE(says(evidence, "the next best reading")) << evidence.explanation.en;
}

TEST(CrsEvidence, TakesCommunesOfOneNameAsAlternatives) {
    Country country({108.1, 16.0}, 5, kCommune);
    auto const twin = country.areas.size();
    country.areas.push_back({"Xã 0", square_wkb(105.0, 20.0, kCommune), 50.0});
    auto samples = written(country.stations(300), {5899});
    for (auto& sample : samples) {
        sample.named_areas.push_back(twin);
    }
    expect_found(find_crs_of_rows(samples, country.areas, std::nullopt), {5899});
}

TEST(CrsEvidence, TakesUnequalCommunesOfADistrictAsAlternatives) {
    Country country({108.1, 16.0}, 5, kCommune);
    auto const mountain = country.areas.size();
    country.areas.push_back({"Xã miền núi", square_wkb(107.7, 16.0, 0.3), 50.0}); // seven times as wide, beside them
    auto stations = country.stations(100);
    for (std::size_t i = 0; i < stations.size(); i += 2) {
        stations[i].position.lon -= 0.35;
    }
    auto samples = written(stations, {5899});
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].named_areas = {stations[i].commune, mountain};
    }
    auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
    expect_found(evidence, {5899});
    EXPECT_GT(evidence.best.inside, 90);
}

TEST(CrsEvidence, DoesNotTakeAFilledUpBeachForAShift) {
    Country const ward({108.2, 16.0}, 1, kCommune, 200.0);
    auto const list_with_fill_at = [](double lon) {
        std::vector<Station> stations;
        for (int i = 0; i < 60; ++i) {
            stations.push_back({{i % 4 == 0 ? lon : 108.21 + i * 0.0004, 16.005 + i * 0.0004}, 0});
        }
        return stations;
    };
    // the reading without the shift lies to the west and would bring stations east of the shore right
    auto const zone = find_crs_of_rows(written(list_with_fill_at(108.2412), {5899}), ward.areas, core::CrsId{5899});
    expect_found(zone, {5899});
    EXPECT_TRUE(says(zone, "cannot be told")) << zone.explanation.en;
    // VN-2000 degrees lie to the east of WGS 84 degrees
    auto const degrees = find_crs_of_rows(written(list_with_fill_at(108.1988), {4326}), ward.areas, core::kWgs84);
    expect_found(degrees, {4326});
    EXPECT_TRUE(says(degrees, "cannot be told")) << degrees.explanation.en;
}

TEST(CrsEvidence, ProvincesAloneSufficeWhenRowsReachTheirBorders) {
    Country const province({107.8, 15.5}, 1, 1.0, 100.0);
    expect_found(find_crs_of_rows(written(province.stations(500), {5899}), province.areas, std::nullopt), {5899});
    // one town in the middle would be in the province in several zones
    auto town = province.stations(500);
    for (auto& station : town) {
        station.position = {108.3 + (station.position.lon - 108.3) * 0.02, 16.0 + (station.position.lat - 16.0) * 0.02};
    }
    auto const evidence = find_crs_of_rows(written(town, {5899}), province.areas, std::nullopt);
    EXPECT_EQ(evidence.verdict, CrsVerdict::ambiguous);
    EXPECT_GE(evidence.candidates.size(), 3U);
    EXPECT_LE(evidence.candidates.size(), 5U);
    EXPECT_TRUE(says(evidence, "no reading clearly wins")) << evidence.explanation.en;
    expect_found(find_crs_of_rows(written(town, {5899}), province.areas, core::CrsId{5899}), {5899});
}

} // namespace
} // namespace hatang::spatial
