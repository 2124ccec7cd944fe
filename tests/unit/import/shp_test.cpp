// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "import/shp/ring_nesting.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"

#include <cstring>

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;

namespace {

template <typename Number> std::string little(Number value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

std::string big(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<char>(value >> shift & 0xFFU));
    }
    return bytes;
}

std::string shp(std::uint32_t type, std::vector<std::string> const& contents) {
    std::string bytes =
        big(9994) + std::string(20, '\0') + big(0) + little(std::uint32_t{1000}) + little(type) + std::string(64, '\0');
    std::uint32_t number = 0;
    for (std::string const& content : contents) {
        bytes += big(++number) + big(static_cast<std::uint32_t>(content.size() / 2)) + content;
    }
    return bytes;
}

std::string point(double x, double y) {
    return little(std::uint32_t{1}) + little(x) + little(y);
}

using Ring = std::vector<ingest::Position>;

std::string polygon(std::vector<Ring> const& rings) {
    std::uint32_t total = 0;
    std::string starts;
    std::string positions;
    for (Ring const& ring : rings) {
        starts += little(total);
        total += static_cast<std::uint32_t>(ring.size());
        for (auto const& place : ring) {
            positions += little(place.x) + little(place.y);
        }
    }
    return little(std::uint32_t{5}) + std::string(32, '\0') + little(static_cast<std::uint32_t>(rings.size())) +
           little(total) + starts + positions;
}

struct Column {
    std::string name;
    char type;
    std::uint8_t length;
};

std::string dbf(std::vector<Column> const& columns, std::vector<Texts> const& rows, std::uint8_t language = 0) {
    std::size_t record = 1;
    std::string fields;
    for (Column const& column : columns) {
        std::string name = column.name;
        name.resize(11, '\0');
        fields += name + column.type + std::string(4, '\0') + static_cast<char>(column.length) + std::string(15, '\0');
        record += column.length;
    }
    std::string bytes = "\x03" + std::string(3, '\x01') + little(static_cast<std::uint32_t>(rows.size())) +
                        little(static_cast<std::uint16_t>(33 + fields.size())) +
                        little(static_cast<std::uint16_t>(record)) + std::string(17, '\0') +
                        static_cast<char>(language) + std::string(2, '\0') + fields + "\x0D";
    for (Texts const& row : rows) {
        bytes += row.size() > columns.size() ? "*" : " "; // one value more than columns marks a deleted row
        for (std::size_t i = 0; i < columns.size(); ++i) {
            std::string value = row[i];
            value.resize(columns[i].length, ' ');
            bytes += value;
        }
    }
    return bytes + "\x1A";
}

Ring square(double from, double to) {
    return {{from, from}, {from, to}, {to, to}, {to, from}, {from, from}};
}

} // namespace

TEST(Shapefile, ReadsPointsWithTypedAttributes) {
    test::ScratchFolder const folder;
    auto const path = folder.write("trạm.shp", shp(1, {point(550000.5, 1779000), little(std::uint32_t{0})}));
    folder.write("trạm.dbf",
                 dbf({{"MA", 'C', 20}, {"CAO", 'N', 8}, {"NGAY", 'D', 8}, {"CO", 'L', 1}},
                     {{"Hải Châu", "   18.50", "20190605", "T"}, {"Đà Nẵng", "********", "00000000", "?"}}));
    auto const found = test::read_file(path);
    EXPECT_EQ(found.raw.format, "shp");
    EXPECT_EQ(found.raw.encoding.used, "UTF-8");
    EXPECT_EQ(found.raw.layers[0].geometry_type, "Point");
    EXPECT_EQ(found.raw.layers[0].fields, (Texts{"MA", "CAO", "NGAY", "CO"}));
    EXPECT_FALSE(found.raw.layers[0].crs.epsg.has_value());
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].texts, (Texts{"Hải Châu", "18.50", "2019-06-05", "TRUE"}));
    EXPECT_EQ(found.rows[0].kinds, (std::vector<Kind>{Kind::text, Kind::real, Kind::date, Kind::text}));
    EXPECT_EQ(found.rows[0].wkb.size(), 21U);
    EXPECT_EQ(found.rows[1].texts, (Texts{"Đà Nẵng", "", "00000000", ""}));
    EXPECT_EQ(found.rows[1].wkb, "");
    EXPECT_TRUE(found.findings.empty());
}

TEST(Shapefile, ATextCutInsideACharacterLosesOnlyThat) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.shp", shp(1, {point(1, 2)}));
    folder.write("a.dbf",
                 dbf({{"TEN", 'C', 5}}, {{std::string("Hải").substr(0, 4) + "\xE1"}})); // "Hả" ends in three bytes
    auto const found = test::read_file(path);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].texts[0], "Hả");
}

TEST(Shapefile, AnUnknownEncodingIsDescribedButNotRead) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.shp", shp(1, {point(1, 2)}));
    folder.write("a.dbf", dbf({{"TEN", 'C', 10}}, {{"Ha\xD2i"}}));
    auto const error = test::error_of(path);
    EXPECT_NE(error.sentence().en.find("not UTF-8"), std::string::npos);
    EXPECT_EQ(ingest::ReaderProcess(HATANG_READER_PROGRAM).describe(path, {}).layers.size(), 1U);
    core::ReadOptions options;
    options.encoding = "CP1258";
    EXPECT_EQ(test::read_file(path, options).rows[0].texts[0], "Hải");
    folder.write("a.cpg", "1258");
    EXPECT_EQ(test::read_file(path).rows[0].texts[0], "Hải");
    folder.write("a.cpg", "UTF-8"); // contradicted by the bytes
    EXPECT_EQ(test::error_of(path).kind(), core::ErrorKind::invalid_data);
}

