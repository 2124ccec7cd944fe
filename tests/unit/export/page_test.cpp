// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/page_writer.hpp"
#include "tests/unit/export/list_fixture.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>

namespace {

using namespace hatang;
using namespace hatang::test;
using publish::FileDestination;
using publish::PageFormat;
using ::testing::HasSubstr;
using ::testing::Not;

core::Page small_page() {
    core::Page page;
    page.title = "Kết quả kiểm tra: cột ăng ten HS-1";
    page.footer = "Ở chân trang";
    page.made_on = *core::parse_date("2017-03-01");
    page.blocks.push_back(core::PageBanner{{"Không đạt", core::Tone::bad}, "1 quy tắc không đạt"});
    page.blocks.push_back(core::PageFacts{{{"Vị trí", {"108,22 16,06"}}}});
    page.blocks.push_back(core::PageHeading{"Từng quy tắc"});
    page.blocks.push_back(core::PageParagraph{{"Nguyễn Thị Ưởng đề nghị"}});
    return page;
}

core::PageMap small_map() {
    core::PageMap map;
    map.title = "Bản đồ";
    map.shown = {108.21, 16.05, 108.23, 16.07};
    map.layers = {{core::MapStyle::place, "Vị trí", {{point_wkb(108.22, 16.06), "HS-1"}}}};
    return map;
}

core::PageTable long_table(int rows) {
    core::PageTable table;
    table.columns = {{"Kết luận", 1.0}, {"Quy tắc", 3.0}};
    for (int i = 0; i < rows; ++i) {
        table.rows.push_back({{{{"đạt", core::Tone::good}}, true}, {{{"quy tắc số " + std::to_string(i)}}}});
    }
    return table;
}

std::string written(core::Page const& page, PageFormat format) {
    TempFolder const folder;
    auto const path = folder / "page";
    publish::write_page(page, format, FileDestination{path}, HATANG_PDF_MODULE);
    return bytes_of(path);
}

/// What pdftotext of poppler, another program, reads.
std::string text_of_pdf(core::Page const& page) {
    TempFolder const folder;
    auto const path = folder / "page.pdf";
    publish::write_page(page, PageFormat::pdf, FileDestination{path}, HATANG_PDF_MODULE);
    std::string const command = "pdftotext -layout '" + path.string() + "' -";
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string text;
    char buffer[4096];
    while (std::size_t const count = std::fread(buffer, 1, sizeof buffer, pipe.get())) {
        text.append(buffer, count);
    }
    return text;
}

std::size_t times(std::string const& text, std::string_view word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

TEST(PageFormat, FollowsTheExtension) {
    EXPECT_EQ(publish::page_format_of_extension("a.HTML"), PageFormat::html);
    EXPECT_EQ(publish::page_format_of_extension("a.pdf"), PageFormat::pdf);
    EXPECT_EQ(publish::page_format_of_extension("a.json"), std::nullopt);
    EXPECT_EQ(publish::page_format_of_extension("pdf"), std::nullopt);
}

TEST(HtmlPage, IsInItsLanguageAndNeedsNothingFromElsewhere) {
    auto page = small_page();
    page.blocks.push_back(small_map());
    auto const html = written(page, PageFormat::html);
    EXPECT_THAT(html, HasSubstr("<html lang=\"vi\">"));
    EXPECT_THAT(html, HasSubstr("Nguyễn Thị Ưởng"));
    EXPECT_THAT(html, HasSubstr("<svg role=\"img\" aria-label=\"Bản đồ\""));
    EXPECT_THAT(html, HasSubstr(">HS-1</text>"));
    for (auto const* word : {"<script", "<link", "<img", "@import", "url(http", "src="}) {
        EXPECT_THAT(html, Not(HasSubstr(word)));
    }
    page.language = core::Language::en;
    EXPECT_THAT(written(page, PageFormat::html), HasSubstr("<html lang=\"en\">"));
}

TEST(HtmlPage, EscapesEveryText) {
    std::string const evil = "\"><script>alert(1)</script>&\x01";
    core::Page page;
    page.title = page.subtitle = page.footer = evil;
    auto map = small_map();
    map.title = map.layers[0].title = map.layers[0].features[0].label = evil;
    page.blocks = {core::PageHeading{evil},
                   core::PageBanner{{evil}, evil},
                   core::PageParagraph{{evil}},
                   core::PageList{{{evil}}},
                   core::PageFacts{{{evil, {evil}}}},
                   core::PageTable{{{evil, 1.0}}, {{{{{evil}}, true}}}},
                   map};
    auto const html = written(page, PageFormat::html);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("\x01")));
    EXPECT_EQ(times(html, "&lt;script&gt;"), 16U);
}

