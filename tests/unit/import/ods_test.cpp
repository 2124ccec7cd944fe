// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/import/reading.hpp"
#include "tests/unit/import/zip_making.hpp"

#include <fstream>

using namespace hatang;
using test::Texts;
using Kind = core::RawCell::Kind;

namespace {

std::string cell(std::string const& text, std::string const& attributes = "") {
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string row(std::string const& cells, std::string const& attributes = "") {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::filesystem::path write_ods(test::ScratchFolder const& folder, std::string const& tables) {
    auto const path = folder / "a.ods";
    test::write_zip(
        path.string(),
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", "<office:document-content><office:automatic-styles><style:style style:name=\"ta2\">"
                         "<style:table-properties table:display=\"false\"/></style:style>"
                         "</office:automatic-styles><office:body><office:spreadsheet>" +
                             tables + "</office:spreadsheet></office:body></office:document-content>"}});
    return path;
}

std::string table(std::string const& rows, std::string const& attributes = "table:name=\"Trạm\"") {
    return "<table:table " + attributes + ">" + rows + "</table:table>";
}

} // namespace

TEST(Ods, ReadsTypedCellsAndRepeats) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(write_ods(
        folder,
        table(row(cell("Mã") + cell("Cao") + cell("Ngày") + cell("Ghi chú")) +
              row("<table:table-cell table:number-columns-repeated=\"1024\"/>", "table:number-rows-repeated=\"2\"") +
              row(cell("T<text:s text:c=\"1\"/>1<office:annotation><text:p>ghi</text:p></office:annotation>") +
                  cell("18,5", "office:value-type=\"float\" office:value=\"18.5\"") +
                  cell("5/6/2019", "office:value-type=\"date\" office:date-value=\"2019-06-05\"") + cell("x")) +
              row(cell("T2", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"2\"") +
              row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                  "table:number-rows-repeated=\"1048000\""))));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.raw.layers[0].name, "Trạm");
    EXPECT_EQ(read.rows[0].number, 4);
    EXPECT_EQ(read.rows[0].texts, (Texts{"T 1", "18.5", "2019-06-05", "x"}));
    EXPECT_EQ(read.rows[0].kinds[1], Kind::real);
    EXPECT_EQ(read.rows[0].kinds[2], Kind::date);
    EXPECT_EQ(read.rows[2].number, 6);
    EXPECT_EQ(read.rows[2].texts[1], "T2");
}

