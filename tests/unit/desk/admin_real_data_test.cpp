// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/admin/find_unit.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/admin/succession_view.hpp"
#include "spatial/geometry.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <map>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using testing::ElementsAre;
using testing::Pair;

constexpr char const* kNeeded = "admin/vn_units_2025_codes.csv";

std::vector<std::filesystem::path> real_files() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(test::real_data() / "admin")) {
        if (entry.path().extension() != ".txt") {
            files.push_back(entry.path());
        }
    }
    return files;
}

/// The whole country, read once for all tests here.
struct Country {
    test_data::World world;
    AdminImportResult result;
    Country() {
        result = import_admin(real_files(), world.files, world.reg, world.reg, world.findings, {"lan", false, {}});
    }
};

Country const& country() {
    static Country const one;
    return one;
}

TEST(AdminRealData, CountsAreThoseOfTheLaw) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& result = country().result;
    EXPECT_EQ(result.counts.provinces_now, 34);
    EXPECT_EQ(result.counts.communes_now, 3321);
    EXPECT_EQ(result.counts.provinces_before, 63);
    EXPECT_EQ(result.counts.districts_before, 696);
    EXPECT_EQ(result.counts.districts_historic, 19);
    EXPECT_EQ(result.counts.communes_before, 10035);
    EXPECT_EQ(result.texts_with_parts, 107);
    EXPECT_EQ(result.read, result.accepted + result.rejected + result.skipped);
    EXPECT_EQ(result.read, 31672);
    EXPECT_EQ(result.change, core::ChangeNumber(1));
}

TEST(AdminRealData, EveryCommuneHasItsLineOfDescent) {
    HATANG_NEED_REAL_DATA(kNeeded);
    EXPECT_EQ(country().result.communes_without_successor, 0);
    EXPECT_EQ(country().result.communes_without_predecessor, 0);
    int provinces = 0;
    for (auto const& one : country().world.reg.all_successions()) {
        auto const before = country().world.reg.unit(one.before);
        provinces += before.level == AdminLevel::province && !before.valid_from ? 1 : 0;
    }
    EXPECT_EQ(provinces, 63);
}

TEST(AdminRealData, FindingsAreKnownOneByOne) {
    HATANG_NEED_REAL_DATA(kNeeded);
    EXPECT_THAT(
        country().result.findings_by_code,
        ElementsAre(Pair("district-historic", 19), Pair("member-ambiguous", 1), Pair("member-joined-loosely", 110),
                    Pair("member-misspelt", 48), Pair("member-named-otherwise", 2), Pair("member-unknown", 2),
                    Pair("outline-code-differs", 19), Pair("outline-of-other-name", 8), Pair("outline-part", 1),
                    Pair("successor-from-table", 1), Pair("table-code-unknown", 4), Pair("table-disagrees", 2),
                    Pair("table-lacks-commune", 82), Pair("table-name-differs", 5), Pair("texts-exchanged", 1)));
}

TEST(AdminRealData, KnownProvincesMerged) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& world = country().world;
    for (auto const& [before, after] :
         {std::pair("49", "48"), std::pair("48", "48"), std::pair("77", "79"), std::pair("74", "79"),
          std::pair("62", "51"), std::pair("54", "66"), std::pair("70", "75"), std::pair("30", "31"),
          std::pair("84", "86"), std::pair("01", "01"), std::pair("46", "46")}) {
        EXPECT_EQ(world.after(before, AdminLevel::province), std::string(after) + " whole");
    }
}

TEST(AdminRealData, HoaLienWentToBothWards) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const views = view_succession(country().world.reg, "Xã Hòa Liên", {}, {});
    ASSERT_EQ(views.size(), 1U);
    ASSERT_EQ(views[0].successors.size(), 2U);
    EXPECT_EQ(views[0].successors[0].unit.full_name, "Phường Hải Vân");
    EXPECT_EQ(views[0].successors[0].extent, core::SuccessionExtent::part);
    EXPECT_EQ(views[0].successors[1].unit.full_name, "Phường Liên Chiểu");
    EXPECT_EQ(views[0].successors[1].extent, core::SuccessionExtent::remainder);
}

TEST(AdminRealData, NamesTheTableCannotJoinAreJoined) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& world = country().world;
    EXPECT_EQ(world.after("06970"), "06978 whole"); // Ba Chẽ, coded 06970 in the table
    for (auto const* name : {"Xã Ch'ơm", "Xã Tr'Hy", "Xã A Xan", "Xã Ga Ri"}) {
        auto const views = view_succession(world.reg, name, AdminLevel::commune, {});
        ASSERT_FALSE(views.empty()) << name;
        EXPECT_FALSE(views[0].successors.empty()) << name;
    }
    EXPECT_EQ(world.after("30901"), "30886 whole"); // the two Thạnh Lộc, exchanged in the table
    EXPECT_EQ(world.after("30913"), "30910 whole");
    EXPECT_EQ(world.after("01120"), "01096 whole"); // texts exchanged in the source
}

