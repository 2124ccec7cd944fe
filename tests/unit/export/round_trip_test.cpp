// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
//
// What GDAL reads back from each format is what was written.
#include "tests/unit/export/list_fixture.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace {

using namespace hatang;
using namespace hatang::test;
using publish::ListFormat;

struct FormatCase {
    ListFormat format;
    char const* driver;
    bool rows_without_place; ///< GPX leaves them out, FlatGeobuf refuses them
    bool places;             ///< XLSX and CSV hold positions as columns
};

class RoundTrip : public testing::TestWithParam<FormatCase> {
protected:
    void SetUp() override { GDALAllRegister(); }

    GDALDatasetUniquePtr written(core::ListHeader const& header, std::vector<StationRow> const& rows) {
        auto const name = "list." + std::string(publish::to_string(GetParam().format));
        auto const path = m_folder / name.c_str();
        publish::ListStyle style;
        style.helper = HATANG_WRITER_PROGRAM;
        style.headings = publish::Headings::machines;
        write_list(*publish::make_list_writer(GetParam().format, publish::FileDestination{path, true}, style), header,
                   rows);
        char const* const drivers[] = {GetParam().driver, nullptr};
        char const* const options[] = {"HEADERS=FORCE", "AUTODETECT_TYPE=YES", "GPX_USE_EXTENSIONS=YES", nullptr};
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        CPLPushErrorHandler(CPLQuietErrorHandler);
        GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR, drivers, options));
        CPLPopErrorHandler();
        return dataset;
    }

    TempFolder m_folder;
};

int field_of(OGRFeature const& feature, std::string const& name) {
    auto const plain = feature.GetFieldIndex(name.c_str());
    return plain >= 0 ? plain : feature.GetFieldIndex(("hatang_" + name).c_str());
}

std::string text_field(OGRFeature& feature, std::string const& name) {
    auto const field = field_of(feature, name);
    if (field < 0) {
        ADD_FAILURE() << "no field " << name;
        return {};
    }
    return feature.IsFieldSetAndNotNull(field) ? feature.GetFieldAsString(field) : "(unknown)";
}

/// ISO, whether the format holds a day or its text.
std::string day_field(OGRFeature& feature, std::string const& name) {
    auto const field = field_of(feature, name);
    int year = 0;
    int month = 0;
    int day_of_month = 0;
    int rest = 0;
    if (field >= 0 &&
        feature.GetFieldAsDateTime(field, &year, &month, &day_of_month, &rest, &rest, &rest, &rest) != 0) {
        char text[32];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day_of_month);
        return text;
    }
    return text_field(feature, name);
}

TEST_P(RoundTrip, KeepsEveryValue) {
    auto const all = station_rows();
    std::vector<StationRow> const rows = GetParam().rows_without_place ? all : std::vector<StationRow>{all[0], all[2]};
    auto const dataset = written(station_header(), rows);
    ASSERT_NE(dataset, nullptr);
    auto* const layer = dataset->GetLayer(0);
    ASSERT_NE(layer, nullptr);
    ASSERT_EQ(layer->GetFeatureCount(), static_cast<GIntBig>(rows.size()));
    OGRFeatureUniquePtr first;
    OGRFeatureUniquePtr last;
    for (auto& feature : layer) {
        (text_field(*feature, "code") == "ĐN0001" ? first : last).reset(feature->Clone());
    }
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(text_field(*first, "address"), "12 Bạch Đằng, Hải Châu");
    EXPECT_DOUBLE_EQ(std::stod(text_field(*first, "height_m")), 18.5);
    // GDAL reads the extensions of GPX as 32-bit numbers and without line ends.
    bool const gpx = GetParam().format == ListFormat::gpx;
    EXPECT_EQ(text_field(*first, "change"), gpx ? "2147483647" : "9007199254740993");
    EXPECT_EQ(day_field(*first, "in_service_from"), "2017-06-30");
    auto const guard = GetParam().format == ListFormat::csv ? "'" : "";
    EXPECT_EQ(text_field(*last, "code"), guard + std::string("=cmd|' /C calc'!A0"));
    EXPECT_EQ(text_field(*last, "address"), gpx ? "nói \"chào\",rồi đi; <b>&amp;" : "nói \"chào\",\nrồi đi; <b>&amp;");
    EXPECT_DOUBLE_EQ(std::stod(text_field(*last, "height_m")), -3.0);
    EXPECT_EQ(text_field(*last, "change"), "-7");
    EXPECT_EQ(day_field(*last, "in_service_from"), "1975-04-29");
}

