// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;

namespace {

std::string collection(std::string const& features, std::string const& more = "") {
    return R"({"type":"FeatureCollection",)" + more + R"("features":[)" + features + "]}";
}

std::string feature(std::string const& properties, std::string const& geometry = "null") {
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}

test::KeepingSink read(std::string const& text) {
    test::ScratchFolder const folder;
    return test::read_file(folder.write("trạm.geojson", text));
}

std::string error_text(std::string const& text) {
    test::ScratchFolder const folder;
    auto const error = test::error_of(folder.write("a.geojson", text));
    EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data) << error.what();
    return error.sentence().en;
}

} // namespace

TEST(GeoJson, PropertiesBecomeFieldsInOrderOfFirstAppearance) {
    auto const found = read(collection(feature(R"({"mã":"A1","cao":18.50,"số":3})") + "," +
                                       feature(R"({"tên":" Hải  Châu","mã":"A2","cao":null,"có":true})")));
    ASSERT_EQ(found.raw.layers.size(), 1U);
    EXPECT_EQ(found.raw.layers[0].name, "trạm");
    EXPECT_EQ(found.raw.layers[0].fields, (Texts{"mã", "cao", "số", "tên", "có"}));
    EXPECT_EQ(found.raw.layers[0].rows, 2);
    EXPECT_EQ(found.raw.layers[0].crs.epsg, core::kWgs84);
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].texts, (Texts{"A1", "18.50", "3", "", ""}));
    EXPECT_EQ(found.rows[0].kinds,
              (std::vector<Kind>{Kind::text, Kind::real, Kind::integer, Kind::empty, Kind::empty}));
    EXPECT_EQ(found.rows[1].texts, (Texts{"A2", "", "", "Hải Châu", "TRUE"}));
    EXPECT_EQ(found.rows[1].number, 2);
}

TEST(GeoJson, GeometryOfEveryKindIsReadWhateverItsOrder) {
    std::string const ring = "[[0,0],[1,0],[1,1],[0,0]]";
    for (std::string const& geometry :
         Texts{R"({"type":"Point","coordinates":[108.2,16.05,7]})",
               R"({"coordinates":[[0,0],[1,1]],"type":"LineString"})",
               std::string(R"({"type":"Polygon","coordinates":[)") + ring + "]}",
               R"({"type":"MultiPoint","coordinates":[[0,0],[1,1]]})",
               R"({"type":"MultiLineString","coordinates":[[[0,0],[1,1]]]})",
               std::string(R"({"type":"MultiPolygon","coordinates":[[)") + ring + "]]}",
               R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]})"}) {
        auto const found = read(collection(feature("{\"a\":1}", geometry)));
        ASSERT_EQ(found.rows.size(), 1U);
        EXPECT_TRUE(found.findings.empty()) << geometry;
        EXPECT_EQ(ingest::normalise_wkb(found.rows[0].wkb), found.rows[0].wkb) << geometry;
        EXPECT_FALSE(found.rows[0].wkb.empty()) << geometry;
    }
}

TEST(GeoJson, APointKeepsItsExactNumbers) {
    auto const found = read(collection(feature("{\"a\":1}", R"({"type":"Point","coordinates":[108.20695,16.0544]})")));
    ingest::WkbWriter point;
    point.begin(ingest::WkbType::point);
    point.position({108.20695, 16.0544});
    EXPECT_EQ(found.rows[0].wkb, point.bytes());
    EXPECT_EQ(found.raw.layers[0].geometry_type, "Point");
}

TEST(GeoJson, BrokenGeometryIsAFinding) {
    for (std::string const geometry :
         {R"({"type":"Point","coordinates":[108.2]})", R"({"type":"Point","coordinates":["108","16"]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[5,5]]]})",
          R"({"type":"Curve","coordinates":[[0,0]]})", R"({"type":"Point"})", "{}",
          R"({"type":"Point","coordinates":[1e400,0]})"}) {
        auto const found = read(collection(feature("{\"a\":1}", geometry)));
        EXPECT_TRUE(found.has("geometry-broken", 1)) << geometry;
        ASSERT_EQ(found.rows.size(), 1U);
        EXPECT_EQ(found.rows[0].wkb, "");
    }
}

