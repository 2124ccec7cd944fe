// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/errors.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hatang::core::cql2::detail {

namespace {

constexpr std::size_t kQuotedCharacters = 40;

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

Words listed(std::vector<std::string> const& sorted, std::size_t total, Words const& noun) {
    std::string const names = fmt::format("{}", fmt::join(sorted, ", "));
    if (total <= sorted.size())
        return same_words(names);
    auto const more = total - sorted.size();
    return {fmt::format("{} và {} {} nữa", names, more, noun.vi),
            fmt::format("{} and {} more {}", names, more, noun.en)};
}

} // namespace hatang::core::cql2::detail
