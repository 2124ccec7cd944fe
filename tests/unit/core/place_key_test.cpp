// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "core/text/vietnamese_letter.hpp"
#include "tests/unit/core/text_generator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hatang::core {
namespace {

struct Pair {
    char const* left;
    char const* right;
};

class SameKey : public testing::TestWithParam<Pair> {};

TEST_P(SameKey, InEveryNormalForm) {
    auto const [left, right] = GetParam();
    EXPECT_EQ(place_key(left), place_key(right));
    EXPECT_EQ(place_key(test::to_nfd(left)), place_key(right));
    EXPECT_EQ(place_key(left), place_key(test::to_nfd(right)));
}

INSTANTIATE_TEST_SUITE_P(
    PlaceKey, SameKey,
    testing::Values(Pair{"Hoà", "Hòa"}, Pair{"Xã Hoà Liên", "xã Hòa Liên"}, Pair{"Thuỷ", "Thủy"}, Pair{"HOÀ", "hòa"},
                    Pair{"khoẻ", "khỏe"}, Pair{"Uý", "Úy"}, Pair{"loà", "lòa"}, Pair{"Quý", "Qúy"}, Pair{"già", "gìa"},
                    Pair{"Thuý", "Thúy"}, Pair{"toả", "tỏa"}, Pair{"Phường Thuỷ Xuân", "Phường Thủy Xuân"},
                    Pair{"Tân Hoá", "Tân Hóa"}, Pair{"Hoàbình", "Hoà Bình"}, Pair{"Hòabình", "Hoà Bình"},
                    Pair{"Xã Ga Ri", "Xã Gari"}, Pair{"Xã A Xan", "Xã Axan"}, Pair{"Xã Ch'ơm", "Xã Ch’ơm"},
                    Pair{"Xã Ch'ơm", "Xã Chơm"}, Pair{"Ea H'Leo", "Ea H`leo"}, Pair{"Ba Chẽ", "Ba  Chẽ"},
                    Pair{"Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"}, Pair{"Tiếng", "Tíêng"}, Pair{"Chư Păh", "chư păh"},
                    Pair{"ĐẮK LẮK", "Đắk Lắk"}, Pair{"Cửa", "Cưả"}));

class OtherKey : public testing::TestWithParam<Pair> {};

TEST_P(OtherKey, StaysApart) {
    EXPECT_NE(place_key(GetParam().left), place_key(GetParam().right));
}

INSTANTIATE_TEST_SUITE_P(PlaceKey, OtherKey,
                         testing::Values(Pair{"Hòa", "Hóa"}, Pair{"Hòa", "Hoa"}, Pair{"Lộc", "Lốc"},
                                         Pair{"Đông", "Dông"}, Pair{"Tân", "Tan"}, Pair{"Thuở", "Thủo"},
                                         Pair{"Phường 1", "Phường 12"}, Pair{"Sơn", "Son"}, Pair{"Ý Yên", "Y Yên"}));

TEST(PlaceKey, MovesTheToneToOnePlace) {
    EXPECT_EQ(place_key("Hoà"), "hòa");
    EXPECT_EQ(place_key("Thuỷ"), "thủy");
    EXPECT_EQ(place_key("quý"), "quý");
    EXPECT_EQ(place_key("già"), "già");
    EXPECT_EQ(place_key("gì"), "gì");
    EXPECT_EQ(place_key("Quới"), "quới");
    EXPECT_EQ(place_key("thuở"), "thuở");
    EXPECT_EQ(place_key("Xã Ch'ơm"), "xãchơm");
    EXPECT_EQ(place_key("Hoa\u0300"), "hòa");
    EXPECT_EQ(place_key("Phường Hải Châu"), "phườnghảichâu");
}

TEST(PlaceKey, ReadsMarksInAnyOrder) {
    EXPECT_EQ(place_key("o\u031B\u0323"), "ợ");
    EXPECT_EQ(place_key("o\u0323\u031B"), "ợ");
    EXPECT_EQ(place_key("â\u0323"), "ậ");
    EXPECT_EQ(place_key("ạ\u0302"), "ậ");
}

TEST(PlaceKey, KeepsForeignLetters) {
    EXPECT_EQ(place_key("Đăk Ñ"), "đăkñ");
    EXPECT_EQ(place_key("N\u0303"), "ñ");
    EXPECT_EQ(place_key("Ĕa"), "ĕa");
    EXPECT_EQ(place_key("a\u0300\u0301"), "à\u0301");
    EXPECT_EQ(place_key("\u0301"), "\u0301");
}

TEST(PlaceKey, HandlesLongRunsOfVowels) {
    std::string const many(1000, 'a');
    EXPECT_EQ(place_key(many), many);
    EXPECT_EQ(place_key(many + "à"), place_key(test::to_nfd(many + "à")));
    EXPECT_EQ(place_key(""), "");
}

TEST(PlaceKey, SurvivesBytesThatAreNoText) {
    EXPECT_NE(place_key("a\xFF\xE1\xBA"), "a");
    EXPECT_TRUE(is_valid_utf8(place_key("a\xFF\xE1\xBA")));
}

TEST(VietnameseLetter, EveryCapitalIsFoundAndNothingElse) {
    int found = 0;
    for (char32_t c = 1; c < 0x2000; ++c)
        found += vowel_of(c) ? 1 : 0;
    EXPECT_EQ(found, 2 * 72);
    EXPECT_EQ(letter_of(*vowel_of(U'Ự')), U'ự');
    EXPECT_EQ(letter_of(*vowel_of(U'Ĩ')), U'ĩ');
    EXPECT_EQ(letter_of(*vowel_of(U'Ý')), U'ý');
}

RC_GTEST_PROP(PlaceKeyLaw, IsTheSameForAnyNormalForm, ()) {
    auto const text = *test::any_text();
    RC_ASSERT(place_key(test::to_nfd(text)) == place_key(to_nfc(text)));
    RC_ASSERT(place_key(text) == place_key(to_nfc(text)));
}

RC_GTEST_PROP(PlaceKeyLaw, EqualKeysAreEqualWithoutMarks, ()) {
    auto const text = *test::any_text();
    RC_ASSERT(loose_place_key(place_key(text)) == loose_place_key(text));
}

} // namespace
} // namespace hatang::core
