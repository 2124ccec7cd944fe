// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// The form of Nghị định 30/2020/NĐ-CP, Phụ lục I, in the templates and on paper.
#include "core/error.hpp"
#include "export/letters/built_in_templates.hpp"
#include "export/letters/docx_file.hpp"
#include "export/letters/letter_reading.hpp"
#include "export/letters/letter_writer.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace hatang;
using namespace hatang::test;
using ::testing::HasSubstr;

std::string output_of(std::string const& command) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string text;
    char buffer[4096];
    while (std::size_t const count = std::fread(buffer, 1, sizeof buffer, pipe.get())) {
        text.append(buffer, count);
    }
    return text;
}

core::Letter sample_letter(core::LetterKind kind) {
    core::Letter letter;
    letter.kind = kind;
    letter.title = "Văn bản";
    letter.made_on = *core::parse_date("2026-11-20");
    for (core::LetterField const& field : core::letter_fields()) {
        if (auto const point = field.name.find('.'); point != std::string_view::npos) {
            auto& rows = letter.lists[std::string(field.name.substr(0, point))];
            rows.resize(2);
            for (core::LetterTexts& row : rows) {
                row[std::string(field.name.substr(point + 1))] = "mục";
            }
        } else if (field.name != "disagreed" && field.name != "to_one") {
            letter.texts[std::string(field.name)] = "Ưởng " + std::string(field.name);
        }
    }
    core::PageMap map;
    map.shown = {108.2199, 16.0599, 108.2201, 16.0601};
    map.scale = 2000.0;
    map.height_mm = 100.0;
    map.layers = {{core::MapStyle::place, "Vị trí", {{point_wkb(108.22, 16.06), "HS-1"}}}};
    letter.map = map;
    return letter;
}

void write(core::LetterKind kind, publish::LetterFormat format, std::filesystem::path const& path) {
    publish::write_letter(sample_letter(kind), publish::built_in_template(kind), format, {path}, HATANG_PDF_MODULE);
}

/// Looks for a paragraph of a style in all blocks.
publish::LetterParagraph const* find_style(std::vector<publish::LetterBlock> const& blocks, std::string_view style) {
    for (publish::LetterBlock const& block : blocks) {
        if (auto const* const paragraph = std::get_if<publish::LetterParagraph>(&block)) {
            if (paragraph->style == style && !paragraph->runs.empty()) {
                return paragraph;
            }
            continue;
        }
        for (auto const& row : std::get<publish::LetterTable>(block).rows) {
            for (auto const& cell : row.cells) {
                if (auto const* const found = find_style(cell.blocks, style)) {
                    return found;
                }
            }
        }
    }
    return nullptr;
}

class LetterForm : public ::testing::TestWithParam<core::LetterKind> {
protected:
    publish::LetterSheets sheets = publish::read_letter_sheets(publish::built_in_template(GetParam()));

    publish::LetterRun look(std::string_view style) const {
        auto const* const paragraph = find_style(sheets.blocks, style);
        return paragraph == nullptr ? publish::LetterRun{} : paragraph->runs.front();
    }
};

TEST_P(LetterForm, IsA4WithTheMarginsOfTheDecree) {
    EXPECT_NEAR(sheets.width_mm, 210.0, 0.1);
    EXPECT_NEAR(sheets.height_mm, 297.0, 0.1);
    auto const [top, left, bottom, right] = sheets.margin_mm;
    EXPECT_TRUE(top >= 20.0 && top <= 25.0) << top;
    EXPECT_TRUE(bottom >= 20.0 && bottom <= 25.0) << bottom;
    EXPECT_TRUE(left >= 30.0 && left <= 35.0) << left;
    EXPECT_TRUE(right >= 15.0 && right <= 20.01) << right;
}

TEST_P(LetterForm, HasTheSizesAndLooksOfTheDecree) {
    struct Wanted {
        char const* style;
        double least_pt;
        double most_pt;
        bool bold;
        bool italic;
    };
    for (Wanted const& each : {Wanted{"QuocHieu", 12, 13, true, false},
                               {"TieuNgu", 13, 14, true, false},
                               {"CoQuanChuQuan", 12, 13, false, false},
                               {"CoQuan", 12, 13, true, false},
                               {"SoKyHieu", 13, 13, false, false},
                               {"DiaDanh", 13, 14, false, true},
                               {"NoiDung", 13, 14, false, false},
                               {"NoiNhan", 12, 12, true, true},
                               {"NoiNhanDong", 11, 11, false, false},
                               {"ChucVu", 13, 14, true, false},
                               {"HoTen", 13, 14, true, false}}) {
        auto const run = look(each.style);
        EXPECT_EQ(run.font, "Times New Roman") << each.style;
        EXPECT_GE(run.size_pt, each.least_pt) << each.style;
        EXPECT_LE(run.size_pt, each.most_pt) << each.style;
        EXPECT_EQ(run.bold, each.bold) << each.style;
        EXPECT_EQ(run.italic, each.italic) << each.style;
        EXPECT_EQ(run.colour, 0U) << each.style;
    }
    auto const* const text = find_style(sheets.blocks, "NoiDung");
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->align, publish::LetterAlign::both);
    EXPECT_NEAR(text->first_mm, 12.7, 0.1);              // "lùi vào 1 cm hoặc 1,27 cm"
    EXPECT_GE(text->after_mm, 6.0 * 25.4 / 72.0 - 0.01); // "khoảng cách giữa các đoạn văn tối thiểu là 6pt"
}

