// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/case_words.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

LetterAttribute const* attribute(LetterFacts const& facts, std::string_view name) {
    auto const found = std::ranges::find(facts.proposal, name, &LetterAttribute::name);
    return found == facts.proposal.end() ? nullptr : &*found;
}

struct KindWords {
    std::string_view kind;
    std::string_view request;
    std::string_view thing;
    std::string_view permit;
    std::string_view permitted;
};

constexpr std::array<KindWords, 7> kKinds{{
    {"planning_opinion", "có ý kiến về sự phù hợp quy hoạch", "công trình cột ăng ten", "", ""},
    {"construction_permit", "cấp giấy phép xây dựng", "công trình cột ăng ten", "GIẤY PHÉP XÂY DỰNG", "xây dựng"},
    {"notice_of_commencement", "tiếp nhận thông báo khởi công", "công trình cột ăng ten", "", ""},
    {"cable_route", "cấp phép thi công tuyến cáp", "tuyến cáp viễn thông", "GIẤY PHÉP", "thi công"},
    {"undergrounding", "cấp phép thi công hạ ngầm", "tuyến cáp viễn thông hạ ngầm", "GIẤY PHÉP", "thi công"},
    {"relocation", "cấp giấy phép di dời", "công trình viễn thông", "GIẤY PHÉP DI DỜI CÔNG TRÌNH", "di dời"},
    {"temporary_station", "chấp thuận lắp đặt", "trạm thu phát sóng tạm thời", "GIẤY PHÉP", "lắp đặt"},
}};

KindWords words_of(LetterFacts const& facts) {
    auto const* const found = std::ranges::find(kKinds, std::string_view(facts.kind), &KindWords::kind);
    return found == kKinds.end() ? KindWords{facts.kind, "giải quyết", "công trình", "GIẤY PHÉP", "thực hiện"} : *found;
}

struct ProcedureWords {
    std::string_view procedure;
    std::string_view request; ///< of a construction permit
    std::string_view permit;
};
constexpr std::array<ProcedureWords, 7> kProcedures{{
    {"moving", "cấp giấy phép di dời công trình", "GIẤY PHÉP DI DỜI CÔNG TRÌNH"},
    {"limited_term", "cấp giấy phép xây dựng có thời hạn", "GIẤY PHÉP XÂY DỰNG CÓ THỜI HẠN"},
    {"change", "điều chỉnh giấy phép xây dựng", "GIẤY PHÉP XÂY DỰNG ĐIỀU CHỈNH"},
    {"repair", "cấp giấy phép sửa chữa công trình", "GIẤY PHÉP SỬA CHỮA CÔNG TRÌNH"},
    {"renovation", "cấp giấy phép cải tạo công trình", "GIẤY PHÉP CẢI TẠO CÔNG TRÌNH"},
    {"extension", "gia hạn giấy phép xây dựng", "GIẤY PHÉP XÂY DỰNG GIA HẠN"},
    {"reissue", "cấp lại giấy phép xây dựng", "GIẤY PHÉP XÂY DỰNG CẤP LẠI"},
}};

ProcedureWords const* procedure_of(LetterFacts const& facts) {
    auto const* const found =
        std::ranges::find(kProcedures, std::string_view(facts.procedure), &ProcedureWords::procedure);
    return facts.kind != "construction_permit" || found == kProcedures.end() ? nullptr : found;
}

} // namespace

std::string request_words(LetterFacts const& facts) {
    auto const* const procedure = procedure_of(facts);
    return std::string(procedure != nullptr ? procedure->request : words_of(facts).request);
}

std::string permit_title(LetterFacts const& facts) {
    auto const* const procedure = procedure_of(facts);
    return std::string(procedure != nullptr ? procedure->permit : words_of(facts).permit);
}

std::string permitted_words(LetterFacts const& facts) {
    return std::string(words_of(facts).permitted);
}

std::string subject_words(LetterFacts const& facts) {
    std::string text(words_of(facts).thing);
    auto const with = [&](char const* name, char const* before) {
        if (auto const* const each = attribute(facts, name);
            each != nullptr && !each->value.vi.empty() && each->value.vi != "0") {
            text += fmt::format(" {} {}\u00A0m", before, each->value.vi);
        }
    };
    with("height_m", "cao");
    with("host_height_m", "trên công trình cao");
    return facts.site.empty() ? text : text + " (trạm " + facts.site + ")";
}

std::string place_words(LetterFacts const& facts) {
    bool const said = !facts.commune.vi.empty() &&
                      core::search_key(facts.address).find(core::search_key(facts.commune.vi)) != std::string::npos;
    std::string text = facts.address;
    if (!facts.commune.vi.empty() && !said) {
        text += (text.empty() ? "" : ", ") + core::lower_first(facts.commune.vi);
    }
    return text;
}

std::string basis_words(std::string const& instrument, std::string const& article) {
    return article.empty() ? instrument : article + " " + instrument;
}

} // namespace hatang::desk
