// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/serial_date.hpp"
#include "import/xlsx/xml_scanner.hpp"
#include "tests/unit/import/reading.hpp"
#include "tests/unit/import/zip_making.hpp"

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;

namespace {

std::string text_row(int number, Texts const& texts) {
    std::string row = "<row r=\"" + std::to_string(number) + "\">";
    char column = 'A';
    for (std::string const& text : texts) {
        row += std::string("<c r=\"") + column++ + std::to_string(number) + "\" t=\"inlineStr\"><is><t>" + text +
               "</t></is></c>";
    }
    return row + "</row>";
}

test::KeepingSink read(test::ScratchFolder const& folder, test::WorkbookParts const& parts,
                       core::ReadOptions const& options = {}) {
    test::write_zip((folder / "a.xlsx").string(), parts.members());
    return test::read_file(folder / "a.xlsx", options);
}

} // namespace

TEST(Xlsx, ReadsTextsNumbersDatesAndFormulas) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.shared = "<si><t>Mã trạm</t></si><si><r><t>Hải </t></r><r><t>Châu</t></r><rPh><t>no</t></rPh></si>";
    parts.sheets.push_back(
        {"Trạm",
         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>Kinh độ</v></c>"
         "<c r=\"C1\" t=\"inlineStr\"><is><t>Ngày</t></is></c><c r=\"E1\" t=\"str\"><v>Cao &amp; rộng</v></c></row>"
         "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\"><f>1+1</f><v>108.25</v></c>"
         "<c r=\"C4\" s=\"2\"><v>43621</v></c><c r=\"E4\" t=\"n\"><v>18</v></c></row>"});
    auto const found = read(folder, parts);
    EXPECT_EQ(found.raw.format, "xlsx");
    ASSERT_EQ(found.raw.layers.size(), 1U);
    EXPECT_EQ(found.raw.layers[0].name, "Trạm");
    EXPECT_EQ(found.raw.layers[0].fields, (Texts{"Mã trạm", "Kinh độ", "Ngày", "", "Cao & rộng"}));
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].number, 4);
    EXPECT_EQ(found.rows[0].texts, (Texts{"Hải Châu", "108.25", "2019-06-05", "", "18"}));
    EXPECT_EQ(found.rows[0].kinds, (std::vector<Kind>{Kind::text, Kind::real, Kind::date, Kind::empty, Kind::integer}));
    EXPECT_DOUBLE_EQ(found.rows[0].reals[1], 108.25);
}

TEST(Xlsx, CodesThatLookLikeNumbersStayTexts) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back({"S", text_row(1, {"Mã", "Tên"}) + text_row(2, {"00123", "1e5"})});
    auto const found = read(folder, parts);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].texts, (Texts{"00123", "1e5"}));
    EXPECT_EQ(found.rows[0].kinds[0], Kind::text);
}

TEST(Xlsx, HiddenSheetsAreNamedAndReadOnlyWhenChosen) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back({"Một", text_row(1, {"Mã", "Tên"}) + text_row(2, {"A", "B"})});
    parts.sheets.push_back({"Ẩn", text_row(1, {"Mã", "Tên"}) + text_row(2, {"C", "D"}), "veryHidden"});
    parts.sheets.push_back({"Trống", ""});
    auto const found = read(folder, parts);
    ASSERT_EQ(found.raw.layers.size(), 1U);
    EXPECT_TRUE(found.has("hidden-sheet"));
    core::ReadOptions options;
    options.layer = "Ẩn";
    auto const chosen = read(folder, parts, options);
    ASSERT_EQ(chosen.rows.size(), 1U);
    EXPECT_EQ(chosen.rows[0].texts[0], "C");
}

TEST(Xlsx, TitlesAboveTheHeadingArePassed) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back({"S", text_row(1, {"DANH SÁCH TRẠM"}) + text_row(3, {"Mã", "Tên", "Cao"}) +
                                     text_row(4, {"1", "2", "3"}) + text_row(5, {"A", "B", "C"})});
    auto const found = read(folder, parts);
    EXPECT_EQ(found.raw.layers[0].fields, (Texts{"Mã", "Tên", "Cao"}));
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].number, 5);
}

TEST(Xlsx, CellsOutsideHiddenRowsAndErrorsAreNamed) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back(
        {"S",
         text_row(1, {"Mã", "Tên"}) +
             "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>" +
             text_row(3, {"B", "C", "ngoài"})});
    auto const found = read(folder, parts);
    EXPECT_TRUE(found.has("cell-error", 2));
    EXPECT_TRUE(found.has("cell-without-heading", 3));
    EXPECT_TRUE(found.has("hidden-rows"));
    EXPECT_EQ(found.rows.size(), 2U);
}

