// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/import/reading.hpp"

using namespace hatang;
using test::Texts;

TEST(Csv, ReadsVietnameseHeadingsAndRows) {
    test::ScratchFolder const folder;
    auto const path = folder.write("trạm.csv", "Mã trạm,Kinh độ,Địa chỉ\nDNG001,108.2,\"Số 1, Bạch Đằng\"\n");
    auto const read = test::read_file(path);
    EXPECT_EQ(read.raw.format, "csv");
    EXPECT_EQ(read.raw.path, path.string());
    EXPECT_EQ(read.raw.encoding.used, "UTF-8");
    ASSERT_EQ(read.raw.layers.size(), 1U);
    EXPECT_EQ(read.raw.layers[0].name, "trạm");
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Mã trạm", "Kinh độ", "Địa chỉ"}));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].number, 2);
    EXPECT_EQ(read.rows[0].texts, (Texts{"DNG001", "108.2", "Số 1, Bạch Đằng"}));
    EXPECT_TRUE(read.findings.empty());
}

TEST(Csv, HashesTheFileAsItIs) {
    test::ScratchFolder const folder;
    auto const described =
        ingest::ReaderProcess(HATANG_READER_PROGRAM).describe(folder.write("a.csv", "a,b\n1,2\n"), {});
    EXPECT_EQ(described.sha256, "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
    EXPECT_EQ(described.size_bytes, 8);
}

TEST(Csv, FindsEachSeparator) {
    test::ScratchFolder const folder;
    for (std::string const separator : {",", ";", "\t", "|"}) {
        auto const read = test::read_file(folder.write("a.csv", "mã" + separator + "tên" + separator + "x\nA1" +
                                                                    separator + "Hải Châu" + separator + "16\n"));
        ASSERT_EQ(read.rows.size(), 1U) << separator;
        EXPECT_EQ(read.rows[0].texts, (Texts{"A1", "Hải Châu", "16"})) << separator;
    }
}

TEST(Csv, DecimalCommasDoNotHideTheSemicolon) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã;x;y\nA;1779123,5;550123,25\nB;1779124,5;550124,25\n"));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[1].texts, (Texts{"B", "1779124,5", "550124,25"}));
}

TEST(Csv, ReadsEveryLineEndAndTheByteOrderMark) {
    test::ScratchFolder const folder;
    for (std::string const end : {"\n", "\r\n", "\r"}) {
        auto const read = test::read_file(folder.write("a.csv", "\xEF\xBB\xBFmã,tên" + end + "A,B" + end + "C,D"));
        ASSERT_EQ(read.rows.size(), 2U);
        EXPECT_EQ(read.raw.layers[0].fields[0], "mã");
        EXPECT_EQ(read.rows[1].number, 3);
        EXPECT_EQ(read.raw.encoding.declared, "UTF-8");
    }
}

TEST(Csv, CountsBlankLinesAsAPersonDoes) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên\n\n,\nA,B\n"));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].number, 4);
}

TEST(Csv, PassesTitlesAndColumnNumbers) {
    test::ScratchFolder const folder;
    auto const read =
        test::read_file(folder.write("a.csv", "DANH SÁCH TRẠM BTS,,\nNăm 2019,,\nMã,Tên,Cao\n(1),(2),(3)\nA,B,18\n"));
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Mã", "Tên", "Cao"}));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].number, 5);
}

TEST(Csv, JoinsAGroupWithTheHeadingsUnderIt) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(
        folder.write("a.csv", "STT,Mã trạm,Tọa độ,,Chiều cao\n,,X,Y,\n(1),(2),(3),(4),(5)\n1,A,1779123,550123,18\n"));
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"STT", "Mã trạm", "Tọa độ X", "Tọa độ Y", "Chiều cao"}));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].number, 4);
}