TEST(GeoJson, ACrsLinkIsNotFollowed) {
    auto const found = read(collection(
        feature("{\"a\":1}"), R"("crs":{"type":"link","properties":{"href":"http://127.0.0.1/","type":"proj4"}},)"));
    EXPECT_TRUE(found.has("crs-link-not-followed"));
    auto const named = read(collection(feature("{\"a\":1}"),
                                       R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::5899"}},)"));
    EXPECT_EQ(named.raw.layers[0].crs.epsg, core::CrsId{5899});
}

TEST(GeoJson, IdsAreKeptUnlessAPropertyHasTheName) {
    auto const found = read(collection(R"({"type":"Feature","id":"node/7","properties":{"a":1},"geometry":null})"));
    EXPECT_EQ(found.raw.layers[0].fields, (Texts{"a", "id"}));
    EXPECT_EQ(found.rows[0].texts, (Texts{"1", "node/7"}));
    auto const both = read(collection(R"({"type":"Feature","id":1,"properties":{"id":"x"},"geometry":null})"));
    EXPECT_EQ(both.rows[0].texts, (Texts{"x"}));
}

TEST(GeoJson, AmbiguousAndExtremeValuesAreNamed) {
    auto const found = read(collection(feature(R"({"a":1,"a":2,"b":1e400,"c":[1,{"d":2}]})")));
    EXPECT_TRUE(found.has("property-twice", 1));
    EXPECT_EQ(found.rows[0].texts, (Texts{"1", "1e400", R"([1,{"d":2}])"}));
    EXPECT_EQ(found.rows[0].kinds[1], Kind::text);
}

TEST(GeoJson, ANumberThatRunsIntoOtherTextIsNoJson) {
    EXPECT_NE(error_text(collection(feature(R"({"a":9"x":"b"})"))), "");
    EXPECT_NE(error_text(collection(feature(R"({"a":1.5.2})"))), "");
}

TEST(GeoJson, BrokenTextIsOneError) {
    EXPECT_NE(error_text(R"({"type":"Feature","properties":{}})").find("no FeatureCollection"), std::string::npos);
    EXPECT_NE(error_text(R"({"type":"FeatureCollection"})").find("no FeatureCollection"), std::string::npos);
    std::string const good = collection(feature("{\"a\":\"b\"}", R"({"type":"Point","coordinates":[1,2]})"));
    for (std::size_t length = 1; length < good.size(); ++length) {
        error_text(good.substr(0, length));
    }
    error_text(good + "]");
    error_text("[1,2,3]");
    error_text(std::string(100'000, '['));
    error_text(collection(feature("{\"a\":\"\xFF\"}")));
}

TEST(GeoJson, ReadsTheRealProvinces) {
    HATANG_NEED_REAL_DATA("admin/vn_provinces_2025.geojson");
    auto const found = test::read_file(test::real_data() / "admin/vn_provinces_2025.geojson");
    EXPECT_EQ(found.rows.size(), 34U);
    EXPECT_TRUE(found.findings.empty());
}

TEST(GeoJson, NamesBrokenFeaturesAndReadsTheOthers) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.geojson", R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "A"}, "geometry": {"type": "Point", "coordinates": [108.2, 16.0]}},
        17,
        null,
        {"type": "Feature", "properties": 5, "geometry": {"type": "Point", "coordinates": [108.2, 16.0]}},
        {"type": "Feature", "properties": {"code": "B", "h": NaN}, "geometry": {"type": "Point", "coordinates": ["x", 1]}},
        {"type": "Feature", "properties": {"code": "C"}, "geometry": {"type": "LineString", "coordinates": [[108, 16], [108]]}},
        {"type": "Feature", "properties": {"code": "D"}, "geometry": "POINT"},
        {"type": "Feature", "properties": {"code": "E"}, "geometry": {"type": "Point", "coordinates": [NaN, NaN]}},
        {"type": "Feature", "properties": {"code": "F"}, "geometry": {"coordinates": [108, 16]}},
        {"type": "Feature", "properties": {"code": "G"}, "geometry": {"type": "Point", "coordinates": [108.3, 16.1]}}]})"));
    ASSERT_EQ(read.rows.size(), 8U);
    EXPECT_TRUE(read.has("feature-broken", 2));
    EXPECT_TRUE(read.has("feature-broken", 3));
    for (std::int64_t const row : {5, 6, 8, 9}) {
        EXPECT_TRUE(read.has("geometry-broken", row)) << row;
    }
    EXPECT_TRUE(read.has("text-not-read", 5));
    EXPECT_EQ(read.rows.front().texts.front(), "A");
    EXPECT_EQ(read.rows.back().texts.front(), "G");
    EXPECT_EQ(read.rows.back().number, 10);
    EXPECT_FALSE(read.rows.back().wkb.empty());
}
