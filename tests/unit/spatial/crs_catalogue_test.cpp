// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hatang::spatial {
namespace {

int code_of(std::string_view text) {
    auto const* crs = find_crs(text);
    return crs == nullptr ? 0 : crs->id.epsg();
}

TEST(CrsCatalogue, HoldsTheTwentyFourSystemsOnce) {
    std::set<int> codes;
    for (auto const& crs : known_crs()) {
        codes.insert(crs.id.epsg());
    }
    EXPECT_EQ(codes.size(), 24U);
    EXPECT_EQ(known_crs().size(), 24U);
    for (int const code : {4326, 32648, 32649, 4756, 3405, 3406, 5896, 5899, 9205, 9218}) {
        EXPECT_TRUE(codes.contains(code)) << code;
    }
    EXPECT_FALSE(codes.contains(6956)) << "the deprecated twins have their axes swapped";
}

TEST(CrsCatalogue, PinsTheShiftOfTheMinistryInEveryVn2000Pipeline) {
    EXPECT_EQ(pinned_operation(), "EPSG:6960");
    for (auto const& crs : known_crs()) {
        bool const shifts =
            crs.pipeline.find("+x=-191.90441429 +y=-39.30318279 +z=-111.45032835") != std::string::npos &&
            crs.pipeline.find("+convention=coordinate_frame") != std::string::npos;
        EXPECT_EQ(shifts, crs.is_vn2000) << crs.name;
    }
}

TEST(CrsCatalogue, FindsByCodeInTheUsualSpellings) {
    EXPECT_EQ(code_of("5899"), 5899);
    EXPECT_EQ(code_of("EPSG:5899"), 5899);
    EXPECT_EQ(code_of("epsg 9210"), 9210);
    EXPECT_EQ(code_of("urn:ogc:def:crs:EPSG::3405"), 3405);
    EXPECT_EQ(code_of("urn:ogc:def:crs:EPSG:9.9:4326"), 4326);
    EXPECT_EQ(code_of("EPSG:4326 - WGS 84"), 4326);
    EXPECT_EQ(code_of("VN-2000 3-degree zone, meridian 107°45' (EPSG:5899)"), 5899);
    EXPECT_EQ(code_of("6956"), 0);
    EXPECT_EQ(code_of("EPSG:5899 or EPSG:9210"), 0);
}

TEST(CrsCatalogue, FindsByNameAndMeridian) {
    EXPECT_EQ(code_of("wgs84"), 4326);
    EXPECT_EQ(code_of("WGS 84"), 4326);
    EXPECT_EQ(code_of("VN-2000 / TM-3 107-45"), 5899);
    EXPECT_EQ(code_of("VN-2000 107-45"), 5899);
    EXPECT_EQ(code_of("107°45"), 5899);
    EXPECT_EQ(code_of("107°45'"), 5899);
    EXPECT_EQ(code_of("107.75"), 5899);
    EXPECT_EQ(code_of("107,5"), 9216);
    EXPECT_EQ(code_of("KTT 108°15"), 9217);
    EXPECT_EQ(code_of("VN2000 múi 3 độ, kinh tuyến trục 105°45'"), 9210);
    EXPECT_EQ(code_of("VN-2000 105"), 5897);
    EXPECT_EQ(code_of("VN2000_TM3_10745"), 5899);
    EXPECT_EQ(code_of("múi 482"), 5897);
    EXPECT_EQ(code_of("VN-2000 / UTM zone 48N"), 3405);
    EXPECT_EQ(code_of("wgs84 utm 49n"), 32649);
}

TEST(CrsCatalogue, AnswersNothingWhereSeveralWouldDo) {
    EXPECT_EQ(code_of("VN-2000"), 0) << "no zone is said";
    EXPECT_EQ(code_of("UTM 48N"), 0) << "no datum is said";
    EXPECT_EQ(code_of("VN-2000 UTM"), 0);
    EXPECT_EQ(code_of("107°20"), 0);
    EXPECT_EQ(code_of("111"), 0) << "there is no 3-degree zone on 111";
    EXPECT_EQ(code_of(""), 0);
    EXPECT_EQ(code_of("epsg"), 0);
}

} // namespace
} // namespace hatang::spatial