TEST(Xlsx, NumbersBeyondADoubleStayAsWritten) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back({"S", text_row(1, {"Mã", "Cao"}) +
                                     "<row r=\"2\"><c r=\"A2\"><v>1e400</v></c><c r=\"B2\"><v>NaN</v></c></row>"});
    auto const found = read(folder, parts);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].texts, (Texts{"1e400", "NaN"}));
    EXPECT_EQ(found.rows[0].kinds[0], Kind::text);
}

TEST(Xlsx, ADoctypeIsRefused) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.prologue = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    parts.sheets.push_back({"S", text_row(1, {"Mã", "Tên"}) + text_row(2, {"&x;", "B"})});
    test::write_zip((folder / "a.xlsx").string(), parts.members());
    EXPECT_NE(test::error_of(folder / "a.xlsx").sentence().en.find("DOCTYPE"), std::string::npos);
}

TEST(Xlsx, AZipBombIsRefused) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    parts.sheets.push_back({"S", text_row(1, {"Mã", "Tên"}) + std::string(30'000'000, ' ')});
    test::write_zip((folder / "a.xlsx").string(), parts.members());
    EXPECT_NE(test::error_of(folder / "a.xlsx").sentence().en.find("200 times"), std::string::npos);
}

TEST(Xlsx, TooManyMembersAreRefused) {
    test::ScratchFolder const folder;
    test::Members members;
    for (int i = 0; i < 1'001; ++i) {
        members.emplace_back("m" + std::to_string(i), "x");
    }
    test::write_zip((folder / "a.xlsx").string(), members);
    EXPECT_NE(test::error_of(folder / "a.xlsx").sentence().en.find("1,000 members"), std::string::npos);
}

TEST(Xlsx, OtherArchivesAndBrokenSheetsAreRefused) {
    test::ScratchFolder const folder;
    test::write_zip((folder / "a.xlsx").string(), {{"readme.txt", "hello"}});
    EXPECT_NE(test::error_of(folder / "a.xlsx").sentence().en.find("no XLSX workbook"), std::string::npos);
    for (std::string const rows :
         {"<row r=\"1\"><c r=\"ZZZZ1\"/></row>", "<row r=\"0\"></row>", "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
          "<row r=\"1\"><c t=\"str\"><v>&unknown;</v></c></row>", "<row r=\"1\"><c"}) {
        test::WorkbookParts parts;
        parts.sheets.push_back({"S", rows});
        test::write_zip((folder / "b.xlsx").string(), parts.members());
        EXPECT_EQ(test::error_of(folder / "b.xlsx").kind(), core::ErrorKind::invalid_data) << rows;
    }
}

TEST(SerialDate, CountsAsSpreadsheetsDo) {
    EXPECT_EQ(ingest::serial_to_iso(1, false), "1900-01-01");
    EXPECT_EQ(ingest::serial_to_iso(59, false), "1900-02-28");
    EXPECT_EQ(ingest::serial_to_iso(60, false), std::nullopt);
    EXPECT_EQ(ingest::serial_to_iso(61, false), "1900-03-01");
    EXPECT_EQ(ingest::serial_to_iso(43621.604166666664, false), "2019-06-05T14:30:00");
    EXPECT_EQ(ingest::serial_to_iso(42159, true), "2019-06-05");
    EXPECT_EQ(ingest::serial_to_iso(-1, false), std::nullopt);
    EXPECT_EQ(ingest::serial_to_iso(1e300, false), std::nullopt);
    EXPECT_EQ(ingest::serial_to_iso(2958465, false), "9999-12-31");
}

TEST(SerialDate, KnowsWhichFormatsAreDates) {
    for (char const* format : {"dd/mm/yyyy", "[$-42A]d mmmm yyyy", "yyyy\\-mm\\-dd;@", "m/d/yy h:mm"}) {
        EXPECT_TRUE(ingest::is_date_format(format)) << format;
    }
    for (char const* format : {"0.00", "#,##0 \"days\"", "General", "[Red]0.0", "0\\d", "0;dd", "@"}) {
        EXPECT_FALSE(ingest::is_date_format(format)) << format;
    }
}

