// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/export/list_fixture.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace {

using namespace hatang;
using namespace hatang::test;
using publish::ListFormat;
using testing::HasSubstr;
using testing::Not;

core::ListHeader one_text_column() {
    core::ListHeader header;
    header.name = "notes";
    header.columns = {{"note", {"Ghi chú", "Note"}, core::ColumnType::text, -1}};
    return header;
}

TEST(JsonList, KeepsTypesAndWritesUnknownAsNull) {
    EXPECT_EQ(text_of(ListFormat::json, station_header(), station_rows()),
              "{\"rows\":[\n"
              R"({"code":"ĐN0001","address":"12 Bạch Đằng, Hải Châu","height_m":18.5,"change":9007199254740993,)"
              R"("in_service_from":"2017-06-30","shared":true},)"
              "\n"
              R"({"code":null,"address":null,"height_m":null,"change":null,"in_service_from":null,"shared":null},)"
              "\n"
              R"({"code":"=cmd|' /C calc'!A0","address":"nói \"chào\",\nrồi đi; <b>&amp;","height_m":-3,"change":-7,)"
              R"("in_service_from":"1975-04-29","shared":false})"
              "\n],\"count\":3,\"total\":3}\n");
}

TEST(JsonList, OfNoRowsIsStillWhole) {
    auto header = station_header();
    header.total = 0;
    EXPECT_EQ(text_of(ListFormat::json, header, {}), "{\"rows\":[],\"count\":0,\"total\":0}\n");
}

TEST(JsonList, SaysTheTotalOfAPage) {
    auto header = one_text_column();
    header.total = 1234;
    EXPECT_THAT(text_of(ListFormat::json, header, {{{"a"}, ""}}), HasSubstr("\"count\":1,\"total\":1234}"));
}

TEST(JsonList, EscapesControlsAndReplacesBrokenBytesAndNaN) {
    using std::string_view_literals::operator""sv;
    auto header = one_text_column();
    header.columns.push_back({"note", {}, core::ColumnType::real, -1});
    auto const text = text_of(ListFormat::ndjson, header,
                              {{{"a\x01\0b\xFFz\xE1\xBA"sv, std::numeric_limits<double>::quiet_NaN()}, ""}});
    EXPECT_EQ(text, "{\"note\":\"a\\u0001\\u0000b\uFFFDz\uFFFD\uFFFD\",\"note_2\":null}\n");
}

TEST(NdjsonList, IsOneObjectALine) {
    auto const text = text_of(ListFormat::ndjson, station_header(), station_rows());
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
    EXPECT_EQ(text.back(), '\n');
    EXPECT_EQ(text_of(ListFormat::ndjson, station_header(), {}), "");
}

TEST(CsvList, HasByteOrderMarkCrLfAndMachineValues) {
    EXPECT_EQ(text_of(ListFormat::csv, station_header(), station_rows()),
              "\xEF\xBB\xBF"
              "code,address,height_m,change,in_service_from,shared,lon,lat\r\n"
              "ĐN0001,\"12 Bạch Đằng, Hải Châu\",18.5,9007199254740993,2017-06-30,true,108.2208333,16.0678912\r\n"
              ",,,,,,,\r\n"
              "'=cmd|' /C calc'!A0,\"nói \"\"chào\"\",\nrồi đi; <b>&amp;\",-3,-7,1975-04-29,false,-70.5,-33.25\r\n");
}

TEST(CsvList, TellsEmptyTextFromUnknownAndGuardsHeadings) {
    auto header = one_text_column();
    header.columns.front().name = "=A1";
    EXPECT_EQ(text_of(ListFormat::csv, header, {{{""}, ""}, {{std::monostate{}}, ""}}),
              "\xEF\xBB\xBF'=A1\r\n\"\"\r\n\r\n");
}

TEST(CsvList, TakesLabelsAsHeadingsForPeople) {
    publish::ListStyle style;
    style.headings = publish::Headings::people;
    EXPECT_THAT(text_of(ListFormat::csv, station_header(), {}, style),
                HasSubstr("Mã trạm,Địa chỉ,Chiều cao (m),Thay đổi,Ngày phát sóng,Dùng chung,Kinh độ,Vĩ độ\r\n"));
}

TEST(CsvList, DoesNotRepeatPositionsThatAreColumns) {
    auto header = station_header();
    header.columns[0].name = "lon";
    EXPECT_THAT(text_of(ListFormat::csv, header, {}), Not(HasSubstr(",lat")));
}

