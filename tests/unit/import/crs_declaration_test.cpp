// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/crs/declaration.hpp"
#include "import/crs/wkt_tree.hpp"

#include <gtest/gtest.h>

using namespace hatang;

namespace {

std::string const kByHand =
    R"(PROJCS["VN2000_DaNang_107_45",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],)"
    R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],)"
    R"(PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.75],PARAMETER["Scale_Factor",0.9999],)"
    R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])";

std::string replaced(std::string text, std::string const& what, std::string const& by) {
    auto const at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

} // namespace

TEST(CrsDeclaration, AFileMadeByHandNamesTheZoneButNoShift) {
    auto const declared = ingest::declare_wkt(kByHand);
    EXPECT_EQ(declared.epsg, core::CrsId{5899});
    EXPECT_FALSE(declared.has_datum_shift);
    EXPECT_EQ(declared.text.find("PROJCS[\"VN2000_DaNang"), 0U);
}

TEST(CrsDeclaration, ShiftParametersOrACodeSettleTheDatum) {
    auto const shifted = ingest::declare_wkt(replaced(
        kByHand, "298.257223563]]", "298.257223563],TOWGS84[-191.904,-39.303,-111.45,0.009,-0.019,0.004,0.25]]"));
    EXPECT_TRUE(shifted.has_datum_shift);
    EXPECT_EQ(shifted.epsg, core::CrsId{5899});
    EXPECT_TRUE(ingest::declare_wkt(
                    replaced(kByHand, "UNIT[\"Meter\",1.0]]", "UNIT[\"Meter\",1.0],AUTHORITY[\"EPSG\",\"5899\"]]"))
                    .has_datum_shift);
    EXPECT_FALSE(ingest::declare_wkt(replaced(kByHand, "298.257223563]]", "298.257223563],TOWGS84[0,0,0,0,0,0,0]]"))
                     .has_datum_shift);
}

TEST(CrsDeclaration, AZoneOnWgs84IsNoKnownSystemAndHasNoShift) {
    auto const declared = ingest::declare_wkt(replaced(kByHand, "D_Vietnam_2000", "D_WGS_1984"));
    EXPECT_FALSE(declared.epsg.has_value());
    EXPECT_FALSE(declared.has_datum_shift);
}

TEST(CrsDeclaration, OneWrongParameterIsAnotherSystem) {
    EXPECT_FALSE(ingest::declare_wkt(replaced(kByHand, "0.9999", "0.9996")).epsg.has_value());
    EXPECT_FALSE(ingest::declare_wkt(replaced(kByHand, "107.75", "107.7")).epsg.has_value());
    EXPECT_FALSE(ingest::declare_wkt(replaced(kByHand, "500000.0", "0.0")).epsg.has_value());
    EXPECT_FALSE(
        ingest::declare_wkt(replaced(kByHand, "Transverse_Mercator", "Lambert_Conformal_Conic")).epsg.has_value());
    EXPECT_FALSE(ingest::declare_wkt(replaced(kByHand, "6378137.0", "6378245.0")).epsg.has_value());
    EXPECT_FALSE(
        ingest::declare_wkt(replaced(kByHand, "UNIT[\"Meter\",1.0]", "UNIT[\"Foot\",0.3048]")).epsg.has_value());
    EXPECT_EQ(ingest::declare_wkt(replaced(kByHand, "107.75", "108.25")).epsg, core::CrsId{9217});
}

TEST(CrsDeclaration, ACodeThatItsParametersContradictIsNotBelieved) {
    auto const lying = replaced(replaced(kByHand, "107.75", "107.7"), "UNIT[\"Meter\",1.0]]",
                                "UNIT[\"Meter\",1.0],AUTHORITY[\"EPSG\",\"5899\"]]");
    EXPECT_FALSE(ingest::declare_wkt(lying).epsg.has_value());
}

TEST(CrsDeclaration, KnowsGeographicSystemsAndWkt2) {
    EXPECT_EQ(
        ingest::declare_wkt(
            R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],UNIT["degree",0.0174532925199433]])")
            .epsg,
        core::kWgs84);
    auto const wkt2 = ingest::declare_wkt(
        R"(PROJCRS["VN-2000 / TM-3 107-45",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563]],ID["EPSG",4756]],)"
        R"(CONVERSION["Vietnam TM-3",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0],)"
        R"(PARAMETER["Longitude of natural origin",107.75],PARAMETER["Scale factor at natural origin",0.9999],PARAMETER["False easting",500000],)"
        R"(PARAMETER["False northing",0]],CS[Cartesian,2],AXIS["E",east],AXIS["N",north],ID["EPSG",5899]])");
    EXPECT_EQ(wkt2.epsg, core::CrsId{5899});
    EXPECT_TRUE(wkt2.has_datum_shift);
}

TEST(CrsDeclaration, NamesAreReadAndNothingElseIs) {
    EXPECT_EQ(ingest::declare_name("urn:ogc:def:crs:EPSG::5899").epsg, core::CrsId{5899});
    EXPECT_EQ(ingest::declare_name("EPSG:4326").epsg, core::kWgs84);
    EXPECT_EQ(ingest::declare_name("urn:ogc:def:crs:OGC:1.3:CRS84").epsg, core::kWgs84);
    EXPECT_FALSE(ingest::declare_name("EPSG:28992").epsg.has_value());
    EXPECT_FALSE(ingest::declare_name("5899").epsg.has_value());
}

TEST(WktTree, HostileTextEndsInNothing) {
    for (std::size_t length = 0; length < kByHand.size(); ++length) {
        EXPECT_FALSE(ingest::parse_wkt(kByHand.substr(0, length))) << length;
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "A[";
    }
    EXPECT_FALSE(ingest::parse_wkt(deep));
    EXPECT_FALSE(ingest::declare_wkt("\xFF\xFE").epsg.has_value());
    EXPECT_EQ(ingest::declare_wkt(std::string(10'000, 'x')).text.size(), 400U);
}
