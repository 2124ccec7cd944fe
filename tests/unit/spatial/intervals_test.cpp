// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/overlay/intervals.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial {
namespace {

TEST(Intervals, AreJoinedWhereTheyOverlapOrTouch) {
    EXPECT_TRUE(joined({}).empty());
    EXPECT_EQ(joined({{3.0, 4.0}, {0.0, 1.0}, {0.5, 2.0}, {2.0, 2.5}, {0.2, 0.3}}),
              (std::vector<Interval>{{0.0, 2.5}, {3.0, 4.0}}));
}

} // namespace
} // namespace hatang::spatial
