// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.hpp"
#include "tests/unit/core/text_generator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hatang::core {
namespace {

TEST(ValidUtf8, AcceptsScalarValuesOnly) {
    for (std::string const text : {"", "abc", "Hải Châu", "\xF0\x9F\x93\xA1", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_valid_utf8(text)) << text;
    for (std::string const text :
         {"\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xE1\xBA", "\xED\xA0\x80", "\xED\xBF\xBF",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE1\xBAz", "\xC3\x28"})
        EXPECT_FALSE(is_valid_utf8(text));
}

TEST(ToNfc, ComposesVietnamese) {
    EXPECT_EQ(to_nfc("Hoa\u0300 Xua\u0302n"), "Hoà Xuân");
    EXPECT_EQ(to_nfc("Liê\u0323t"), "Liệt");
    EXPECT_EQ(to_nfc("o\u031B\u0323"), "ợ");
    EXPECT_EQ(to_nfc("Hải Châu"), "Hải Châu");
    EXPECT_EQ(to_nfc("plain"), "plain");
    EXPECT_EQ(to_nfc(""), "");
}

RC_GTEST_PROP(NfcLaw, IsIdempotentAndUndoesNfd, ()) {
    auto const text = *test::any_text();
    auto const nfc = to_nfc(text);
    RC_ASSERT(to_nfc(nfc) == nfc);
    RC_ASSERT(to_nfc(test::to_nfd(text)) == nfc);
}

TEST(NfcLaw, HoldsForEveryLetterOfTheShortCut) {
    for (char32_t c = 1; c < 0x2000; ++c)
        EXPECT_EQ(to_nfc(test::to_nfd(test::utf8(c))), to_nfc(test::utf8(c))) << std::hex << static_cast<unsigned>(c);
}

TEST(CleanText, TrimsAndJoinsBlanks) {
    EXPECT_EQ(clean_text("  Hải \t\r\n Châu\u00A0"), "Hải Châu");
    EXPECT_EQ(clean_text("\uFEFFMã trạm\u200B"), "Mã trạm");
    EXPECT_EQ(clean_text(" \u00A0\u3000"), "");
    EXPECT_EQ(clean_text("Hoa\u0300"), "Hoà");
    EXPECT_EQ(clean_text("a  b"), "a b");
}

TEST(DisplayWidth, CountsColumns) {
    EXPECT_EQ(display_width("Hải Châu"), 8U);
    EXPECT_EQ(display_width(test::to_nfd("Hải Châu")), 8U);
    EXPECT_EQ(display_width("漢字"), 4U);
    EXPECT_EQ(display_width("Ａ"), 2U);
    EXPECT_EQ(display_width("a\u200Bb"), 2U);
    EXPECT_EQ(display_width("–✓"), 2U);
    EXPECT_EQ(display_width(""), 0U);
}

TEST(WithoutInvisible, LeavesOutJoinersMarksAndSoftHyphensOnly) {
    EXPECT_EQ(without_invisible("G\u200D1\u2060\u200E\u00AD"), "G1");
    EXPECT_EQ(without_invisible("Đà Nẵng ứ\u0301 \xFF"), "Đà Nẵng ứ\u0301 \xFF");
    EXPECT_EQ(without_invisible(""), "");
}

TEST(Printable, ReplacesControlAndBidirectionalSigns) {
    EXPECT_EQ(printable("a\x1B[31mb\n"), "a\uFFFD[31mb\uFFFD");
    EXPECT_EQ(printable("\u202Egpj.exe\u2066\u200F"), "\uFFFDgpj.exe\uFFFD\uFFFD");
    EXPECT_EQ(printable("\u0085\x7F"), "\uFFFD\uFFFD");
    EXPECT_EQ(printable("\xFF"), "\uFFFD");
    EXPECT_EQ(printable("Trạm Đà Nẵng – 12°"), "Trạm Đà Nẵng – 12°");
}

} // namespace
} // namespace hatang::core
