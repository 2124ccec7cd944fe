// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "tests/unit/core/text_generator.hpp"

#include <gtest/gtest.h>

#include <array>

namespace hatang::core {
namespace {

struct Spelling {
    CodeList const& (*list)();
    char const* written;
    char const* code;
};

class FoundSpelling : public testing::TestWithParam<Spelling> {};

TEST_P(FoundSpelling, MeansItsCode) {
    auto const [list, written, code] = GetParam();
    for (auto const& form : {std::string(written), test::to_nfd(written)}) {
        auto const* entry = list().find(form);
        ASSERT_NE(entry, nullptr) << written;
        EXPECT_EQ(entry->code, code) << written;
    }
}

INSTANTIATE_TEST_SUITE_P(
    MastClass, FoundSpelling,
    testing::Values(Spelling{mast_classes, "A2b", "A2b"}, Spelling{mast_classes, "a2B ", "A2b"},
                    Spelling{mast_classes, "A.2.b", "A2b"}, Spelling{mast_classes, "Loại A1a", "A1a"},
                    Spelling{mast_classes, "cột ăng ten loại A2a", "A2a"}, Spelling{mast_classes, "cồng kềnh", "A2"},
                    Spelling{mast_classes, "CỒNG KỀNH", "A2"}, Spelling{mast_classes, "không cồng kềnh", "A1"},
                    Spelling{mast_classes, "thân thiện môi trường", "A1b"}, Spelling{mast_classes, "ngụy trang", "A1b"},
                    Spelling{mast_classes, "nguỵ trang", "A1b"}, Spelling{mast_classes, "Trạm BTS loại 1", "A2"}));

INSTANTIATE_TEST_SUITE_P(StructureKind, FoundSpelling,
                         testing::Values(Spelling{structure_kinds, "Cột tự đứng", "self_supporting_tower"},
                                         Spelling{structure_kinds, "dây co", "guyed_mast"},
                                         Spelling{structure_kinds, "Cột dây néo", "guyed_mast"},
                                         Spelling{structure_kinds, "đơn thân", "monopole"},
                                         Spelling{structure_kinds, "Monopole", "monopole"},
                                         Spelling{structure_kinds, "trên mái nhà", "roof_pole"},
                                         Spelling{structure_kinds, "cột cóc", "roof_pole"},
                                         Spelling{structure_kinds, "cột đèn", "lamp_post_mount"},
                                         Spelling{structure_kinds, "gắn tường", "wall_mount"},
                                         Spelling{structure_kinds, "xe BTS lưu động", "vehicle"},
                                         Spelling{structure_kinds, "Cột nguỵ trang", "camouflaged"}));

INSTANTIATE_TEST_SUITE_P(StationStatus, FoundSpelling,
                         testing::Values(Spelling{station_statuses, "Đang hoạt động", "in_service"},
                                         Spelling{station_statuses, "đang phát sóng", "in_service"},
                                         Spelling{station_statuses, "on-air", "in_service"},
                                         Spelling{station_statuses, "Tạm ngừng", "suspended"},
                                         Spelling{station_statuses, "dừng hoạt động", "suspended"},
                                         Spelling{station_statuses, "Đang xây dựng", "under_construction"},
                                         Spelling{station_statuses, "dự kiến", "planned"},
                                         Spelling{station_statuses, "Quy hoạch", "planned"},
                                         Spelling{station_statuses, "đã tháo dỡ", "dismantled"}));

INSTANTIATE_TEST_SUITE_P(
    Operator, FoundSpelling,
    testing::Values(Spelling{operators, "Viettel", "VIETTEL"}, Spelling{operators, "Tập đoàn Viettel", "VIETTEL"},
                    Spelling{operators, "Viettel Đà Nẵng", "VIETTEL"}, Spelling{operators, "VNPT - Vinaphone", "VNPT"},
                    Spelling{operators, "Viễn thông Đà Nẵng", "VNPT"},
                    Spelling{operators, "Trung tâm kinh doanh VNPT Đà Nẵng", "VNPT"},
                    Spelling{operators, "Mobifone", "MOBIFONE"},
                    Spelling{operators, "Công ty dịch vụ Mobifone khu vực 3", "MOBIFONE"},
                    Spelling{operators, "Công ty Cổ phần Viễn thông di động Vietnammobile", "VIETNAMOBILE"},
                    Spelling{operators, "Chi nhánh CTCP Viễn thông di động Toàn Cầu GTel", "GMOBILE"},
                    Spelling{operators, "G-Mobile", "GMOBILE"}, Spelling{operators, "Itelecom", "ITEL"},
                    Spelling{operators, "FPT Telecom", "FPT"}, Spelling{operators, "VTVcab", "VTVCAB"},
                    Spelling{operators, "SCTV", "SCTV"}, Spelling{operators, "Công ty Sao Á", "SAO_A"},
                    Spelling{operators, "Công ty T.B.I", "TBI"}, Spelling{operators, "OCK", "OCK"},
                    Spelling{operators, "VNPT Cà Mau", "VNPT"}, Spelling{operators, "Viettel Khánh Hoà", "VIETTEL"},
                    Spelling{operators, "Viễn thông Bà Rịa - Vũng Tàu", "VNPT"}));

INSTANTIATE_TEST_SUITE_P(StructureEvent, FoundSpelling,
                         testing::Values(Spelling{structure_event_kinds, "built", "built"},
                                         Spelling{structure_event_kinds, "Hạ độ cao", "height_reduction"},
                                         Spelling{structure_event_kinds, "height-reduction", "height_reduction"},
                                         Spelling{structure_event_kinds, "chuyển đổi", "conversion"},
                                         Spelling{structure_event_kinds, "dùng chung", "shared"},
                                         Spelling{structure_event_kinds, "Tháo dỡ", "dismantled"}));

constexpr std::array kLists{mast_classes, structure_kinds, station_statuses, operators, structure_event_kinds};

TEST(CodeLists, DoNotGuess) {
    for (auto const list : kLists)
        for (auto const* written : {"", " ", "-", "A3", "không rõ", "khác", "trạm", "cột", "loại 2"})
            EXPECT_EQ(list().find(written), nullptr) << list().name() << ": " << written;
}

TEST(CodeLists, LeaveNamesOfTwoCompaniesOpen) {
    EXPECT_EQ(operators().find("Viễn thông Hà Nội"), nullptr);
    EXPECT_EQ(operators().find("Công ty Cổ phần Viễn thông Hà Nội")->code, "VIETNAMOBILE");
    EXPECT_EQ(station_statuses().find("chưa phát sóng"), nullptr);
}

TEST(CodeLists, AreWholeInEveryEntry) {
    for (auto const list : kLists) {
        EXPECT_FALSE(list().entries().empty());
        for (auto const& entry : list().entries()) {
            EXPECT_FALSE(entry.label.vi.empty()) << entry.code;
            EXPECT_FALSE(entry.label.en.empty()) << entry.code;
            EXPECT_EQ(to_nfc(entry.label.vi), entry.label.vi) << entry.code;
            EXPECT_EQ(list().find(entry.code), &entry);
            EXPECT_EQ(list().find(entry.label.vi), &entry);
            EXPECT_EQ(list().find(entry.label.en), &entry);
            for (auto const& spelling : entry.spellings) {
                EXPECT_EQ(search_key(spelling), spelling);
                EXPECT_EQ(list().find(spelling), &entry);
            }
        }
    }
}

TEST(CodeLists, HoldTheCodesOfTheRegister) {
    auto const codes = [](CodeList const& list) {
        std::vector<std::string> all;
        for (auto const& entry : list.entries())
            all.push_back(entry.code);
        return all;
    };
    using Codes = std::vector<std::string>;
    EXPECT_EQ(codes(mast_classes()), (Codes{"A1", "A1a", "A1b", "A2", "A2a", "A2b", "A2c"}));
    EXPECT_EQ(codes(structure_kinds()), (Codes{"guyed_mast", "self_supporting_tower", "monopole", "roof_pole",
                                               "wall_mount", "lamp_post_mount", "camouflaged", "vehicle"}));
    EXPECT_EQ(codes(station_statuses()),
              (Codes{"planned", "under_construction", "in_service", "suspended", "dismantled"}));
    EXPECT_EQ(codes(structure_event_kinds()),
              (Codes{"built", "height_reduction", "conversion", "shared", "dismantled"}));
}

TEST(CodeList, LabelsStoredCodes) {
    EXPECT_EQ(station_statuses().label("in_service"), (Words{"Đang hoạt động", "In service"}));
    EXPECT_EQ(operators().label("Nhà mạng lạ"), same_words("Nhà mạng lạ"));
}

TEST(CodeList, RefusesASpellingWithTwoMeanings) {
    std::vector<CodeEntry> entries{{"one", {"Một", "One"}, {"so mot"}}, {"two", {"Hai", "Two"}, {"so-mot"}}};
    EXPECT_THROW(CodeList("numbers", entries), Error);
}

} // namespace
} // namespace hatang::core
