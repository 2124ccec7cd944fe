// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace hatang::spatial {
namespace {

std::string bytes(std::string_view hex) {
    std::string result;
    std::string digits;
    for (char const c : hex) {
        if (c != ' ') {
            digits += c;
        }
    }
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        result += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    }
    return result;
}

constexpr std::string_view kOne = "000000000000F03F"; // 1.0
constexpr std::string_view kTwo = "0000000000000040"; // 2.0

std::string hex(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (auto const part : parts) {
        text += part;
    }
    return bytes(text);
}

TEST(Wkb, ReadsPointsInEveryDialect) {
    core::GeoPoint const expected{1.0, 2.0};
    EXPECT_EQ(point_of_wkb(hex({"01 01000000", kOne, kTwo})), expected);
    EXPECT_EQ(point_of_wkb(hex({"00 00000001 3FF0000000000000 4000000000000000"})), expected) << "big-endian";
    EXPECT_EQ(point_of_wkb(hex({"01 E9030000", kOne, kTwo, kOne})), expected) << "ISO Z";
    EXPECT_EQ(point_of_wkb(hex({"01 D1070000", kOne, kTwo, kOne})), expected) << "ISO M";
    EXPECT_EQ(point_of_wkb(hex({"01 B90B0000", kOne, kTwo, kOne, kOne})), expected) << "ISO ZM";
    EXPECT_EQ(point_of_wkb(hex({"01 010000A0 E6100000", kOne, kTwo, kOne})), expected) << "EWKB with SRID and Z";
    EXPECT_EQ(point_of_wkb(hex({"01 04000000 01000000 01 01000000", kOne, kTwo})), expected) << "one-point MultiPoint";
}

TEST(Wkb, FindsNoPointInAnythingElse) {
    EXPECT_FALSE(point_of_wkb(""));
    EXPECT_FALSE(point_of_wkb(wkb_of_wkt("POINT EMPTY")));
    EXPECT_FALSE(point_of_wkb(wkb_of_wkt("MULTIPOINT (1 2, 3 4)")));
    EXPECT_FALSE(point_of_wkb(wkb_of_wkt("LINESTRING (1 2, 3 4)")));
    EXPECT_FALSE(point_of_wkb(hex({"01 01000000", kOne})));
}

TEST(Wkb, WritesLittleEndianPoints) {
    EXPECT_EQ(point_wkb({1.0, 2.0}), hex({"01 01000000", kOne, kTwo}));
}

void expect_refused(std::string const& wkb, std::string_view words) {
    try {
        check_wkb(wkb, 1000);
        ADD_FAILURE() << "taken, though " << words;
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data);
        EXPECT_NE(error.sentence().en.find(words), std::string::npos) << error.sentence().en;
    }
}

TEST(Wkb, RefusesLyingCountsBeforeAllocating) {
    expect_refused(hex({"01 02000000 FFFFFFFF", kOne, kTwo}), "truncated");
    expect_refused(hex({"01 03000000 01000000 FFFFFFFF", kOne, kTwo}), "truncated");
    expect_refused(hex({"01 03000000 FFFFFFFF"}), "truncated");
    expect_refused(hex({"01 06000000 FFFFFFFF"}), "truncated");
    expect_refused(hex({"01 07000000 FFFFFF0F"}), "truncated");
}

TEST(Wkb, RefusesBrokenForms) {
    expect_refused("", "truncated");
    expect_refused(hex({"02 01000000", kOne, kTwo}), "byte order");
    expect_refused(hex({"01 00000000"}), "kind 0");
    expect_refused(hex({"01 08000000 00000000"}), "kind 8");
    expect_refused(hex({"01 01000000", kOne, kTwo, "00"}), "too many");
    expect_refused(hex({"01 01000000 000000000000F07F", kTwo}), "not a number");
    expect_refused(hex({"01 02000000 01000000 000000000000F87F 000000000000F87F"}), "not a number");
    expect_refused(hex({"01 06000000 01000000 01 01000000", kOne, kTwo}), "another kind");
}

TEST(Wkb, LimitsDepthAndVertices) {
    std::string nested;
    for (int i = 0; i < 7; ++i) {
        nested += hex({"01 07000000 01000000"});
    }
    EXPECT_NO_THROW(check_wkb(nested + point_wkb({1, 2}), 10));
    expect_refused(hex({"01 07000000 01000000"}) + nested + point_wkb({1, 2}), "nested deeper");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += hex({"01 07000000 01000000"});
    }
    expect_refused(deep, "nested deeper");
    auto const line = wkb_of_wkt("LINESTRING (1 2, 3 4, 5 6)");
    EXPECT_NO_THROW(check_wkb(line, 3));
    EXPECT_THROW(check_wkb(line, 2), core::Error);
}

TEST(Wkb, SurvivesAnyBytes) {
    std::string const seed = wkb_of_wkt("GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 0)), MULTIPOINT (1 2, 3 4))");
    EXPECT_TRUE(rc::check("no crash, only invalid_data", [&] {
        std::string wkb = seed;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            wkb[*rc::gen::inRange<std::size_t>(0, wkb.size())] = *rc::gen::arbitrary<char>();
        }
        wkb.resize(*rc::gen::inRange<std::size_t>(0, wkb.size() + 1));
        try {
            check_wkb(wkb, 100);
            invalid_reason(wkb);
        } catch (core::Error const& error) {
            RC_ASSERT(error.kind() == core::ErrorKind::invalid_data);
        }
    }));
}

} // namespace
} // namespace hatang::spatial