TEST(HtmlPage, LinksOnlyToTheWeb) {
    auto page = small_page();
    for (auto const* link : {"https://vbpl.vn/a?b=1&c", "javascript:alert(1)", "file:///etc/passwd", "fact 1.07"}) {
        page.blocks.push_back(core::PageParagraph{{"nguồn", core::Tone::plain, core::Weight::normal, link}});
    }
    auto const html = written(page, PageFormat::html);
    EXPECT_EQ(times(html, "href="), 1U);
    EXPECT_THAT(html, HasSubstr("href=\"https://vbpl.vn/a?b=1&amp;c\""));
}

TEST(PdfPage, HoldsVietnameseTextAndTheNumberOfSheets) {
    auto page = small_page();
    page.blocks.push_back(small_map());
    auto const text = text_of_pdf(page);
    EXPECT_THAT(text, HasSubstr("Kết quả kiểm tra: cột ăng ten HS-1"));
    EXPECT_THAT(text, HasSubstr("Nguyễn Thị Ưởng đề nghị"));
    EXPECT_THAT(text, HasSubstr("Ở chân trang"));
    EXPECT_THAT(text, HasSubstr("Trang 1/1"));
    EXPECT_THAT(text, HasSubstr("Tỷ lệ 1:"));
}

TEST(PdfPage, RepeatsTheHeadingOfATableOnEverySheetAndLosesNoRow) {
    core::Page page;
    page.blocks.push_back(long_table(120));
    auto const text = text_of_pdf(page);
    auto const sheets = times(text, "Trang ");
    EXPECT_GT(sheets, 2U);
    EXPECT_EQ(times(text, "Kết luận"), sheets);
    EXPECT_EQ(times(text, "quy tắc số "), 120U);
}

TEST(PdfPage, ARowTallerThanASheetGoesOnOnTheNext) {
    auto table = long_table(1);
    std::string tall;
    for (int i = 0; i < 150; ++i) {
        tall += "dòng thứ " + std::to_string(i) + "\n";
    }
    table.rows[0][1].lines[0].text = tall;
    core::Page page;
    page.blocks.push_back(table);
    auto const text = text_of_pdf(page);
    EXPECT_EQ(times(text, "dòng thứ "), 150U);
    EXPECT_GT(times(text, "Trang "), 1U);
}

TEST(PdfPage, TakesTextThatIsNotUtf8) {
    auto page = small_page();
    page.title = "gãy \xff\xfe đoạn";
    EXPECT_THAT(text_of_pdf(page), HasSubstr("đoạn"));
}

TEST(PdfPage, TheSamePageGivesTheSameBytesWithTheDayOfTheData) {
    auto page = small_page();
    page.blocks.push_back(small_map());
    auto const first = written(page, PageFormat::pdf);
    EXPECT_TRUE(first == written(page, PageFormat::pdf));
    EXPECT_NE(first.find("/CreationDate (20170301000000Z)"), std::string::npos);
}

TEST(PdfPage, SaysWhatIsMissingWhenItsModuleIs) {
    TempFolder const folder;
    try {
        publish::write_page(small_page(), PageFormat::pdf, FileDestination{folder / "a.pdf"}, folder / "none.so");
        FAIL() << "no error";
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::io);
        EXPECT_FALSE(error.hint().empty());
    }
    EXPECT_EQ(folder.entries(), 0U);
}

class EveryPageFormat : public testing::TestWithParam<PageFormat> {};

TEST_P(EveryPageFormat, LeavesNothingBehindWhenAMapIsBroken) {
    TempFolder const folder;
    auto page = small_page();
    auto map = small_map();
    map.layers[0].features[0].wkb = "no geometry";
    page.blocks.push_back(map);
    EXPECT_THROW(publish::write_page(page, GetParam(), FileDestination{folder / "a"}, HATANG_PDF_MODULE), core::Error);
    EXPECT_EQ(folder.entries(), 0U);
}

TEST_P(EveryPageFormat, KeepsAnExistingFileUnlessToldOtherwise) {
    TempFolder const folder;
    auto const path = folder / "a";
    std::ofstream(path) << "old";
    EXPECT_THROW(publish::write_page(small_page(), GetParam(), FileDestination{path}, HATANG_PDF_MODULE), core::Error);
    EXPECT_EQ(bytes_of(path), "old");
    publish::write_page(small_page(), GetParam(), FileDestination{path, true}, HATANG_PDF_MODULE);
    EXPECT_GT(bytes_of(path).size(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(Pages, EveryPageFormat, testing::Values(PageFormat::html, PageFormat::pdf),
                         [](auto const& each) { return each.param == PageFormat::html ? "html" : "pdf"; });

} // namespace
