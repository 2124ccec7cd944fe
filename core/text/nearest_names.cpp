// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest_names.hpp"

#include "core/text/search_key.hpp"
#include "core/text/utf8.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hatang::core {

namespace {

constexpr std::size_t kComparedCharacters = 64;

std::u32string letters(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size() && out.size() < kComparedCharacters;)
        out.push_back(next_code_point(text, at));
    return out;
}

/// Levenshtein's.
std::size_t edit_distance(std::u32string const& left, std::u32string const& right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            auto const changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

/// Small = alike: letters without marks first, a name that holds the other before one that does not.
std::size_t unlikeness(std::string_view asked, std::string_view name) {
    auto const left = search_key(asked);
    auto const right = search_key(name);
    bool const holds = !left.empty() && right.find(left) != std::string::npos;
    return edit_distance(letters(left), letters(right)) * 2 + (holds ? 0 : kComparedCharacters) +
           (asked == name ? 0 : 1);
}

} // namespace

std::vector<std::string> nearest_names(std::string_view asked, std::vector<std::string> names, std::size_t limit) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    ranked.reserve(names.size());
    for (auto& name : names)
        ranked.emplace_back(unlikeness(asked, name), std::move(name));
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> nearest;
    for (auto& [unlike, name] : ranked) {
        if (nearest.size() < limit)
            nearest.push_back(std::move(name));
    }
    return nearest;
}

} // namespace hatang::core
