// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/letters/case_letter.hpp"
#include "desk/letters/case_words.hpp"
#include "desk/letters/letter_parts.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace {

using namespace hatang;
using core::LetterKind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

core::Date day(char const* text) {
    return *core::parse_date(text);
}

constexpr char const* kAgency = R"(
superior: |-
  ỦY BAN NHÂN DÂN
  THÀNH PHỐ ĐÀ NẴNG
agency: SỞ KHOA HỌC VÀ CÔNG NGHỆ
name: Sở Khoa học và Công nghệ
short_name: SKHCN
unit: BCVT
place: Đà Nẵng
head_title: GIÁM ĐỐC
vn2000: 107-45
signers:
  - {name: Trần Văn Bình, title: PHÓ GIÁM ĐỐC, authority: KT}
copies: [Giám đốc (để b/c)]
)";

desk::Agency agency(std::string const& more = {}) {
    return desk::read_agency(kAgency + more, "co-quan.yaml");
}

desk::LetterFacts facts(std::string const& kind, std::string const& stage) {
    desk::LetterFacts made;
    made.code = "HS-2026-0001";
    made.kind = kind;
    made.kind_title = {"Giấy phép xây dựng", "Construction permit"};
    made.procedure = "new";
    made.filed_on = day("2026-08-03");
    made.applicant = "Tổng công ty Viễn thông";
    made.address = "76 Đống Đa";
    made.commune = core::same_words("Phường Hải Châu");
    made.position = core::GeoPoint{108.2208, 16.0678};
    made.proposal = {{"height_m", {"Chiều cao cột", "Height"}, core::same_words("15"), "m"}};
    made.stage = stage;
    made.stage_title = {"Đang thẩm định", "Under review"};
    return made;
}

desk::LetterFacts decided(std::string const& kind, std::string const& outcome) {
    auto made = facts(kind, outcome == "agreed" ? "approved" : "rejected");
    made.decision = desk::LetterDecision{};
    made.decision->outcome = outcome;
    made.decision->on = day("2026-08-10");
    made.decision->reasons = "cột vượt chiều cao cho phép.";
    return made;
}

core::Letter letter(
    desk::LetterFacts const& of, LetterKind kind,
    std::function<void(desk::LetterRequest&)> const& change = [](desk::LetterRequest&) {}) {
    desk::LetterRequest request;
    request.kind = kind;
    request.on = day("2026-02-05");
    change(request);
    return desk::case_letter(of, agency(), request, {std::nullopt, 7});
}

std::vector<std::string> column(core::Letter const& of, char const* list, char const* key) {
    std::vector<std::string> texts;
    if (auto const found = of.lists.find(list); found != of.lists.end()) {
        for (core::LetterTexts const& row : found->second) {
            texts.push_back(row.at(key));
        }
    }
    return texts;
}

template <typename Work> std::string refusal_of(Work work) {
    try {
        work();
    } catch (core::Error const& error) {
        return error.sentence().en + " / " + error.hint().en;
    }
    return "accepted";
}

TEST(Agency, RefusesWhatCannotStandOnPaper) {
    EXPECT_EQ(refusal_of([] { agency(); }), "accepted");
    EXPECT_THAT(refusal_of([] { agency("motto: x\n"); }), HasSubstr("motto"));
    EXPECT_THAT(refusal_of([] { agency("symbols: {permit: \"GP XD\"}\n"); }), HasSubstr("no symbol"));
    EXPECT_THAT(refusal_of([] { agency("collective: Ủy ban\n"); }), HasSubstr("in capitals: 'ỦY BAN'"));
    EXPECT_THAT(refusal_of([] { agency("phone: \"" + std::string(400, '1') + "\"\n"); }), HasSubstr("longer than 300"));
    std::string text = kAgency;
    text.replace(text.find("107-45"), 6, "WGS84 ");
    EXPECT_THAT(refusal_of([&] { desk::read_agency(text, "a"); }), HasSubstr("no VN-2000 zone"));
    text = kAgency;
    text.replace(text.find("authority: KT"), 13, "authority: XX");
    EXPECT_THAT(refusal_of([&] { desk::read_agency(text, "a"); }), HasSubstr("'XX' is none of"));
    EXPECT_THAT(refusal_of([] { desk::read_agency("agency: SỞ\n", "a"); }), HasSubstr("name"));
}

