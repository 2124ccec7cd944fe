// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// GeoPackages: schemas that reach out or never end, pages and blobs that are not what they say.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/sqlite_bytes.hpp"

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

/// What every GeoPackage of stations begins with; %s is not a format: the table's name is "tram".
constexpr char const* kBase = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84', 4326, 'EPSG', 4326, 'undefined', '');
CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT, last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
INSERT INTO gpkg_contents VALUES('tram', 'features', 'tram', '', '', 0, 0, 0, 0, 4326);
INSERT INTO gpkg_geometry_columns VALUES('tram', 'geom', 'POINT', 4326, 0, 0);
)sql";
constexpr char const* kTable = R"sql(
CREATE TABLE tram(fid INTEGER PRIMARY KEY, geom BLOB, "Mã trạm" TEXT, "Doanh nghiệp" TEXT, "Địa chỉ" TEXT);
)sql";
/// A point of GeoPackage: "GP", version 0, flags 1 (little endian, no envelope), SRS 4326, WKB of (108.22, 16.07).
constexpr char const* kGoodBlob = "x'47500001E61000000101000000AE47E17A140E5B4052B81E85EB113040'";

std::string row(std::string const& blob, std::string const& code = "'G1'") {
    return "INSERT INTO tram VALUES(NULL, " + blob + ", " + code + ", 'Viettel', 'x');";
}

std::string good() {
    return std::string(kBase) + kTable + row(kGoodBlob);
}

void make_schemas(Corpus& corpus) {
    auto const add = [&corpus](std::string const& id, std::string const& sql) {
        corpus.add(id, sqlite_bytes(corpus, sql));
    };
    std::string const base = kBase;
    std::string const table = kTable;
    add("gpkg-view.gpkg",
        base + "CREATE TABLE t(a); CREATE VIEW tram AS SELECT a AS fid, NULL AS geom, 'G1' AS \"Mã trạm\" FROM t;");
    add("gpkg-view-endless.gpkg", base + "CREATE VIEW tram AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
                                         "FROM c) SELECT n AS fid, NULL AS geom FROM c;");
    add("gpkg-virtual-text.gpkg",
        base + schema_entry("table", "tram",
                            "CREATE VIRTUAL TABLE tram USING VirtualText(''" + corpus.secret_file("csv") +
                                "'', UTF-8, 1, COMMA, DOUBLEQUOTE, '','')"));
    add("gpkg-virtual-fts.gpkg", good() + "CREATE VIRTUAL TABLE secret USING fts5(a);");
    add("gpkg-virtual-called-rtree.gpkg", good() + schema_entry("table", "rtree_x",
                                                                "CREATE VIRTUAL TABLE rtree_x USING csv(''" +
                                                                    corpus.secret_file("csv") + "'') -- using rtree "));
    add("gpkg-trigger.gpkg", good() + "CREATE TRIGGER t AFTER INSERT ON tram BEGIN DELETE FROM gpkg_contents; END;");
    add("gpkg-generated-costly.gpkg", base + "CREATE TABLE tram(fid INTEGER PRIMARY KEY, geom BLOB, \"Mã trạm\" TEXT "
                                             "GENERATED ALWAYS AS (hex(zeroblob(20000000))));"
                                             "INSERT INTO tram(fid) VALUES(1),(2),(3),(4),(5),(6),(7),(8),(9);");
    add("gpkg-generated-reads-file.gpkg", base + table +
                                              "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, "
                                              "'\"Địa chỉ\" TEXT', '\"Địa chỉ\" TEXT AS (readfile(''" +
                                              corpus.secret_file("txt") +
                                              "''))') WHERE name = 'tram'; PRAGMA writable_schema=OFF;");
}

void make_catalogues(Corpus& corpus) {
    auto const add = [&corpus](std::string const& id, std::string const& sql) {
        corpus.add(id, sqlite_bytes(corpus, sql));
    };
    std::string const base = kBase;
    std::string const table = kTable;
    add("gpkg-no-contents.gpkg", "CREATE TABLE t(a);");
    add("gpkg-table-not-there.gpkg", base);
    add("gpkg-layer-is-the-schema.gpkg",
        base + "UPDATE gpkg_contents SET table_name='sqlite_schema', data_type='attributes';");
    add("gpkg-table-name-sql.gpkg",
        base + "UPDATE gpkg_contents SET table_name='x\"; DROP TABLE gpkg_contents; --';"
               "CREATE TABLE \"x\"\"; DROP TABLE gpkg_contents; --\"(\"Mã trạm\" TEXT, \"a\"\"b'';--\" TEXT); "
               "INSERT INTO \"x\"\"; DROP TABLE gpkg_contents; --\" VALUES('G1', 'x');");
    add("gpkg-crs-grid-at-an-address.gpkg", base + table + row(kGoodBlob) +
                                                "INSERT INTO gpkg_spatial_ref_sys VALUES('x', 99, 'NONE', 99, "
                                                "'PROJCS[\"x\",EXTENSION[\"PROJ4\",\"+proj=tmerc +nadgrids=" +
                                                corpus.url("grid") +
                                                "\"]]', ''); UPDATE gpkg_geometry_columns SET srs_id = 99;");
    add("gpkg-schema-is-nonsense.gpkg", good() + schema_entry("table", "n", "CREATE TABLE n(((((((((("));
    add(
        "gpkg-columns-2000.gpkg", base + "CREATE TABLE tram(fid INTEGER PRIMARY KEY, geom BLOB" + [] {
            std::string columns;
            for (int i = 0; i < 1990; ++i) {
                columns += ", c" + std::to_string(i);
            }
            return columns;
        }() + "); INSERT INTO tram(fid) VALUES(1);");
}