/// Formats that hold rows without a position.
class UnknownRoundTrip : public RoundTrip {};

TEST_P(UnknownRoundTrip, KeepsUnknownApartFromZeroAndEmpty) {
    auto const dataset = written(station_header(), station_rows());
    ASSERT_NE(dataset, nullptr);
    auto* const layer = dataset->GetLayer(0);
    OGRFeatureUniquePtr const first(layer->GetNextFeature());
    OGRFeatureUniquePtr const unknown(layer->GetNextFeature());
    ASSERT_NE(unknown, nullptr);
    for (auto const* name : {"code", "address", "height_m", "change", "in_service_from", "shared"}) {
        auto const text = text_field(*unknown, name);
        EXPECT_TRUE(text == "(unknown)" || text.empty()) << name << " is " << text;
    }
    EXPECT_TRUE(unknown->GetGeometryRef() == nullptr || unknown->GetGeometryRef()->IsEmpty());
}

TEST_P(RoundTrip, KeepsPlaces) {
    auto const rows = station_rows();
    auto const dataset = written(station_header(), {rows[0], rows[2]});
    ASSERT_NE(dataset, nullptr);
    std::vector<Position> places;
    for (auto& feature : dataset->GetLayer(0)) {
        if (GetParam().places) {
            ASSERT_NE(feature->GetGeometryRef(), nullptr);
            auto const* point = feature->GetGeometryRef()->toPoint();
            places.emplace_back(point->getX(), point->getY());
        } else {
            places.emplace_back(std::stod(text_field(*feature, "lon")), std::stod(text_field(*feature, "lat")));
        }
    }
    std::sort(places.begin(), places.end());
    ASSERT_EQ(places.size(), 2U);
    EXPECT_NEAR(places[0].first, -70.5, 1e-9);
    EXPECT_NEAR(places[0].second, -33.25, 1e-9);
    EXPECT_NEAR(places[1].first, 108.2208333, 1e-9);
    EXPECT_NEAR(places[1].second, 16.0678912, 1e-9);
}

TEST_P(RoundTrip, OfNoRowsIsAWholeFile) {
    auto const dataset = written(station_header(), {});
    ASSERT_NE(dataset, nullptr);
    if (auto* const layer = dataset->GetLayer(0)) {
        // GDAL takes the heading of an XLSX sheet without rows for a row.
        EXPECT_EQ(layer->GetFeatureCount(), GetParam().format == ListFormat::xlsx ? 1 : 0);
    }
}

/// Formats that hold areas as areas.
class AreaRoundTrip : public RoundTrip {};

TEST_P(AreaRoundTrip, KeepsAreasWithHoles) {
    auto header = station_header();
    header.columns.resize(1);
    header.geometry = core::ListGeometry::polygon;
    auto const ring = polygon_wkb({{{108, 16}, {108, 17}, {109, 17}, {109, 16}, {108, 16}},
                                   {{108.2, 16.2}, {108.4, 16.2}, {108.4, 16.4}, {108.2, 16.2}}});
    auto const dataset = written(header, {{{"vùng"}, ring}});
    ASSERT_NE(dataset, nullptr);
    OGRFeatureUniquePtr const feature(dataset->GetLayer(0)->GetNextFeature());
    ASSERT_NE(feature, nullptr);
    OGREnvelope box;
    feature->GetGeometryRef()->getEnvelope(&box);
    EXPECT_EQ(box.MinX, 108);
    EXPECT_EQ(box.MaxY, 17);
    EXPECT_NEAR(OGR_G_Area(OGRGeometry::ToHandle(feature->GetGeometryRef())), 0.98, 1e-9);
}