TEST(LetterParts, WritesNumbersAndDatesAsTheDecreeSays) {
    auto const made = letter(facts("construction_permit", "under_review"), LetterKind::correction,
                             [](auto& request) { request.items = {"bản vẽ"}, request.number = "7"; });
    EXPECT_EQ(made.texts.at("number"), "07");
    EXPECT_EQ(made.texts.at("symbol"), "SKHCN-BCVT");
    EXPECT_EQ(made.texts.at("day"), "05");
    EXPECT_EQ(made.texts.at("month"), "02");
    EXPECT_EQ(desk::month_number(3), "3"); // only January and February have a zero
    EXPECT_THAT(column(made, "authority", "line"), ElementsAre("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"));
    EXPECT_EQ(made.texts.at("signer"), "Trần Văn Bình");
    EXPECT_EQ(made.texts.at("to_one"), "Tổng công ty Viễn thông.");
    EXPECT_EQ(made.texts.at("archive"), ", BCVT");
}

TEST(LetterParts, TakesNumberAndSymbolFromOneText) {
    auto const made = letter(facts("construction_permit", "under_review"), LetterKind::correction,
                             [](auto& request) { request.items = {"bản vẽ"}, request.number = "12/SXD-QLHT"; });
    EXPECT_EQ(made.texts.at("number"), "12");
    EXPECT_EQ(made.texts.at("symbol"), "SXD-QLHT");
}

TEST(LetterParts, TakesBulletsOffAndLeavesLettersWhole) {
    EXPECT_THAT(desk::lines_of_text("- bản vẽ;\n  + ảnh chụp.\n• giấy tờ\n-hợp đồng\n– biên bản\n- - hai dấu"),
                ElementsAre("bản vẽ", "ảnh chụp", "giấy tờ", "hợp đồng", "biên bản", "hai dấu"));
    EXPECT_THAT(desk::lines_of_text("“Thẻ cáp” bị mất\n…và cột nghiêng\n„x\n\u00A0đã xong"),
                ElementsAre("“Thẻ cáp” bị mất", "…và cột nghiêng", "„x", "đã xong"));
    EXPECT_THAT(desk::lines_of_text("-95 dBm tại sân\n- -5 dBm\n+84 236 1022"),
                ElementsAre("-95 dBm tại sân", "-5 dBm", "+84 236 1022"));
    EXPECT_THAT(desk::lines_of_text("-\n • \n...\n"), ElementsAre());
}

TEST(LetterParts, PutsTheAuthorityBeforeTheTitle) {
    auto const lines = [](char const* word, char const* title, char const* more) {
        desk::LetterRequest request;
        request.authority = word;
        request.signer = "Lê Văn C";
        request.signer_title = title;
        core::Letter made;
        desk::put_letter_parts(agency(more), request, {}, made);
        return column(made, "authority", "line");
    };
    EXPECT_THAT(lines("", "", ""), ElementsAre("GIÁM ĐỐC"));
    EXPECT_THAT(lines("TL", "Trưởng phòng Bưu chính, Viễn thông", ""),
                ElementsAre("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG BƯU CHÍNH, VIỄN THÔNG"));
    EXPECT_THAT(lines("TUQ", "Phó Trưởng phòng", ""), ElementsAre("TUQ. GIÁM ĐỐC", "PHÓ TRƯỞNG PHÒNG"));
    EXPECT_THAT(lines("Q", "", ""), ElementsAre("Q. GIÁM ĐỐC"));
    EXPECT_THAT(lines("TM,KT", "Phó Chủ tịch", "collective: ỦY BAN NHÂN DÂN\n"),
                ElementsAre("TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"));
    EXPECT_THROW(lines("TM", "", ""), core::Error);
    EXPECT_THROW(lines("KT", "", ""), core::Error);
}

