// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/address_words.hpp"

#include "core/text/search_key.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::desk {

namespace {

/// Longer ones first: "khu dan cu" before "khu".
constexpr std::array kKeywords{
    AddressKeyword{"to dan pho so", "tổ dân phố số", AddressPart::group},
    AddressKeyword{"to dan pho", "tổ dân phố", AddressPart::group},
    AddressKeyword{"khu dan cu", "khu dân cư", AddressPart::area},
    AddressKeyword{"khu do thi", "khu đô thị", AddressPart::area},
    AddressKeyword{"khu cong nghiep", "khu công nghiệp", AddressPart::area},
    AddressKeyword{"khu tai dinh cu", "khu tái định cư", AddressPart::area},
    AddressKeyword{"khu pho", "khu phố", AddressPart::hamlet},
    AddressKeyword{"khoi pho", "khối phố", AddressPart::hamlet},
    AddressKeyword{"ngay goc duong", "ngay góc đường", AddressPart::crossing},
    AddressKeyword{"goc duong", "góc đường", AddressPart::crossing},
    AddressKeyword{"nga tu", "ngã tư", AddressPart::crossing},
    AddressKeyword{"nga ba", "ngã ba", AddressPart::crossing},
    AddressKeyword{"nga nam", "ngã năm", AddressPart::crossing},
    AddressKeyword{"nut giao", "nút giao", AddressPart::crossing},
    AddressKeyword{"giao lo", "giao lộ", AddressPart::crossing},
    AddressKeyword{"doan tu", "đoạn từ", AddressPart::from},
    AddressKeyword{"tuyen duong", "tuyến đường", AddressPart::street},
    AddressKeyword{"doan duong", "đoạn đường", AddressPart::street},
    AddressKeyword{"quoc lo", "quốc lộ", AddressPart::street, true},
    AddressKeyword{"tinh lo", "tỉnh lộ", AddressPart::street, true},
    AddressKeyword{"duong tinh", "đường tỉnh", AddressPart::street, true},
    AddressKeyword{"thi tran", "thị trấn", AddressPart::ward, true},
    AddressKeyword{"dac khu", "đặc khu", AddressPart::ward, true},
    AddressKeyword{"thi xa", "thị xã", AddressPart::district, true},
    AddressKeyword{"thanh pho", "thành phố", AddressPart::province, true},
    AddressKeyword{"so nha", "số nhà", AddressPart::house},
    AddressKeyword{"doi dien", "đối diện", AddressPart::vague},
    AddressKeyword{"khu vuc", "khu vực", AddressPart::vague},
    AddressKeyword{"khach san", "khách sạn", AddressPart::landmark, true},
    AddressKeyword{"benh vien", "bệnh viện", AddressPart::landmark, true},
    AddressKeyword{"cong vien", "công viên", AddressPart::landmark, true},
    AddressKeyword{"chung cu", "chung cư", AddressPart::landmark, true},
    AddressKeyword{"nha tho", "nhà thờ", AddressPart::landmark, true},
    AddressKeyword{"truong hoc", "trường học", AddressPart::landmark, true},
    AddressKeyword{"truong tieu hoc", "trường tiểu học", AddressPart::landmark, true},
    AddressKeyword{"kdc", "kdc", AddressPart::area},
    AddressKeyword{"kdt", "kđt", AddressPart::area},
    AddressKeyword{"kcn", "kcn", AddressPart::area},
    AddressKeyword{"tdp", "tdp", AddressPart::group},
    AddressKeyword{"to", "tổ", AddressPart::group},
    AddressKeyword{"lo", "lô", AddressPart::lot},
    AddressKeyword{"kiet", "kiệt", AddressPart::alley},
    AddressKeyword{"hem", "hẻm", AddressPart::alley},
    AddressKeyword{"ngo", "ngõ", AddressPart::alley},
    AddressKeyword{"ngach", "ngách", AddressPart::alley},
    AddressKeyword{"thon", "thôn", AddressPart::hamlet},
    AddressKeyword{"ap", "ấp", AddressPart::hamlet},
    AddressKeyword{"xom", "xóm", AddressPart::hamlet},
    AddressKeyword{"duong", "đường", AddressPart::street},
    AddressKeyword{"pho", "phố", AddressPart::street},
    AddressKeyword{"dg", "đg", AddressPart::street},
    AddressKeyword{"phuong", "phường", AddressPart::ward, true},
    AddressKeyword{"xa", "xã", AddressPart::ward, true},
    AddressKeyword{"quan", "quận", AddressPart::district, true},
    AddressKeyword{"huyen", "huyện", AddressPart::district, true},
    AddressKeyword{"tinh", "tỉnh", AddressPart::province, true},
    AddressKeyword{"tp", "tp", AddressPart::province, true},
    AddressKeyword{"tt", "tt", AddressPart::ward, true},
    AddressKeyword{"tx", "tx", AddressPart::district, true},
    AddressKeyword{"so", "số", AddressPart::house},
    AddressKeyword{"gan", "gần", AddressPart::vague},
    AddressKeyword{"canh", "cạnh", AddressPart::vague},
    AddressKeyword{"qua", "qua", AddressPart::vague},
    AddressKeyword{"tai", "tại", AddressPart::vague},
    AddressKeyword{"cho", "chợ", AddressPart::landmark, true},
    AddressKeyword{"chua", "chùa", AddressPart::landmark, true},
    AddressKeyword{"cau", "cầu", AddressPart::landmark, true},
    AddressKeyword{"ks", "ks", AddressPart::landmark, true},
    AddressKeyword{"ubnd", "ubnd", AddressPart::landmark, true},
};

/// Short for ward and district, where a name follows: "P. Hòa Xuân", "Q.Hải Châu", "P.4".
constexpr std::array kLetters{
    AddressKeyword{"p", "p", AddressPart::ward, true}, AddressKeyword{"q", "q", AddressPart::district, true},
    AddressKeyword{"h", "h", AddressPart::district, true}, AddressKeyword{"x", "x", AddressPart::ward, true},
    AddressKeyword{"d", "d", AddressPart::street}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether the words that sound like the keyword are it. Numbers decide for "Tô 35A", which a scan made of "Tổ".
bool is_marked_so(AddressKeyword const& keyword, std::vector<AddressWord> const& words, std::size_t at,
                  std::size_t used) {
    bool plain = true;
    std::string joined;
    for (std::size_t i = at; i < at + used; ++i) {
        plain = plain && words[i].plain;
        joined += (i > at ? " " : "") + words[i].text;
    }
    bool const numbered = (keyword.part == AddressPart::group || keyword.part == AddressPart::lot) &&
                          at + used < words.size() && is_number_word(words[at + used].text);
    return plain || numbered || core::match_rank(keyword.marked, joined) >= 2;
}

} // namespace

bool is_number_word(std::string_view text) {
    return !text.empty() && is_digit(text.front()) && std::ranges::all_of(text, [](char c) {
        return is_digit(c) || c == '/' || c == '-' || c == '.' || (std::isalpha(static_cast<unsigned char>(c)) != 0);
    });
}

std::optional<std::string> glued_alley(AddressWord const& word) {
    auto const& text = word.text;
    if (text.size() > 1 && (text[0] == 'K' || text[0] == 'k' || text[0] == 'H' || text[0] == 'h')) {
        auto const digits = text.substr(text[1] == '.' ? 2 : 1);
        if (is_number_word(digits)) {
            return digits;
        }
    }
    return std::nullopt;
}

std::vector<AddressWord> address_words(std::string_view segment) {
    std::vector<AddressWord> words;
    std::size_t at = 0;
    auto const add = [&](std::string_view text, bool dotted) {
        if (!text.empty()) {
            words.push_back({std::string(text), core::search_key(text), is_plain(text), dotted});
        }
    };
    while (at < segment.size()) {
        auto const end = std::min(segment.find(' ', at), segment.size());
        auto word = segment.substr(at, end - at);
        at = end + 1;
        // "P.Hòa" is "P." and "Hòa"; the point in "B3.4" is none
        auto const point = word.find('.');
        bool const short_form = point != std::string_view::npos && point > 0 && point <= 3 && !is_digit(word[0]) &&
                                !(point + 1 < word.size() && is_digit(word[point + 1]) && word[0] == 'K');
        if (short_form) {
            add(word.substr(0, point), true);
            word.remove_prefix(point + 1);
        }
        add(word, false);
    }
    return words;
}

bool is_dash(std::string_view text) {
    return text == "-" || text == "–" || text == "—";
}

AddressMatch keyword_at(std::vector<AddressWord> const& words, std::size_t at) {
    for (auto const& keyword : kKeywords) {
        std::string joined;
        std::size_t used = 0;
        while (joined.size() < keyword.words.size() && at + used < words.size()) {
            joined += (joined.empty() ? "" : " ") + words[at + used++].key;
        }
        if (joined == keyword.words && is_marked_so(keyword, words, at, used)) {
            return {&keyword, used};
        }
    }
    for (auto const& letter : kLetters) {
        if (words[at].dotted && words[at].key == letter.words) {
            return {&letter, 1};
        }
    }
    return {};
}

} // namespace hatang::desk
