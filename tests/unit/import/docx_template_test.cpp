// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "import/docx/docx_template.hpp"
#include "tests/unit/import/zip_making.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using namespace hatang;
using test::Members;
using ::testing::HasSubstr;

constexpr char const* kTypes = R"(<Types><Default Extension="xml" ContentType="application/xml"/></Types>)";

Members document(std::string const& body) {
    return {{"[Content_Types].xml", kTypes},
            {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}};
}

core::DocxPackage read(Members const& members) {
    auto const path = std::filesystem::temp_directory_path() /
                      ("hatang-docx-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove(path);
    test::write_zip(path.string(), members);
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    std::filesystem::remove(path);
    return ingest::read_docx_template(bytes.str(), "permit.docx");
}

std::string refusal_of(Members const& members) {
    try {
        read(members);
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        return error.sentence().en;
    }
    return "accepted";
}

Members with(Members members, std::string const& name, std::string const& content) {
    members.emplace_back(name, content);
    return members;
}

TEST(DocxTemplate, ReadsThePartsOfAPlainDocument) {
    auto const package = read(document("<w:p><w:r><w:t>{{number}}</w:t></w:r></w:p>"));
    EXPECT_EQ(package.name, "permit.docx");
    ASSERT_NE(package.find("word/document.xml"), nullptr);
    EXPECT_THAT(*package.find("word/document.xml"), HasSubstr("{{number}}"));
}

TEST(DocxTemplate, RefusesMacrosAndEmbeddedObjects) {
    EXPECT_THAT(refusal_of(with(document(""), "word/vbaProject.bin", "x")), HasSubstr("macro"));
    EXPECT_THAT(refusal_of(with(document(""), "word/VBADATA.xml", "<x/>")), HasSubstr("macro"));
    EXPECT_THAT(refusal_of(with(document(""), "word/activeX/activeX1.xml", "<x/>")), HasSubstr("macro"));
    EXPECT_THAT(refusal_of(with(document(""), "word/embeddings/a.xlsx", "x")), HasSubstr("embedded"));
    EXPECT_THAT(refusal_of(document("<w:altChunk r:id=\"a\"/>")), HasSubstr("embedded object"));
    EXPECT_THAT(
        refusal_of(
            {{"[Content_Types].xml",
              R"(<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>)"},
             {"word/document.xml", "<w:document/>"}}),
        HasSubstr("macros"));
}

TEST(DocxTemplate, ReadsPartsWhateverTheCaseOfTheirNames) {
    std::string const field = "<w:ftr><w:fldSimple w:instr=\" INCLUDETEXT c:/x \"/></w:ftr>";
    EXPECT_THAT(refusal_of(with(document(""), "word/footer1.XML", field)), HasSubstr("INCLUDETEXT"));
    EXPECT_THAT(
        refusal_of(with(document(""), "word/_rels/settings.xml.RELS",
                        "<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Type=\"x/attachedTemplate\" "
                        "Target=\"http://evil/t.dotm\"/></Relationships>")),
        HasSubstr("http://evil/t.dotm"));
    EXPECT_THAT(refusal_of(with(document(""), "word/Document.xml", "<w:document/>")), HasSubstr("two parts"));
    // its name says nothing: the list of types could make it the document
    EXPECT_THAT(refusal_of(with(document(""), "word/footer1.txt", field)), HasSubstr("neither text, picture nor font"));
    EXPECT_EQ(refusal_of(with(document(""), "word/media/Logo.PNG", "\x89PNG")), "accepted");
}

TEST(DocxTemplate, RefusesFieldsThatFetchOrChange) {
    EXPECT_THAT(refusal_of(document("<w:p><w:r><w:instrText> DDEAUTO c:\\x </w:instrText></w:r></w:p>")),
                HasSubstr("DDEAUTO"));
    EXPECT_THAT(refusal_of(document(R"(<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x&quot; "/></w:p>)")),
                HasSubstr("INCLUDEPICTURE"));
    // divided between runs, as Word does
    EXPECT_THAT(refusal_of(document(
                    "<w:p><w:r><w:instrText>DA</w:instrText></w:r><w:r><w:instrText>TE</w:instrText></w:r></w:p>")),
                HasSubstr("'DATE'"));
    EXPECT_EQ(refusal_of(document("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>")), "accepted");
}

TEST(DocxTemplate, RefusesFilesFromElsewhereButNotLinks) {
    std::string const head =
        "<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Type=\"http://x/relationships/";
    EXPECT_THAT(refusal_of(with(document(""), "word/_rels/settings.xml.rels",
                                head + "attachedTemplate\" Target=\"http://evil/t.dotm\"/></Relationships>")),
                HasSubstr("http://evil/t.dotm"));
    EXPECT_EQ(refusal_of(with(document(""), "word/_rels/document.xml.rels",
                              head + "hyperlink\" Target=\"https://danang.gov.vn\"/></Relationships>")),
              "accepted");
}

TEST(DocxTemplate, RefusesDoctypesBadNamesAndBombs) {
    EXPECT_THAT(refusal_of({{"[Content_Types].xml", kTypes},
                            {"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document>&b;</w:document>"}}),
                HasSubstr("DOCTYPE"));
    EXPECT_THAT(refusal_of(with(document(""), "../../etc/cron.d/x", "x")), HasSubstr("bad name"));
    EXPECT_THAT(refusal_of(with(document(""), "word/media/a.png", std::string(60'000'000, 'a'))),
                HasSubstr("inflates"));
    EXPECT_THAT(refusal_of(document(std::string(9u << 20U, ' '))),
                ::testing::AnyOf(HasSubstr("8 MB"), HasSubstr("inflates")));
}

TEST(DocxTemplate, RefusesWhatIsNoWordDocument) {
    EXPECT_THAT(refusal_of({{"a.txt", "x"}}), HasSubstr("no Word document"));
    EXPECT_THROW(ingest::read_docx_template("not a zip", "a.docx"), core::Error);
    EXPECT_THROW(ingest::read_docx_template(std::filesystem::path("/nowhere/a.docx")), core::Error);
}

} // namespace
