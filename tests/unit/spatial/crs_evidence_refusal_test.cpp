// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/crs_evidence.hpp"
#include "tests/unit/spatial/test_country.hpp"

namespace hatang::spatial {
namespace {

using namespace test_country;

constexpr double kCommune = 0.04;

TEST(CrsEvidenceRefusal, NamesBothSystemsOfAMixedFile) {
    // trap 22: after the mergers one province holds two meridians
    Country const country({106.6, 10.6}, 5, kCommune);
    auto const stations = country.stations(500);
    auto samples = written({stations.begin(), stations.begin() + 300}, {9210, true});
    auto const other = written({stations.begin() + 300, stations.end()}, {5899, true});
    samples.insert(samples.end(), other.begin(), other.end());
    for (auto const declared : {std::optional<core::CrsId>{}, std::optional{core::CrsId{9210}}}) {
        auto const evidence = find_crs_of_rows(samples, country.areas, declared);
        EXPECT_EQ(evidence.verdict, CrsVerdict::ambiguous);
        EXPECT_TRUE(evidence.mixed);
        EXPECT_TRUE(says(evidence, "300 rows fit only VN-2000 3-degree zone, meridian 105°45'"))
            << evidence.explanation.en;
        EXPECT_TRUE(says(evidence, "200 rows only VN-2000 3-degree zone, meridian 107°45'")) << evidence.explanation.en;
        ASSERT_GE(evidence.candidates.size(), 2U);
        EXPECT_EQ(evidence.candidates[0].crs.epsg(), 9210);
        EXPECT_EQ(evidence.candidates[1].crs.epsg(), 5899);
    }
}

TEST(CrsEvidenceRefusal, NamesTwoOrdersOfColumns) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto samples = written(country.stations(300), {4326});
    for (std::size_t i = 0; i < samples.size(); i += 3) {
        std::swap(samples[i].first, samples[i].second);
    }
    auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
    EXPECT_EQ(evidence.verdict, CrsVerdict::ambiguous);
    EXPECT_TRUE(evidence.mixed);
    EXPECT_TRUE(says(evidence, "first column latitude")) << evidence.explanation.en;
}

TEST(CrsEvidenceRefusal, NamesTwoUnits) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto samples = written(country.stations(60), {5899});
    auto const degrees = written(country.stations(40), {4326});
    auto few = samples;
    samples.insert(samples.end(), degrees.begin(), degrees.end());
    auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
    EXPECT_EQ(evidence.verdict, CrsVerdict::ambiguous);
    EXPECT_TRUE(evidence.mixed);
    EXPECT_TRUE(says(evidence, "40 rows in degrees and 60 in metres")) << evidence.explanation.en;
    few.insert(few.end(), degrees.begin(), degrees.begin() + 2);
    auto const strays = find_crs_of_rows(few, country.areas, std::nullopt);
    expect_found(strays, {5899});
    EXPECT_TRUE(says(strays, "2 rows in degrees were left out")) << strays.explanation.en;
}

TEST(CrsEvidenceRefusal, FindsNothingWhereNothingFits) {
    Country const country({108.1, 16.0}, 5, kCommune);
    Country const elsewhere({106.0, 20.0}, 5, kCommune);
    for (int const epsg : {4326, 5899}) {
        auto const samples = written(country.stations(100), {epsg});
        EXPECT_EQ(find_crs_of_rows(samples, elsewhere.areas, std::nullopt).verdict, CrsVerdict::none_fits) << epsg;
        auto const declared = find_crs_of_rows(samples, elsewhere.areas, core::CrsId{epsg});
        EXPECT_EQ(declared.verdict, CrsVerdict::none_fits) << epsg;
        EXPECT_TRUE(says(declared, "only 0 of 100 rows agree")) << declared.explanation.en;
    }
}

TEST(CrsEvidenceRefusal, IsNotPersuadedByHalfOfTheRows) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto stations = country.stations(400);
    for (std::size_t i = 0; i < stations.size(); ++i) {
        stations[i].commune = i % 5 < 2 ? (stations[i].commune + 12) % country.areas.size() : stations[i].commune;
    }
    auto const samples = written(stations, {5899}); // 60 % name the right commune
    EXPECT_EQ(find_crs_of_rows(samples, country.areas, std::nullopt).verdict, CrsVerdict::ambiguous);
    expect_found(find_crs_of_rows(samples, country.areas, core::CrsId{5899}), {5899});
    auto const wrong = find_crs_of_rows(samples, country.areas, core::CrsId{9217});
    EXPECT_EQ(wrong.verdict, CrsVerdict::ambiguous) << "too weak to overrule a declaration";
    EXPECT_TRUE(says(wrong, "is declared, but only")) << wrong.explanation.en;
}

