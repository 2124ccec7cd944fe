// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_names.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

void expect_split(std::string_view text, std::string_view kind, std::string_view name) {
    auto const parts = split_kind(text);
    EXPECT_EQ(parts.kind, kind) << text;
    EXPECT_EQ(parts.name, name) << text;
}

TEST(SplitKind, TakesKindsAsWrittenByListsAndPeople) {
    expect_split("Phường Hải Châu", "Phường", "Hải Châu");
    expect_split("phường hải châu", "Phường", "hải châu");
    expect_split("Thị trấn Ba Chẽ", "Thị trấn", "Ba Chẽ");
    expect_split("Thị xã Cai Lậy", "Thị xã", "Cai Lậy");
    expect_split("Đặc khu Hoàng Sa", "Đặc khu", "Hoàng Sa");
    expect_split("TP. Hồ Chí Minh", "Thành phố", "Hồ Chí Minh");
    expect_split("TP.Huế", "Thành phố", "Huế");
    expect_split("Quận 8", "Quận", "8");
    expect_split("quan hai chau", "Quận", "hai chau");
}

TEST(SplitKind, LeavesNamesAlone) {
    expect_split("Hải Châu", "", "Hải Châu");
    expect_split("Phường", "", "Phường");
    expect_split("", "", "");
    expect_split("Xãnh Tre", "", "Xãnh Tre");
}

TEST(SplitKind, TakesOnlyTheFirstKind) {
    expect_split("Phường Phường Đúc", "Phường", "Phường Đúc");
}

TEST(NameKeys, MakeOneOfTheSpellingsOfLists) {
    EXPECT_EQ(name_keys("Hoà Liên"), name_keys("Hòa Liên"));
    EXPECT_EQ(name_keys("Ga Ri"), name_keys("Gari"));
    EXPECT_EQ(name_keys("Ch'ơm"), name_keys("Ch\u2019ơm"));
    EXPECT_EQ(name_keys("Hòa Tú II"), name_keys("Hòa Tú 2"));
    EXPECT_EQ(name_keys("IV"), name_keys("4"));
    EXPECT_EQ(name_keys("NT Lệ Ninh"), name_keys("Nông trường Lệ Ninh"));
    EXPECT_EQ(name_keys("N.T Phong Hải"), name_keys("Nông Trường Phong Hải"));
    EXPECT_EQ(name_keys("04"), name_keys("4"));
}

TEST(NameKeys, KeepMarksApartOnlyInExact) {
    EXPECT_NE(name_keys("Mỹ Hòa").exact, name_keys("Mỵ Hòa").exact);
    EXPECT_EQ(name_keys("Mỹ Hòa").loose, name_keys("Mỵ Hòa").loose);
    EXPECT_NE(name_keys("10").exact, name_keys("1").exact);
}

TEST(EditDistance, CountsAndStopsAtTheLimit) {
    EXPECT_EQ(edit_distance("kimtrung", "kimchung", 5), 2U);
    EXPECT_EQ(edit_distance("hoabac", "hoabac", 5), 0U);
    EXPECT_EQ(edit_distance("", "abc", 5), 3U);
    EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3U);
    EXPECT_EQ(edit_distance("a", "abcdefgh", 2), 3U);
}

} // namespace
} // namespace hatang::desk
