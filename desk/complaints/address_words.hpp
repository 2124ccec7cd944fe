// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The words of an address: which of them say what kind of part follows ("kiệt", "tổ", "phường"), and which are
/// numbers.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

enum class AddressPart {
    house,
    alley,
    lot,
    group,
    hamlet,
    area,
    street,
    crossing,
    from,
    to,
    landmark,
    ward,
    district,
    province,
    vague
};

struct AddressKeyword {
    std::string_view words;  ///< as search key
    std::string_view marked; ///< as written: "đường" is none in "Dương Đình Nghệ", "quận" none in "quán"
    AddressPart part;
    bool kept = false; ///< the word stays in the value
};

struct AddressWord {
    std::string text;
    std::string key;
    bool plain = true;   ///< without marks: may be any of those that sound so
    bool dotted = false; ///< "P." or "Q.": an abbreviation
};

struct AddressMatch {
    AddressKeyword const* keyword = nullptr;
    std::size_t words = 0;
};

std::vector<AddressWord> address_words(std::string_view segment);
/// The keyword that begins at \p at; none.
AddressMatch keyword_at(std::vector<AddressWord> const& words, std::size_t at);
/// "280", "12A", "15/3", "55-57", "23A3": begins with a digit and holds nothing but digits, letters, / - and points.
bool is_number_word(std::string_view text);
/// "K624/12" → "624/12"; of K and H written together with their number.
std::optional<std::string> glued_alley(AddressWord const& word);
bool is_dash(std::string_view text);

} // namespace hatang::desk
