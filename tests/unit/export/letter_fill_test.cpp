// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/letters/built_in_templates.hpp"
#include "export/letters/template_fill.hpp"

#include <gmock/gmock.h>
#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

namespace {

using namespace hatang;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

core::DocxPackage package(std::string const& body) {
    return {"mau.docx",
            {{"[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"},
             {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}}};
}

std::string run(std::string const& text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
}
std::string paragraph(std::string const& text) {
    return "<w:p>" + run(text) + "</w:p>";
}

core::Letter letter() {
    core::Letter made;
    made.made_on = *core::parse_date("2026-11-20");
    made.texts["applicant"] = "Viettel";
    made.texts["number"] = "05";
    made.lists["facts"] = {{{"name", "Cao"}, {"value", "15 m"}}, {{"name", "Loại"}, {"value", "A2a"}}};
    made.lists["items"] = {};
    return made;
}

/// The texts of the filled paragraphs; line breaks as "|".
std::vector<std::string> filled(std::string const& body, core::Letter const& with) {
    auto const document = publish::fill_template(package(body), with, nullptr);
    pugi::xml_document tree;
    EXPECT_TRUE(
        tree.load_string(document.find("word/document.xml")->c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::vector<std::string> texts;
    for (auto const& each : tree.select_nodes("//w:p")) {
        std::string& text = texts.emplace_back();
        for (auto const& part : each.node().select_nodes(".//w:t | .//w:br")) {
            text += std::string_view(part.node().name()) == "w:br" ? "|" : part.node().text().get();
        }
    }
    return texts;
}

std::string refusal_of(std::string const& body) {
    try {
        publish::check_placeholders(package(body));
    } catch (core::Error const& error) {
        return error.sentence().en + " / " + error.hint().en;
    }
    return "accepted";
}

TEST(TemplateFill, PutsTextsInPlaceOfNames) {
    EXPECT_THAT(filled(paragraph("Số: {{number}}/GP, {{ applicant }}; {{signer}}."), letter()),
                ElementsAre("Số: 05/GP, Viettel; ."));
}

TEST(TemplateFill, JoinsAPlaceholderThatWordDivided) {
    std::string const divided =
        "<w:p>" + run("Cho {") + "<w:proofErr/>" + run("{appli") + run("cant}") + run("} nhé") + "</w:p>";
    EXPECT_THAT(filled(divided, letter()), ElementsAre("Cho Viettel nhé"));
}

TEST(TemplateFill, EscapesWhatDataSays) {
    core::Letter hostile = letter();
    hostile.texts["applicant"] = "<w:p/>A & B {{number}} {INCLUDETEXT x} \x01\xff dòng\nhai";
    auto const document = publish::fill_template(package(paragraph("{{applicant}}")), hostile, nullptr);
    std::string const& xml = *document.find("word/document.xml");
    EXPECT_THAT(xml, HasSubstr("&lt;w:p/&gt;A &amp; B {{number}} {INCLUDETEXT x} "));
    EXPECT_THAT(xml, Not(HasSubstr("instrText")));
    EXPECT_THAT(xml, Not(HasSubstr("\x01")));
    EXPECT_THAT(xml, HasSubstr("<w:br/>"));
}

RC_GTEST_PROP(TemplateFill, GivesBackEveryPrintableText, (std::string const& any)) {
    std::string text;
    for (char const letter : any) {
        text += letter >= ' ' && letter < 127 ? letter : '<';
    }
    core::Letter with = letter();
    with.texts["applicant"] = text;
    auto const texts = filled(paragraph("[{{applicant}}]"), with);
    RC_ASSERT(texts.size() == 1U);
    RC_ASSERT(texts.front() == "[" + text + "]");
}

TEST(TemplateFill, RepeatsAParagraphOfAList) {
    EXPECT_THAT(
        filled(paragraph("- {{facts.name}}: {{facts.value}} ({{applicant}})") + paragraph("{{items.text}}"), letter()),
        ElementsAre("- Cao: 15 m (Viettel)", "- Loại: A2a (Viettel)"));
}

TEST(TemplateFill, RepeatsTheRowOfATableAndDropsAnEmptyTable) {
    auto const table = [](std::string const& list) {
        return "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("Tên") + "</w:tc></w:tr><w:tr><w:tc>" +
               paragraph("{{" + list + "}}") + "</w:tc></w:tr></w:tbl>";
    };
    EXPECT_THAT(filled(table("facts.name"), letter()), ElementsAre("Tên", "Cao", "Loại"));
    EXPECT_THAT(filled(table("items.text") + paragraph("sau"), letter()), ElementsAre("sau"));
}

TEST(TemplateFill, KeepsAListInsideACellOfLayoutThere) {
    std::string const cell = "<w:tbl><w:tr><w:tc>" + paragraph("Nơi nhận:") + paragraph("- {{facts.name}};") +
                             "</w:tc><w:tc>" + paragraph("{{items.text}}") + "</w:tc></w:tr></w:tbl>";
    EXPECT_THAT(filled(cell, letter()), ElementsAre("Nơi nhận:", "- Cao;", "- Loại;", "")); // a cell keeps a paragraph
}

TEST(TemplateFill, TakesAParagraphAwayByItsCondition) {
    EXPECT_THAT(filled(paragraph("{{?number}}có số") + paragraph("{{!number}}chưa có số") + paragraph("{{?facts}}có") +
                           paragraph("{{?items}}không") + paragraph("{{!items}}{{?applicant}}cả hai"),
                       letter()),
                ElementsAre("có số", "có", "cả hai"));
}

TEST(TemplateFill, NamesWhatItDoesNotKnow) {
    EXPECT_THAT(
        refusal_of(paragraph("{{so_hieu}} {{number}}") + paragraph("{{findings.colour}}")),
        AllOf(HasSubstr("unknown placeholders: {{so_hieu}}, {{findings.colour}}"), HasSubstr("number, symbol")));
    EXPECT_THAT(refusal_of(paragraph("trước {{number sau")), HasSubstr("not closed by }}: '{{number sau'"));
    EXPECT_THAT(refusal_of(paragraph("{{?findings}}{{!to}}")), "accepted");
}

TEST(TemplateFill, RefusesTwoListsInOneParagraph) {
    EXPECT_THROW(filled(paragraph("{{facts.name}} {{to.name}}"), letter()), core::Error);
}

TEST(TemplateFill, PutsThePictureWithItsRelationAndType) {
    publish::LetterPicture const picture{"png", 160.0, 100.0};
    auto const document = publish::fill_template(package(paragraph("{{map}}")), letter(), &picture);
    EXPECT_THAT(*document.find("word/document.xml"), HasSubstr(R"(<wp:extent cx="5760000" cy="3600000"/>)"));
    EXPECT_THAT(*document.find("word/_rels/document.xml.rels"), HasSubstr("media/hatang-map.png"));
    EXPECT_THAT(*document.find("[Content_Types].xml"), HasSubstr("image/png"));
    EXPECT_EQ(*document.find("word/media/hatang-map.png"), "png");
}

TEST(TemplateFill, TakesNamesOfPersonsOutOfTheProperties) {
    auto with = package(paragraph("x"));
    with.parts.emplace_back("docProps/core.xml",
                            "<cp:coreProperties><dc:creator>Nguyễn Văn A</dc:creator></cp:coreProperties>");
    auto const document = publish::fill_template(with, letter(), nullptr);
    EXPECT_THAT(*document.find("docProps/core.xml"), AllOf(Not(HasSubstr("Nguyễn Văn A")), HasSubstr("2026-11-20")));
}

class BuiltIn : public ::testing::TestWithParam<core::LetterKind> {};

TEST_P(BuiltIn, KnowsItsPlaceholders) {
    EXPECT_NO_THROW(publish::check_placeholders(publish::built_in_template(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Templates, BuiltIn,
                         ::testing::ValuesIn(core::all_letter_kinds().begin(), core::all_letter_kinds().end()),
                         [](auto const& each) { return std::string(to_string(each.param)); });

} // namespace
