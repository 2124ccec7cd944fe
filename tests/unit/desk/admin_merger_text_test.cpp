// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/merger_text.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

TEST(MergerText, SplitsOutsideBracketsOnly) {
    auto const members = parse_merger_text("Phường Giảng Võ, Phường Kim Mã (phần còn lại sau khi sáp nhập vào phường "
                                           "Ba Đình, phường Ngọc Hà), Phường Cát Linh");
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[1].kind, "Phường");
    EXPECT_EQ(members[1].name, "Kim Mã");
    EXPECT_EQ(members[1].part_note, "phần còn lại sau khi sáp nhập vào phường Ba Đình, phường Ngọc Hà");
    EXPECT_TRUE(members[1].is_remainder);
    EXPECT_FALSE(members[0].is_remainder);
    EXPECT_TRUE(members[1].district.empty());
}

TEST(MergerText, ReadsTheDistrictInBrackets) {
    auto const members =
        parse_merger_text("Phường 15 (quận Tân Bình), Xã Đăk Long (thuộc huyện Đăk Hà), Phường 16 (Quận 8), "
                          "Xã An Hóa (huyện Châu Thành, tỉnh Bến Tre)");
    ASSERT_EQ(members.size(), 4U);
    EXPECT_EQ(members[0].district, "quận Tân Bình");
    EXPECT_EQ(members[1].district, "huyện Đăk Hà");
    EXPECT_EQ(members[2].district, "Quận 8");
    EXPECT_EQ(members[3].district, "huyện Châu Thành");
    EXPECT_EQ(members[3].province, "tỉnh Bến Tre");
    EXPECT_TRUE(members[3].part_note.empty());
}

TEST(MergerText, TellsPartFromRemainder) {
    auto const members = parse_merger_text("Xã A (một phần), Xã B (Quận 8) (phần còn lại)");
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[0].part_note, "một phần");
    EXPECT_FALSE(members[0].is_remainder);
    EXPECT_TRUE(members[1].is_remainder);
    EXPECT_EQ(members[1].district, "Quận 8");
}

TEST(MergerText, KnowsUnchangedAndDecomposedText) {
    EXPECT_TRUE(parse_merger_text("giữ nguyên").at(0).is_unchanged);
    auto const decomposed = parse_merger_text("Xa\u0303 Ho\u0300a Ba\u0306\u0301c"); // NFD
    EXPECT_EQ(decomposed.at(0).kind, "Xã");
    EXPECT_EQ(decomposed.at(0).name, "Hòa Bắc");
}

TEST(MergerText, SurvivesWhatItDoesNotUnderstand) {
    EXPECT_TRUE(parse_merger_text("").empty());
    EXPECT_TRUE(parse_merger_text(" , ,").empty());
    auto const open = parse_merger_text("Xã A (phần còn lại, Xã B");
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].name, "A");
    auto const other =
        parse_merger_text("Trường bắn TB1, Khu vực bãi bồi (do huyện Kim Sơn quản lý), Xã Hòn (bao gồm Hòn Đá)");
    ASSERT_EQ(other.size(), 3U);
    EXPECT_EQ(other[0].name, "Trường bắn TB1");
    EXPECT_TRUE(other[1].district.empty());
    EXPECT_TRUE(other[2].part_note.empty());
}

} // namespace
} // namespace hatang::desk
