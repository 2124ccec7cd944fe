// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "desk/complaints/address_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <vector>

namespace hatang::desk {
namespace {

/// Every part that is there, by its name.
std::string told(AddressParts const& parts) {
    std::vector<std::string> all;
    auto const add = [&](std::string_view name, std::string const& value) {
        if (!value.empty()) {
            all.push_back(fmt::format("{}={}", name, value));
        }
    };
    add("house", parts.house);
    add("alley", fmt::format("{}", fmt::join(parts.alleys, ">")));
    add("lot", parts.lot);
    add("group", parts.group);
    add("hamlet", parts.hamlet);
    add("area", parts.area);
    add("street", parts.street);
    add("crossing", parts.crossing);
    add("from", parts.from);
    add("to", parts.to);
    add("landmark", parts.landmark);
    add("ward", parts.ward);
    add("district", parts.district);
    add("province", parts.province);
    add("units", fmt::format("{}", fmt::join(parts.units, ">")));
    add("vague", parts.vague ? "yes" : "");
    return fmt::format("{}", fmt::join(all, " | "));
}

struct Case {
    std::string written;
    std::string parts;
};

/// Addresses of half-year reports and hotline calls.
std::vector<Case> const kCases{
    {"280 Điện Biên Phủ, quận Thanh Khê", "house=280 | street=Điện Biên Phủ | district=quận Thanh Khê"},
    {"Tổ 35A phường Hòa Xuân, quận Cẩm Lệ", "group=35A | ward=phường Hòa Xuân | district=quận Cẩm Lệ"},
    {"Tô 155 phường Hòa Khánh Nam, quận Liên Chiểu",
     "group=155 | ward=phường Hòa Khánh Nam | district=quận Liên Chiểu"},
    {"K624 Trưng Nữ Vương, quận Hải Châu", "alley=624 | street=Trưng Nữ Vương | district=quận Hải Châu"},
    {"K624/12 Trưng Nữ Vương", "house=12 | alley=624 | street=Trưng Nữ Vương"},
    {"kiệt 624 Trưng Nữ Vương", "alley=624 | street=Trưng Nữ Vương"},
    {"Kiệt số 624 đường Trưng Nữ Vương", "alley=624 | street=Trưng Nữ Vương"},
    {"H12/5 K408 Hoàng Diệu", "house=5 | alley=408>12 | street=Hoàng Diệu"},
    {"số 5 hẻm 12 kiệt 408 Hoàng Diệu", "house=5 | alley=408>12 | street=Hoàng Diệu"},
    {"số nhà 15/3 đường Lê Lợi", "house=15/3 | street=Lê Lợi"},
    {"55-57 Ông Ích Khiêm, Hải Châu", "house=55-57 | street=Ông Ích Khiêm | units=Hải Châu"},
    {"Lô 23A3, tổ 56, KDC nam cầu Tuyên Sơn, phường Mỹ An, quận Ngũ Hành Sơn",
     "lot=23A3 | group=56 | area=nam cầu Tuyên Sơn | ward=phường Mỹ An | district=quận Ngũ Hành Sơn"},
    {"Khách sạn Blue Sea, phường Phước Mỹ, quận Sơn Trà",
     "landmark=Khách sạn Blue Sea | ward=phường Phước Mỹ | district=quận Sơn Trà"},
    {"1068 Trường Chinh, Q. Cẩm Lệ", "house=1068 | street=Trường Chinh | district=Q. Cẩm Lệ"},
    {"20 Nguyễn Hoàng, Q.Thanh Khê", "house=20 | street=Nguyễn Hoàng | district=Q. Thanh Khê"},
    {"12 Lê Duẩn, P.4, Q.1, TP Hồ Chí Minh",
     "house=12 | street=Lê Duẩn | ward=P. 4 | district=Q. 1 | province=TP Hồ Chí Minh"},
    {"ngã tư Mẹ Thứ - Phạm Hùng", "street=Mẹ Thứ | crossing=Phạm Hùng"},
    {"Ngã tư Hoàng Diệu – Trưng Nữ Vương, quận Hải Châu",
     "street=Hoàng Diệu | crossing=Trưng Nữ Vương | district=quận Hải Châu"},
    {"góc đường Quang Trung và đường Nguyễn Thị Minh Khai", "street=Quang Trung | crossing=Nguyễn Thị Minh Khai"},
    {"ngã ba Huế", "landmark=ngã ba Huế"},
    {"QL1A qua xã Hòa Phước", "street=QL1A | ward=xã Hòa Phước | vague=yes"},
    {"đường Bạch Đằng đoạn từ Lê Duẩn đến Trần Quốc Toản", "street=Bạch Đằng | from=Lê Duẩn | to=Trần Quốc Toản"},
    {"12 Dương Đình Nghệ", "house=12 | street=Dương Đình Nghệ"},
    {"7 Phó Đức Chính, phường Mân Thái", "house=7 | street=Phó Đức Chính | ward=phường Mân Thái"},
    {"30 Ngô Quyền", "house=30 | street=Ngô Quyền"},
    {"3 Huyền Trân Công Chúa", "house=3 | street=Huyền Trân Công Chúa"},
    {"đường 30/4", "street=30/4"},
    {"ngõ 12 đường Xã Đàn, quận Đống Đa, Hà Nội", "alley=12 | street=Xã Đàn | district=quận Đống Đa | units=Hà Nội"},
    {"thôn Quá Giáng 2, xã Hòa Phước, huyện Hòa Vang",
     "hamlet=Quá Giáng 2 | ward=xã Hòa Phước | district=huyện Hòa Vang"},
    {"tổ dân phố số 7, thị trấn Ái Tử", "group=7 | ward=thị trấn Ái Tử"},
    {"gần chợ Cồn", "landmark=chợ Cồn | vague=yes"},
    {"to 35A phuong Hoa Xuan", "group=35A | ward=phuong Hoa Xuan"},
    {"280 dien bien phu, quan thanh khe", "house=280 | street=dien bien phu | district=quan thanh khe"},
    {"", ""},
    {" , ;  ", ""},
};

TEST(AddressParts, TakesApartWhatPeopleSay) {
    for (auto const& each : kCases) {
        EXPECT_EQ(told(parse_address(each.written)), each.parts) << each.written;
    }
}

TEST(AddressParts, KeepsWhatWasWritten) {
    EXPECT_EQ(parse_address("  K624  Trưng Nữ Vương ").written, "K624 Trưng Nữ Vương");
}

TEST(AddressKey, IsTheSameHoweverItIsWritten) {
    auto const key = [](std::string_view text) { return address_key(parse_address(text)); };
    EXPECT_EQ(key("K624 Trưng Nữ Vương, quận Hải Châu"), key("kiệt 624 đường Trưng Nữ Vương"));
    EXPECT_EQ(key("ngã tư Mẹ Thứ - Phạm Hùng"), key("góc đường Phạm Hùng và Mẹ Thứ"));
    EXPECT_EQ(key("Tổ 35A phường Hòa Xuân"), key("tổ 35a, P. Hòa Xuân, quận Cẩm Lệ"));
    EXPECT_NE(key("Tổ 35A phường Hòa Xuân"), key("Tổ 35A phường Hòa Khánh Nam"));
    EXPECT_NE(key("K624 Trưng Nữ Vương"), key("624 Trưng Nữ Vương"));
}

TEST(AddressKey, IsEmptyForAStreetOrAWardAsAWhole) {
    EXPECT_EQ(address_key(parse_address("đường Trưng Nữ Vương, quận Hải Châu")), "");
    EXPECT_EQ(address_key(parse_address("phường Hòa Xuân")), "");
}

TEST(AddressParts, WithoutAKindUnitsFollowTheirOrder) {
    auto const parts = with_units(parse_address("280 Điện Biên Phủ, Chính Gián, Thanh Khê, Đà Nẵng"));
    EXPECT_EQ(parts.ward, "Chính Gián");
    EXPECT_EQ(parts.district, "Thanh Khê");
    EXPECT_EQ(parts.province, "Đà Nẵng");
}

/// No address takes the parser down, and nothing is invented: every part stands in what was written.
TEST(AddressParts, InventsNothing) {
    std::vector<std::string> const words{"K624",  "tổ",   "35A", "phường", "Hòa", "Xuân", ",",    "-",   "ngã tư",
                                         "đường", "12/3", "Lô",  "P.",     "Q.1", "quận", "KDC",  "số",  "gần",
                                         "và",    "đến",  "hẻm", "TP.",    "(",   "thôn", "QL1A", "H12", "đoạn từ"};
    rc::check([&] {
        std::string text;
        for (auto const index :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, words.size()))) {
            text += words[index] + " ";
        }
        auto const parts = parse_address(text);
        auto const key = core::search_key(parts.written);
        for (auto const* part :
             {&parts.house, &parts.lot, &parts.group, &parts.hamlet, &parts.area, &parts.street, &parts.crossing,
              &parts.from, &parts.to, &parts.ward, &parts.district, &parts.province}) {
            auto const wanted = core::search_key(*part);
            std::string glued = key;
            std::erase(glued, ' ');
            std::string bare = wanted;
            std::erase(bare, ' ');
            RC_ASSERT(glued.find(bare) != std::string::npos);
        }
    });
}

} // namespace
} // namespace hatang::desk
