// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/letters/case_letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using core::LetterKind;

[[noreturn]] void refuse(LetterFacts const& facts, LetterKind kind, core::Words const& why, core::Words hint) {
    throw core::conflict_error({fmt::format("chưa lập được {} cho hồ sơ {}: {}", label(kind).vi, facts.code, why.vi),
                                fmt::format("no {} can be made for case {}: {}", label(kind).en, facts.code, why.en)},
                               std::move(hint));
}

bool is_decided(LetterFacts const& facts, std::string_view outcome) {
    return facts.decision && facts.decision->outcome == outcome;
}

core::Words stands(LetterFacts const& facts) {
    return {fmt::format("hồ sơ đang ở giai đoạn \"{}\"", facts.stage_title.vi),
            fmt::format("the case stands at '{}'", facts.stage_title.en)};
}

core::Words const kDecideFirst{"ghi quyết định trước: hatang application decide --help",
                               "record the decision first: hatang application decide --help"};

void check_open(LetterFacts const& facts, LetterKind kind) {
    static constexpr std::array<std::string_view, 4> kOpen{"submitted", "under_review", "awaiting_correction",
                                                           "consulting"};
    if (facts.decision || std::ranges::find(kOpen, std::string_view(facts.stage)) == kOpen.end()) {
        refuse(facts, kind, stands(facts),
               {"văn bản này chỉ gửi khi hồ sơ đang được xem xét: hatang application show " + facts.code,
                "this letter goes out only while the case is looked at: hatang application show " + facts.code});
    }
}

void check_permit(LetterFacts const& facts) {
    if (facts.kind == "planning_opinion" || facts.kind == "notice_of_commencement") {
        refuse(facts, LetterKind::permit,
               {"loại hồ sơ \"" + facts.kind_title.vi + "\" không được cấp giấy phép",
                "a case of kind '" + facts.kind_title.en + "' gets no permit"},
               {"dùng văn bản opinion", "use the letter 'opinion'"});
    }
    if (!is_decided(facts, "agreed")) {
        refuse(facts, LetterKind::permit, stands(facts), kDecideFirst);
    }
    if (facts.stage == "revoked" || facts.stage == "lapsed") {
        refuse(facts, LetterKind::permit, stands(facts),
               {"giấy phép không còn hiệu lực: hatang application show " + facts.code,
                "the permit is no longer in force: hatang application show " + facts.code});
    }
}

} // namespace

void check_letter_suits(LetterFacts const& facts, LetterKind kind) {
    switch (kind) {
    case LetterKind::correction:
    case LetterKind::consultation: check_open(facts, kind); return;
    case LetterKind::permit: check_permit(facts); return;
    case LetterKind::opinion:
        if (facts.kind != "planning_opinion") {
            refuse(facts, kind,
                   {"hồ sơ thuộc loại \"" + facts.kind_title.vi + "\"",
                    "it is a case of kind '" + facts.kind_title.en + "'"},
                   {"dùng văn bản permit hoặc refusal", "use the letter 'permit' or 'refusal'"});
        }
        if (!is_decided(facts, "agreed") && !is_decided(facts, "refused")) {
            refuse(facts, kind, stands(facts), kDecideFirst);
        }
        return;
    case LetterKind::refusal:
        if (!is_decided(facts, "refused")) {
            refuse(facts, kind, stands(facts), kDecideFirst);
        }
        return;
    case LetterKind::complaint_answer:
        refuse(facts, kind, {"đó là hồ sơ cấp phép", "it is an application"},
               {"dùng: hatang complaint letter", "use: hatang complaint letter"});
    }
}

} // namespace hatang::desk