std::string case_name(testing::TestParamInfo<FormatCase> const& param) {
    return std::string(publish::to_string(param.param.format));
}

constexpr FormatCase kCsv{ListFormat::csv, "CSV", true, false};
constexpr FormatCase kGeoJson{ListFormat::geojson, "GeoJSON", true, true};
constexpr FormatCase kGpkg{ListFormat::gpkg, "GPKG", true, true};
constexpr FormatCase kFgb{ListFormat::fgb, "FlatGeobuf", false, true};
constexpr FormatCase kKml{ListFormat::kml, "LIBKML", true, true};
constexpr FormatCase kGpx{ListFormat::gpx, "GPX", false, true};
constexpr FormatCase kXlsx{ListFormat::xlsx, "XLSX", true, false};

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::Values(kCsv, kGeoJson, kGpkg, kFgb, kKml, kGpx, kXlsx),
                         case_name);
INSTANTIATE_TEST_SUITE_P(Formats, UnknownRoundTrip, testing::Values(kCsv, kGeoJson, kGpkg, kKml, kXlsx), case_name);
INSTANTIATE_TEST_SUITE_P(Formats, AreaRoundTrip, testing::Values(kGeoJson, kGpkg, kFgb, kKml), case_name);

TEST(WiredList, HasTypesIndexAndReferenceSystem) {
    GDALAllRegister();
    TempFolder const folder;
    publish::ListStyle style;
    style.helper = HATANG_WRITER_PROGRAM;
    auto header = station_header();
    header.columns.push_back({"fid", {"Số", "Number"}, core::ColumnType::integer, -1});
    auto rows = station_rows();
    for (auto& row : rows) {
        row.cells.emplace_back(std::int64_t{5});
    }
    auto const path = folder / "list.gpkg";
    write_list(*publish::make_list_writer(ListFormat::gpkg, publish::FileDestination{path, false}, style), header,
               rows);
    GDALDatasetUniquePtr const dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
    ASSERT_NE(dataset, nullptr);
    auto* const layer = dataset->GetLayerByName("sites");
    ASSERT_NE(layer, nullptr);
    EXPECT_STREQ(layer->GetSpatialRef()->GetAuthorityCode(nullptr), "4326");
    EXPECT_TRUE(layer->TestCapability(OLCFastSpatialFilter));
    auto* const fields = layer->GetLayerDefn();
    EXPECT_EQ(fields->GetFieldDefn(fields->GetFieldIndex("change"))->GetType(), OFTInteger64);
    EXPECT_EQ(fields->GetFieldDefn(fields->GetFieldIndex("in_service_from"))->GetType(), OFTDate);
    EXPECT_EQ(fields->GetFieldDefn(fields->GetFieldIndex("shared"))->GetSubType(), OFSTBoolean);
    EXPECT_EQ(text_field(*OGRFeatureUniquePtr(layer->GetNextFeature()), "fid"), "5");
}

TEST(WiredList, FlatGeobufSaysWhatToDoWithARowWithoutPlace) {
    TempFolder const folder;
    publish::ListStyle style;
    style.helper = HATANG_WRITER_PROGRAM;
    try {
        write_list(
            *publish::make_list_writer(ListFormat::fgb, publish::FileDestination{folder / "a.fgb", false}, style),
            station_header(), station_rows());
        FAIL() << "no error";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.hint().en, "choose --format gpkg or geojson");
    }
    EXPECT_EQ(folder.entries(), 0U);
}

} // namespace
