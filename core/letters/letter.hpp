// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A letter of the department before it has a form: which letter it is and the text of every placeholder. The form is
/// a template (docs/letters.md); export/letters fills it and makes DOCX or PDF. Texts are Vietnamese: a state agency
/// writes its letters in Vietnamese whatever the language of the program.

#include "core/date.hpp"
#include "core/page/page_map.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::core {

enum class LetterKind : std::uint8_t {
    correction,      ///< thông báo bổ sung, hoàn thiện hồ sơ
    consultation,    ///< lấy ý kiến cơ quan liên quan
    opinion,         ///< ý kiến về sự phù hợp quy hoạch
    permit,          ///< giấy phép
    refusal,         ///< từ chối
    complaint_answer ///< trả lời phản ánh, kiến nghị, khiếu nại
};
/// "correction" …: the word of the command line and the name of the template's file.
std::string_view to_string(LetterKind kind);
std::optional<LetterKind> parse_letter_kind(std::string_view word);
Words label(LetterKind kind);
std::span<LetterKind const> all_letter_kinds();

/// One placeholder. Those of a list ("findings.title") stand in a paragraph or a table row that is repeated.
struct LetterField {
    std::string_view name;
    Words meaning;
};
/// In the order of docs/letters.md.
std::vector<LetterField> const& letter_fields();
/// The placeholder that puts the map; alone in its paragraph.
inline constexpr std::string_view kMapField = "map";

using LetterTexts = std::map<std::string, std::string, std::less<>>;

struct Letter {
    LetterKind kind = LetterKind::correction;
    std::string title;                                           ///< of the document's properties
    Date made_on{};                                              ///< of the letter, never of the clock
    LetterTexts texts;                                           ///< what is absent is empty
    std::map<std::string, std::vector<LetterTexts>, std::less<>> ///< "findings" → rows of "title", "basis" …
        lists;
    std::optional<PageMap> map;
};

/// A Word document as the parts of its package: a template, or what became of it.
struct DocxPackage {
    std::string name; ///< for messages
    std::vector<std::pair<std::string, std::string>> parts;

    std::string const* find(std::string_view part) const;
};

} // namespace hatang::core
