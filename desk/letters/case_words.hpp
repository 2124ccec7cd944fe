// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A case in administrative Vietnamese, within a sentence.

#include "desk/applications/letter_facts.hpp"

#include <string>

namespace hatang::desk {

/// "cấp giấy phép xây dựng", "gia hạn giấy phép xây dựng", "có ý kiến về sự phù hợp quy hoạch" …
std::string request_words(LetterFacts const& facts);
/// "cột ăng ten cao 15 m trên công trình cao 9 m (trạm DNA0001)"
std::string subject_words(LetterFacts const& facts);
/// "GIẤY PHÉP XÂY DỰNG", for kinds without a permit of that name "GIẤY PHÉP".
std::string permit_title(LetterFacts const& facts);
/// "xây dựng", "di dời", "lắp đặt", "thi công"
std::string permitted_words(LetterFacts const& facts);
/// Address as written and commune, without saying the commune twice.
std::string place_words(LetterFacts const& facts);
/// "Điều 54 khoản 2 điểm b Nghị định 217/2026/NĐ-CP"
std::string basis_words(std::string const& instrument, std::string const& article);

} // namespace hatang::desk
