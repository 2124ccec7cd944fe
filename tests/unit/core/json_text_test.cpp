// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json_text.hpp"
#include "core/text/unicode.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace hatang::core {
namespace {

std::string json(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string json(double value) {
    std::string out;
    append_json_number(out, value);
    return out;
}

TEST(JsonString, EscapesOnlyWhatItMust) {
    EXPECT_EQ(json("Trạm \"Hải Châu\""), "\"Trạm \\\"Hải Châu\\\"\"");
    EXPECT_EQ(json("a\\b/c"), "\"a\\\\b/c\"");
    EXPECT_EQ(json("\b\f\n\r\t"), "\"\\b\\f\\n\\r\\t\"");
    EXPECT_EQ(json(std::string_view("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
    EXPECT_EQ(json(""), "\"\"");
}

TEST(JsonString, ReplacesBytesThatAreNotUtf8) {
    EXPECT_EQ(json("a\xFFz"), "\"a\uFFFDz\"");
    EXPECT_EQ(json("\xE1\xBA"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(json("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
    EXPECT_EQ(json("\uFFFD"), "\"\uFFFD\"");
}

TEST(JsonString, AppendsToWhatIsThere) {
    std::string out = "[";
    append_json_string(out, "x");
    append_json_number(out, 1.5);
    EXPECT_EQ(out, "[\"x\"1.5");
}

TEST(JsonNumber, IsShortAndNeverNaN) {
    EXPECT_EQ(json(0.1), "0.1");
    EXPECT_EQ(json(108.2), "108.2");
    EXPECT_EQ(json(-3.0), "-3");
    EXPECT_EQ(json(1e300), "1e+300");
    EXPECT_EQ(json(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(json(-std::numeric_limits<double>::infinity()), "null");
}

RC_GTEST_PROP(JsonLaw, NumbersReadBack, (double value)) {
    auto const text = json(value);
    double back = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), back);
    RC_ASSERT(back == value);
}

RC_GTEST_PROP(JsonLaw, StringsHoldNoBareControlAndAreUtf8, (std::string const& text)) {
    auto const written = json(text);
    RC_ASSERT(is_valid_utf8(written));
    for (char const c : written)
        RC_ASSERT(static_cast<unsigned char>(c) >= 0x20);
}

} // namespace
} // namespace hatang::core
