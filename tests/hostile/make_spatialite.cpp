// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// SpatiaLite databases: schemas that reach out, geometry in their own kind of blob that lies.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/sqlite_bytes.hpp"

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

constexpr char const* kBase = R"sql(
CREATE TABLE spatial_ref_sys(srid INTEGER PRIMARY KEY, auth_name TEXT, auth_srid INTEGER, srtext TEXT);
INSERT INTO spatial_ref_sys VALUES(4326, 'epsg', 4326, '');
CREATE TABLE geometry_columns(f_table_name TEXT, f_geometry_column TEXT, geometry_type INTEGER, srid INTEGER);
INSERT INTO geometry_columns VALUES('tram', 'geom', 1, 4326);
)sql";
constexpr char const* kTable = R"sql(
CREATE TABLE tram(id INTEGER PRIMARY KEY, geom BLOB, "Mã trạm" TEXT, "Doanh nghiệp" TEXT, "Địa chỉ" TEXT);
)sql";
/// x 108.25, y 16.5.
std::string const kPoint = "\x00\x00\x00\x00\x00\x10\x5B\x40\x00\x00\x00\x00\x00\x80\x30\x40"s;

/// A blob of SpatiaLite around what stands behind the mark 0x7C.
std::string blob(std::string const& inside, std::string const& end = "\xFE") {
    return blob_literal("\x00\x01\xE6\x10\x00\x00"s + kPoint + kPoint + "\x7C" + inside + end);
}

std::string good_blob() {
    return blob("\x01\x00\x00\x00"s + kPoint);
}

std::string row(std::string const& geometry, std::string const& code) {
    return "INSERT INTO tram VALUES(NULL, " + geometry + ", '" + code + "', 'Viettel', 'x');";
}

void make_blobs(Corpus& corpus, std::string const& tables) {
    std::string const many = "\xFF\xFF\xFF\xFF"s;
    corpus.add("lite-blobs-lie.sqlite",
               sqlite_bytes(corpus, tables + row(blob("\x02\x00\x00\x00"s + many), "B1") +
                                        row(blob("\x03\x00\x00\x00"s + many + many), "B2") +
                                        row(blob("\x01\x00\x00\x00"s + kPoint, ""), "B3") + row("x'0001'", "B4") +
                                        row(blob("\xFF\xFF\xFF\xFF"s), "B5") +
                                        row(blob(repeated("\x07\x00\x00\x00\x01\x00\x00\x00\x69"s, 20'000)), "B6") +
                                        row(blob("\x01\x00\x00\x00"s + std::string(16, '\xFF')), "B7") +
                                        row(good_blob(), "G1")));
}

} // namespace

void make_spatialite(Corpus& corpus) {
    std::string const base = kBase;
    std::string const good = base + kTable + row(good_blob(), "G1");
    auto const add = [&corpus](std::string const& name, std::string const& sql) {
        corpus.add("lite-" + name + ".sqlite", sqlite_bytes(corpus, sql));
    };
    add("virtual-text",
        base + schema_entry("table", "tram",
                            "CREATE VIRTUAL TABLE tram USING VirtualText(''" + corpus.secret_file("csv") +
                                "'', UTF-8, 1, COMMA, DOUBLEQUOTE, '','')"));
    add("virtual-shape-elsewhere",
        good + schema_entry("table", "s", "CREATE VIRTUAL TABLE s USING VirtualShape(''/etc/x'', UTF-8, 4326)"));
    add("index-of-its-own",
        good + schema_entry("table", "idx_tram_geom",
                            "CREATE VIRTUAL TABLE idx_tram_geom USING rtree(pkid, xmin, xmax, ymin, ymax)"));
    add("triggers", good + "CREATE TRIGGER ggi_tram_geom BEFORE INSERT ON tram BEGIN SELECT "
                           "load_extension('/tmp/x.so'); END;");
    add("view-endless", base + "CREATE VIEW tram AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) "
                               "SELECT n AS id, NULL AS geom FROM c;");
    add("layer-is-the-schema", base + "UPDATE geometry_columns SET f_table_name='sqlite_schema', "
                                      "f_geometry_column='sql';");
    add("column-name-sql", base + kTable + row(good_blob(), "G1") +
                               "UPDATE geometry_columns SET f_geometry_column='geom\"; DROP TABLE tram; --';");
    add("no-tables", "CREATE TABLE t(a);");
    add("crs-unknown", good + "UPDATE geometry_columns SET srid=-1;");
    add("crs-elsewhere", good +
                             "UPDATE geometry_columns SET srid=7; INSERT INTO spatial_ref_sys VALUES(7, 'none', 0, "
                             "'PROJCS[\"x\",EXTENSION[\"PROJ4\",\"+nadgrids=" +
                             corpus.url("g") + "\"]]');");
    make_blobs(corpus, base + kTable);
    std::string const whole = sqlite_bytes(corpus, good);
    corpus.add("lite-cut.sqlite", whole.substr(0, whole.size() / 2));
    corpus.add("lite-renamed.db", whole);
    corpus.add("lite-called-geopackage.gpkg", whole);
}

} // namespace hatang::hostile
