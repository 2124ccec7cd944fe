// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "import/kml/kml_geometry.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"
#include "tests/unit/import/zip_making.hpp"

using namespace hatang;
using test::Texts;

namespace {

std::string kml(std::string const& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
           "<name>Tài liệu</name>" +
           inside + "</Document></kml>";
}

std::string placemark(std::string const& inside) {
    return "<Placemark>" + inside + "</Placemark>";
}

std::string const kPoint = "<Point><coordinates>108.22,16.07,3</coordinates></Point>";
std::string const kRing = "<LinearRing><coordinates>0,0 1,0\n1,1 0,1 0,0</coordinates></LinearRing>";

std::string wkb_point(double x, double y) {
    return ingest::point_of({x, y}).wkb;
}

} // namespace

TEST(Kml, PlacemarksBecomeRowsAndFoldersLayers) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write(
        "a.kml", kml("<Folder><name>Trạm</name>" +
                     placemark("<name>T1</name><ExtendedData><Data name=\"Chiều cao\"><value>18</value></Data>"
                               "</ExtendedData>" +
                               kPoint) +
                     "<Folder><name>Cũ</name>" + placemark("<name>T0</name>" + kPoint) + "</Folder></Folder>" +
                     placemark("<name>Vùng</name><ExtendedData><SchemaData><SimpleData name=\"ma\">7</SimpleData>"
                               "</SchemaData></ExtendedData><Polygon><outerBoundaryIs>" +
                               kRing + "</outerBoundaryIs></Polygon>"))));
    ASSERT_EQ(read.raw.layers.size(), 3U);
    EXPECT_EQ(read.raw.format, "kml");
    EXPECT_EQ(read.raw.layers[0].name, "Trạm");
    EXPECT_EQ(read.raw.layers[1].name, "Trạm/Cũ");
    EXPECT_EQ(read.raw.layers[2].name, "a");
    EXPECT_EQ(read.raw.layers[2].geometry_type, "Polygon");
    EXPECT_EQ(read.raw.layers[0].crs.epsg, core::kWgs84);
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"name", "Chiều cao"}));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"T1", "18"}));
    EXPECT_EQ(read.rows[0].wkb, wkb_point(108.22, 16.07));
    EXPECT_EQ(read.rows[2].texts, (Texts{"Vùng", "7"}));
}

TEST(Kml, GeometriesOfEveryKind) {
    test::ScratchFolder const folder;
    std::string const line = "<LineString><coordinates>0,0 1,1</coordinates></LineString>";
    auto const type_of = [&](std::string const& geometry) {
        auto const read = test::read_file(folder.write("a.kml", kml(placemark(geometry))));
        EXPECT_TRUE(read.rows[0].wkb.empty() || ingest::normalise_wkb(read.rows[0].wkb)) << geometry;
        return read.has("geometry-broken") ? "broken" : read.raw.layers[0].geometry_type;
    };
    EXPECT_EQ(type_of(line), "LineString");
    EXPECT_EQ(type_of("<MultiGeometry>" + line + line + "</MultiGeometry>"), "MultiLineString");
    EXPECT_EQ(type_of("<MultiGeometry>" + line + kPoint + "</MultiGeometry>"), "GeometryCollection");
    EXPECT_EQ(type_of("<Polygon><innerBoundaryIs>" + kRing + "</innerBoundaryIs><outerBoundaryIs>" + kRing +
                      "</outerBoundaryIs></Polygon>"),
              "Polygon");
    EXPECT_EQ(type_of("<gx:Track><when>2019</when><gx:coord>1 2 3</gx:coord><gx:coord>2 3 4</gx:coord></gx:Track>"),
              "LineString");
    EXPECT_EQ(type_of("<Point><coordinates>108.2;16</coordinates></Point>"), "broken");
    EXPECT_EQ(type_of("<Point><coordinates>nan,16</coordinates></Point>"), "broken");
    EXPECT_EQ(type_of("<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,1</coordinates></LinearRing>"
                      "</outerBoundaryIs></Polygon>"),
              "broken");
    EXPECT_EQ(type_of("<Model><Link><href>http://127.0.0.1/x</href></Link></Model>"), "broken");
}

TEST(Kml, TheFirstOfTwoValuesIsTakenAndSaid) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write(
        "a.kml",
        "<kml><Placemark><ExtendedData><Data name=\"Mã\"><value>A1</value></Data><Data name=\"Mã\">"
        "<value>A2</value></Data></ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark></kml>"));
    EXPECT_EQ(read.rows.at(0).texts, (Texts{"A1"}));
    EXPECT_TRUE(read.has("property-twice", 1));
    auto const error = test::error_of(folder.write("b.gpx", "<gpx><wpt lat=\"1\" lat=\"2\" lon=\"3\"/></gpx>"));
    EXPECT_NE(error.sentence().en.find("an attribute twice"), std::string::npos);
    auto const other = test::read_file(folder.write("c.gpx", "<gpx><wpt lat=\"1\" x:lat=\"2\" lon=\"3\"/></gpx>"));
    EXPECT_FALSE(other.rows.at(0).wkb.empty()) << "of another vocabulary";
}

