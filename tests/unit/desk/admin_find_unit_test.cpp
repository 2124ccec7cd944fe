// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/admin/find_unit.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr core::Date kBeforeReform{std::chrono::year{2017}, std::chrono::month{6}, std::chrono::day{30}};
constexpr core::Date kSinceReform{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{1}};

class FindUnit : public testing::Test {
protected:
    FindUnit() { world.import({"before.csv", "now.csv", "texts.csv"}); }

    std::vector<std::string> names(std::string_view asked, std::optional<AdminLevel> level = {},
                                   std::optional<core::Date> on = {}) const {
        std::vector<std::string> found;
        for (auto const& one : find_units(world.reg, asked, level, on).units) {
            found.push_back(one.unit.full_name);
        }
        return found;
    }
    std::string required(std::string_view asked, std::optional<AdminLevel> level = {},
                         std::optional<core::Date> on = {}) const {
        return require_unit(world.reg, asked, level, on).full_name;
    }
    core::Error error_of(std::string_view asked, std::optional<AdminLevel> level = {},
                         std::optional<core::Date> on = {}) const {
        try {
            require_unit(world.reg, asked, level, on);
        } catch (core::Error const& error) {
            return error;
        }
        return core::internal_error("no error");
    }

    test_data::World world;
};

TEST_F(FindUnit, NamesWithAndWithoutKindMarksAndCase) {
    EXPECT_THAT(names("Phường Hải Vân"), ElementsAre("Phường Hải Vân"));
    EXPECT_THAT(names("hải vân"), ElementsAre("Phường Hải Vân"));
    EXPECT_THAT(names("hai van"), ElementsAre("Phường Hải Vân"));
    EXPECT_THAT(names("P. Hải Vân"), ElementsAre("Phường Hải Vân"));
    EXPECT_THAT(names("quan hai chau"), ElementsAre("Quận Hải Châu"));
    EXPECT_THAT(names("Xã Hoà Liên"), ElementsAre("Xã Hòa Liên"));
    EXPECT_THAT(names("GARI"), ElementsAre("Xã Ga Ri"));
}

TEST_F(FindUnit, MarksThatWereTypedMustBeRight) {
    EXPECT_THAT(names("Hài Vân"), IsEmpty());
    EXPECT_THAT(error_of("Hài Vân").hint().en, HasSubstr("Phường Hải Vân"));
}

TEST_F(FindUnit, CodesMeanSomethingOnlyWithADate) {
    EXPECT_THAT(names("20242"), ElementsAre("Phường Phước Ninh", "Phường Hải Châu"));
    EXPECT_EQ(required("20242", {}, kBeforeReform), "Phường Phước Ninh");
    EXPECT_EQ(required("20242", {}, kSinceReform), "Phường Hải Châu");
    auto const error = error_of("20242");
    EXPECT_EQ(error.kind(), core::ErrorKind::conflict);
    EXPECT_THAT(error.sentence().en,
                HasSubstr("Phường Phước Ninh (commune, code 20242, Quận Hải Châu, until 2025-06-30)"));
    EXPECT_THAT(error.sentence().en,
                HasSubstr("Phường Hải Châu (commune, code 20242, Thành phố Đà Nẵng, from 2025-07-01)"));
    EXPECT_THAT(error.sentence().vi, HasSubstr("từ 01/07/2025"));
    EXPECT_THAT(error.hint().en, HasSubstr("--as-of"));
}

TEST_F(FindUnit, ANameUsedAgainIsRefusedWithEveryCandidate) {
    EXPECT_THAT(names("Hải Châu"), ElementsAre("Quận Hải Châu", "Phường Hải Châu", "Phường Hải Châu"));
    auto const error = error_of("Hải Châu");
    EXPECT_THAT(error.sentence().en, HasSubstr("Quận Hải Châu"));
    EXPECT_THAT(error.sentence().en, HasSubstr("code 20236"));
    EXPECT_THAT(error.sentence().en, HasSubstr("code 20242"));
    EXPECT_THAT(error.hint().en, HasSubstr("--as-of"));
    EXPECT_THAT(error.hint().en, HasSubstr("full name with its kind"));
    EXPECT_EQ(error_of("Phường Hải Châu").kind(), core::ErrorKind::conflict);
    EXPECT_EQ(required("Hải Châu", AdminLevel::district), "Quận Hải Châu");
    EXPECT_EQ(require_unit(world.reg, "Phường Hải Châu", {}, kSinceReform).code, "20242");
    EXPECT_EQ(require_unit(world.reg, "Phường Hải Châu", {}, kBeforeReform).code, "20236");
}

