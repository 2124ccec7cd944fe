// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geometry/wkb.hpp"
#include "import/process/child_process.hpp"
#include "tests/unit/import/reading.hpp"

#include <csignal>

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;

namespace {

/// VN-2000 / TM-3 107-45 as MapInfo writes it: transverse Mercator on the WGS 84 spheroid.
std::string mif(std::string const& columns, std::string const& shapes) {
    return "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys Earth Projection 1, 104\nColumns 2\n" +
           columns + "Data\n\n" + shapes;
}

std::string const kColumns = "  Ma Char(10)\n  Cao Float\n";

std::string dxf(std::string const& entities) {
    return "  0\nSECTION\n  2\nENTITIES\n" + entities + "  0\nENDSEC\n  0\nEOF\n";
}

} // namespace

TEST(Gdal, ReadsMapInfoInterchangeFiles) {
    test::ScratchFolder const folder;
    auto const path = folder.write("trạm 'x'.mif", mif(kColumns, "Point 108.22 16.07\nPline 2\n108 16\n109 17\n"));
    folder.write("trạm 'x'.mid", "\"Hải Châu\",18.5\n\"T2\",20\n"); // UTF-8 under "Neutral" (trap 16)
    auto const read = test::read_file(path);
    EXPECT_EQ(read.raw.format, "mif");
    ASSERT_EQ(read.raw.layers.size(), 1U);
    EXPECT_EQ(read.raw.layers[0].name, "trạm 'x'");
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Ma", "Cao"}));
    EXPECT_EQ(read.raw.layers[0].crs.epsg, core::kWgs84);
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"Hải Châu", "18.5"}));
    EXPECT_EQ(read.rows[0].kinds[1], Kind::real);
    EXPECT_TRUE(ingest::normalise_wkb(read.rows[1].wkb).has_value());
}

TEST(Gdal, OldEncodingsAreDecidedThereToo) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.mif", mif("  Ten Char(60)\n  Cao Float\n", "Point 108.22 16.07\n"));
    folder.write("a.mid", "\"Ph\xAD\xEAng H\xB6i Ch\xA9u, th\xB5nh ph\xE8 \xA7\xB5 N\xBDng\",18\n");
    auto const read = test::read_file(path);
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[0], "Phường Hải Châu, thành phố Đà Nẵng");
    EXPECT_EQ(read.raw.encoding.used, "TCVN3");
}

TEST(Gdal, Windows1258IsObeyedThereToo) {
    test::ScratchFolder const folder;
    std::string const text = "Ph\xFD\xF5\xCCng Ha\xD2i Ch\xE2u";
    auto const path = folder.write("a.mif", mif("  Ten Char(60)\n  Cao Float\n", "Point 108.22 16.07\n"));
    folder.write("a.mid", "\"" + text + "\",18\n");
    core::ReadOptions options;
    options.encoding = "CP1258";
    EXPECT_EQ(test::read_file(path, options).rows.at(0).texts[0], "Phường Hải Châu");
    auto const declared = folder.write("b.mif", "Version 300\nCharset \"WindowsVietnamese\"\nDelimiter \",\"\n"
                                                "Columns 1\n  Ten Char(60)\nData\n\nPoint 108.22 16.07\n");
    folder.write("b.mid", "\"" + text + "\"\n");
    EXPECT_EQ(test::read_file(declared).rows.at(0).texts[0], "Phường Hải Châu");
    EXPECT_EQ(test::read_file(declared, options).rows.at(0).texts[0], "Phường Hải Châu");
}

TEST(Gdal, ADrawingsCodePageDecidesWhereItsTextsAreTooFew) {
    test::ScratchFolder const folder;
    std::string const header = "  0\nSECTION\n  2\nHEADER\n  9\n$DWGCODEPAGE\n  3\nANSI_1258\n  0\nENDSEC\n";
    std::string const text = "  0\nTEXT\n  8\nCot\n 10\n1\n 20\n1\n 40\n1.0\n  1\n";
    auto const read = test::read_file(folder.write("a.dxf", header + dxf(text + "Ha\xD2i Ch\xE2u\n")));
    EXPECT_EQ(read.rows.at(0).texts.back(), "Hải Châu");
    EXPECT_EQ(read.raw.encoding.used, "CP1258");
    EXPECT_EQ(read.raw.encoding.declared, "ANSI_1258");
    EXPECT_FALSE(read.has("encoding-doubtful"));
    auto const font = test::read_file(folder.write("b.dxf", header + dxf(text + "\xA7\xB5 N\xBDng\n")));
    EXPECT_TRUE(font.has("encoding-doubtful")) << "looks like TCVN3: the declaration is not believed";
}

