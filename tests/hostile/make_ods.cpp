// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// OpenDocument spreadsheets: repetitions that explode, XML that reaches out, sheets that live elsewhere.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/zip_bytes.hpp"

namespace hatang::hostile {

namespace {

std::string cell(std::string const& text, std::string const& attributes = {}) {
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string row(std::vector<std::string> const& texts, std::string const& attributes = {}) {
    std::string cells;
    for (std::string const& text : texts) {
        cells += cell(text);
    }
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string headings() {
    return row({"Mã trạm", "Doanh nghiệp", "Địa chỉ", "Kinh độ", "Vĩ độ"});
}

std::string good_row() {
    return row({"G1", "Viettel", "12 Bạch Đằng", "108.22", "16.07"});
}

std::string content(std::string const& rows, std::string const& prologue = {}) {
    return "<?xml version=\"1.0\"?>" + prologue +
           "<office:document-content><office:automatic-styles><style:style style:name=\"h\"><style:table-properties "
           "table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>" +
           rows + "</office:spreadsheet></office:body></office:document-content>";
}

std::string table(std::string const& rows, std::string const& attributes = "table:name=\"Trạm\"") {
    return "<table:table " + attributes + ">" + rows + "</table:table>";
}

std::vector<ZipMember> members(std::string const& document) {
    return {packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), packed("content.xml", document)};
}

void add(Corpus& corpus, std::string const& name, std::string const& tables, std::string const& prologue = {}) {
    corpus.add("ods-" + name + ".ods", zip_bytes(members(content(tables, prologue))));
}

void make_repetitions(Corpus& corpus) {
    std::string const million = "table:number-rows-repeated=\"1048576\"";
    add(corpus, "cells-repeated",
        table(headings() + "<table:table-row " + million + ">" + cell("x", "table:number-columns-repeated=\"16384\"") +
              "</table:table-row>"));
    add(corpus, "far-cells-repeated",
        table(headings() + "<table:table-row " + million +
              "><table:table-cell table:number-columns-repeated=\"16383\"/>" + cell("x") + "</table:table-row>"));
    add(corpus, "text-repeated", table(headings() + row({std::string(2'000, 'x')}, million)));
    add(corpus, "repetition-wild",
        table(headings() + row({"x"}, "table:number-rows-repeated=\"-5\"") + "<table:table-row>" +
              cell("y", "table:number-columns-repeated=\"99999999999999999999\"") + "</table:table-row>" +
              row({""}, "table:number-rows-repeated=\"9223372036854775807\"") + good_row()));
    add(corpus, "blanks-repeated",
        table(headings() + row({"A" + repeated("<text:s text:c=\"999999999\"/>", 3'000) + "B"}) + good_row()));
}

std::string cell_style(std::string const& name, std::string const& parent, std::string const& font) {
    return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\" style:parent-style-name=\"" + parent +
           "\"><style:text-properties style:font-name=\"" + font + "\"/></style:style>";
}

std::string rows_in_unknown_styles() {
    std::string rows;
    for (int i = 0; i < 3'000; ++i) {
        rows +=
            "<table:table-row>" + cell("x", "table:style-name=\"no" + std::to_string(i) + "\"") + "</table:table-row>";
    }
    return rows;
}

/// Styles that name fonts, with cells by the thousand that ask for them.
void make_styles(Corpus& corpus) {
    auto const put = [&corpus](std::string const& name, std::string const& styles, std::string const& rows) {
        auto parts = members(content(table(headings() + rows + good_row())));
        parts.push_back(packed("styles.xml", "<office:document-styles>" + styles + "</office:document-styles>"));
        corpus.add("ods-" + name + ".ods", zip_bytes(parts));
    };
    auto const styled = [](std::string const& style, std::string const& text, std::string const& attributes = {}) {
        return cell(text, attributes + " table:style-name=\"" + style + "\"");
    };
    std::string const old = cell_style("c0", "", ".VnTime");
    std::string chain = old;
    std::string many;
    for (int i = 1; i <= 20'000; ++i) {
        std::string const n = std::to_string(i);
        chain += cell_style("c" + n, "c" + std::to_string(i - 1), "");
        many += cell_style("m" + n + std::string(50, 'x'), "m" + n, ".VnFont" + n);
    }
    std::string const row_begin = "<table:table-row table:number-rows-repeated=\"3000\">";
    put("styles-in-a-chain", chain, row_begin + styled("c20000", "H&#xB6;i") + "</table:table-row>");
    put("styles-by-the-thousand", many + old, "<table:table-row>" + styled("c0", "H&#xB6;i") + "</table:table-row>");
    put("style-its-own-parent", cell_style("a", "b", "") + cell_style("b", "a", "") + cell_style("s", "s", "") + old,
        "<table:table-row>" + styled("a", "x") + styled("s", "y") + styled("c0", "H&#xB6;i") + "</table:table-row>");
    put("styles-nested", old + repeated("<style:style style:name=\"n\">", 20'000), "");
    put("styles-with-a-doctype", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + corpus.secret_file("txt") + "\">]>", "");
    put("font-names-wild",
        cell_style("w", "", "&#27;[2J&#x202E;.VnTime") + cell_style("v", "", ".Vn" + std::string(100'000, 'H')) + old,
        "<table:table-row>" + styled("w", "H&#xB6;i") + styled("v", "H&#xB6;i") + "</table:table-row>");
    put("spans-in-old-fonts",
        old +
            "<style:style style:name=\"t\" style:family=\"text\"><style:text-properties style:font-name=\"VNI-Times\"/>"
            "</style:style>",
        "<table:table-row>" +
            styled("c0", repeated("H&#xB6;<text:span text:style-name=\"t\">i&#xF8;</text:span>", 8'000)) +
            "</table:table-row>");
    put("style-names-unknown", old, rows_in_unknown_styles());
}

} // namespace

void make_ods(Corpus& corpus) {
    make_repetitions(corpus);
    make_styles(corpus);
    std::string const rows = table(headings() + good_row());
    add(corpus, "entity-file", table(headings() + row({"&e;"}) + good_row()),
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + corpus.secret_file("txt") + "\">]>");
    add(corpus, "doctype-outside", rows, "<!DOCTYPE x SYSTEM \"" + corpus.url("x.dtd") + "\">");
    add(corpus, "sheet-at-an-address",
        table("<table:table-source xlink:href=\"" + corpus.url("x.ods") + "\" table:mode=\"copy-all\"/>" + headings() +
              good_row()));
    add(corpus, "sheet-of-a-file",
        table("<table:table-source xlink:href=\"file://" + corpus.secret_file("csv") + "\"/>" + headings() +
              row({"<draw:frame><draw:image xlink:href=\"" + corpus.url("i.png") + "\"/></draw:frame>A1", "Viettel"}) +
              good_row()));
    add(corpus, "formulas",
        table(headings() + "<table:table-row>" +
              cell("=1+1", "table:formula=\"of:=WEBSERVICE(&quot;" + corpus.url("f") + "&quot;)\"") + cell("@SUM(1)") +
              cell("=cmd|' /C calc'!A0") + "</table:table-row>" + good_row()));
    add(corpus, "control-letters",
        table(headings() + row({"A&#27;[2J&#x202E;1", "<![CDATA[<script>]]>"}) + good_row()));
    add(corpus, "deep", table(headings() + repeated("<table:table-row>", 20'000)));
    add(corpus, "tables-in-tables", table(headings() + row({repeated("<table:table>", 60)})));
    add(corpus, "only-a-hidden-sheet", table(headings() + good_row(), "table:name=\"A\" table:style-name=\"h\""));
    add(corpus, "numbers-wild",
        table(headings() + "<table:table-row>" + cell("1", "office:value-type=\"float\" office:value=\"1e999\"") +
              cell("2", "office:value-type=\"float\" office:value=\"nan\"") +
              cell("3", "office:value-type=\"date\" office:date-value=\"99999-99-99T&#27;\"") + "</table:table-row>" +
              good_row()));
    auto parts = members(content(rows));
    parts.push_back(packed("META-INF/manifest.xml", "<manifest:encryption-data/>"));
    corpus.add("ods-password.ods", zip_bytes(parts));
    parts = members(content(rows));
    parts.push_back(parts.back());
    corpus.add("ods-two-contents.ods", zip_bytes(parts));
    corpus.add("ods-no-content.ods", zip_bytes({packed("mimetype", "x")}));
    corpus.add("ods-content-is-a-link.ods", zip_bytes({symbolic_link("content.xml", corpus.secret_file("csv"))}));
    corpus.add("ods-bomb-ratio.ods", zip_bytes({packed_repeated("content.xml", content("").substr(0, 40),
                                                                std::string(10'000'000, ' '), 15, "")}));
    corpus.add("ods-not-utf8.ods", zip_bytes(members(content(table(row({"\xC0\xAF\xFF"}))))));
}

} // namespace hatang::hostile
