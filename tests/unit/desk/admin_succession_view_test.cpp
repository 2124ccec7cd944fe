// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/admin/succession_view.hpp"
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::SuccessionExtent;
using testing::ElementsAre;

class View : public testing::Test {
protected:
    View() { world.import({"before.csv", "now.csv", "texts.csv"}); }
    static std::vector<std::string> names(std::vector<SuccessionLine> const& lines) {
        std::vector<std::string> found;
        for (auto const& line : lines) {
            found.push_back(line.unit.full_name + " " + std::string(core::to_string(line.extent)));
        }
        return found;
    }
    test_data::World world;
};

TEST_F(View, HoaLienNamesBothWards) {
    auto const views = view_succession(world.reg, "Xã Hòa Liên", {}, {});
    ASSERT_EQ(views.size(), 1U);
    EXPECT_EQ(views[0].parent->full_name, "Huyện Hòa Vang");
    EXPECT_THAT(names(views[0].successors), ElementsAre("Phường Hải Vân part", "Phường Liên Chiểu remainder"));
    EXPECT_EQ(views[0].successors[1].basis, "Xã Hòa Liên (phần còn lại sau khi sáp nhập vào phường Hải Vân)");
    EXPECT_EQ(core::format_iso(views[0].successors[1].on), "2025-07-01");
    EXPECT_TRUE(views[0].predecessors.empty());
}

TEST_F(View, ANewCommuneNamesWhatItWasMadeOf) {
    auto const views = view_succession(world.reg, "20197", {}, core::kTwoLevelGovernment);
    ASSERT_EQ(views.size(), 1U);
    EXPECT_THAT(names(views[0].predecessors), ElementsAre("Phường Hòa Khánh Bắc whole", "Xã Hòa Liên remainder"));
    EXPECT_EQ(views[0].predecessors[1].parent->full_name, "Huyện Hòa Vang");
}

TEST_F(View, ANameUsedAgainShowsEachUnitApart) {
    auto const views = view_succession(world.reg, "Phường Hải Châu", {}, {});
    ASSERT_EQ(views.size(), 2U);
    EXPECT_EQ(views[0].unit.code, "20236");
    EXPECT_EQ(views[1].unit.code, "20242");
}

TEST_F(View, ADistrictGoesWhereItsCommunesWent) {
    auto const views = view_succession(world.reg, "Huyện Hòa Vang", {}, {});
    ASSERT_EQ(views.size(), 1U);
    ASSERT_THAT(names(views[0].successors), ElementsAre("Phường Hải Vân part", "Phường Liên Chiểu part"));
    EXPECT_TRUE(views[0].successors[0].is_derived);
    EXPECT_EQ(views[0].successors[0].basis, "Xã Hòa Bắc, Xã Hòa Liên");
    EXPECT_THAT(names(view_succession(world.reg, "Quận Hải Châu", {}, {}).at(0).successors),
                ElementsAre("Phường Hải Châu whole"));
    auto const islands = view_succession(world.reg, "Huyện Hoàng Sa", {}, {}).at(0);
    EXPECT_THAT(names(islands.successors), ElementsAre("Đặc khu Hoàng Sa whole"));
    EXPECT_FALSE(islands.successors[0].is_derived);
}

TEST_F(View, ProvincesNameBothSides) {
    auto const after = view_succession(world.reg, world.unit("48", true, AdminLevel::province));
    EXPECT_THAT(names(after.predecessors), ElementsAre("Thành phố Đà Nẵng whole", "Tỉnh Quảng Nam whole"));
}

TEST_F(View, AnUnknownNameIsAnError) {
    EXPECT_THROW(view_succession(world.reg, "Xã Không Có", {}, {}), core::Error);
}

} // namespace
} // namespace hatang::desk
