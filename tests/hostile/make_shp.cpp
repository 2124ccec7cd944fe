// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Shapefiles: lengths and counts that lie, companions that are links, pipes, folders or nothing.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/zip_bytes.hpp"

#include <sys/stat.h>

#include <cstdint>
#include <cstring>

namespace hatang::hostile {

namespace {

std::string big_endian(std::uint32_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift & 0xFFU);
    }
    return out;
}

std::string little_endian(std::uint32_t value, int bytes = 4) {
    std::string out;
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
    return out;
}

std::string number(double value) {
    std::string out(sizeof value, '\0');
    std::memcpy(out.data(), &value, sizeof value);
    return out;
}

constexpr std::uint32_t kPoint = 1;
constexpr std::uint32_t kPolyLine = 3;

std::string header(std::uint32_t type, std::uint32_t words) {
    return big_endian(9994) + std::string(20, '\0') + big_endian(words) + little_endian(1000) + little_endian(type) +
           std::string(64, '\0');
}

std::string record(std::uint32_t index, std::string const& content) {
    return big_endian(index) + big_endian(static_cast<std::uint32_t>(content.size() / 2)) + content;
}

std::string point(double x, double y) {
    return little_endian(kPoint) + number(x) + number(y);
}

std::string shp(std::uint32_t type, std::string const& records) {
    return header(type, static_cast<std::uint32_t>((100 + records.size()) / 2)) + records;
}

std::string one_point() {
    return shp(kPoint, record(1, point(108.22, 16.07)));
}

std::string field(std::string name, std::uint32_t length) {
    name.resize(11, '\0');
    return name + "C" + std::string(4, '\0') + little_endian(length, 1) + std::string(15, '\0');
}

/// One record ("G1", "Viettel"); the counts as the header shall say them.
std::string dbf(std::uint32_t rows, std::uint32_t header_bytes = 97, std::uint32_t record_bytes = 21) {
    std::string const record = " G1        Viettel   ";
    return "\x03\x7C\x01\x01" + little_endian(rows) + little_endian(header_bytes, 2) + little_endian(record_bytes, 2) +
           std::string(20, '\0') + field("MA_TRAM", 10) + field("NHA_MANG", 10) + "\r" + record + "\x1A";
}

constexpr char const* kWgs84 =
    R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])";

void shapefile(Corpus& corpus, std::string const& name, std::string const& shapes, std::string const& table) {
    std::string const id = name + ".shp";
    corpus.add(id, shapes);
    corpus.put(id, name + ".dbf", table);
    corpus.put(id, name + ".prj", kWgs84);
}