TEST(Csv, ADataRowOfWordsIsNoSecondHeading) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "Mã,Tên,\nA,B,\nC,D,ghi chú\n"));
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Mã", "Tên"}));
    EXPECT_EQ(read.rows[0].texts, (Texts{"A", "B"}));
    EXPECT_TRUE(read.has("row-too-long", 3));
}

TEST(Csv, ATitleOverANarrowTableIsNoHeading) {
    test::ScratchFolder const folder;
    auto const budget = test::read_file(folder.write( // three columns: two cells of a title are nearly as many
        "a.csv",
        ",CÂN ĐỐI NGÂN SÁCH\n,(Kèm theo Quyết định số: 38),,,ĐVT: đồng\nSTT,NỘI DUNG,NĂM 2004\nA,Tổng thu,152\n"
        "B,Thu khác,\n"));
    EXPECT_EQ(budget.raw.layers[0].fields, (Texts{"STT", "NỘI DUNG", "NĂM 2004"}));
    EXPECT_EQ(budget.rows.size(), 2U);
    EXPECT_FALSE(budget.has("heading-uncertain"));
    auto const form = test::read_file( // to be filled in: its rows hold a number only
        folder.write("b.csv", ",doanh nghiệp năm 2007,,\nSTT,Tên,Địa chỉ,Loại\n1,,,\n2,,,\n3,,,\n"));
    EXPECT_EQ(form.raw.layers[0].fields, (Texts{"STT", "Tên", "Địa chỉ", "Loại"}));
    auto const labels = test::read_file(folder.write("e.csv", "STT,Tên,,Cao\nA,B,C,(1)\n1,x,y,2\n"));
    EXPECT_EQ(labels.raw.layers[0].fields[1], "Tên");
    EXPECT_FALSE(labels.has("heading-uncertain"));
    auto const words = test::read_file(folder.write("c.csv", "mã,tên,\nT1,Cột,ghi\nT2,Cột,ghi\nT3,Cột,5\n"));
    EXPECT_EQ(words.raw.layers[0].fields, (Texts{"mã", "tên"})) << "rows of words are data mostly";
    EXPECT_TRUE(words.has("heading-uncertain", 1));
    auto const group =
        test::read_file(folder.write("d.csv", "STT,Vị trí,,,,Cao\n,Xã,Huyện,Tỉnh,Nước,\n1,a,b,c,d,20\n"));
    EXPECT_EQ(group.raw.layers[0].fields[2], "Vị trí Huyện") << "the second row of headings is no better one";
    EXPECT_FALSE(group.has("heading-uncertain"));
}

TEST(Csv, SaysWhenNoRowLooksLikeAHeading) {
    test::ScratchFolder const folder;
    EXPECT_TRUE(test::read_file(folder.write("a.csv", "1,2\n3,4\n")).has("heading-uncertain", 1));
}

TEST(Csv, QuotesMayHoldSeparatorsLineEndsAndQuotes) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên\nA, \"dòng một\ndòng \"\"hai\"\", hết\"\nB,C\n"));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[0].texts[1], "dòng một dòng \"hai\", hết");
    EXPECT_EQ(read.rows[1].number, 3);
}

TEST(Csv, AQuoteNeverClosedCostsItsOwnLineOnly) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên\nA,\"hở\nB,C\nD,E\n"));
    EXPECT_TRUE(read.has("quote-not-closed", 2));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[0].number, 3);
    EXPECT_EQ(read.rows[1].texts, (Texts{"D", "E"}));
}

TEST(Csv, NoRowsAreNeverAPlainSuccess) {
    test::ScratchFolder const folder;
    EXPECT_TRUE(test::read_file(folder.write("a.csv", "mã,tên\n")).has("no-rows"));
    EXPECT_TRUE(test::read_file(folder.write("a.csv", "mã,tên\n\n,\n")).has("no-rows"));
    EXPECT_FALSE(test::read_file(folder.write("a.csv", "mã,tên\nA,B\n")).has("no-rows"));
}

