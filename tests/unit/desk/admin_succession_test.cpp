// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/desk/admin_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Joined : test_data::World {
    /// The fixture with some texts replaced and more old communes.
    AdminImportResult with(std::string const& texts, std::string const& more_before = "",
                           std::string const& more_now = "") {
        files.give("before.csv", std::string(test_data::kBefore) + more_before);
        files.give("now.csv", std::string(test_data::kNow) + more_now);
        files.give("texts.csv", "new_code,truoc_sap_nhap\n" + texts);
        return import({"before.csv", "now.csv", "texts.csv"});
    }
    std::string basis(std::string_view before, std::string_view after) const {
        for (auto const& one : reg.successors(*unit(before, false).id)) {
            if (reg.unit(one.after).code == after) {
                return one.basis;
            }
        }
        return "no such succession";
    }
};

TEST(AdminSuccession, FollowsTheTextsWithParts) {
    Joined world;
    auto const result = world.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(world.after("20296"), "20194 part; 20197 remainder");
    EXPECT_EQ(world.basis("20296", "20197"), "Xã Hòa Liên (phần còn lại sau khi sáp nhập vào phường Hải Vân)");
    EXPECT_EQ(world.after("20195"), "20194 whole"); // Hoà Hiệp Nam in the text
    EXPECT_EQ(world.after("20455"), "20455 whole"); // Ch’ơm
    EXPECT_EQ(world.after("20461"), "20455 whole"); // Gari
    EXPECT_EQ(result.texts_with_parts, 1);
    EXPECT_EQ(result.communes_without_successor, 0);
    EXPECT_EQ(result.communes_without_predecessor, 0);
}

TEST(AdminSuccession, ProvincesFollowTheirCommunes) {
    Joined world;
    world.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(world.after("48", AdminLevel::province), "48 whole");
    EXPECT_EQ(world.after("49", AdminLevel::province), "48 whole");
}