TEST(CaseLetter, SuitsWhereTheCaseStands) {
    auto const open = facts("construction_permit", "under_review");
    EXPECT_THAT(refusal_of([&] { letter(open, LetterKind::permit); }),
                HasSubstr("no permit can be made for case HS-2026-0001: the case stands at 'Under review' / record the "
                          "decision first"));
    EXPECT_THAT(refusal_of([&] { letter(open, LetterKind::refusal); }), HasSubstr("record the decision first"));
    EXPECT_THAT(refusal_of([&] { letter(open, LetterKind::opinion); }),
                HasSubstr("use the letter 'permit' or 'refusal'"));
    EXPECT_THAT(refusal_of([&] { letter(decided("construction_permit", "agreed"), LetterKind::correction); }),
                HasSubstr("only while the case is looked at"));
    EXPECT_THAT(refusal_of([&] { letter(decided("planning_opinion", "agreed"), LetterKind::permit); }),
                HasSubstr("gets no permit"));
    EXPECT_THAT(refusal_of([&] { letter(decided("construction_permit", "refused"), LetterKind::permit); }),
                HasSubstr("decision"));
    auto permit = decided("construction_permit", "agreed");
    EXPECT_EQ(refusal_of([&] { letter(permit, LetterKind::permit); }), "accepted");
    for (auto const* over : {"revoked", "lapsed"}) {
        permit.stage = over;
        EXPECT_THAT(refusal_of([&] { letter(permit, LetterKind::permit); }), HasSubstr("no longer in force")) << over;
    }
}

TEST(CaseLetter, AsksForWhatIsMissing) {
    auto of = facts("construction_permit", "under_review");
    EXPECT_THAT(refusal_of([&] { letter(of, LetterKind::correction); }), HasSubstr("say each with --item"));
    of.missing.push_back({"land", {"Giấy tờ về đất", "Land paper"}, "r", {"Nghị định 217/2026/NĐ-CP", "Điều 57"}});
    of.correction =
        desk::LetterCorrection{day("2026-08-05"), "- bản vẽ mặt bằng;\n- bản sao hợp đồng.", day("2026-08-07")};
    auto const made = letter(of, LetterKind::correction);
    EXPECT_THAT(column(made, "items", "text"),
                ElementsAre("Bản vẽ mặt bằng", "Bản sao hợp đồng",
                            "Bổ sung giấy tờ về đất (Điều 57 Nghị định 217/2026/NĐ-CP)"));
    EXPECT_THAT(column(made, "items", "end"), ElementsAre(";", ";", "."));
    EXPECT_EQ(made.texts.at("due_on"), "07/08/2026");
}

TEST(CaseLetter, AsksEveryOpenBodyWithOneTimeLimit) {
    auto of = facts("construction_permit", "consulting");
    EXPECT_THAT(refusal_of([&] { letter(of, LetterKind::consultation); }), HasSubstr("no body is being consulted"));
    desk::LetterConsultation one;
    one.body = "Bộ Chỉ huy quân sự";
    one.due = day("2026-08-07");
    one.request = "độ cao";
    auto two = one;
    two.body = "Cảng hàng không";
    of.consultations = {one, two};
    EXPECT_THAT(column(letter(of, LetterKind::consultation), "to", "name"),
                ElementsAre("Bộ Chỉ huy quân sự", "Cảng hàng không"));
    of.consultations[1].due = day("2026-08-20");
    EXPECT_THAT(refusal_of([&] { letter(of, LetterKind::consultation); }), HasSubstr("different time limits"));
    of.consultations[1].answered_on = day("2026-08-06");
    auto const made = letter(of, LetterKind::consultation);
    EXPECT_EQ(made.texts.at("to_one"), "Bộ Chỉ huy quân sự.");
    EXPECT_EQ(made.texts.at("due_on"), "07/08/2026");
}

TEST(CaseLetter, SaysThatSilenceIsConsentOnlyWhereTheLawDoes) {
    auto of = facts("construction_permit", "consulting");
    desk::LetterConsultation asked;
    asked.body = "UBND phường";
    asked.due = day("2026-08-05");
    of.consultations = {asked};
    desk::LetterClock clock;
    clock.clock = "consultation";
    clock.body = asked.body;
    clock.due = asked.due;
    clock.length = {"02 ngày làm việc", "2 working days"};
    clock.basis = {"Nghị định 217/2026/NĐ-CP", "Điều 54 khoản 2 điểm c", "2.18", core::Verification::source_seen};
    of.clocks = {clock};
    EXPECT_THAT(letter(of, LetterKind::consultation).texts.at("silence_consents"), HasSubstr("Điều 54 khoản 2 điểm c"));
    of.clocks[0].basis = {"Nghị định 222/2026/NĐ-CP", "Điều 86 khoản 7", "6.29", core::Verification::source_seen};
    EXPECT_EQ(letter(of, LetterKind::consultation).texts.at("silence_consents"), "");
}

