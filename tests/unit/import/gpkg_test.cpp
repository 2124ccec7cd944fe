// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"

#include <sqlite3.h>

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;
using namespace std::string_literals;

namespace {

/// A GeoPackage with one layer 'trạm' of EPSG:4326; \p more is run after it has been made.
std::filesystem::path make_gpkg(test::ScratchFolder const& folder, std::string const& more = "",
                                std::string const& name = "a.gpkg") {
    auto const path = folder / name;
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    std::string const sql = R"(
        PRAGMA application_id = 0x47504B47;
        CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84', 4326, 'EPSG', 4326, 'undefined'), ('zone', 5899, 'EPSG', 5899, '');
        CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
        CREATE TABLE "trạm"(fid INTEGER PRIMARY KEY, geom POINT, "Mã trạm" TEXT, cao REAL, so_luong INTEGER, ngay DATE);
        INSERT INTO gpkg_contents VALUES('trạm', 'features', 4326);
        INSERT INTO gpkg_geometry_columns VALUES('trạm', 'geom', 'POINT', 4326, 0, 0);
        CREATE VIRTUAL TABLE "rtree_trạm_geom" USING rtree(id, minx, maxx, miny, maxy);
        CREATE TRIGGER "rtree_trạm_geom_delete" AFTER DELETE ON "trạm" BEGIN DELETE FROM "rtree_trạm_geom" WHERE id = old.fid; END;
        INSERT INTO "trạm" VALUES(7, x'47500001E6100000' || x'0101000000' || x'0000000000005B40' || x'0000000000003040', ' Hải  Châu', 18.5, 3, '2019-06-05'),
                                 (9, NULL, NULL, 1e999, NULL, NULL);
    )" + more;
    char* error = nullptr;
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
        ADD_FAILURE() << error;
    }
    sqlite3_close(database);
    return path;
}

std::string refusal(std::string const& more) {
    test::ScratchFolder const folder;
    return test::error_of(make_gpkg(folder, more)).sentence().en;
}

} // namespace

TEST(Gpkg, ReadsTypedCellsAndGeometry) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(make_gpkg(folder));
    ASSERT_EQ(found.raw.layers.size(), 1U);
    core::RawLayer const& layer = found.raw.layers[0];
    EXPECT_EQ(layer.name, "trạm");
    EXPECT_EQ(layer.fields, (Texts{"Mã trạm", "cao", "so_luong", "ngay"}));
    EXPECT_EQ(layer.geometry_type, "Point");
    EXPECT_EQ(layer.rows, 2);
    EXPECT_EQ(layer.crs.epsg, core::kWgs84);
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].number, 1);
    EXPECT_EQ(found.rows[0].texts, (Texts{"Hải Châu", "18.5", "3", "2019-06-05"}));
    EXPECT_EQ(found.rows[0].kinds, (std::vector<Kind>{Kind::text, Kind::real, Kind::integer, Kind::date}));
    ingest::WkbWriter point;
    point.begin(ingest::WkbType::point);
    point.position({108.0, 16.0});
    EXPECT_EQ(found.rows[0].wkb, point.bytes());
    EXPECT_EQ(found.rows[1].wkb, "");
    EXPECT_EQ(found.rows[1].texts, (Texts{"", "Infinity", "", ""}));
    EXPECT_EQ(found.rows[1].kinds[1], Kind::text);
}

TEST(Gpkg, RefusesAViewByName) {
    EXPECT_NE(refusal("CREATE VIEW lén AS SELECT 1;").find("a view 'lén'"), std::string::npos);
}

TEST(Gpkg, RefusesAForeignTriggerByName) {
    EXPECT_NE(
        refusal("CREATE TRIGGER bad AFTER INSERT ON \"trạm\" BEGIN SELECT 1; END;").find("a foreign trigger 'bad'"),
        std::string::npos);
}

TEST(Gpkg, RefusesAVirtualTableThatIsNoRtree) {
    // written as a schema row, because the module that reads foreign text files is not there to be asked
    std::string const sql = "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('table','lén','lén',0,"
                            "'CREATE VIRTUAL TABLE lén USING VirtualText(''/etc/passwd'', ''UTF-8'', 0)');";
    EXPECT_NE(refusal(sql).find("a virtual table 'lén'"), std::string::npos);
    EXPECT_NE(refusal("CREATE VIRTUAL TABLE rtree_x USING fts5(a);").find("a virtual table 'rtree_x'"),
              std::string::npos);
}

TEST(Gpkg, ATableTheCatalogueOnlyClaimsIsNoLayer) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(make_gpkg(
        folder,
        "INSERT INTO gpkg_contents VALUES('không có', 'features', 4326), ('rtree_trạm_geom', 'attributes', 0);"));
    EXPECT_EQ(found.raw.layers.size(), 1U);
}