TEST(AdminRealData, EveryUnitOfNowHasAnOutlineAndDaNangAFullOne) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& reg = country().world.reg;
    constexpr core::Date kToday{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{1}};
    std::map<std::string, int> notes;
    reg.outlines(AdminLevel::commune, kToday, {},
                 [&](core::AdminUnitId id, std::string_view) { ++notes[reg.unit(id).geometry_note]; });
    EXPECT_THAT(notes, ElementsAre(Pair("", 94), Pair("simplified", 3227)));
    notes.clear();
    constexpr core::Date kThen{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{1}};
    reg.outlines(AdminLevel::province, kThen, {},
                 [&](core::AdminUnitId id, std::string_view) { ++notes[reg.unit(id).geometry_note]; });
    EXPECT_THAT(notes, ElementsAre(Pair("2008 outline", 63)));
    notes.clear();
    reg.outlines(AdminLevel::district, kThen, {},
                 [&](core::AdminUnitId id, std::string_view) { ++notes[reg.unit(id).geometry_note]; });
    EXPECT_THAT(notes, ElementsAre(Pair("2009 outline", 675)));
}

TEST(AdminRealData, DongNaiIsACitySinceApril2026) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& reg = country().world.reg;
    auto const on = [](int year, unsigned month, unsigned day) {
        return core::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    };
    EXPECT_EQ(require_unit(reg, "75", {}, on(2025, 12, 1)).full_name, "Tỉnh Đồng Nai");
    EXPECT_EQ(require_unit(reg, "75", {}, on(2026, 4, 30)).full_name, "Thành phố Đồng Nai");
    EXPECT_EQ(require_unit(reg, "25270", {}, on(2026, 4, 29)).full_name, "Xã Lộc Ninh");
    EXPECT_EQ(require_unit(reg, "Phường Lộc Ninh", {}, {}).code, "25270");
}

TEST(AdminRealData, ReusedCodesAndNamesAreRefusedWithoutADate) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& reg = country().world.reg;
    EXPECT_THROW(require_unit(reg, "20242", {}, {}), core::Error);
    EXPECT_EQ(require_unit(reg, "quan hai chau", {}, {}).code, "492");
    EXPECT_EQ(require_unit(reg, "Thành phố Hà Nội", {}, {}).code, "01");
    EXPECT_THROW(require_unit(reg, "Đà Nẵng", {}, {}), core::Error);
    core::SiteQuery query;
    expand_for_sites(reg, require_unit(reg, "Thành phố Đà Nẵng", {}, core::kTwoLevelGovernment), query);
    EXPECT_EQ(query.communes.size(), 94U);
}

TEST(AdminRealData, PlacesOfKnownPoints) {
    HATANG_NEED_REAL_DATA(kNeeded);
    auto const& reg = country().world.reg;
    PlaceFinder finder(reg);
    auto const dragon_bridge = finder.find({108.2237, 16.0611}, {});
    ASSERT_TRUE(dragon_bridge.commune && dragon_bridge.district_then);
    EXPECT_EQ(reg.unit(*dragon_bridge.commune).full_name, "Phường Hải Châu");
    EXPECT_EQ(reg.unit(*dragon_bridge.district_then).full_name, "Quận Hải Châu");
    EXPECT_EQ(dragon_bridge.then_basis, core::ThenBasis::succession);
    auto const hoan_kiem = finder.find({105.8525, 21.0288}, {});
    ASSERT_TRUE(hoan_kiem.commune);
    EXPECT_EQ(reg.unit(*hoan_kiem.commune).full_name, "Phường Hoàn Kiếm");
    auto const paracels = finder.find(spatial::interior_point(country().world.unit("20333", true).geometry_wkb), {});
    ASSERT_TRUE(paracels.commune && paracels.district_then);
    EXPECT_EQ(reg.unit(*paracels.commune).full_name, "Đặc khu Hoàng Sa");
    EXPECT_EQ(reg.unit(*paracels.district_then).full_name, "Huyện Hoàng Sa");
    EXPECT_FALSE(finder.find({100.5, 13.75}, {}).commune);
}

TEST(AdminRealData, AMillionPlacesInSeconds) {
    HATANG_NEED_REAL_DATA(kNeeded);
    PlaceFinder finder(country().world.reg);
    constexpr int kSide = 1000;
    auto const at = [](int i, int j) { return core::GeoPoint{107.9 + 0.4 * i / kSide, 15.85 + 0.3 * j / kSide}; };
    finder.find(at(0, 0), {});
    auto const start = std::clock();
    int found = 0;
    for (int i = 0; i < kSide; ++i) {
        for (int j = 0; j < kSide; ++j) {
            found += finder.find(at(i, j), {"Xã Hòa Liên", "Huyện Hòa Vang", ""}).commune ? 1 : 0;
        }
    }
    double const seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    RecordProperty("cpu_ms", static_cast<int>(seconds * 1000));
    EXPECT_GT(found, kSide * kSide / 2);
    EXPECT_LT(seconds, 20.0); // unoptimised and on a busy machine; optimised it is under 1 s
}

} // namespace
} // namespace hatang::desk