TEST_F(FindUnit, AProvinceThatGrewIsTwoUnits) {
    EXPECT_EQ(error_of("Đà Nẵng").kind(), core::ErrorKind::conflict);
    EXPECT_EQ(required("Quảng Nam"), "Tỉnh Quảng Nam");
    EXPECT_EQ(required("Tỉnh Quảng Nam", {}, kBeforeReform), "Tỉnh Quảng Nam");
    EXPECT_EQ(error_of("Tỉnh Quảng Nam", {}, kSinceReform).kind(), core::ErrorKind::not_found);
}

TEST_F(FindUnit, AUnitThatWentOnUnchangedIsOne) {
    test_data::World same;
    same.files.give("before.csv", "level,code,district_code,province_code,full_name\nprovince,01,,01,Thành phố Hà Nội\n"
                                  "district,001,001,01,Quận Ba Đình\nward,00004,001,01,Phường Trúc Bạch\n");
    same.files.give(
        "now.csv",
        "level,code,province_code,full_name\nprovince,01,01,Thành phố Hà Nội\nward,00004,01,Phường Trúc Bạch\n");
    same.files.give("texts.csv", "new_code,truoc_sap_nhap\n00004,giữ nguyên\n");
    same.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_TRUE(require_unit(same.reg, "Hà Nội", {}, {}).valid_from);
    EXPECT_TRUE(require_unit(same.reg, "00004", {}, {}).valid_from);
    EXPECT_FALSE(require_unit(same.reg, "00004", {}, kBeforeReform).valid_from);
}

TEST_F(FindUnit, TyposGetSuggestions) {
    auto const error = error_of("Quận Hải Châo");
    EXPECT_EQ(error.kind(), core::ErrorKind::not_found);
    EXPECT_THAT(error.hint().en, HasSubstr("Quận Hải Châu"));
    EXPECT_THAT(error_of("Liên Chieu").hint().vi, HasSubstr("Liên Chiểu"));
    EXPECT_TRUE(error_of("zzzzzzzzzz").hint().empty());
    EXPECT_EQ(error_of("  ").kind(), core::ErrorKind::usage);
    EXPECT_EQ(error_of("99999").kind(), core::ErrorKind::not_found);
}

class ExpandForSites : public FindUnit {
protected:
    core::SiteQuery query(core::AdminUnit const& unit) const {
        core::SiteQuery made;
        expand_for_sites(world.reg, unit, made);
        return made;
    }
};

TEST_F(ExpandForSites, ANewProvinceIsItsCommunes) {
    auto const made = query(world.unit("48", true, AdminLevel::province));
    EXPECT_EQ(made.communes.size(), 5U);
    EXPECT_TRUE(made.communes_then.empty());
    EXPECT_TRUE(made.districts_then.empty());
}

TEST_F(ExpandForSites, AnOldProvinceIsItsDistricts) {
    auto const made = query(world.unit("49", false, AdminLevel::province));
    EXPECT_THAT(made.districts_then, ElementsAre(*world.unit("504", false, AdminLevel::district).id));
    EXPECT_TRUE(made.communes.empty());
}

TEST_F(ExpandForSites, DistrictsAndCommunesStandForThemselves) {
    EXPECT_THAT(query(world.unit("492", false, AdminLevel::district)).districts_then,
                ElementsAre(*world.unit("492", false, AdminLevel::district).id));
    EXPECT_THAT(query(world.unit("20242", true)).communes, ElementsAre(*world.unit("20242", true).id));
    EXPECT_THAT(query(world.unit("20242", false)).communes_then, ElementsAre(*world.unit("20242", false).id));
}

TEST_F(ExpandForSites, AnEmptyProvinceIsRefusedNotEverywhere) {
    core::AdminUnit lonely;
    lonely.level = AdminLevel::province;
    lonely.code = "77";
    lonely.full_name = "Tỉnh Vắng";
    lonely.valid_to = core::kTwoLevelGovernment;
    lonely.id = world.reg.add(lonely);
    EXPECT_THROW(query(lonely), core::Error);
}

TEST(ExpandVersions, AnEarlierVersionAsksForTheCommunesOfToday) {
    test_data::World world;
    world.files.give("dongnai.csv", "level,code,province_code,full_name\nprovince,75,75,Thành phố Đồng Nai\n"
                                    "ward,25270,75,Phường Lộc Ninh\nward,25999,75,Xã Khác\n");
    world.import({"dongnai.csv"});
    auto const first = world.reg.units_with_code("75").front();
    core::SiteQuery query;
    expand_for_sites(world.reg, first, query);
    std::vector<std::string> names;
    for (auto const id : query.communes) {
        names.push_back(world.reg.unit(id).full_name);
    }
    EXPECT_THAT(names, testing::UnorderedElementsAre("Phường Lộc Ninh", "Xã Khác"));
}

} // namespace
} // namespace hatang::desk