TEST(Gdal, ReadsDrawings) {
    test::ScratchFolder const folder;
    auto const read =
        test::read_file(folder.write("a.dxf", dxf("  0\nPOINT\n  8\nCot\n 10\n550412.36\n 20\n1777017.74\n  0\nLINE\n  "
                                                  "8\nTuyen\n 10\n0\n 20\n0\n 11\n1\n 21\n1\n")));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.raw.layers[0].geometry_type, "Geometry");
    EXPECT_EQ(read.rows[0].texts[0], "Cot");
    EXPECT_FALSE(read.raw.layers[0].crs.epsg);
}

TEST(Gdal, DrawingsThatMultiplyAreRefusedBeforehand) {
    test::ScratchFolder const folder;
    std::string const point = "  0\nPOINT\n  8\nCot\n 10\n1\n 20\n1\n";
    auto const insert = [](std::string const& block, std::string const& more = "") {
        return "  0\nINSERT\n  2\n" + block + "\n 10\n1\n 20\n1\n" + more;
    };
    auto const drawing = [](std::string const& block, std::string const& entities) {
        std::string const section = "  0\nSECTION\n  2\n";
        return section + "HEADER\n  0\nENDSEC\n" + section + "TABLES\n  0\nENDSEC\n" + section +
               "BLOCKS\n  0\nBLOCK\n  2\nA\n 10\n0\n 20\n0\n" + block + "  0\nENDBLK\n  0\nENDSEC\n" + dxf(entities);
    };
    auto const read = test::read_file(folder.write("a.dxf", drawing(point, insert("A", " 70\n3\n 71\n2\n"))));
    EXPECT_EQ(read.rows.size(), 6U);
    test::read_file(folder.write("ring.dxf", drawing(insert("A"), insert("A") + point)));
    auto const error = test::error_of(folder.write("b.dxf", drawing(point, insert("A", " 70\n2000\n 71\n2000\n"))));
    EXPECT_NE(error.sentence().en.find("2 million"), std::string::npos);
    std::string blocks;
    for (int i = 1; i < 12; ++i) {
        std::string inside;
        for (int k = 0; k < 10; ++k) {
            inside += insert(i == 1 ? "A" : "L" + std::to_string(i - 1));
        }
        blocks += "  0\nENDBLK\n  0\nBLOCK\n  2\nL" + std::to_string(i) + "\n 10\n0\n 20\n0\n" + inside;
    }
    auto const laughs = test::error_of(folder.write("c.dxf", drawing(point + blocks, insert("L11"))));
    EXPECT_NE(laughs.sentence().en.find("2 million"), std::string::npos);
}

TEST(Gdal, AFileNameNeedNotBeUtf8) {
    test::ScratchFolder const folder;
    auto const path = folder.write("tr\xB9m.mif", mif(kColumns, "Point 108.22 16.07\n"));
    folder.write("tr\xB9m.mid", "\"A\",1\n");
    EXPECT_EQ(test::read_file(path).rows.size(), 1U);
}

TEST(Gdal, ContentMustBeWhatTheNameSays) {
    test::ScratchFolder const folder;
    for (std::string const name : {"a.mif", "a.tab", "a.dxf", "a.dgn", "a.fgb"}) {
        auto const error = test::error_of(folder.write(name, "a,b\n1,2\n"));
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data) << name;
        EXPECT_NE(error.sentence().en.find("is not"), std::string::npos) << error.what();
    }
}

TEST(Gdal, ATableThatPointsElsewhereIsRefused) {
    test::ScratchFolder const folder;
    folder.write("b.csv", "a,b\nSECRET,2\n");
    auto const error = test::error_of(
        folder.write("a.tab", "!table\n!version 300\nDefinition Table\n  File \"b.csv\"\n  Type LINKED\n"));
    EXPECT_NE(error.sentence().en.find("native"), std::string::npos);
}

TEST(Gdal, DamagedFilesEndInAnError) {
    test::ScratchFolder const folder;
    test::error_of(folder.write("a.fgb", std::string("fgb\x03"
                                                     "fgb\x00\xFF\xFF\xFF\x7F",
                                                     12) +
                                             std::string(100, '\xFF')));
    test::error_of(folder.write("b.dgn", std::string("\x08\x09\xFE\x02", 4)));
    test::error_of(folder.write("c.tab", "!table\nType NATIVE\n")); // without its .dat and .map
}

TEST(Gdal, ItsProgramIsLockedInTheSameWay) {
    auto const program = std::filesystem::path(HATANG_READER_PROGRAM).parent_path() / "hatang-gdal-reader";
    auto const attempt = [&](std::string const& what) {
        return ingest::ChildProcess(program, {"--self-test", "locked", what}).wait();
    };
    EXPECT_EQ(attempt("open-file").code, 41);
    EXPECT_EQ(attempt("socket").signal, SIGSYS);
}
