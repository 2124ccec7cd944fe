// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "import/gpkg/spatialite_blob.hpp"
#include "tests/unit/import/reading.hpp"

#include <sqlite3.h>

using namespace hatang;
using test::Texts;

namespace {

std::filesystem::path make_database(test::ScratchFolder const& folder, std::string const& more) {
    auto const path = folder / "a.sqlite";
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    std::string const script =
        "CREATE TABLE spatial_ref_sys(srid INTEGER PRIMARY KEY, auth_name TEXT, auth_srid INTEGER);"
        "INSERT INTO spatial_ref_sys VALUES(4326, 'epsg', 4326);"
        "CREATE TABLE geometry_columns(f_table_name TEXT, f_geometry_column TEXT, geometry_type INTEGER, srid INTEGER);"
        "INSERT INTO geometry_columns VALUES('tram', 'geom', 1, 4326), ('nowhere', 'g', 1, 4326), ('lens', 'g', 1, 1);"
        "CREATE TABLE Tram(id INTEGER PRIMARY KEY, ten TEXT, geom BLOB);"
        "CREATE VIEW lens AS SELECT * FROM tram;" +
        more;
    EXPECT_EQ(sqlite3_exec(database, script.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    return path;
}

constexpr char const* kPoint = // x 108.25, y 16.5
    "x'0001E6100000"
    "0000000000105B40000000000080304000000000001 05B400000000000803040"
    "7C010000000000000000105B400000000000803040FE'";

std::string without_blanks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

} // namespace

TEST(SpatiaLite, ReadsPlainTablesWithTheirSystem) {
    test::ScratchFolder const folder;
    auto const read =
        test::read_file(make_database(folder, "INSERT INTO tram VALUES(1, 'Đà Nẵng', " + without_blanks(kPoint) +
                                                  "), (2, 'x', x'00'), (3, 'y', NULL);"));
    EXPECT_EQ(read.raw.format, "sqlite");
    ASSERT_EQ(read.raw.layers.size(), 1U) << "views and missing tables are no layers";
    EXPECT_EQ(read.raw.layers[0].name, "Tram");
    EXPECT_EQ(read.raw.layers[0].geometry_type, "Point");
    EXPECT_EQ(read.raw.layers[0].crs.epsg, core::kWgs84);
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"1", "Đà Nẵng"}));
    ingest::WkbWriter expected;
    expected.begin(ingest::WkbType::point);
    expected.position({108.25, 16.5});
    EXPECT_EQ(read.rows[0].wkb, expected.bytes());
    EXPECT_TRUE(read.has("geometry-broken", 2));
    EXPECT_TRUE(read.rows[2].wkb.empty());
}

TEST(SpatiaLite, ADatabaseWithoutItsTablesIsRefused) {
    test::ScratchFolder const folder;
    auto const path = make_database(folder, "DROP TABLE geometry_columns;");
    EXPECT_NE(test::error_of(path).sentence().en.find("geometry_columns"), std::string::npos);
}

TEST(SpatiaLite, PartsOfABlobAreMarked) {
    std::string blob("\x00\x01", 2);
    blob += std::string(36, '\0') + '\x7C';
    std::string const point = std::string("\x01\0\0\0", 4) + std::string(16, '\0');
    std::string const multi = std::string("\x04\0\0\0\x01\0\0\0\x69", 9) + point;
    auto const wkb = ingest::wkb_of_spatialite(blob + multi + '\xFE');
    ASSERT_TRUE(wkb.has_value());
    EXPECT_TRUE(ingest::normalise_wkb(*wkb).has_value());
    EXPECT_FALSE(ingest::wkb_of_spatialite(blob + multi));
    EXPECT_FALSE(ingest::wkb_of_spatialite(blob + std::string("\x02\0\0\0\xFF\xFF\xFF\x7F", 8) + '\xFE'));
    EXPECT_FALSE(ingest::wkb_of_spatialite("GP"));
}