TEST(Gpkg, NamesWithQuotesDoNoHarm) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(make_gpkg(
        folder,
        "CREATE TABLE \"a\"\"; DROP TABLE x --\"(\"b'c\" TEXT); INSERT INTO \"a\"\"; DROP TABLE x --\" VALUES('v');"
        "INSERT INTO gpkg_contents VALUES('a\"; DROP TABLE x --', 'attributes', 0);"));
    ASSERT_EQ(found.raw.layers.size(), 2U);
    EXPECT_EQ(found.rows.back().texts, (Texts{"v"}));
}

TEST(Gpkg, BrokenGeometryIsAFindingNotACrash) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(make_gpkg(
        folder, "INSERT INTO \"trạm\"(geom) VALUES(x'4750000100000000010600000000FFFFFF7F'), (x'00'), ('text');"));
    EXPECT_TRUE(found.has("geometry-broken", 3));
    EXPECT_TRUE(found.has("geometry-broken", 4));
    EXPECT_TRUE(found.has("geometry-broken", 5));
    EXPECT_EQ(found.rows.size(), 5U);
}

TEST(Gpkg, AFileInWalModeIsReadAndSaysSo) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(make_gpkg(folder, "PRAGMA journal_mode=WAL;"));
    EXPECT_TRUE(found.has("wal-not-read"));
    EXPECT_EQ(found.rows.size(), 2U);
}

TEST(Gpkg, ADatabaseThatIsNoGeoPackageOrIsDamagedIsRefused) {
    test::ScratchFolder const folder;
    sqlite3* database = nullptr;
    sqlite3_open((folder / "plain.gpkg").c_str(), &database);
    sqlite3_exec(database, "CREATE TABLE a(b)", nullptr, nullptr, nullptr);
    sqlite3_close(database);
    EXPECT_NE(test::error_of(folder / "plain.gpkg").sentence().en.find("no GeoPackage"), std::string::npos);

    auto const path = make_gpkg(folder);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    EXPECT_EQ(test::error_of(path).kind(), core::ErrorKind::invalid_data);
}

TEST(Gpkg, ReadsTheRealWards) {
    HATANG_NEED_REAL_DATA("admin/vn_wards_2025_simplified.gpkg");
    auto const found = test::read_file(test::real_data() / "admin/vn_wards_2025_simplified.gpkg");
    EXPECT_EQ(found.rows.size(), 3'355U);
    EXPECT_TRUE(found.findings.empty());
    auto const with_shape =
        std::count_if(found.rows.begin(), found.rows.end(), [](auto const& row) { return !row.wkb.empty(); });
    EXPECT_EQ(with_shape, 3'355);
}

TEST(Wkb, BringsEveryFormIntoOne) {
    using namespace std::string_view_literals;
    ingest::WkbWriter line;
    line.begin(ingest::WkbType::line_string);
    std::vector<ingest::Position> const positions{{1, 2}, {3, 4}};
    line.positions(positions);
    EXPECT_EQ(ingest::normalise_wkb(line.bytes()), line.bytes());
    auto const big_endian =
        "\x00\x00\x00\x00\x02\x00\x00\x00\x02\x3F\xF0\x00\x00\x00\x00\x00\x00\x40\x00\x00\x00\x00\x00\x00\x00"
        "\x40\x08\x00\x00\x00\x00\x00\x00\x40\x10\x00\x00\x00\x00\x00\x00"sv;
    EXPECT_EQ(ingest::normalise_wkb(big_endian), line.bytes());
    auto const extended_z = "\x01\x01\x00\x00\xA0\xE6\x10\x00\x00"sv;
    std::string const with_srid = std::string(extended_z) + std::string(24, '\0');
    EXPECT_EQ(ingest::normalise_wkb(with_srid), "\x01\xE9\x03\x00\x00"s + std::string(24, '\0'));
}

TEST(Wkb, RefusesLiesAndTruncations) {
    ingest::WkbWriter polygon;
    polygon.begin(ingest::WkbType::multi_polygon);
    polygon.count(1);
    polygon.begin(ingest::WkbType::polygon);
    polygon.count(1);
    std::vector<ingest::Position> const ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}};
    polygon.positions(ring);
    std::string const good = polygon.bytes();
    ASSERT_TRUE(ingest::normalise_wkb(good));
    for (std::size_t length = 0; length < good.size(); ++length) {
        EXPECT_FALSE(ingest::normalise_wkb(good.substr(0, length))) << length;
    }
    EXPECT_FALSE(ingest::normalise_wkb(good + "x"));
    std::string deep;
    for (int i = 0; i < 10'000; ++i) {
        deep += std::string("\x01\x07\x00\x00\x00\x01\x00\x00\x00", 9);
    }
    EXPECT_FALSE(ingest::normalise_wkb(deep));
    EXPECT_FALSE(ingest::normalise_wkb(std::string("\x01\x0A\x00\x00\x00\x00\x00\x00\x00", 9))) << "a curve polygon";
}
