// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Workbooks: archives that explode or lie, XML that reaches out, cells that are not what they say.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/zip_bytes.hpp"

#include <random>

namespace hatang::hostile {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What may be hostile in a small workbook; the rest is right.
struct Book {
    std::string prologue; ///< before the root of the sheet
    std::string rows;     ///< inside sheetData
    std::string shared;   ///< inside sst
    std::string sheet_target = "worksheets/sheet1.xml";
    std::string target_mode;
    std::string state = "visible";
};

std::string text_row(int number, std::vector<std::string> const& cells) {
    std::string row = "<row r=\"" + std::to_string(number) + "\">";
    for (auto const& cell : cells) {
        row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    return row + "</row>";
}

std::string heading_row() {
    return text_row(1, {"Mã trạm", "Doanh nghiệp", "Địa chỉ", "Kinh độ", "Vĩ độ"});
}

std::string good_row(int number) {
    return text_row(number, {"G1", "Viettel", "12 Bạch Đằng", "108.22", "16.07"});
}

std::string sheet_head(std::string const& prologue = {}) {
    return "<?xml version=\"1.0\"?>" + prologue + "<worksheet xmlns=\"" + std::string(kMain) + "\"><sheetData>";
}

std::string sheet(Book const& book) {
    return sheet_head(book.prologue) + book.rows + "</sheetData></worksheet>";
}

/// Everything but the sheet.
std::vector<ZipMember> frame(Book const& book) {
    std::string const rel(kRel);
    return {packed("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + rel +
                                      "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            packed("xl/workbook.xml", "<workbook xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" + rel +
                                          "\"><sheets><sheet name=\"Trạm\" sheetId=\"1\" state=\"" + book.state +
                                          "\" r:id=\"r1\"/></sheets></workbook>"),
            packed("xl/_rels/workbook.xml.rels",
                   "<Relationships><Relationship Id=\"r1\" Type=\"" + rel + "/worksheet\" Target=\"" +
                       book.sheet_target + "\"" +
                       (book.target_mode.empty() ? "" : " TargetMode=\"" + book.target_mode + "\"") +
                       "/><Relationship Id=\"r2\" Type=\"" + rel +
                       "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            packed("xl/sharedStrings.xml", "<sst>" + book.shared + "</sst>")};
}

std::string workbook(Book const& book) {
    auto members = frame(book);
    members.push_back(packed("xl/worksheets/sheet1.xml", sheet(book)));
    return zip_bytes(members);
}

std::string workbook_with(ZipMember member) {
    auto members = frame({});
    members.push_back(std::move(member));
    return zip_bytes(members);
}

Book small(std::string const& rows) {
    Book book;
    book.rows = heading_row() + rows;
    return book;
}

Book with_prologue(std::string const& prologue, std::string const& cell) {
    Book book = small(text_row(2, {cell, "Viettel", "x", "108.22", "16.07"}) + good_row(3));
    book.prologue = prologue;
    return book;
}

std::string billion_laughs() {
    std::string doctype = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        std::string const inner = "&a" + std::to_string(i - 1) + ";";
        doctype += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(inner, 10) + "\">";
    }
    return doctype + "]>";
}

/// About 1 MB that deflates some 60 times: below the limit of the ratio.
std::string dull_rows() {
    std::minstd_rand random(4711); // NOLINT(cert-msc51-cpp): the same bytes every time
    std::string rows;
    while (rows.size() < 1'000'000) {
        rows += "<row><c><v>" + std::to_string(random() % 1'000'000) + "</v></c></row>" + std::string(600, ' ');
    }
    return rows;
}

std::string many_texts() {
    std::minstd_rand random(4711); // NOLINT(cert-msc51-cpp)
    std::string texts;
    for (int i = 0; i < 50'000; ++i) {
        texts += "<si><t>" + std::to_string(random() % 1000) + "</t></si>";
    }
    return texts;
}

void make_bombs(Corpus& corpus) {
    std::string const tail = "</sheetData></worksheet>";
    std::string const name = "xl/worksheets/sheet1.xml";
    corpus.add("xlsx-bomb-ratio.xlsx",
               workbook_with(packed_repeated(name, sheet_head(), std::string(10'000'000, ' '), 15, tail)));
    corpus.add("xlsx-bomb-200mb.xlsx", workbook_with(packed_repeated(name, sheet_head(), dull_rows(), 300, tail)));
    auto lying = packed_repeated(name, sheet_head(), std::string(10'000'000, ' '), 15, tail);
    lying.size = 100;
    corpus.add("xlsx-bomb-header-lies.xlsx", workbook_with(lying));
    auto members = frame(small(""));
    members.push_back(packed(name, sheet(small(good_row(2)))));
    members.push_back(members.back());
    members.back().shares_place = true;
    corpus.add("xlsx-overlapping-members.xlsx", zip_bytes(members));
    members = frame(small(""));
    for (int i = 0; i < 1'100; ++i) {
        members.push_back(packed("m" + std::to_string(i), "x"));
    }
    corpus.add("xlsx-1100-members.xlsx", zip_bytes(members));
    auto texts = frame(small(""));
    texts.pop_back();
    texts.push_back(packed_repeated("xl/sharedStrings.xml", "<sst>", many_texts(), 120, "</sst>"));
    texts.push_back(packed(name, sheet(small(good_row(2)))));
    corpus.add("xlsx-6m-texts.xlsx", zip_bytes(texts));
}

void make_links(Corpus& corpus) {
    auto members = frame({});
    members.push_back(symbolic_link("xl/worksheets/sheet1.xml", corpus.secret_file("csv")));
    corpus.add("xlsx-member-is-a-link.xlsx", zip_bytes(members));
    Book outside = small(good_row(2));
    outside.sheet_target = corpus.url("sheet.xml");
    corpus.add("xlsx-sheet-at-an-address.xlsx", workbook(outside));
    outside.target_mode = "External";
    corpus.add("xlsx-sheet-external.xlsx", workbook(outside));
    outside.target_mode.clear();
    outside.sheet_target = "../../../../../../../../.." + corpus.secret_file("csv");
    corpus.add("xlsx-sheet-beyond-the-archive.xlsx", workbook(outside));
}

} // namespace

void make_xlsx(Corpus& corpus) {
    make_bombs(corpus);
    make_links(corpus);
    corpus.add("xlsx-billion-laughs.xlsx", workbook(with_prologue(billion_laughs(), "&amp;&a9;")));
    corpus.add("xlsx-entity-file.xlsx",
               workbook(with_prologue("<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + corpus.secret_file("txt") + "\">]>",
                                      "&e;")));
    corpus.add("xlsx-entity-address.xlsx",
               workbook(with_prologue("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + corpus.url("e") + "\">]>", "&e;")));
    corpus.add("xlsx-doctype-outside.xlsx",
               workbook(with_prologue("<!DOCTYPE x SYSTEM \"" + corpus.url("x.dtd") + "\">", "A1")));
    corpus.add("xlsx-entity-unknown.xlsx", workbook(with_prologue("", "&nothing;")));
    corpus.add("xlsx-xml-200000-deep.xlsx", workbook(small(repeated("<a>", 200'000))));
    corpus.add("xlsx-xml-unclosed.xlsx",
               workbook(small("<row><c t=\"inlineStr\"><is><t>" + std::string(100'000, '<'))));
    auto const whole = workbook(small(good_row(2)));
    corpus.add("xlsx-cut-in-half.xlsx", whole.substr(0, whole.size() / 2));
    auto encrypted = packed("xl/worksheets/sheet1.xml", sheet(small(good_row(2))));
    encrypted.flags = 1;
    corpus.add("xlsx-encrypted-member.xlsx", workbook_with(encrypted));
    auto damaged = packed("xl/worksheets/sheet1.xml", sheet(small(good_row(2))));
    damaged.packed[damaged.packed.size() / 2] ^= 0x55;
    corpus.add("xlsx-damaged-member.xlsx", workbook_with(damaged));
}

void make_xlsx_contents(Corpus& corpus) {
    corpus.add("xlsx-text-index-wild.xlsx",
               workbook(small("<row r=\"2\"><c t=\"s\"><v>99999999999999999999</v></c><c t=\"s\"><v>-1</v></c></row>" +
                              good_row(3))));
    corpus.add(
        "xlsx-place-wild.xlsx",
        workbook(small("<row r=\"4294967297\"><c r=\"ZZZZZZ99999999999\" t=\"inlineStr\"><is><t>x</t></is></c></row>" +
                       good_row(3))));
    std::string far;
    for (int row = 2; row < 800; ++row) {
        far += "<row r=\"" + std::to_string(row) + "\"><c r=\"XFD" + std::to_string(row) + "\"><v>" +
               std::to_string(row * 7919) + "</v></c></row>";
    }
    corpus.add("xlsx-far-cells.xlsx", workbook(small(far)));
    Book hidden = small(good_row(2));
    hidden.state = "veryHidden";
    corpus.add("xlsx-only-a-hidden-sheet.xlsx", workbook(hidden));
    corpus.add("xlsx-formulas.xlsx", workbook(small("<row r=\"2\"><c t=\"str\"><f>WEBSERVICE(\"" + corpus.url("f") +
                                                    "\")</f><v>=1+1</v></c>"
                                                    "<c t=\"e\"><v>#REF!</v></c></row>" +
                                                    text_row(3, {"=cmd|' /C calc'!A0", "+1", "@x", "a", "b"}))));
    corpus.add("xlsx-dates-wild.xlsx",
               workbook(small("<row r=\"2\"><c t=\"d\"><v>9999999-99-99</v></c><c><v>1e308</v></c><c><v>-1e308</v></c>"
                              "<c><v>nan</v></c><c><v>1e999</v></c></row>" +
                              good_row(3))));
    corpus.add(
        "xlsx-control-letters.xlsx",
        workbook(small(text_row(2, {"_x001B_[2J&#27;&#0;&#x202E;", "Viettel", "&#xD800;", "a", "b"}) + good_row(3))));
    corpus.add("xlsx-code-repeated.xlsx",
               workbook(small(good_row(2) + text_row(3, {"G1", "Viettel", "khác", "108.21", "16.06"}))));
}

} // namespace hatang::hostile