TEST(CrsEvidenceRefusal, NamesTheZonesThatUnnamedMetresMayBeIn) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto const samples = written(country.stations(200), {5899, true, false, false});
    auto const evidence = find_crs_of_rows(samples, country.areas, std::nullopt);
    EXPECT_EQ(evidence.verdict, CrsVerdict::ambiguous);
    EXPECT_TRUE(says(evidence, "EPSG:5899")) << evidence.explanation.en;
    EXPECT_TRUE(says(evidence, "EPSG:9214")) << evidence.explanation.en;
    EXPECT_FALSE(says(evidence, "EPSG:5896")) << "102 degrees would be Thailand: " << evidence.explanation.en;
    EXPECT_TRUE(evidence.candidates.front().swapped);
}

TEST(CrsEvidenceRefusal, UsesTheDeclarationWhereNoRowNamesAUnit) {
    Country const country({108.1, 16.0}, 5, kCommune);
    for (bool const swapped : {false, true}) {
        for (int const epsg : {5899, 3406, 4756}) {
            auto const samples = written(country.stations(200), {epsg, swapped, false, false});
            auto const evidence = find_crs_of_rows(samples, {}, core::CrsId{epsg});
            expect_found(evidence, {epsg, swapped});
            EXPECT_TRUE(says(evidence, "no row names an administrative unit")) << evidence.explanation.en;
        }
    }
    auto const samples = written(country.stations(200), {5899, false, false, false});
    auto const geographic = find_crs_of_rows(samples, {}, core::kWgs84);
    EXPECT_EQ(geographic.verdict, CrsVerdict::ambiguous) << geographic.explanation.en;
    EXPECT_TRUE(says(geographic, "is declared, but the numbers are metres")) << geographic.explanation.en;
    auto const thailand = find_crs_of_rows(samples, {}, core::CrsId{5896});
    EXPECT_EQ(thailand.verdict, CrsVerdict::none_fits) << thailand.explanation.en;
}

TEST(CrsEvidenceRefusal, TakesUnnamedDegreesInVietNamForWgs84) {
    Country const country({108.1, 16.0}, 5, kCommune);
    for (bool const swapped : {false, true}) {
        auto const samples = written(country.stations(20), {4326, swapped, false, false});
        auto const evidence = find_crs_of_rows(samples, {}, std::nullopt);
        expect_found(evidence, {4326, swapped});
        EXPECT_TRUE(says(evidence, "are taken for WGS 84")) << evidence.explanation.en;
    }
    std::vector<CoordinateSample> const paris(10, CoordinateSample{2.35, 48.85, true, {}});
    EXPECT_EQ(find_crs_of_rows(paris, {}, std::nullopt).verdict, CrsVerdict::none_fits);
}

TEST(CrsEvidenceRefusal, OneNameInALongListDoesNotOverruleTheDeclaration) {
    Country const country({108.1, 16.0}, 5, kCommune);
    auto samples = written(country.stations(200), {5899, true, false, false});
    samples[7].named_areas.push_back(24); // a mistake
    expect_found(find_crs_of_rows(samples, country.areas, core::CrsId{5899}), {5899, true});
}

TEST(CrsEvidenceRefusal, SaysWhenThereAreNoCoordinates) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::vector<CoordinateSample> const empty{{0.0, 0.0, false, {}}, {kNone, 1.0, false, {}}};
    auto const evidence = find_crs_of_rows(empty, {}, core::CrsId{5899});
    EXPECT_EQ(evidence.verdict, CrsVerdict::no_coordinates);
    EXPECT_EQ(evidence.explanation.en, "no row has coordinates");
    EXPECT_EQ(find_crs_of_rows({}, {}, std::nullopt).verdict, CrsVerdict::no_coordinates);
}

TEST(CrsEvidenceRefusal, SurvivesNumbersThatMeanNothing) {
    std::vector<CoordinateSample> const wild{
        {1e300, -1e300, false, {0}}, {1e15, 5.0, false, {0}}, {-7e6, 3.0, false, {9}}};
    std::vector<EvidenceArea> const areas{{"Xã", square_wkb(108.0, 16.0, 0.1), 50.0}};
    EXPECT_EQ(find_crs_of_rows(wild, areas, std::nullopt).verdict, CrsVerdict::none_fits);
}

TEST(CrsEvidenceRefusal, RefusesAnOutlineThatIsNoArea) {
    std::vector<EvidenceArea> const areas{{"Xã", point_wkb({108.0, 16.0}), 50.0}};
    std::vector<CoordinateSample> const samples{{108.0, 16.0, false, {0}}};
    EXPECT_THROW(find_crs_of_rows(samples, areas, std::nullopt), core::Error);
}

} // namespace
} // namespace hatang::spatial