TEST(Kml, FurtherDocumentsOfAnArchiveAreSaid) {
    test::ScratchFolder const folder;
    std::string const document = "<kml><Placemark><name>a</name></Placemark></kml>";
    test::write_zip((folder / "a.kmz").string(), {{"b.kml", document}, {"doc.kml", document}});
    EXPECT_TRUE(test::read_file(folder / "a.kmz").has("document-not-read"));
}

TEST(Kml, TooManyLayersAndColumnsAreRefusedAtOnce) {
    test::ScratchFolder const folder;
    std::string folders;
    std::string fields;
    for (int i = 0; i < 60'000; ++i) { // read to the end they would take half a minute of CPU
        std::string const name = std::to_string(i);
        folders += "<Folder><name>" + name + "</name><Placemark/></Folder>";
        fields +=
            "<Placemark><ExtendedData><Data name=\"" + name + "\"><value>1</value></Data></ExtendedData></Placemark>";
    }
    core::ReadOptions quick;
    quick.limits.seconds = 3;
    for (std::string const& content : {folders, fields}) {
        auto const path = folder.write("a.kml", "<kml><Document>" + content + "</Document></kml>");
        EXPECT_NE(test::error_of(path, quick).sentence().en.find("too many"), std::string::npos);
    }
}

TEST(Kml, LinksAreSaidAndNotFollowed) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write(
        "a.kml", kml("<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink><GroundOverlay>"
                     "<name>Ảnh</name></GroundOverlay>" +
                     placemark(kPoint))));
    EXPECT_TRUE(read.has("link-not-followed"));
    EXPECT_TRUE(read.has("image-not-read"));
    EXPECT_EQ(read.rows.size(), 1U);
}

TEST(Kml, WhatIsNoKmlIsRefused) {
    test::ScratchFolder const folder;
    auto const sentence = [&](std::string const& text) {
        return test::error_of(folder.write("a.kml", text)).sentence().en;
    };
    EXPECT_NE(sentence("<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml>&x;</kml>").find("DOCTYPE"),
              std::string::npos);
    EXPECT_NE(sentence("<html></html>").find("not KML"), std::string::npos);
    EXPECT_NE(sentence("a,b").find("text"), std::string::npos);
    test::error_of(folder.write("a.kml", kml("")));
    test::error_of(folder.write("a.kml", "<kml><Document><Placemark><name>&bad;</name></Placemark></Document></kml>"));
}

TEST(Kml, AnArchiveIsReadInMemory) {
    test::ScratchFolder const folder;
    test::write_zip((folder / "a.kmz").string(), {{"files/x.png", "x"},
                                                  {"../../etc/other.kml", kml(placemark("<name>không</name>"))},
                                                  {"doc.kml", kml(placemark("<name>đúng</name>" + kPoint))}});
    auto const read = test::read_file(folder / "a.kmz");
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[0], "đúng");
    test::write_zip((folder / "b.kmz").string(), {{"x.png", "x"}});
    EXPECT_NE(test::error_of(folder / "b.kmz").sentence().en.find("holds no KML"), std::string::npos);
}

TEST(Kml, TheRealWards) {
    HATANG_NEED_REAL_DATA("imports/danang_wards.kml");
    auto const read = test::read_file(test::real_data() / "imports/danang_wards.kml");
    ASSERT_EQ(read.rows.size(), 94U);
    EXPECT_EQ(read.rows[0].texts[0], "Phường Hải Vân");
    EXPECT_TRUE(ingest::normalise_wkb(read.rows[0].wkb).has_value());
}

TEST(Gpx, WaypointsRoutesAndTracks) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write(
        "a.gpx",
        "<gpx version=\"1.1\"><metadata><name>x</name></metadata><trk><name>T</name><trkseg><trkpt lat=\"16\" "
        "lon=\"108\"><ele>5</ele></trkpt><trkpt lat=\"16.1\" lon=\"108.1\"/></trkseg><trkseg><trkpt lat=\"1\" "
        "lon=\"2\"/></trkseg></trk><wpt lat=\"16.07\" lon=\"108.22\"><ele>3</ele><name>Cột 7</name></wpt>"
        "<wpt lat=\"x\" lon=\"108.22\"/><rte><rtept lat=\"1\" lon=\"2\"/><rtept lat=\"2\" lon=\"3\"/></rte></gpx>"));
    ASSERT_EQ(read.raw.layers.size(), 3U);
    EXPECT_EQ(read.raw.layers[0].name, "tracks");
    EXPECT_TRUE(read.has("geometry-incomplete", 1));
    EXPECT_FALSE(read.rows[0].wkb.empty());
    EXPECT_EQ(read.rows[1].texts, (Texts{"Cột 7", "3"}));
    EXPECT_EQ(read.rows[1].wkb, wkb_point(108.22, 16.07));
    EXPECT_TRUE(read.has("geometry-broken", 2));
    EXPECT_EQ(read.raw.layers[2].geometry_type, "LineString");
    EXPECT_NE(test::error_of(folder.write("b.gpx", "<kml/>")).sentence().en.find("not GPX"), std::string::npos);
}
