// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "tests/unit/core/text_generator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hatang::core {
namespace {

TEST(SearchKey, FoldsCaseMarksAndSigns) {
    EXPECT_EQ(search_key("Đường  Ông Ích-Khiêm"), "duong ong ich khiem");
    EXPECT_EQ(search_key("  (K624) Trưng Nữ Vương,  tổ 35A. "), "k624 trung nu vuong to 35a");
    EXPECT_EQ(search_key("ĐẠI LỘ ƯỚC MƠ"), "dai lo uoc mo");
    EXPECT_EQ(search_key("Xã Ch'ơm"), "xa ch om");
    EXPECT_EQ(search_key("a\u00A0b\u200Bc\uFEFFd\u00ADe"), "a b c d e");
    EXPECT_EQ(search_key(""), "");
    EXPECT_EQ(search_key(" -–- "), "");
}

TEST(SearchKey, FoldsEveryVietnameseLetter) {
    EXPECT_EQ(search_key("aàáảãạăằắẳẵặâầấẩẫậ"), "aaaaaaaaaaaaaaaaaa");
    EXPECT_EQ(search_key("AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), "aaaaaaaaaaaaaaaaaa");
    EXPECT_EQ(search_key("eèéẻẽẹêềếểễệEÈÉẺẼẸÊỀẾỂỄỆ"), "eeeeeeeeeeeeeeeeeeeeeeee");
    EXPECT_EQ(search_key("iìíỉĩịIÌÍỈĨỊyỳýỷỹỵYỲÝỶỸỴ"), "iiiiiiiiiiiiyyyyyyyyyyyy");
    EXPECT_EQ(search_key("oòóỏõọôồốổỗộơờớởỡợOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"), "oooooooooooooooooooooooooooooooooooo");
    EXPECT_EQ(search_key("uùúủũụưừứửữựUÙÚỦŨỤƯỪỨỬỮỰđĐ"), "uuuuuuuuuuuuuuuuuuuuuuuudd");
}

TEST(SearchKey, LeavesOtherScriptsAndFoldsCompatibilityForms) {
    EXPECT_EQ(search_key("ＢＴＳ ４Ｇ m²"), "bts 4g m2");
    EXPECT_EQ(search_key("Ελλάς Москва"), "ελλασ москва");
    EXPECT_EQ(search_key("漢字"), "漢字");
    EXPECT_EQ(search_key("Straße Æsir Œuvre Łódź"), "strasse aesir oeuvre lodz");
    EXPECT_EQ(search_key("16°03'×2"), "16 03 2");
}

TEST(SearchKey, TableAgreesWithDecompositionOfEveryLetter) {
    for (char32_t c = 0x20; c < 0x2000; ++c) {
        auto const text = "x" + test::utf8(c) + "y";
        EXPECT_EQ(search_key(text), search_key(test::to_nfd(text))) << std::hex << static_cast<unsigned>(c);
    }
}

RC_GTEST_PROP(SearchKeyLaw, IsTheSameForAnyNormalForm, ()) {
    auto const text = *test::any_text();
    RC_ASSERT(search_key(test::to_nfd(text)) == search_key(to_nfc(text)));
    RC_ASSERT(loose_place_key(test::to_nfd(text)) == loose_place_key(to_nfc(text)));
}

RC_GTEST_PROP(SearchKeyLaw, IsAKeyOfItself, ()) {
    auto const key = search_key(*test::any_text());
    RC_ASSERT(search_key(key) == key);
    RC_ASSERT(key.find("  ") == std::string::npos);
    RC_ASSERT(key.empty() || (key.front() != ' ' && key.back() != ' '));
}

TEST(SearchKey, SurvivesBytesThatAreNoText) {
    EXPECT_EQ(search_key("a\xFF\xE1\xBA"), "a");
    EXPECT_EQ(search_key("\xE1"), "");
}

TEST(LoosePlaceKey, DropsMarksAndBlanks) {
    EXPECT_EQ(loose_place_key("Xã Ch'ơm"), "xachom");
    EXPECT_EQ(loose_place_key("Xã Tr’Hy"), "xatrhy");
    EXPECT_EQ(loose_place_key("Xã Tr\u02BCHy"), "xatrhy");
    EXPECT_EQ(loose_place_key("Xã Ga Ri"), loose_place_key("Xã Gari"));
}

TEST(MatchRank, PutsExactMarksFirst) {
    EXPECT_EQ(match_rank("Hòa Vang", "Hòa Vang"), 3);
    EXPECT_EQ(match_rank("Hòa Vang", test::to_nfd("Hòa Vang")), 3);
    EXPECT_EQ(match_rank("Hòa Vang", " Hòa  Vang"), 3);
    EXPECT_EQ(match_rank("Hòa Vang", "Hoà Vang"), 2);
    EXPECT_EQ(match_rank("hòa vang", "Hòa Vang"), 2);
    EXPECT_EQ(match_rank("hoa vang", "Hòa Vang"), 1);
    EXPECT_EQ(match_rank("Hóa Vang", "Hòa Vang"), 1);
    EXPECT_EQ(match_rank("Hòa", "Hòa Vang"), 0);
    EXPECT_EQ(match_rank("!", "?"), 0);
    EXPECT_EQ(match_rank("", "Hòa Vang"), 0);
}

} // namespace
} // namespace hatang::core