TEST(GeoJsonList, IsRfc7946) {
    auto const text = text_of(ListFormat::geojson, station_header(), station_rows());
    EXPECT_THAT(text, HasSubstr(R"("geometry":{"type":"Point","coordinates":[108.2208333,16.0678912]})"));
    EXPECT_THAT(text, HasSubstr(R"({"type":"Feature","geometry":null,"properties":{"code":null)"));
    EXPECT_THAT(text,
                HasSubstr(R"("bbox":[-70.5,-33.25,108.2208333,16.0678912],"numberReturned":3,"numberMatched":3})"));
    EXPECT_THAT(text, Not(HasSubstr("\"crs\"")));
}

TEST(GeoJsonList, TurnsRingsToTheRightHandRule) {
    auto header = one_text_column();
    header.geometry = core::ListGeometry::polygon;
    auto const wrong_way =
        polygon_wkb({{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}}, {{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}}});
    EXPECT_THAT(text_of(ListFormat::geojson, header, {{{"vùng"}, wrong_way}}),
                HasSubstr(R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],)"
                          R"([[1,1],[1,2],[2,2],[2,1],[1,1]]]})"));
}

TEST(GeoJsonList, OfNoRowsHasNoBox) {
    EXPECT_EQ(text_of(ListFormat::geojson, station_header(), {}),
              "{\"type\":\"FeatureCollection\",\"name\":\"sites\",\"features\":[],\"numberReturned\":0,"
              "\"numberMatched\":0}\n");
}

TEST(GeoJsonList, RefusesBrokenGeometry) {
    auto const whole = polygon_wkb({{{0, 0}, {4, 0}, {4, 4}, {0, 0}}});
    auto header = one_text_column();
    for (std::size_t size = 1; size < whole.size(); ++size) {
        EXPECT_EQ(error_kind([&] { text_of(ListFormat::geojson, header, {{{"x"}, whole.substr(0, size)}}); }),
                  core::ErrorKind::invalid_data)
            << size;
    }
}

TEST(ListRowCheck, ReportsACellTooFewAsOurBug) {
    EXPECT_EQ(error_kind([] { text_of(ListFormat::json, station_header(), {{{"x"}, ""}}); }),
              core::ErrorKind::internal);
}

TEST(KmlList, HoldsLabelsAndPlacesAndNoLinks) {
    auto const text = text_of(ListFormat::kml, station_header(), station_rows());
    EXPECT_THAT(text, HasSubstr("<Document><name>Danh sách trạm</name>"));
    EXPECT_THAT(text, HasSubstr("<Placemark><name>ĐN0001</name>"));
    EXPECT_THAT(
        text, HasSubstr(R"(<Data name="height_m"><displayName>Chiều cao (m)</displayName><value>18.5</value></Data>)"));
    EXPECT_THAT(text, HasSubstr("<Point><coordinates>108.2208333,16.0678912</coordinates></Point>"));
    EXPECT_THAT(text, HasSubstr("nói &quot;chào&quot;,&#10;rồi đi; &lt;b&gt;&amp;amp;"));
    EXPECT_THAT(text, HasSubstr("<Placemark><styleUrl>#place</styleUrl></Placemark>"));
    EXPECT_THAT(text, Not(HasSubstr("href")));
}

TEST(XmlText, HoldsOnlyCharactersOfXml) {
    auto header = one_text_column();
    header.geometry = core::ListGeometry::point;
    auto const text = text_of(ListFormat::kml, header, {{{"a\x0B\xEF\xBF\xBF\xED\xA0\x80z"}, ""}});
    EXPECT_THAT(text, HasSubstr("<value>a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDz</value>"));
}

TEST(GpxList, HoldsWaypointsAndCountsWhatCannotStand) {
    auto const text = text_of(ListFormat::gpx, station_header(), station_rows());
    EXPECT_THAT(text,
                HasSubstr("<wpt lat=\"16.0678912\" lon=\"108.2208333\"><name>ĐN0001</name><desc>Mã trạm: ĐN0001\n"));
    EXPECT_THAT(text, HasSubstr("<hatang:in_service_from>2017-06-30</hatang:in_service_from>"));
    EXPECT_THAT(text, HasSubstr("<!-- rows without a position, left out: 1 -->"));
}

TEST(GpxList, WritesAreasAsTracksAndRefusesListsWithoutPlaces) {
    auto header = one_text_column();
    EXPECT_EQ(error_kind([&] { text_of(ListFormat::gpx, header, {}); }), core::ErrorKind::usage);
    header.geometry = core::ListGeometry::polygon;
    EXPECT_THAT(text_of(ListFormat::gpx, header, {{{"vùng"}, polygon_wkb({{{0, 0}, {4, 0}, {4, 4}, {0, 0}}})}}),
                HasSubstr("<trkseg><trkpt lat=\"0\" lon=\"0\"/><trkpt lat=\"0\" lon=\"4\"/>"));
}

} // namespace
