// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/uuid.hpp"

#include <gtest/gtest.h>

namespace hatang::core {
namespace {

constexpr std::uint64_t kNow = 1'700'000'000'000;

TEST(UuidSource, MakesVersionSevenWithItsTime) {
    auto const text = format_uuid(UuidSource(kNow, 1).next());
    EXPECT_EQ(text.substr(0, 13), "018bcfe5-6800");
    EXPECT_EQ(text[14], '7');
    EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
}

TEST(UuidSource, IncreasesWithinOneMillisecondAndBeyondItsCounter) {
    UuidSource source(kNow, 42);
    Uuid before = source.next();
    for (int i = 0; i < 600'000; ++i) {
        Uuid const now = source.next();
        ASSERT_LT(before, now) << i;
        before = now;
    }
}

TEST(UuidSource, IsRepeatableAndDependsOnTheSeed) {
    UuidSource one(kNow, 7);
    UuidSource same(kNow, 7);
    UuidSource other(kNow, 8);
    for (int i = 0; i < 100; ++i) {
        auto const uuid = one.next();
        EXPECT_EQ(uuid, same.next());
        EXPECT_NE(uuid, other.next());
    }
}

TEST(ParseUuid, ReadsWhatFormatWrites) {
    UuidSource source(kNow, 3);
    for (int i = 0; i < 100; ++i) {
        auto const uuid = source.next();
        EXPECT_EQ(parse_uuid(format_uuid(uuid)), uuid);
    }
    EXPECT_EQ(format_uuid(parse_uuid("0189ABCD-EF01-7234-8567-89ABCDEF0123").value()),
              "0189abcd-ef01-7234-8567-89abcdef0123");
}

TEST(ParseUuid, RefusesOtherText) {
    for (auto const* text : {"", "0189abcd-ef01-7234-8567-89abcdef012", "0189abcd-ef01-7234-8567-89abcdef01234",
                             "0189abcdef017234856789abcdef0123", "0189abcd-ef01-7234-8567-89abcdef012g",
                             "{0189abcd-ef01-7234-8567-89abcdef012}", "0189abcd-ef01-7234-8567 89abcdef0123",
                             "0189abcd0ef01-7234-8567-89abcdef0123"})
        EXPECT_EQ(parse_uuid(text), std::nullopt) << text;
}

} // namespace
} // namespace hatang::core
