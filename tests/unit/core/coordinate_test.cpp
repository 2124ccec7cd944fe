// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace hatang::core {
namespace {

constexpr auto kDms = CoordinateStyle::degrees_minutes_seconds;
constexpr auto kDecimal = CoordinateStyle::decimal;
constexpr double kLat = 16.0 + 3.0 / 60.0 + 15.8 / 3600.0;
constexpr double kLon = 108.0 + 12.0 / 60.0 + 8.0 / 3600.0;

struct Written {
    char const* text;
    double value;
    CoordinateStyle style;
    char hemisphere = 0;
    bool decimal_comma = false;
};

class CoordinateText : public testing::TestWithParam<Written> {};

TEST_P(CoordinateText, IsRead) {
    auto const& expected = GetParam();
    auto const read = parse_coordinate(expected.text);
    ASSERT_TRUE(read) << expected.text;
    EXPECT_NEAR(read->value, expected.value, 1e-9) << expected.text;
    EXPECT_EQ(read->style, expected.style) << expected.text;
    EXPECT_EQ(read->hemisphere, expected.hemisphere) << expected.text;
    EXPECT_EQ(read->decimal_comma, expected.decimal_comma) << expected.text;
}

INSTANTIATE_TEST_SUITE_P(
    Decimal, CoordinateText,
    testing::Values(Written{"16.0544", 16.0544, kDecimal}, Written{"16,0544", 16.0544, kDecimal, 0, true},
                    Written{" 16.0544 ", 16.0544, kDecimal}, Written{"-16.0544", -16.0544, kDecimal},
                    Written{"16.0544°", 16.0544, kDecimal}, Written{"16.0544 N", 16.0544, kDecimal, 'N'},
                    Written{"16.0544n", 16.0544, kDecimal, 'N'}, Written{"N 16.0544", 16.0544, kDecimal, 'N'},
                    Written{"E108.2", 108.2, kDecimal, 'E'}, Written{"108.2E", 108.2, kDecimal, 'E'},
                    Written{"16.5 S", -16.5, kDecimal, 'S'}, Written{"16.5W", -16.5, kDecimal, 'W'},
                    Written{"108,2° Đ", 108.2, kDecimal, 'E', true}, Written{"16.05° B", 16.05, kDecimal, 'N'},
                    Written{"16.05 Bắc", 16.05, kDecimal, 'N'}, Written{"16.05 độ Bắc", 16.05, kDecimal, 'N'},
                    Written{"550412.36 m", 550412.36, kDecimal}, Written{"550412,36m", 550412.36, kDecimal, 0, true},
                    Written{"550412.36 m E", 550412.36, kDecimal, 'E'},
                    Written{"1.255.172,51", 1255172.51, kDecimal, 0, true},
                    Written{"1 255 172,51", 1255172.51, kDecimal, 0, true}));

INSTANTIATE_TEST_SUITE_P(
    DegreesMinutesSeconds, CoordinateText,
    testing::Values(Written{"16°03'15.8\"N", kLat, kDms, 'N'}, Written{"16°03'15,8\"N", kLat, kDms, 'N', true},
                    Written{"16º03'15.8''", kLat, kDms}, Written{"16°03′15.8″", kLat, kDms},
                    Written{"16°03’15.8”", kLat, kDms}, Written{"16˚03‘15.8“", kLat, kDms},
                    Written{"16° 03' 15.8'' B", kLat, kDms, 'N'}, Written{"16°03′15.8′′B", kLat, kDms, 'N'},
                    Written{"16°03´15.8´´", kLat, kDms}, Written{"16°03'15.8", kLat, kDms},
                    Written{"16 03 15,8", kLat, kDms, 0, true}, Written{"16:03:15.8", kLat, kDms},
                    Written{"16-03-15.8", kLat, kDms}, Written{"N16°03'15.8\"", kLat, kDms, 'N'},
                    Written{"16 03 15.8 N", kLat, kDms, 'N'}, Written{"16 độ 03 phút 15,8 giây", kLat, kDms, 0, true},
                    Written{"16°03'15.8\" vĩ độ Bắc", kLat, kDms, 'N'}, Written{"16°03'15.8\" VĨ BẮC", kLat, kDms, 'N'},
                    Written{"16°03'15.8\" vĩ độ Nam", -kLat, kDms, 'S'}, Written{"16°03'15.8\"S", -kLat, kDms, 'S'},
                    Written{"108-12-08 E", kLon, kDms, 'E'}, Written{"108°12'08\" Đ", kLon, kDms, 'E'},
                    Written{"108°12'08\" Đông", kLon, kDms, 'E'}, Written{"108°12'08\" kinh độ Đông", kLon, kDms, 'E'},
                    Written{"108°12'08\" T", -kLon, kDms, 'W'}, Written{"107-45-30", 107.0 + 45.5 / 60.0, kDms},
                    Written{"107°45'", 107.75, kDms}, Written{"107°45", 107.75, kDms},
                    Written{"107°45.5'", 107.0 + 45.5 / 60.0, kDms}, Written{"-16°30'", -16.5, kDms},
                    Written{"−16°30'", -16.5, kDms}, Written{"0°30'0\"", 0.5, kDms},
                    Written{"180°00'00\"", 180.0, kDms},
                    Written{"16°59'59.999\"", 16.0 + 59.0 / 60.0 + 59.999 / 3600.0, kDms}));

class NotACoordinate : public testing::TestWithParam<char const*> {};

TEST_P(NotACoordinate, IsRefused) {
    EXPECT_FALSE(parse_coordinate(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Refused, NotACoordinate,
                         testing::Values("", " ", "N", "°", "m", "abc", "NaN", "0x10", "1e400", "１６.05", "16°60'00\"",
                                         "16°03'60\"", "16 60 00", "107-45-75", "181°00'00\"", "16°003'15\"",
                                         "1600°03'", "16.5°03'", "16°03.5'15\"", "16°03'15\"20", "16°03\"", "16'03\"",
                                         "16°-03'", "16°03'-15\"", "-16°03'S", "-16 N", "16 N S", "N 16 N", "16.05 B",
                                         "108.2 Đ", "16.05 X", "16°03' m", "18-24", "107-45", "16 03", "107-45:30",
                                         "16°03'15\"Q", "16°°03'", "16,03,15", "16°03'1.2.3\"", "--16°03'",
                                         "16.05, 108.2", "16.05 108.2", "16°03'15\" phía Bắc",
                                         "\x01"
                                         "d16",
                                         "16\x01"
                                         "d"));

RC_GTEST_PROP(CoordinateLaw, DegreesMinutesSecondsReadBack, ()) {
    int const degrees = *rc::gen::inRange(0, 180);
    int const minutes = *rc::gen::inRange(0, 60);
    int const hundredths = *rc::gen::inRange(0, 6000);
    auto const sign = *rc::gen::element<std::string>("°{1}'{2}\"", "º{1}′{2}″", "-{1}-{2}", " {1} {2}", ":{1}:{2}");
    auto const pattern = "{0}" + sign;
    auto const seconds = fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
    auto const text = fmt::format(fmt::runtime(pattern), degrees, minutes, seconds);
    auto const read = parse_coordinate(text);
    RC_ASSERT(read.has_value());
    double const expected = degrees + minutes / 60.0 + hundredths / 360000.0;
    RC_ASSERT(std::abs(read->value - expected) < 1e-9);
}

RC_GTEST_PROP(CoordinateLaw, AnyBytesAreReadOrRefused, (std::string const& text)) {
    auto const read = parse_coordinate(text);
    RC_ASSERT(!read || std::isfinite(read->value));
}

} // namespace
} // namespace hatang::core