TEST(Csv, RaggedRowsAreNamed) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên,cao\nA,B\nA,B,1,2\nA,B,1,,\n"));
    EXPECT_TRUE(read.has("row-too-short", 2));
    EXPECT_TRUE(read.has("row-too-long", 3));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"A", "B", ""}));
    EXPECT_EQ(read.rows[1].number, 4);
}

TEST(Csv, ANulByteRejectsItsRow) {
    test::ScratchFolder const folder;
    using namespace std::string_view_literals;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên\nA,x\0y\nB,z\n"sv));
    EXPECT_TRUE(read.has("nul-byte", 2));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[0], "B");
}

TEST(Csv, TextsBecomeNfcAndTrimmed) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "mã,tên\n  A\xC2\xA0,Ha\xCC\x89i  Cha\xCC\x82u\n"));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"A", "Hải Châu"}));
}

TEST(Csv, ReadsUtf16WithItsMark) {
    test::ScratchFolder const folder;
    std::string bytes = "\xFF\xFE";
    for (char16_t const c : std::u16string_view(u"mã,tên\nA,Đà Nẵng\n")) {
        bytes.push_back(static_cast<char>(c & 0xFF));
        bytes.push_back(static_cast<char>(c >> 8));
    }
    auto const read = test::read_file(folder.write("a.csv", bytes));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[1], "Đà Nẵng");
    EXPECT_EQ(read.raw.encoding.used, "UTF-16LE");
}

TEST(Csv, AMarkDecidesTheOrderOfUtf16AndIsNeverText) {
    test::ScratchFolder const folder;
    std::string bytes = "\xFE\xFF";
    for (char const c : std::string_view("ma,ten\nA,Chau\n")) {
        bytes += {'\0', c};
    }
    core::ReadOptions options;
    for (std::string const name : {"UTF-16", "utf16", "UTF-16BE"}) {
        options.encoding = name;
        auto const read = test::read_file(folder.write("a.csv", bytes), options);
        EXPECT_EQ(read.raw.layers[0].fields, (Texts{"ma", "ten"})) << name;
        EXPECT_EQ(read.raw.encoding.used, "UTF-16BE");
    }
    options.encoding = "VNI";
    auto const old =
        test::read_file(folder.write("b.csv", "\xEF\xBB\xBFsep=;\n\"Maõ traïm\";ten\nA;Ñaø Naüng\n"), options);
    EXPECT_EQ(old.raw.layers[0].fields, (Texts{"Mã trạm", "ten"}));
    EXPECT_EQ(old.rows.at(0).texts, (Texts{"A", "Đà Nẵng"}));
    options.encoding = "TCVN3";
    auto const bytes_behind = test::read_file(folder.write("c.csv", "\xEF\xBB\xBFma,ten\nA,\xA7\xB5\n"), options);
    EXPECT_EQ(bytes_behind.raw.layers[0].fields, (Texts{"ma", "ten"}));
    EXPECT_EQ(bytes_behind.rows.at(0).texts, (Texts{"A", "Đà"}));
    std::string wide = "\xFF\xFE";
    for (char const c : std::string_view("ten\n\xA7\xB5\n")) { // "Unicode text" of a sheet in .VnTime
        wide += {c, '\0'};
    }
    EXPECT_EQ(test::read_file(folder.write("d.csv", wide), options).rows.at(0).texts, (Texts{"Đà"}));
}

TEST(Csv, ReadsWindows1258OnlyWhenToldSo) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.csv", "ma,ten\nA,Ha\xD2i Ch\xE2u \xD0\xE0\n"); // ả = a + hook, windows-1258
    auto const error = test::error_of(path);
    EXPECT_NE(error.sentence().en.find("line 2"), std::string::npos) << error.what();
    EXPECT_NE(error.sentence().en.find("0xD2"), std::string::npos) << error.what();
    core::ReadOptions options;
    options.encoding = "windows-1258";
    auto const read = test::read_file(path, options);
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[1], "Hải Châu Đà");
    EXPECT_EQ(read.raw.encoding.used, "CP1258");
}

