// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/semantics.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>

namespace hatang::core::cql2 {

namespace {

/// The pattern as characters; a literal one is told from a wildcard.
struct PatternItem {
    char32_t character = 0;
    bool literal = true;
    bool is(char32_t wildcard) const { return !literal && character == wildcard; }
};

std::vector<PatternItem> pattern_items(std::string_view pattern) {
    std::vector<PatternItem> items;
    for (std::size_t at = 0; at < pattern.size();) {
        char32_t character = next_code_point(pattern, at);
        bool const escaped = character == U'\\' && at < pattern.size();
        if (escaped)
            character = next_code_point(pattern, at);
        items.push_back({character, escaped || (character != U'%' && character != U'_')});
    }
    return items;
}

/// Letters with a stroke have no decomposition.
UChar32 without_stroke(UChar32 character) {
    switch (character) {
    case U'đ': return U'd';
    case U'Đ': return U'D';
    case U'ø': return U'o';
    case U'Ø': return U'O';
    case U'ł': return U'l';
    case U'Ł': return U'L';
    case U'ħ': return U'h';
    case U'Ħ': return U'H';
    default: return character;
    }
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string casei(std::string_view text) {
    if (is_ascii(text)) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
        return lower;
    }
    auto folded = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string out;
    folded.foldCase().toUTF8String(out);
    return to_nfc(out);
}

std::string accenti(std::string_view text) {
    if (is_ascii(text))
        return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    auto const* nfd = icu::Normalizer2::getNFDInstance(status);
    auto const whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    auto const parts = U_SUCCESS(status) ? nfd->normalize(whole, status) : whole;
    icu::UnicodeString bare;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        auto const character = parts.char32At(at);
        if (u_charType(character) != U_NON_SPACING_MARK)
            bare.append(without_stroke(character));
    }
    std::string out;
    bare.toUTF8String(out);
    return to_nfc(out);
}

bool like(std::string_view text, std::string_view pattern) {
    auto const items = pattern_items(pattern);
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::size_t at = 0;
    std::size_t item = 0;
    std::size_t last_percent = kNone; // where to go on when a match fails, with one more character eaten
    std::size_t eaten = 0;
    while (at < text.size()) {
        if (item < items.size() && items[item].is(U'%')) {
            last_percent = item++;
            eaten = at;
            continue;
        }
        std::size_t next = at;
        char32_t const character = next_code_point(text, next);
        if (item < items.size() &&
            (items[item].is(U'_') || (items[item].literal && items[item].character == character))) {
            at = next;
            ++item;
        } else if (last_percent != kNone) {
            next_code_point(text, eaten);
            at = eaten;
            item = last_percent + 1;
        } else {
            return false;
        }
    }
    return std::all_of(items.begin() + static_cast<std::ptrdiff_t>(item), items.end(),
                       [](auto const& rest) { return rest.is(U'%'); });
}

std::optional<double> arithmetic(Operator op, double left, double right) {
    auto const number = [](double value) { return std::isnan(value) ? std::nullopt : std::optional(value); };
    switch (op) {
    case Operator::plus: return number(left + right);
    case Operator::minus: return number(left - right);
    case Operator::times: return number(left * right);
    case Operator::power: return number(std::pow(left, right));
    default: break;
    }
    if (right == 0.0)
        return std::nullopt;
    return op == Operator::divide   ? number(left / right)
           : op == Operator::modulo ? number(std::fmod(left, right))
                                    : number(std::trunc(left / right));
}

bool holds(Operator op, int order) {
    switch (op) {
    case Operator::equal: return order == 0;
    case Operator::not_equal: return order != 0;
    case Operator::less: return order < 0;
    case Operator::less_equal: return order <= 0;
    case Operator::greater: return order > 0;
    default: return order >= 0;
    }
}

bool relate_arrays(Operator op, std::vector<std::string> left, std::vector<std::string> right) {
    for (auto* side : {&left, &right}) {
        std::ranges::sort(*side);
        side->erase(std::unique(side->begin(), side->end()), side->end());
    }
    switch (op) {
    case Operator::a_contains: return std::ranges::includes(left, right);
    case Operator::a_contained_by: return std::ranges::includes(right, left);
    case Operator::a_equals: return left == right;
    default:
        return std::ranges::any_of(left, [&](auto const& item) { return std::ranges::binary_search(right, item); });
    }
}

} // namespace hatang::core::cql2
