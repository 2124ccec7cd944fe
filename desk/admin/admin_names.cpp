// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_names.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace hatang::desk {
namespace {

/// What search_key makes of the written kind → the kind spelled out. Longer ones first: "thanh pho" before "tp".
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kKinds{{{"thanh pho", "Thành phố"},
                                                                                {"thi tran", "Thị trấn"},
                                                                                {"dac khu", "Đặc khu"},
                                                                                {"thi xa", "Thị xã"},
                                                                                {"phuong", "Phường"},
                                                                                {"huyen", "Huyện"},
                                                                                {"quan", "Quận"},
                                                                                {"tinh", "Tỉnh"},
                                                                                {"xa", "Xã"},
                                                                                {"tp", "Thành phố"},
                                                                                {"tx", "Thị xã"},
                                                                                {"tt", "Thị trấn"},
                                                                                {"p", "Phường"},
                                                                                {"q", "Quận"},
                                                                                {"h", "Huyện"}}};

constexpr std::array<std::string_view, 12> kRoman{"I",   "II",   "III", "IV", "V",  "VI",
                                                  "VII", "VIII", "IX",  "X",  "XI", "XII"};

/// Words split at blanks and, so that "TP.Huế" and "N.T" come apart, after dots.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        bool const dot = i < text.size() && text[i] == '.';
        if (i < text.size() && text[i] != ' ' && !dot) {
            continue;
        }
        if (i > start) {
            words.push_back(text.substr(start, i - start));
        }
        start = i + 1;
    }
    return words;
}

std::string folded_word(std::string_view word) {
    auto const roman = std::find(kRoman.begin(), kRoman.end(), word);
    if (roman != kRoman.end()) {
        return std::to_string(roman - kRoman.begin() + 1);
    }
    bool const digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && word.size() > 1 && word.front() == '0') {
        word.remove_prefix(std::min(word.find_first_not_of('0'), word.size() - 1));
    }
    std::string out(word);
    // the typographic apostrophe of M’Drắk
    for (std::size_t at = out.find("\u2019"); at != std::string::npos; at = out.find("\u2019", at)) {
        out.replace(at, 3, "'");
    }
    return out;
}

std::string folded(std::string_view name) {
    auto words = words_of(name);
    std::string out;
    std::size_t first = 0;
    if (words.size() > 1 && words[0] == "NT") {
        first = 1;
    } else if (words.size() > 2 && words[0] == "N" && words[1] == "T") {
        first = 2;
    }
    if (first > 0) {
        out = "Nông trường";
    }
    for (std::size_t i = first; i < words.size(); ++i) {
        out += out.empty() ? "" : " ";
        out += folded_word(words[i]);
    }
    return out;
}

} // namespace

KindAndName split_kind(std::string_view full_name) {
    auto const text = core::clean_text(full_name);
    auto const words = words_of(text);
    for (std::size_t taken = 2; taken >= 1; --taken) {
        if (words.size() <= taken) {
            continue;
        }
        std::string_view const end_of_kind = words[taken - 1];
        auto const length = static_cast<std::size_t>(end_of_kind.data() + end_of_kind.size() - text.data());
        auto const key = core::search_key(std::string_view(text).substr(0, length));
        auto const kind =
            std::find_if(kKinds.begin(), kKinds.end(), [&](auto const& pair) { return pair.first == key; });
        if (kind != kKinds.end()) {
            auto const rest = static_cast<std::size_t>(words[taken].data() - text.data());
            return {std::string(kind->second), text.substr(rest)};
        }
    }
    return {"", text};
}

NameKeys name_keys(std::string_view name) {
    auto const plain = folded(name);
    return {core::place_key(plain), core::loose_place_key(plain)};
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
    auto const longer = std::max(left.size(), right.size());
    if (longer - std::min(left.size(), right.size()) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            std::size_t const substituted = diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return std::min(row.back(), limit + 1);
}

} // namespace hatang::desk