TEST(Csv, AnUnknownEncodingIsRefused) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.encoding = "EBCDIC";
    EXPECT_EQ(test::error_of(folder.write("a.csv", "a,b\n"), options).kind(), core::ErrorKind::usage);
}

TEST(Csv, HonoursTheSeparatorThatASpreadsheetDeclares) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(folder.write("a.csv", "sep=;\nmã;tên\nA;b,c\n"));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].number, 3);
    EXPECT_EQ(read.rows[0].texts, (Texts{"A", "b,c"}));
}

TEST(Csv, AnotherKindOfContentIsRefused) {
    test::ScratchFolder const folder;
    struct Case {
        std::string name;
        std::string bytes;
        std::string says;
    };
    for (Case const& each : {Case{"x.csv", "PK\x03\x04zip", "a ZIP archive, not text"},
                             Case{"sites.csv", "<OGRVRTDataSource><OGRVRTLayer/></OGRVRTDataSource>", "XML, not text"},
                             Case{"x.csv", "SQLite format 3" + std::string(1, '\0'), "an SQLite database, not text"},
                             Case{"x.xlsx", "a,b\n1,2\n", "text, not a ZIP archive"},
                             Case{"x.gpkg", "{\"type\":\"FeatureCollection\"}", "JSON, not an SQLite database"},
                             Case{"x.shp", "PK\x03\x04", "a ZIP archive, not a Shapefile"}}) {
        auto const error = test::error_of(folder.write(each.name, each.bytes));
        EXPECT_NE(error.sentence().en.find(each.says), std::string::npos) << error.what();
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
    }
}

TEST(Csv, AFileThatIsNotThereOrNotAFileIsNamed) {
    test::ScratchFolder const folder;
    EXPECT_NE(std::string(test::error_of(folder / "không.csv").what()).find("không.csv"), std::string::npos);
    std::filesystem::create_directory(folder / "d.csv");
    EXPECT_NE(std::string(test::error_of(folder / "d.csv").what()).find("not a regular file"), std::string::npos);
    EXPECT_NE(std::string(test::error_of(folder.write("leer.csv", "")).what()).find("empty"), std::string::npos);
    EXPECT_NE(std::string(test::error_of(folder.write("a.docx", "PK")).what()).find("docx"), std::string::npos);
}

TEST(Csv, AManyThousandRowsFileKeepsOrderAndCount) {
    test::ScratchFolder const folder;
    std::string text = "mã,cao\n";
    for (int i = 0; i < 100'000; ++i) {
        text += "T" + std::to_string(i) + "," + std::to_string(i % 60) + "\n";
    }
    auto const read = test::read_file(folder.write("a.csv", text));
    ASSERT_EQ(read.rows.size(), 100'000U);
    EXPECT_EQ(read.rows.back().texts[0], "T99999");
    EXPECT_EQ(read.rows.back().number, 100'001);
}

TEST(Csv, TakesOffTheApostropheThatGuardedAFormula) {
    test::ScratchFolder const folder;
    auto const read =
        test::read_file(folder.write("a.csv", "mã,'=ghi chú\n'=1+1,\"'@x\"\n''=2,'-1+1|x\n'0905,'Tây\n'-12,'\n"));
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"mã", "=ghi chú"}));
    ASSERT_EQ(read.rows.size(), 4U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"=1+1", "@x"}));
    EXPECT_EQ(read.rows[1].texts, (Texts{"'=2", "-1+1|x"})) << "exactly one is taken off";
    EXPECT_EQ(read.rows[2].texts, (Texts{"'0905", "'Tây"})) << "no formula follows";
    EXPECT_EQ(read.rows[3].texts, (Texts{"'-12", "'"})) << "a plain number was never guarded";
}