TEST(Shapefile, DeletedRowsAndUnequalCountsAreNamed) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.shp", shp(1, {point(1, 2), point(3, 4), point(5, 6)}));
    folder.write("a.dbf", dbf({{"TEN", 'C', 3}}, {{"A"}, {"B", "deleted"}}));
    auto const found = test::read_file(path);
    EXPECT_TRUE(found.has("rows-deleted"));
    EXPECT_TRUE(found.has("record-count-differs"));
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[1].number, 3);
    EXPECT_EQ(found.rows[1].texts, (Texts{""}));
}

TEST(Shapefile, GeometryAloneIsReadAndSaysSo) {
    test::ScratchFolder const folder;
    auto const found = test::read_file(folder.write("a.shp", shp(1, {point(1, 2)})));
    EXPECT_TRUE(found.has("dbf-missing"));
    EXPECT_EQ(found.rows.size(), 1U);
}

TEST(Shapefile, ASymbolicLinkBesideItIsRefused) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.shp", shp(1, {point(1, 2)}));
    std::filesystem::create_symlink("/etc/passwd", folder / "a.dbf");
    EXPECT_NE(test::error_of(path).sentence().en.find("symbolic link"), std::string::npos);
    std::filesystem::remove(folder / "a.dbf");
    std::filesystem::create_symlink("nowhere", folder / "a.prj");
    EXPECT_NE(test::error_of(path).sentence().en.find("symbolic link"), std::string::npos);
}

TEST(Shapefile, HolesGoToTheirOutlinesWhateverTheirDirection) {
    std::vector<Ring> const rings{square(4, 6), square(0, 10), square(20, 30), square(4.5, 5.5), square(22, 24)};
    auto const nested = ingest::nest_rings(rings);
    // largest first: 0–10 with hole 4–6, 20–30 with hole 22–24, and the island 4.5–5.5 inside the hole
    EXPECT_EQ(nested, (std::vector<std::vector<std::size_t>>{{1, 0}, {2, 4}, {3}}));
    test::ScratchFolder const folder;
    auto const found = test::read_file(folder.write("a.shp", shp(5, {polygon(rings)})));
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(ingest::normalise_wkb(found.rows[0].wkb), found.rows[0].wkb);
    EXPECT_EQ(found.raw.layers[0].geometry_type, "MultiPolygon");
}

TEST(Shapefile, BrokenRecordsAreFindings) {
    test::ScratchFolder const folder;
    Ring open = square(0, 1);
    open.pop_back();
    std::string lying = polygon({square(0, 1)});
    lying[36] = '\x7F'; // parts
    auto const found =
        test::read_file(folder.write("a.shp", shp(5, {polygon({open}), lying, point(1, 2), polygon({square(0, 1)})})));
    EXPECT_TRUE(found.has("geometry-broken", 1));
    EXPECT_TRUE(found.has("geometry-broken", 2));
    EXPECT_TRUE(found.has("geometry-broken", 3));
    EXPECT_FALSE(found.has("geometry-broken", 4));
    EXPECT_EQ(found.rows.size(), 4U);
}

TEST(Shapefile, TruncationsEndInAFindingOrAnError) {
    test::ScratchFolder const folder;
    std::string const whole = shp(5, {polygon({square(0, 1)})});
    for (std::size_t length = 1; length < whole.size(); length += 7) {
        auto const path = folder.write("a.shp", whole.substr(0, length));
        try {
            auto const found = test::read_file(path);
            EXPECT_TRUE(found.rows.empty() || found.has("geometry-broken", 1)) << length;
        } catch (core::Error const& error) {
            EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data) << length;
        }
    }
    std::string const table = dbf({{"TEN", 'C', 3}}, {{"A"}});
    folder.write("b.shp", shp(1, {point(1, 2)}));
    for (std::size_t length = 1; length < 60; length += 5) {
        folder.write("b.dbf", table.substr(0, length));
        EXPECT_EQ(test::error_of(folder / "b.shp").kind(), core::ErrorKind::invalid_data) << length;
    }
}

TEST(Shapefile, TheRealWardsNameTheirZoneAndTheirLetters) {
    HATANG_NEED_REAL_DATA("imports/danang_wards_vn2000_tcvn3.shp");
    auto const path = test::real_data() / "imports/danang_wards_vn2000_tcvn3.shp";
    auto const found = test::read_file(path);
    EXPECT_EQ(found.raw.layers[0].crs.epsg, core::CrsId{5899});
    EXPECT_FALSE(found.raw.layers[0].crs.has_datum_shift);
    EXPECT_EQ(found.raw.encoding.used, "TCVN3");
    ASSERT_EQ(found.rows.size(), 94U);
    EXPECT_EQ(found.rows[0].texts[1], "Phường Hải Vân");
    EXPECT_EQ(found.rows[0].texts[2], "Thành phố Đà Nẵng");
}