namespace {

/// Cell styles ce1 (.VnArial), ce2 (.VnTime by its parent, whose face has another name), ce3, ar (Arial), loop, and the
/// style T1 of stretches.
void write_ods_with_fonts(std::filesystem::path const& path, std::string const& tables) {
    std::string const fonts = "<office:font-face-decls><style:font-face style:name=\"F1\" "
                              "svg:font-family=\"&apos;.VnTime&apos;, serif\"/></office:font-face-decls>";
    auto const style = [](std::string const& name, std::string const& more, std::string const& inside) {
        return "<style:style style:name=\"" + name + "\" " + more + ">" + inside + "</style:style>";
    };
    std::string const of_cells = "style:family=\"table-cell\"";
    std::string const shared = "<office:document-styles>" + fonts + "<office:styles><style:default-style " + of_cells +
                               "><style:text-properties style:font-name=\"Arial\"/></style:default-style>" +
                               style("Old", of_cells, "<style:text-properties style:font-name=\"F1\"/>") +
                               "</office:styles></office:document-styles>";
    std::string const automatic =
        style("ce1", of_cells, "<style:text-properties style:font-name=\".VnArial\"/>") +
        style("ce2", of_cells + " style:parent-style-name=\"Old\"", "") +
        style("ce3", of_cells, "<style:text-properties fo:font-family=\"&apos;.VnArial Narrow&apos;\"/>") +
        style("ar", of_cells + " style:parent-style-name=\"Old\"",
              "<style:text-properties style:font-name=\"Arial\"/>") +
        style("loop", of_cells + " style:parent-style-name=\"loop\"", "") +
        style("hidden", "style:family=\"table\"", "<style:table-properties table:display=\"false\"/>") +
        style("T1", "style:family=\"text\"", "<style:text-properties style:font-name=\"F1\"/>");
    test::write_zip(path.string(),
                    {{"styles.xml", shared},
                     {"content.xml", "<office:document-content>" + fonts + "<office:automatic-styles>" + automatic +
                                         "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                                         "</office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace

TEST(Ods, OldFontsDecodeTheirCells) {
    test::ScratchFolder const folder;
    auto const styled = [](std::string const& style, std::string const& content) {
        return cell(content, "table:style-name=\"" + style + "\"");
    };
    std::string const span = "<text:span text:style-name=\"T1\">";
    std::string const rows = row(cell("Mã") + cell("Tên") + cell("Xã")) +
                             row(cell("T1") + styled("ce1", "Tr¹m §¸") + styled("ce2", "H¶i")) +
                             row(cell("T2") + styled("ce1", "Cà Mau") + cell("Céng")) +
                             row(cell("T3") + cell("Hµ") + styled("ar", "Hà " + span + "§«ng</text:span>, Nội"),
                                 "table:default-cell-style-name=\"ce2\"") +
                             row(cell("T4") + styled("ce3", "Phîng") + styled("loop", "Hà"));
    std::string const columns = "<table:table-column table:number-columns-repeated=\"2\"/>"
                                "<table:table-column table:default-cell-style-name=\"ce1\"/>";
    write_ods_with_fonts(folder / "a.ods", table(columns + rows));
    auto const read = test::read_file(folder / "a.ods");
    ASSERT_EQ(read.rows.size(), 4U);
    EXPECT_EQ(read.rows[0].texts, (Texts{"T1", "Trạm Đá", "Hải"})) << "its own style's font, and its parent's";
    EXPECT_EQ(read.rows[1].texts, (Texts{"T2", "Cà Mau", "Cộng"})) << "typed in Unicode; its column's font";
    EXPECT_EQ(read.rows[2].texts, (Texts{"T3", "Hà", "Hà Đông, Nội"})) << "its row's font; stretch by stretch";
    EXPECT_EQ(read.rows[3].texts, (Texts{"T4", "Phợng", "Hà"})) << "a style that is its own parent has no font";
    EXPECT_TRUE(read.has("letter-lost", 5));
    EXPECT_EQ(read.raw.encoding.used, "TCVN3");
    write_ods_with_fonts(folder / "b.ods", table(row(cell("Mã")) + row(cell("T1"))) +
                                               table(columns + rows, "table:name=\"Ẩn\" table:style-name=\"hidden\""));
    EXPECT_EQ(test::read_file(folder / "b.ods").raw.encoding.used, "") << "nobody reads it";
    core::ReadOptions options;
    options.encoding = "UTF-8";
    EXPECT_EQ(test::read_file(folder / "a.ods", options).rows.at(0).texts[2], "H¶i");
}

TEST(Ods, HiddenSheetsAndRowsAreNamed) {
    test::ScratchFolder const folder;
    auto const path = write_ods(
        folder, table(row(cell("Mã") + cell("Tên")) + row(cell("A") + cell("b"), "table:visibility=\"filter\"")) +
                    table(row(cell("X") + cell("Y")) + row(cell("p") + cell("q")),
                          "table:name=\"Ẩn\" table:style-name=\"ta2\""));
    auto const read = test::read_file(path);
    EXPECT_TRUE(read.has("hidden-sheet"));
    EXPECT_TRUE(read.has("hidden-rows"));
    EXPECT_EQ(read.rows.size(), 1U);
    core::ReadOptions options;
    options.layer = "Ẩn";
    EXPECT_EQ(test::read_file(path, options).rows[0].texts, (Texts{"p", "q"}));
}

TEST(Ods, UnderstandsMergedCellsAndNamesHiddenColumns) {
    test::ScratchFolder const folder;
    std::string const covered = "<table:covered-table-cell/>";
    auto const read = test::read_file(write_ods(
        folder,
        table("<table:table-column table:number-columns-repeated=\"2\"/>"
              "<table:table-column table:visibility=\"collapse\"/>" +
              row(cell("Doanh nghiệp") + cell("Tọa độ", "table:number-columns-spanned=\"2\"") + covered + cell("Mã")) +
              row(cell("Viettel", "table:number-rows-spanned=\"2\"") + cell("1x") + cell("2x") + cell("a")) +
              row(covered + cell("3x") + cell("4x") + cell("b")) +
              row(cell("") + cell("5x") + cell("6x") + cell("c")))));
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"Doanh nghiệp", "Tọa độ", "Tọa độ", "Mã"}));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[1].texts, (Texts{"Viettel", "3x", "4x", "b"})) << "filled down";
    EXPECT_EQ(read.rows[2].texts.front(), "") << "the area had ended";
    EXPECT_TRUE(read.has("merged-cells"));
    EXPECT_TRUE(read.has("hidden-columns"));
}

TEST(Ods, SpansBeyondTheSheetEndAtItsEdge) {
    test::ScratchFolder const folder;
    auto const read = test::read_file(write_ods(
        folder, table(row(cell("Mã") + cell("Tên")) +
                      row(cell("a", "table:number-rows-spanned=\"999999999999\" table:number-columns-spanned=\"-4\"") +
                          cell("x")) +
                      row(cell("") + cell("y")))));
    ASSERT_EQ(read.rows.size(), 2U);
    EXPECT_EQ(read.rows[1].texts, (Texts{"a", "y"}));
}

TEST(Ods, AFlattenedBombIsRefused) {
    test::ScratchFolder const folder;
    auto const error = test::error_of(write_ods(folder, table(row(cell("x", "table:number-columns-repeated=\"16384\""),
                                                                  "table:number-rows-repeated=\"1048576\""))));
    EXPECT_NE(error.sentence().en.find("5 million"), std::string::npos);
    auto const texts = test::error_of(write_ods(
        folder, table(row(cell(std::string(2'000, 'x')) + cell("b"), "table:number-rows-repeated=\"200000\""))));
    EXPECT_NE(texts.sentence().en.find("100 MB of text"), std::string::npos) << texts.what();
    auto const far = test::error_of(
        write_ods(folder, table(row("<table:table-cell table:number-columns-repeated=\"16000\"/>" + cell("x"),
                                    "table:number-rows-repeated=\"4000\""))));
    EXPECT_NE(far.sentence().en.find("blank ones included"), std::string::npos) << far.what();
    test::write_zip((folder / "b.ods").string(), {{"mimetype", "x"}});
    EXPECT_NE(test::error_of(folder / "b.ods").sentence().en.find("content.xml"), std::string::npos);
}

TEST(ShpArchive, SaysWhatItHolds) {
    test::ScratchFolder const folder;
    test::write_zip((folder / "a.zip").string(), {{"x.txt", "x"}});
    EXPECT_NE(test::error_of(folder / "a.zip").sentence().en.find("no Shapefile"), std::string::npos);
    test::write_zip((folder / "t.zip").string(), {{"a.shp", "x"}, {"a.dbf", "x"}, {"a.DBF", "x"}});
    EXPECT_NE(test::error_of(folder / "t.zip").sentence().en.find("two .dbf"), std::string::npos);
    test::write_zip((folder / "c.zip").string(), {{"a.shp", "x"}});
    std::ifstream made(folder / "c.zip", std::ios::binary);
    std::string old{std::istreambuf_iterator<char>(made), {}}; // as programs before Unicode wrote it: bytes, no mark
    for (std::size_t at = old.find("a.shp"); at != std::string::npos; at = old.find("a.shp", at + 1)) {
        old[at] = '\xB9';
    }
    EXPECT_EQ(test::error_of(folder.write("d.zip", old)).sentence().en, test::error_of(folder / "c.zip").sentence().en);
    test::write_zip((folder / "b.zip").string(), {{"u/A.shp", "x"}, {"u/B.shp", "x"}});
    EXPECT_NE(test::error_of(folder / "b.zip").sentence().en.find("'A', 'B'"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder / "u"));
}