void make_pages(Corpus& corpus) {
    auto const whole = sqlite_bytes(corpus, good());
    auto changed = [&whole](std::size_t at, std::string const& bytes) {
        auto copy = whole;
        copy.replace(at, bytes.size(), bytes);
        return copy;
    };
    corpus.add("gpkg-cut.gpkg", whole.substr(0, whole.size() / 2));
    corpus.add("gpkg-header-only.gpkg", whole.substr(0, 100));
    corpus.add("gpkg-page-size-wild.gpkg", changed(16, "\xFF\xFF"s));
    corpus.add("gpkg-pages-filled-with-ff.gpkg", changed(4096, std::string(whole.size() - 4096, '\xFF')));
    corpus.add("gpkg-pages-point-to-each-other.gpkg",
               changed(4096, repeated("\x05\x00\x00\x00\x01\x0F\xFB\x00\x00\x00\x00\x02"s, 340)));
    corpus.add("gpkg-bits-flipped.gpkg", [&whole] {
        auto copy = whole;
        for (std::size_t at = 100; at < copy.size(); at += 97) {
            copy[at] = static_cast<char>(copy[at] ^ 0x15);
        }
        return copy;
    }());
    corpus.add("gpkg-wal-beside.gpkg", changed(18, "\x02\x02"s));
    corpus.put("gpkg-wal-beside.gpkg", "gpkg-wal-beside.gpkg-wal", std::string(8192, 'x'));
    corpus.add("gpkg-journal-beside.gpkg", whole);
    corpus.put("gpkg-journal-beside.gpkg", "gpkg-journal-beside.gpkg-journal",
               "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7"s + std::string(4096, '\1'));
}

std::string blob(std::string const& wkb) {
    return blob_literal("GP\x00\x01\xE6\x10\x00\x00"s + wkb);
}

} // namespace

void make_gpkg(Corpus& corpus) {
    make_schemas(corpus);
    make_catalogues(corpus);
    make_pages(corpus);
}

void make_gpkg_blobs(Corpus& corpus) {
    auto const add = [&corpus](std::string const& id, std::string const& rows) {
        corpus.add(id, sqlite_bytes(corpus, std::string(kBase) + kTable + rows));
    };
    std::string const nan(8, '\xFF');
    std::string const four_billion = "\xFF\xFF\xFF\xFF"s;
    add("blob-4-billion-points.gpkg", row(blob("\x01\x02\x00\x00\x00"s + four_billion), "'B1'") +
                                          row(blob("\x01\x03\x00\x00\x00"s + four_billion + four_billion), "'B2'") +
                                          row(kGoodBlob));
    add("blob-nested-collections.gpkg",
        row(blob(repeated("\x01\x07\x00\x00\x00\x01\x00\x00\x00"s, 100'000)), "'B1'") + row(kGoodBlob));
    add("blob-nan.gpkg", row(blob("\x01\x01\x00\x00\x00"s + nan + nan), "'B1'") + row(kGoodBlob));
    add("blob-infinite.gpkg",
        row(blob("\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\xF0\x7F\x00\x00\x00\x00\x00\x00\xF0\xFF"s), "'B1'") +
            row(kGoodBlob));
    add("blob-header-lies.gpkg", row("x'47500F0FE6100000'", "'B1'") + row("x'4750'", "'B2'") + row("x''", "'B3'") +
                                     row("zeroblob(1000000)", "'B4'") + row("'text'", "'B5'") + row(kGoodBlob));
    add("blob-type-wild.gpkg",
        row(blob("\x01\xFF\xFF\xFF\xFF\x00\x00\x00\x00"s), "'B1'") + row(blob("\x07"s), "'B2'") + row(kGoodBlob));
    add("blob-as-code.gpkg", row(kGoodBlob, "x'00FF00FF'") + row(kGoodBlob, "CAST(x'C0AFFF' AS TEXT)") +
                                 row(kGoodBlob, "'a' || char(0) || 'b'") + row(kGoodBlob, "1e999") + row(kGoodBlob));
    add("blob-text-50mb.gpkg", row(kGoodBlob, "hex(zeroblob(25000000))") + row(kGoodBlob));
    add("blob-places.gpkg", row(blob("\x01\x01\x00\x00\x00"s + std::string(16, '\0')), "'B1'") + row(kGoodBlob));
}

} // namespace hatang::hostile
