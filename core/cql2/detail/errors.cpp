// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/errors.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hatang::core::cql2::detail {

namespace {

constexpr std::size_t kQuotedCharacters = 40;
constexpr std::size_t kComparedCharacters = 64;

Words where(Place const& place) {
    if (!place.path.empty())
        return same_words(fmt::format(", {}", place.path));
    if (place.line == 0)
        return {};
    if (place.line == 1)
        return {fmt::format(", cột {}", place.column), fmt::format(", column {}", place.column)};
    return {fmt::format(", dòng {} cột {}", place.line, place.column),
            fmt::format(", line {} column {}", place.line, place.column)};
}

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

std::size_t positions_in(Geometry const& geometry) {
    std::size_t count = geometry.ordinates.size() / (geometry.has_z ? 3 : 2);
    for (auto const& part : geometry.parts)
        count += positions_in(part);
    return count;
}

std::size_t positions_in(Expression const& expression) {
    auto const* geometry = std::get_if<Geometry>(&expression.node);
    std::size_t count = geometry == nullptr ? 0 : positions_in(*geometry);
    for (auto const& child : children(expression))
        count += positions_in(child);
    return count;
}

} // namespace

Error filter_error(Place const& place, Words what, Words hint) {
    auto const at = where(place);
    return usage_error(
        {fmt::format("biểu thức lọc{}: {}", at.vi, what.vi), fmt::format("filter{}: {}", at.en, what.en)},
        std::move(hint));
}

std::string quoted(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < kQuotedCharacters; ++count)
        next_code_point(text, at);
    return fmt::format("“{}{}”", printable(text.substr(0, at)), at < text.size() ? "…" : "");
}

void check_arguments(Place const& place, Operator op, std::size_t count) {
    auto const& spec = spec_of(op);
    auto const least = static_cast<std::size_t>(spec.least_args);
    if (count >= least && count <= static_cast<std::size_t>(spec.most_args))
        return;
    bool const exact = spec.least_args == spec.most_args;
    throw filter_error(
        place, {fmt::format("{} cần {}{} đối số, gặp {}", spec.text, exact ? "" : "ít nhất ", least, count),
                fmt::format("{} takes {}{} operands, found {}", spec.text, exact ? "" : "at least ", least, count)});
}

Error too_deep(Place const& place) {
    return filter_error(
        place, {fmt::format("lồng nhau quá {} tầng", kMaxDepth), fmt::format("nested over {} levels", kMaxDepth)},
        {"bỏ bớt dấu ngoặc; nhiều giá trị của một trường thì dùng IN (…)",
         "drop brackets; several values of one property are written IN (…)"});
}

Error too_long(std::size_t length) {
    return filter_error({}, {fmt::format("dài {} byte, tối đa {}", length, kMaxLength),
                             fmt::format("{} bytes long, at most {}", length, kMaxLength)});
}

Error too_many_positions(Place const& place) {
    return filter_error(place,
                        {fmt::format("hình học có quá {} tọa độ", kMaxPositions),
                         fmt::format("geometry with over {} positions", kMaxPositions)},
                        {"đơn giản hóa đường bao rồi lọc lại", "simplify the outline and filter again"});
}

void check_limits(Expression const& expression) {
    // Terms first: they bound the work of everything after.
    if (int const terms = terms_of(expression); terms > kMaxTerms)
        throw filter_error({},
                           {fmt::format("có {} điều kiện, tối đa {}", terms, kMaxTerms),
                            fmt::format("{} terms, at most {}", terms, kMaxTerms)},
                           {"chia thành nhiều lần lọc", "split it into several filters"});
    if (depth_of(expression) > kMaxDepth)
        throw too_deep({});
    if (positions_in(expression) > kMaxPositions)
        throw too_many_positions({});
}

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

Words listed(std::vector<std::string> const& sorted, std::size_t total, Words const& noun) {
    std::string const names = fmt::format("{}", fmt::join(sorted, ", "));
    if (total <= sorted.size())
        return same_words(names);
    auto const more = total - sorted.size();
    return {fmt::format("{} và {} {} nữa", names, more, noun.vi),
            fmt::format("{} and {} more {}", names, more, noun.en)};
}

} // namespace hatang::core::cql2::detail