TEST(AdminSuccession, ADistrictWithoutCommunesBecomesTheCommuneItself) {
    Joined world;
    world.import({"before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(world.after("498", AdminLevel::district), "20333 whole");
}

TEST(AdminSuccession, AWholeDistrictMeansAllItsCommunes) {
    Joined world;
    world.with("20194,Huyện Hòa Vang\n20197,Quận Liên Chiểu\n20242,\"Phường Hải Châu, Phường Phước Ninh\"\n");
    EXPECT_EQ(world.after("20293"), "20194 whole");
    EXPECT_EQ(world.after("20296"), "20194 whole");
    EXPECT_EQ(world.after("20195"), "20197 whole");
}

TEST(AdminSuccession, AUnitInSeveralTextsIsPartEvenWhereNoneSaysSo) {
    Joined world;
    world.with("20194,\"Phường Hòa Hiệp Bắc, Xã Hòa Liên\"\n20197,\"Phường Hòa Khánh Bắc, Xã Hòa Liên\"\n");
    EXPECT_EQ(world.after("20296"), "20194 part; 20197 part");
}

TEST(AdminSuccession, SameNamesAreToldApartByDistrictInBracketsOrNeighbours) {
    std::string const twins = "ward,20200,490,48,Phường Tân Lập,\nward,20300,497,48,Phường Tân Lập,\n";
    Joined world;
    world.with("20194,\"Xã Hòa Bắc, Xã Hòa Liên, Phường Tân Lập\"\n20197,\"Phường Tân Lập (quận Liên Chiểu), Phường "
               "Hải Châu\"\n",
               twins);
    EXPECT_EQ(world.after("20300"), "20194 whole");
    EXPECT_EQ(world.after("20200"), "20197 whole");
    EXPECT_THAT(world.basis("20300", "20194"), HasSubstr("cùng Huyện Hòa Vang"));
    EXPECT_THAT(world.basis("20200", "20197"), HasSubstr("theo quận Liên Chiểu"));
}

TEST(AdminSuccession, WhatCannotBeToldApartIsAFindingWithTheCandidates) {
    std::string const twins = "ward,20200,490,48,Phường Tân Lập,\nward,20300,497,48,Phường Tân Lập,\n";
    Joined world;
    world.with("20242,\"Phường Hải Châu, Phường Tân Lập\"\n", twins);
    ASSERT_THAT(world.findings.values("member-ambiguous"), ElementsAre("Phường Tân Lập"));
    EXPECT_EQ(world.after("20200"), "");
    auto const finding = std::find_if(world.findings.all.begin(), world.findings.all.end(),
                                      [](auto const& one) { return one.code == "member-ambiguous"; });
    EXPECT_THAT(finding->message.en, HasSubstr("Phường Tân Lập (Quận Liên Chiểu, 20200)"));
    EXPECT_THAT(finding->message.en, HasSubstr("Phường Tân Lập (Huyện Hòa Vang, 20300)"));
    EXPECT_EQ(finding->row, 2);
}

TEST(AdminSuccession, MisspeltMembersAreJoinedAndSaid) {
    Joined world;
    world.with("20194,\"Xã Hòa Liên, Xã Hòa Bác\"\n20197,\"Phường Hòa Hiệp Bắc, Phường Hòa Hiệp Nạm, Phường Hòa Khanhh "
               "Bắc\"\n");
    EXPECT_EQ(world.after("20293"), "20194 whole"); // other marks
    EXPECT_EQ(world.after("20197"), "20197 whole"); // a letter too many
    EXPECT_THAT(world.findings.values("member-misspelt"), ElementsAre("Phường Hòa Khanhh Bắc"));
    EXPECT_THAT(world.findings.values("member-joined-loosely"), ElementsAre("Xã Hòa Bác", "Phường Hòa Hiệp Nạm"));
}

TEST(AdminSuccession, NothingIsDroppedSilently) {
    Joined world;
    auto const result = world.with("20194,\"Trường bắn TB1, Xã Hòa Liên\"\n99999,Xã Hòa Bắc\n");
    EXPECT_THAT(world.findings.values("member-unknown"), ElementsAre("Trường bắn TB1"));
    EXPECT_THAT(world.findings.values("text-without-commune"), ElementsAre("99999"));
    EXPECT_EQ(result.communes_without_successor, 8);
    EXPECT_EQ(world.findings.values("commune-without-successor").size(), 8U);
    EXPECT_EQ(result.communes_without_predecessor, 4);
}

TEST(AdminSuccession, UnchangedMeansTheUnitWithTheSameCodeAndName) {
    Joined world;
    world.with("20293,giữ nguyên\n20194,\"Xã Hòa Liên, Phường Hòa Hiệp Bắc\"\n", "ward,20500,504,49,Xã Hoà Bắc,\n",
               "ward,20293,48,Hòa Bắc,Xã Hòa Bắc,,Xã\n");
    EXPECT_EQ(world.after("20293"), "20293 whole");
    EXPECT_EQ(world.after("20500"), "");
}

TEST(AdminSuccession, ExchangedTextsArePutRight) {
    Joined world;
    world.with("20293,\"Xã Hòa Liên\"\n20296,\"Xã Hòa Bắc\"\n20194,\"Phường Hòa Hiệp Bắc, Phường Hòa Hiệp Nam\"\n", "",
               "ward,20293,48,Hòa Bắc,Xã Hòa Bắc,,Xã\nward,20296,48,Hòa Liên,Xã Hòa Liên,,Xã\n");
    EXPECT_EQ(world.findings.values("texts-exchanged").size(), 1U);
    EXPECT_EQ(world.after("20293"), "20293 whole");
    EXPECT_EQ(world.after("20296"), "20296 whole");
}

constexpr char const* kTable =
    R"csv(old_ward_code,old_ward_name,old_district_name,old_province_name,new_ward_code,new_ward_name,new_province_name
20296,Xã Hoà Liên,Huyện Hòa Vang,Thành phố Đà Nẵng,20197,Phường Liên Chiểu,Thành phố Đà Nẵng
20293,Xã Hòa Bắc,Huyện Hòa Vang,Thành phố Đà Nẵng,20197,Phường Liên Chiểu,Thành phố Đà Nẵng
20242,Phường Phước Nình,Quận Hải Châu,Thành phố Đà Nẵng,20242,Phường Hải Châu,Thành phố Đà Nẵng
20236,Phường Hải Châu 1,Quận Hải Châu,Thành phố Đà Nẵng,20242,Phường Hải Châu,Thành phố Đà Nẵng
20195,Phường Hòa Hiệp Nam,Quận Liên Chiểu,Thành phố Đà Nẵng,06970,Xã Ba Chẽ,Tỉnh Quảng Ninh
)csv";

TEST(AdminSuccession, TheTableFillsWhatTextsLeaveOpenAndIsChecked) {
    Joined world;
    world.files.give("table.csv", kTable);
    world.files.give("texts.csv", "new_code,truoc_sap_nhap\n20194,\"Xã Hòa Bắc, Phường Hòa Hiệp Bắc\"\n");
    auto const result = world.import({"table.csv", "before.csv", "now.csv", "texts.csv"});
    EXPECT_EQ(world.after("20293"), "20194 whole"); // the text wins
    EXPECT_EQ(world.findings.values("table-disagrees").size(), 1U);
    EXPECT_EQ(world.after("20296"), "20197 whole"); // no text names it
    EXPECT_THAT(world.basis("20296", "20197"), HasSubstr("bảng quy đổi"));
    EXPECT_THAT(world.findings.values("table-code-unknown"), ElementsAre("06970 Xã Ba Chẽ"));
    EXPECT_THAT(world.findings.values("table-name-differs"), ElementsAre("Phường Hải Châu 1"));
    EXPECT_EQ(world.findings.values("table-lacks-commune").size(), 4U);
    EXPECT_EQ(result.rejected, 1);
}

TEST(AdminSuccession, TheTableAloneGivesWholeSuccessions) {
    Joined world;
    world.files.give("table.csv", kTable);
    world.import({"table.csv", "before.csv", "now.csv"});
    EXPECT_EQ(world.after("20296"), "20197 whole");
    EXPECT_EQ(world.after("48", AdminLevel::province), "48 whole");
    EXPECT_THAT(world.findings.values("successor-from-table"), IsEmpty());
    // the texts later put it right, and the register learns that the first answer was only a part
    world.import({"texts.csv"});
    EXPECT_EQ(world.after("20296"), "20194 part; 20197 remainder");
}

} // namespace
} // namespace hatang::desk
