// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/collate.hpp"
#include "tests/unit/core/text_generator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hatang::core {
namespace {

TEST(VietnameseOrder, FollowsTheAlphabet) {
    VietnameseOrder const order;
    std::vector<std::string> const sorted{"An", "Ăn", "Ân",   "Ba",  "Cam", "Dân",  "Đan",
                                          "Em", "Êm", "Oanh", "Ông", "Ơn",  "Uông", "Ương"};
    auto mixed = sorted;
    std::reverse(mixed.begin(), mixed.end());
    std::sort(mixed.begin(), mixed.end(), [&](auto const& a, auto const& b) { return order.compare(a, b) < 0; });
    EXPECT_EQ(mixed, sorted);
}

TEST(VietnameseOrder, TonesComeAfterLetters) {
    VietnameseOrder const order;
    std::vector<std::string> const sorted{"ma", "mà", "mả", "mã", "má", "mạ", "mà x"};
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i)
        EXPECT_LT(order.compare(sorted[i], sorted[i + 1]), 0) << sorted[i];
}

TEST(VietnameseOrder, CountsDigitsByValue) {
    VietnameseOrder const order;
    EXPECT_LT(order.compare("Phường 2", "Phường 10"), 0);
    EXPECT_LT(order.compare("DNG0009", "DNG0010"), 0);
    EXPECT_GT(order.compare("b", "a"), 0);
}

TEST(VietnameseOrder, DoesNotSeeNormalForms) {
    VietnameseOrder const order;
    EXPECT_EQ(order.compare("Hải Châu", test::to_nfd("Hải Châu")), 0);
    EXPECT_EQ(order.sort_key("Hải Châu"), order.sort_key(test::to_nfd("Hải Châu")));
}

TEST(VietnameseOrder, ReadsMarksInAnyOrder) {
    VietnameseOrder const order;
    EXPECT_EQ(order.compare("Ò\u031B", "Ờ"), 0);
    EXPECT_GT(order.compare("Ò\u031B", "Ô"), 0);
}

TEST(VietnameseOrder, KeyOfALongTextIsWhole) {
    VietnameseOrder const order;
    std::string const text(500, 'a');
    EXPECT_LT(order.sort_key(text), order.sort_key(text + "b"));
    EXPECT_LT(order.sort_key(""), order.sort_key("a"));
}

RC_GTEST_PROP(OrderLaw, KeysSortLikeCompare, ()) {
    VietnameseOrder const order;
    auto const left = *test::any_text();
    auto const right = *test::any_text();
    auto const sign = [](int value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
    RC_ASSERT(sign(order.compare(left, right)) == sign(order.sort_key(left).compare(order.sort_key(right))));
}

} // namespace
} // namespace hatang::core