void make_companions(Corpus& corpus) {
    std::string const link = "shp-table-is-a-link.shp";
    corpus.add(link, one_point());
    std::filesystem::create_symlink(corpus.secret_file("dbf"), corpus.folder_of(link) / "shp-table-is-a-link.dbf");
    std::string const prj = "shp-crs-is-a-link.shp";
    corpus.add(prj, one_point());
    corpus.put(prj, "shp-crs-is-a-link.dbf", dbf(1));
    std::filesystem::create_symlink(corpus.secret_file("prj"), corpus.folder_of(prj) / "shp-crs-is-a-link.prj");
    std::string const pipe = "shp-table-is-a-pipe.shp";
    corpus.add(pipe, one_point());
    mkfifo((corpus.folder_of(pipe) / "shp-table-is-a-pipe.dbf").c_str(), 0600);
    std::string const folder = "shp-table-is-a-folder.shp";
    corpus.add(folder, one_point());
    std::filesystem::create_directory(corpus.folder_of(folder) / "shp-table-is-a-folder.dbf");
    corpus.add("shp-alone.shp", one_point());
    shapefile(corpus, "shp-crs-grid-at-an-address", one_point(), dbf(1));
    corpus.put("shp-crs-grid-at-an-address.shp", "shp-crs-grid-at-an-address.prj",
               "PROJCS[\"x\",EXTENSION[\"PROJ4\",\"+proj=longlat +nadgrids=" + corpus.url("g") + "\"]]");
    shapefile(corpus, "shp-crs-100000-deep", one_point(), dbf(1));
    corpus.put("shp-crs-100000-deep.shp", "shp-crs-100000-deep.prj", repeated("PROJCS[", 100'000));
    shapefile(corpus, "shp-cpg-unknown", one_point(), dbf(1));
    corpus.put("shp-cpg-unknown.shp", "shp-cpg-unknown.cpg", "../../canary.csv");
}

} // namespace

void make_shp(Corpus& corpus) {
    make_companions(corpus);
    auto const good = dbf(1);
    shapefile(corpus, "shp-length-4gb", header(kPoint, 0x7FFFFFFF) + record(1, point(108.22, 16.07)), good);
    shapefile(corpus, "shp-record-length-wild",
              shp(kPoint, big_endian(1) + big_endian(0xFFFFFFFF) + point(108.22, 16.07)), good);
    std::string const box(32, '\0');
    shapefile(corpus, "shp-4-billion-points",
              shp(kPolyLine, record(1, little_endian(kPolyLine) + box + little_endian(1) + little_endian(0xFFFFFFFF) +
                                           little_endian(0))),
              good);
    shapefile(corpus, "shp-parts-wild",
              shp(kPolyLine, record(1, little_endian(kPolyLine) + box + little_endian(2) + little_endian(2) +
                                           little_endian(0xFFFFFFF0) + little_endian(7) + std::string(32, '\0'))),
              good);
    shapefile(corpus, "shp-cut", one_point().substr(0, 115), good);
    shapefile(corpus, "shp-header-only", shp(kPoint, ""), dbf(0));
    shapefile(corpus, "shp-nan", shp(kPoint, record(1, little_endian(kPoint) + std::string(16, '\xFF'))), good);
    shapefile(corpus, "shp-type-wild", shp(0xFFFFFFFF, record(1, little_endian(0xFFFFFFFF) + std::string(16, '\0'))),
              good);
    shapefile(corpus, "shp-table-4-billion-rows", one_point(), dbf(0xFFFFFFFF));
    shapefile(corpus, "shp-table-rows-of-0-bytes", one_point(), dbf(1, 97, 0));
    shapefile(corpus, "shp-table-header-64k", one_point(), dbf(1, 65535));
    shapefile(corpus, "shp-table-fields-beyond-row", one_point(), dbf(1, 97, 5));
    shapefile(corpus, "shp-table-cut", one_point(), good.substr(0, 60));
    shapefile(corpus, "shp-metres-as-degrees", shp(kPoint, record(1, point(550412.36, 1777000.5))), good);
}

/// The same in archives: names and members that lie.
void make_shp_archives(Corpus& corpus) {
    std::string const good = dbf(1);
    auto const shapes = [](std::string const& name) { return packed(name, one_point()); };
    auto const add = [&corpus](std::string const& name, std::vector<ZipMember> const& members) {
        corpus.add("zip-" + name + ".zip", zip_bytes(members));
    };
    add("beyond-the-archive", {shapes("../../canary.shp"), packed("../../canary.dbf", good)});
    add("absolute-names", {shapes("/etc/tram.shp"), packed("/etc/tram.dbf", good), packed("/etc/tram.prj", kWgs84)});
    add("table-is-a-link", {shapes("a.shp"), symbolic_link("a.dbf", corpus.secret_file("dbf"))});
    add("shapes-are-a-link", {symbolic_link("a.shp", corpus.secret_file("csv")), packed("a.dbf", good)});
    add("two-shapefiles", {shapes("a.shp"), packed("a.dbf", good), shapes("b.shp")});
    add("two-tables", {shapes("a.shp"), packed("a.dbf", dbf(0)), packed("a.DBF", good), packed("a.prj", kWgs84)});
    add("no-shapefile", {packed("a.csv", stations(kGoodRow))});
    add("empty", {});
    add("in-a-zip", {packed("a.zip", zip_bytes({shapes("a.shp"), packed("a.dbf", good)}))});
    add("name-not-utf8", {shapes("tr\xB9m.shp"), packed("tr\xB9m.dbf", good), packed("tr\xB9m.prj", kWgs84)});
    add("name-escape-codes", {shapes("\x1B[2J\u202E.shp"), packed("\x1B[2J\u202E.dbf", good)});
    add("bomb-ratio", {packed_repeated("a.shp", one_point(), std::string(10'000'000, ' '), 15, "")});
    auto lying = packed_repeated("a.dbf", good, std::string(10'000'000, ' '), 15, "");
    lying.size = 100;
    add("bomb-header-lies", {shapes("a.shp"), lying});
    auto encrypted = shapes("a.shp");
    encrypted.flags = 1;
    add("encrypted", {encrypted, packed("a.dbf", good)});
    auto damaged = shapes("a.shp");
    damaged.packed[damaged.packed.size() / 2] ^= 0x55;
    add("damaged", {damaged, packed("a.dbf", good)});
    auto unknown = shapes("a.shp");
    unknown.method = 99;
    add("packed-in-an-unknown-way", {unknown, packed("a.dbf", good)});
}

} // namespace hatang::hostile