TEST(CaseLetter, GivesThePositionInTheProvincesZone) {
    auto const made = letter(decided("planning_opinion", "agreed"), LetterKind::opinion);
    EXPECT_EQ(made.texts.at("vn2000_crs"), "VN-2000, kinh tuyến trục 107°45', múi 3°");
    EXPECT_THAT(made.texts.at("vn2000_x"), HasSubstr("1777138,")); // X is the northing
    EXPECT_THAT(made.texts.at("vn2000_y"), HasSubstr("550175,"));
    EXPECT_EQ(made.texts.at("lat"), "16,067800°");
    EXPECT_EQ(made.texts.at("site_place"), "76 Đống Đa, phường Hải Châu");
    EXPECT_EQ(made.texts.at("register_change"), "7");
}

TEST(CaseLetter, TellsWhatWasDecidedAndNothingElse) {
    auto of = decided("planning_opinion", "refused");
    auto const finding = [](char const* verdict, char const* message, bool seen) {
        desk::LetterFinding made;
        made.verdict = verdict;
        made.severity = "violation";
        made.message = core::same_words(message);
        made.instrument = "Quyết định 1/2020";
        made.source_seen = seen;
        return made;
    };
    of.findings = {finding("pass", "cách sân bay 5 km", true), finding("fail", "gần trạm khác", true),
                   finding("fail", "chưa đọc văn bản", false), finding("needs_officer", "chưa rõ", true)};
    of.findings.push_back(finding("fail", "núp bóng", true));
    of.findings.back().officer_verdict = "pass";
    auto const made = letter(of, LetterKind::opinion);
    EXPECT_THAT(column(made, "findings", "text"), ElementsAre("Cách sân bay 5 km", "Gần trạm khác", "Núp bóng"));
    EXPECT_THAT(column(made, "findings", "result"), ElementsAre("Phù hợp", "Không phù hợp", "Phù hợp"));
    EXPECT_THAT(column(made, "grounds", "text"),
                ElementsAre("Cột vượt chiều cao cho phép", "Gần trạm khác (Quyết định 1/2020)"));
    EXPECT_TRUE(made.texts.at("disagreed").size() > 0);
    EXPECT_FALSE(made.texts.contains("agreed"));
}

TEST(CaseLetter, PermitHasItsTermAndTheAgencysBases) {
    auto of = decided("construction_permit", "agreed");
    of.decision->number = "9/GPXD";
    of.limits["validity"].days = 12;
    of.limits["validity"].basis = {"Nghị định 217/2026/NĐ-CP", "Điều 49 khoản 10"};
    of.proposal.push_back({"documents", {"Tài liệu trong hồ sơ", ""}, core::same_words("application_form"), ""});
    auto const made = letter(of, LetterKind::permit);
    EXPECT_EQ(made.texts.at("permit_title"), "GIẤY PHÉP XÂY DỰNG");
    EXPECT_EQ(made.texts.at("number") + "/" + made.texts.at("symbol"), "09/GPXD");
    EXPECT_EQ(made.texts.at("valid_months"), "12");
    EXPECT_THAT(column(made, "facts", "name"), ElementsAre("Chiều cao cột"));
    EXPECT_THAT(column(made, "copies", "name"), ElementsAre("Tổng công ty Viễn thông", "Giám đốc (để b/c)"));
    of.limits.clear();
    EXPECT_FALSE(letter(of, LetterKind::permit).texts.contains("valid_months")); // no text of that time was read
}

TEST(CaseWords, NameWhatIsAskedFor) {
    auto of = facts("construction_permit", "submitted");
    EXPECT_EQ(desk::request_words(of), "cấp giấy phép xây dựng");
    of.procedure = "extension";
    EXPECT_EQ(desk::request_words(of), "gia hạn giấy phép xây dựng");
    EXPECT_EQ(desk::permit_title(of), "GIẤY PHÉP XÂY DỰNG GIA HẠN");
    EXPECT_EQ(desk::subject_words(of), "công trình cột ăng ten cao 15\u00A0m");
    of.address = "76 Đống Đa, Phường Hải Châu";
    EXPECT_EQ(desk::place_words(of), "76 Đống Đa, Phường Hải Châu");
}

} // namespace