TEST(XmlScanner, EveryTruncationEndsInAnErrorOrTheEnd) {
    std::string const document = "<?xml version=\"1.0\"?><!-- x --><a b='1 > 2'><c/>t&#233;<![CDATA[<raw>]]></a>";
    for (std::size_t length = 0; length < document.size(); ++length) {
        try {
            ingest::XmlScanner xml(std::string_view(document).substr(0, length), "part");
            while (xml.next() != ingest::XmlScanner::Event::finished) {
            }
        } catch (core::Error const& error) {
            EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        }
    }
    ingest::XmlScanner xml(document, "part");
    xml.next();
    EXPECT_EQ(xml.attribute("b"), "1 > 2");
    EXPECT_EQ(xml.text_of_element(), "té<raw>");
}

TEST(Xlsx, UnderstandsMergedCellsAndNamesHiddenColumns) {
    test::ScratchFolder const folder;
    test::WorkbookParts parts;
    auto const cell = [](std::string const& at, std::string const& text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    auto const row = [](std::string const& number, std::string const& cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    };
    parts.sheets = {
        {"Trạm", row("1", cell("A1", "DANH SÁCH")) +
                     row("2", cell("A2", "Doanh nghiệp") + cell("B2", "Mã") + cell("C2", "Tọa độ")) +
                     row("3", cell("A3", "Viettel") + cell("B3", "a") + cell("C3", "1x") + cell("D3", "2x")) +
                     row("4", cell("B4", "b") + cell("C4", "3x") + cell("D4", "4x")) +
                     row("6", cell("A6", "VNPT") + cell("B6", "c")) + row("7", cell("B7", "d"))}};
    auto members = parts.members();
    for (auto& [name, content] : members) {
        auto const at = content.find("</sheetData>");
        if (at != std::string::npos) {
            content.insert(at + 12, "<x:mergeCells count=\"5\"><x:mergeCell ref=\"A1:D1\"/><x:mergeCell ref=\"C2:D2\"/>"
                                    "<x:mergeCell ref=\"A3:A5\"/><x:mergeCell ref=\"B6:ZZZZ9\"/>"
                                    "<x:mergeCell ref=\"A9:A1\"/></x:mergeCells>");
            content.insert(content.find("<sheetData>"), "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>");
        }
    }
    test::write_zip((folder / "a.xlsx").string(), members);
    auto const read = test::read_file(folder / "a.xlsx");
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Doanh nghiệp", "Mã", "Tọa độ", "Tọa độ"}));
    EXPECT_EQ(read.raw.layers[0].heading_row, 2);
    ASSERT_EQ(read.rows.size(), 4U);
    EXPECT_EQ(read.rows[1].texts, (Texts{"Viettel", "b", "3x", "4x"})) << "filled down";
    EXPECT_EQ(read.rows[2].texts.front(), "VNPT");
    EXPECT_EQ(read.rows[3].texts.front(), "") << "the area had ended; another was none";
    EXPECT_TRUE(read.has("merged-cells"));
    EXPECT_TRUE(read.has("hidden-columns"));
}

namespace {

/// Styles 1 and 2: .VnTime and .VnTimeH; 0: Arial.
std::string styles_with_old_fonts() {
    return "<styleSheet><fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font>"
           "<font><name val=\".VnTimeH\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/>"
           "<xf fontId=\"2\"/></cellXfs><dxfs><dxf><font><name val=\".VnArial\"/></font></dxf></dxfs></styleSheet>";
}

test::KeepingSink read_with_fonts(test::WorkbookParts const& parts, core::ReadOptions const& options = {}) {
    test::ScratchFolder const folder;
    auto members = parts.members();
    for (auto& [name, content] : members) {
        content = name == "xl/styles.xml" ? styles_with_old_fonts() : content;
    }
    test::write_zip((folder / "a.xlsx").string(), members);
    return test::read_file(folder / "a.xlsx", options);
}

std::string styled(std::string const& at, char style, std::string const& text) {
    return "<c r=\"" + at + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace

TEST(Xlsx, OldFontsDecodeTheirCellsAlsoShortOnes) {
    test::WorkbookParts parts;
    parts.shared = "<si><r><rPr><rFont val=\".VnTime\"/></rPr><t>Hµ </t></r><r><rPr><rFont val=\"Arial\"/></rPr>"
                   "<t>Nội</t></r></si>";
    parts.sheets.push_back({"S", "<row r=\"1\">" + styled("A1", '0', "Mã") + styled("B1", '0', "Tên") +
                                     "</row><row r=\"2\">" + styled("A2", '0', "Trạm số 1") + styled("B2", '1', "Cét") +
                                     "</row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c>" +
                                     styled("B3", '2', "chñ ®Ò") + "</row>"});
    auto const found = read_with_fonts(parts);
    ASSERT_EQ(found.rows.size(), 2U);
    EXPECT_EQ(found.rows[0].texts, (Texts{"Trạm số 1", "Cột"}));
    EXPECT_EQ(found.rows[1].texts, (Texts{"Hà Nội", "chủ đề"}))
        << "run by run; the capitals of the font are not in the text";
    EXPECT_TRUE(found.has("capital-font"));
    EXPECT_EQ(found.raw.encoding.used, "TCVN3");
    EXPECT_NE(found.raw.encoding.evidence.find(".VnTimeH (1)"), std::string::npos) << found.raw.encoding.evidence;
}

TEST(Xlsx, AFontWhoseTextsAreUnicodeAlreadyIsNotBelieved) {
    test::WorkbookParts parts;
    std::string rows = "<row r=\"1\">" + styled("A1", '1', "Mã") + styled("B1", '1', "Tên") + "</row>";
    char const* const names[] = {"Trạm Hải Châu", "Hà", "Cột số 2", "Đường Lê Duẩn"};
    for (int i = 0; i < 4; ++i) {
        std::string const n = std::to_string(i + 2);
        rows += "<row r=\"" + n + "\">" + styled("A" + n, '1', "T" + n) + styled("B" + n, '1', names[i]) + "</row>";
    }
    parts.sheets.push_back({"S", rows});
    auto const found = read_with_fonts(parts);
    ASSERT_EQ(found.rows.size(), 4U);
    EXPECT_EQ(found.rows[1].texts[1], "Hà") << "somebody made the texts Unicode and left the font";
    EXPECT_EQ(found.rows[3].texts[1], "Đường Lê Duẩn");
}

TEST(Xlsx, AHiddenSheetThatIsChosenKeepsItsFonts) {
    test::WorkbookParts parts;
    auto const rows = [](char style, std::string const& name) {
        return "<row r=\"1\">" + styled("A1", '0', "Mã") + styled("B1", '0', "Tên") + "</row><row r=\"2\">" +
               styled("A2", '0', "T1") + styled("B2", style, name) + "</row>";
    };
    parts.sheets.push_back({"A", rows('0', "Trạm Ngũ Hành Sơn")});
    parts.sheets.push_back({"B", rows('1', "Tr¹m §¸"), "hidden"});
    core::ReadOptions options;
    options.layer = "B";
    auto const found = read_with_fonts(parts, options);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].texts[1], "Trạm Đá");
    EXPECT_EQ(read_with_fonts(parts).raw.encoding.used, "") << "what nobody reads is no evidence";
}

TEST(Xlsx, CellsTypedInUnicodeStayAsTheyAreInABelievedFont) {
    test::WorkbookParts parts;
    std::string rows = "<row r=\"1\">" + styled("A1", '0', "Mã") + styled("B1", '0', "Tên") + "</row>";
    char const* const names[] = {"Tr¹m H¶i Ch©u", "§µ N½ng", "Cà Mau", "Hà Tây", "Phîng häc"};
    for (int i = 0; i < 5; ++i) {
        std::string const n = std::to_string(i + 2);
        rows += "<row r=\"" + n + "\">" + styled("A" + n, '0', "T" + n) + styled("B" + n, '1', names[i]) + "</row>";
    }
    parts.sheets.push_back({"S", rows});
    auto const found = read_with_fonts(parts);
    ASSERT_EQ(found.rows.size(), 5U);
    EXPECT_EQ(found.rows[1].texts[1], "Đà Nẵng");
    EXPECT_EQ(found.rows[2].texts[1], "Cà Mau") << "ABC fonts draw no Ổ";
    EXPECT_EQ(found.rows[3].texts[1], "Hà Tây");
    EXPECT_EQ(found.rows[4].texts[1], "Phợng học") << "what is lost is not invented";
    EXPECT_TRUE(found.has("letter-lost", 6)) << "decoded by its font";
}

TEST(Xlsx, ANamedEncodingWinsOverTheFont) {
    test::WorkbookParts parts;
    parts.sheets.push_back(
        {"S", "<row r=\"1\">" + styled("A1", '0', "Mã") + "</row><row r=\"2\">" + styled("A2", '1', "Cét") + "</row>"});
    core::ReadOptions options;
    options.encoding = "UTF-8";
    auto const found = read_with_fonts(parts, options);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].texts[0], "Cét");
}
