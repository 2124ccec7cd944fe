// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace hatang::core {
namespace {

struct Written {
    char const* text;
    double value;
    bool decimal_comma = false;
    bool ambiguous = false;
};

class NumberText : public testing::TestWithParam<Written> {};

TEST_P(NumberText, IsRead) {
    auto const& expected = GetParam();
    auto const number = parse_number(expected.text);
    ASSERT_TRUE(number) << expected.text;
    EXPECT_DOUBLE_EQ(number->value, expected.value) << expected.text;
    EXPECT_EQ(number->decimal_comma, expected.decimal_comma) << expected.text;
    EXPECT_EQ(number->ambiguous, expected.ambiguous) << expected.text;
}

INSTANTIATE_TEST_SUITE_P(
    ParseNumber, NumberText,
    testing::Values(Written{"0", 0.0}, Written{"18", 18.0}, Written{"-3", -3.0}, Written{"+3", 3.0},
                    Written{"−3", -3.0}, Written{"1255172.51", 1255172.51}, Written{"1255172,51", 1255172.51, true},
                    Written{"1.255.172,51", 1255172.51, true}, Written{"1,255,172.51", 1255172.51},
                    Written{"1 255 172,51", 1255172.51, true}, Written{"1\u00A0255\u202F172.51", 1255172.51},
                    Written{"12,5", 12.5, true}, Written{"1.234", 1.234, false, true},
                    Written{"1,234", 1.234, true, true}, Written{"-1.234", -1.234, false, true},
                    Written{"1.234.567,8", 1234567.8, true}, Written{"1.234.567", 1234567.0},
                    Written{"1,234,567", 1234567.0}, Written{"1 234", 1234.0}, Written{"1.234,567", 1234.567, true},
                    Written{"1,234.567", 1234.567}, Written{"1.2345", 1.2345}, Written{".5", 0.5},
                    Written{",5", 0.5, true}, Written{"007", 7.0}, Written{"1e5", 1e5}, Written{"1.5E+3", 1500.0},
                    Written{"1.234e0", 1.234}, Written{"25e-1", 2.5}, Written{"1e-30", 1e-30}, Written{"1e15", 1e15},
                    Written{"-1000000000000000", -1e15}, Written{"  18 \t", 18.0}, Written{"\u00A018\u00A0", 18.0},
                    Written{"0.000", 0.0, false, true}));

class NotANumber : public testing::TestWithParam<char const*> {};

TEST_P(NotANumber, IsRefused) {
    EXPECT_FALSE(parse_number(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(ParseNumber, NotANumber,
                         testing::Values("", " ", "-", "+", ".", ",", "5.", "5,", "1e400", "1e31", "1e-31", "1e", "e5",
                                         "1e5.5", "1e+", "0x10", "NaN", "nan", "inf", "-Infinity", "１２", "１.5", "٣",
                                         "1,2,3", "1.2.3", "1.23.456", "1.2345.678", "1234.567.890", "0.123.456",
                                         "1.234,567.8", "1,234.567,8", "1.234 567,8", "1 23", "16 03 15", "--3", "+-3",
                                         "- 3", "3-", "18m", "18-24", "12/5", "1'234", "1e15 1", "1000000000000001",
                                         "9.99e15", "1.234.567e2", "1  234", "cao", "12,5,", "$5", "5%",
                                         "11111111111111111111111111111111111111111111111111111111111111111"));

TEST(ParseLength, ReadsUnits) {
    for (auto const* text :
         {"18", "18m", "18 m", "18M", "18 mét", "18 Mét", "18 me\u0301t", "18 met", "18,0 metres", " 18.0 m "})
        EXPECT_DOUBLE_EQ(parse_length_metres(text).value(), 18.0) << text;
    for (auto const* text : {"60ft", "60 ft", "60 feet", "60'", "60′", "60’", "60 ft."})
        EXPECT_DOUBLE_EQ(parse_length_metres(text).value(), 18.288) << text;
    EXPECT_DOUBLE_EQ(parse_length_metres("12,5m").value(), 12.5);
    EXPECT_DOUBLE_EQ(parse_length_metres("-2 m").value(), -2.0);
}

TEST(ParseLength, RefusesOtherText) {
    for (auto const* text : {"", "m", "18-24", "cao", "cao 18", "18 km", "18 cm", "18m2", "18 m²", "18 m m", "18/m",
                             "~18m", "18m (dây co)", "NaN", "18\"", "1e400 m"})
        EXPECT_FALSE(parse_length_metres(text)) << text;
}

TEST(FormatNumber, WritesGroupsAndDecimals) {
    EXPECT_EQ(format_number(1234.5, -1, true), "1.234,5");
    EXPECT_EQ(format_number(1234.5, -1, false), "1,234.5");
    EXPECT_EQ(format_number(1234567.0, 0, true), "1.234.567");
    EXPECT_EQ(format_number(999.0, 2, false), "999.00");
    EXPECT_EQ(format_number(-1234.567, 1, true), "-1.234,6");
    EXPECT_EQ(format_number(0.0, -1, true), "0");
    EXPECT_EQ(format_number(-0.0, 1, true), "0,0");
    EXPECT_EQ(format_number(-0.04, 1, false), "0.0");
    EXPECT_EQ(format_number(0.1, -1, true), "0,1");
    EXPECT_EQ(format_number(1e300, 0, false).size(), 401U);
    EXPECT_EQ(format_number(std::numeric_limits<double>::quiet_NaN(), 1, true), "");
    EXPECT_EQ(format_number(std::numeric_limits<double>::infinity(), 1, true), "");
}

RC_GTEST_PROP(NumberLaw, FormattedNumbersReadBack, (bool vietnamese)) {
    auto const hundredths = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
    double const value = static_cast<double>(hundredths) / 100.0;
    auto const number = parse_number(format_number(value, 2, vietnamese));
    RC_ASSERT(number.has_value());
    RC_ASSERT(number->value == value);
    RC_ASSERT(number->decimal_comma == vietnamese);
    RC_ASSERT(!number->ambiguous);
}

RC_GTEST_PROP(NumberLaw, WhatIsReadIsFinite, (std::string const& text)) {
    auto const number = parse_number(text);
    RC_ASSERT(!number || std::abs(number->value) <= 1e15);
}

} // namespace
} // namespace hatang::core