TEST_P(LetterForm, NumbersSheetsButTheFirst) {
    EXPECT_TRUE(sheets.first_differs);
    EXPECT_TRUE(sheets.first_header.empty());
    ASSERT_FALSE(sheets.header.empty());
    auto const& number = std::get<publish::LetterParagraph>(sheets.header.front());
    ASSERT_EQ(number.runs.size(), 1U);
    EXPECT_TRUE(number.runs.front().page_number);
    EXPECT_EQ(number.align, publish::LetterAlign::centre);
}

TEST_P(LetterForm, IsReadBackFromThePdf) {
    TempFolder const folder;
    write(GetParam(), publish::LetterFormat::pdf, folder / "a.pdf");
    std::string const text = output_of("pdftotext -layout '" + (folder / "a.pdf").string() + "' -");
    EXPECT_THAT(text, HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    EXPECT_THAT(text, HasSubstr("Độc lập - Tự do - Hạnh phúc"));
    EXPECT_THAT(text, HasSubstr("Nơi nhận:"));
    EXPECT_THAT(text, HasSubstr("Ưởng agency"));
    EXPECT_EQ(text.find("{{"), std::string::npos);
}

TEST_P(LetterForm, GivesTheSameBytesTwice) {
    TempFolder const folder;
    for (auto const format : {publish::LetterFormat::docx, publish::LetterFormat::pdf}) {
        write(GetParam(), format, folder / "a");
        write(GetParam(), format, folder / "b");
        EXPECT_EQ(bytes_of(folder / "a"), bytes_of(folder / "b"));
        std::filesystem::remove(folder / "a");
        std::filesystem::remove(folder / "b");
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, LetterForm,
                         ::testing::ValuesIn(core::all_letter_kinds().begin(), core::all_letter_kinds().end()),
                         [](auto const& each) { return std::string(to_string(each.param)); });

std::string refusal_of(std::string const& body) {
    try {
        publish::read_letter_sheets(
            {"a.docx", {{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}}});
    } catch (core::Error const& error) {
        return error.sentence().en;
    }
    return "accepted";
}

TEST(LetterSheets, RefusesWhatWouldBeMissingOnPaper) {
    EXPECT_THAT(refusal_of("<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"),
                HasSubstr("automatic numbering"));
    EXPECT_THAT(refusal_of("<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>"), HasSubstr("floating"));
    EXPECT_THAT(refusal_of("<w:p><w:r><w:footnoteReference/></w:r></w:p>"), HasSubstr("footnote"));
    EXPECT_THAT(refusal_of("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"), HasSubstr("several sections"));
    EXPECT_THAT(refusal_of("<w:p><w:r><w:t>x</w:t></w:r></w:p>"), "accepted");
}

TEST(LetterSheets, ReadsMergedColumnsAndBordersOfATable) {
    auto const sheets = publish::read_letter_sheets(
        {"a.docx",
         {{"word/document.xml", "<w:document><w:body><w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" "
                                "w:sz=\"8\"/></w:tblBorders></w:tblPr>"
                                "<w:tblGrid><w:gridCol w:w=\"1440\"/><w:gridCol w:w=\"2880\"/></w:tblGrid>"
                                "<w:tr><w:tc><w:tcPr><w:gridSpan "
                                "w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"}}});
    auto const& cell = std::get<publish::LetterTable>(sheets.blocks.front()).rows.front().cells.front();
    EXPECT_NEAR(cell.width_mm, 76.2, 0.01);
    EXPECT_DOUBLE_EQ(cell.border_pt[0], 1.0);
    EXPECT_DOUBLE_EQ(cell.border_pt[2], 0.0);
}

TEST(LetterFile, OpensInLibreOffice) {
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "needs LibreOffice (libreoffice-writer-nogui)";
    }
    TempFolder const folder;
    std::string const where = (folder / "").string();
    for (core::LetterKind const kind : core::all_letter_kinds()) {
        write(kind, publish::LetterFormat::docx, folder / (std::string(to_string(kind)) + ".docx").c_str());
    }
    output_of("soffice -env:UserInstallation=file://" + where + "profile --headless --convert-to pdf --outdir " +
              where + " " + where + "*.docx 2>&1");
    for (core::LetterKind const kind : core::all_letter_kinds()) {
        std::string const text =
            output_of("pdftotext -layout '" + where + std::string(to_string(kind)) + ".pdf' - 2>&1");
        EXPECT_THAT(text, HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) << to_string(kind);
        EXPECT_THAT(text, HasSubstr("Ưởng agency"));
        EXPECT_EQ(text.find("{{"), std::string::npos);
    }
}

TEST(LetterFile, RefusesToReplaceAFile) {
    TempFolder const folder;
    write(core::LetterKind::permit, publish::LetterFormat::docx, folder / "a.docx");
    EXPECT_THROW(write(core::LetterKind::permit, publish::LetterFormat::docx, folder / "a.docx"), core::Error);
    EXPECT_EQ(publish::letter_format_of_extension("A.DOCX"), publish::LetterFormat::docx);
    EXPECT_EQ(publish::letter_format_of_extension("a.doc"), std::nullopt);
}

} // namespace
