// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/address_fixes.hpp"
#include "spatial/geodesic.hpp"

#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using namespace std::chrono_literals;

core::AddressFix fix(std::string const& written, core::GeoPoint position, double accuracy_m = 10.0) {
    core::AddressFix made;
    made.key = address_key(parse_address(written));
    made.written = written;
    made.position = position;
    made.accuracy_m = accuracy_m;
    made.basis = "visit";
    made.on = 2017y / 6 / 21;
    return made;
}

TEST(AddressFixes, FindTheSameAddressHoweverItIsWritten) {
    std::vector const fixes{fix("K624 Trưng Nữ Vương, quận Hải Châu", {108.215, 16.049})};
    ASSERT_NE(find_fix(fixes, parse_address("kiệt 624 đường Trưng Nữ Vương")), nullptr);
    EXPECT_EQ(find_fix(fixes, parse_address("624 Trưng Nữ Vương")), nullptr);
    EXPECT_EQ(find_fix(fixes, parse_address("đường Trưng Nữ Vương")), nullptr);
}

TEST(AddressFixes, TheNewestCounts) {
    std::vector const fixes{fix("12 Lê Lợi", {108.2, 16.0}), fix("12 Lê Lợi", {108.3, 16.1})};
    EXPECT_EQ(find_fix(fixes, parse_address("12 Lê Lợi"))->position, (core::GeoPoint{108.2, 16.0}));
}

TEST(AddressFixes, OfAnotherDistrictAreAnotherPlace) {
    std::vector const fixes{fix("K624 Trưng Nữ Vương, quận Hải Châu", {108.215, 16.049})};
    EXPECT_EQ(find_fix(fixes, parse_address("K624 Trưng Nữ Vương, quận Sơn Trà")), nullptr);
    EXPECT_FALSE(guess_by_numbers(fixes, parse_address("620 Trưng Nữ Vương, quận Sơn Trà")));
}

TEST(NumberGuess, LiesBetweenTwoFixedNumbers) {
    core::GeoPoint const low{108.2100, 16.0400};
    core::GeoPoint const high{108.2200, 16.0400};
    std::vector const fixes{fix("100 Lê Lợi", low), fix("200 Lê Lợi", high)};
    auto const guess = guess_by_numbers(fixes, parse_address("150 Lê Lợi"));
    ASSERT_TRUE(guess);
    EXPECT_NEAR(guess->position.lon, 108.2150, 1e-9);
    EXPECT_NEAR(guess->radius_m, spatial::geodesic_distance_m(low, high) / 2.0, 0.1);
    EXPECT_EQ(guess->from, "100 Lê Lợi; 200 Lê Lợi");
}

TEST(NumberGuess, NearOneNumberGrowsWithTheNumbersBetween) {
    std::vector const fixes{fix("100 Lê Lợi", {108.21, 16.04})};
    auto const near = guess_by_numbers(fixes, parse_address("104 Lê Lợi"));
    auto const further = guess_by_numbers(fixes, parse_address("K160/2 Lê Lợi"));
    ASSERT_TRUE(near && further);
    EXPECT_DOUBLE_EQ(near->radius_m, 30.0 + 4 * kMetresToANumber + 10.0);
    EXPECT_DOUBLE_EQ(further->radius_m, 30.0 + 60 * kMetresToANumber + 10.0);
    EXPECT_FALSE(guess_by_numbers(fixes, parse_address("400 Lê Lợi")));
    EXPECT_FALSE(guess_by_numbers(fixes, parse_address("104 Lê Lai")));
    EXPECT_FALSE(guess_by_numbers(fixes, parse_address("đường Lê Lợi")));
}

} // namespace
} // namespace hatang::desk
