// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/letters/letter.hpp"

#include <algorithm>
#include <array>

namespace hatang::core {

namespace {

constexpr std::array kKinds{LetterKind::correction, LetterKind::consultation, LetterKind::opinion,
                            LetterKind::permit,     LetterKind::refusal,      LetterKind::complaint_answer};

} // namespace

std::span<LetterKind const> all_letter_kinds() {
    return kKinds;
}

std::string_view to_string(LetterKind kind) {
    switch (kind) {
    case LetterKind::correction: return "correction";
    case LetterKind::consultation: return "consultation";
    case LetterKind::opinion: return "opinion";
    case LetterKind::permit: return "permit";
    case LetterKind::refusal: return "refusal";
    case LetterKind::complaint_answer: return "complaint_answer";
    }
    return "";
}

std::optional<LetterKind> parse_letter_kind(std::string_view word) {
    auto const* const found = std::ranges::find_if(kKinds, [word](LetterKind kind) { return to_string(kind) == word; });
    return found == kKinds.end() ? std::nullopt : std::optional(*found);
}

Words label(LetterKind kind) {
    switch (kind) {
    case LetterKind::correction: return {"thông báo bổ sung hồ sơ", "correction request"};
    case LetterKind::consultation: return {"văn bản lấy ý kiến", "consultation request"};
    case LetterKind::opinion: return {"ý kiến về sự phù hợp quy hoạch", "planning opinion"};
    case LetterKind::permit: return {"giấy phép", "permit"};
    case LetterKind::refusal: return {"văn bản từ chối", "refusal"};
    case LetterKind::complaint_answer: return {"văn bản trả lời đơn, phản ánh", "answer to a complaint"};
    }
    return {};
}

std::string const* DocxPackage::find(std::string_view part) const {
    auto const found = std::ranges::find_if(parts, [part](auto const& each) { return each.first == part; });
    return found == parts.end() ? nullptr : &found->second;
}

} // namespace hatang::core
