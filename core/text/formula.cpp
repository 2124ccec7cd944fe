// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/formula.hpp"

namespace hatang::core {

namespace {

bool is_plain_number(std::string_view text) {
    std::size_t at = 1; // the sign
    std::size_t digits = 0;
    std::size_t separators = 0;
    for (; at < text.size(); ++at) {
        bool const digit = text[at] >= '0' && text[at] <= '9';
        bool const separator = text[at] == '.' || text[at] == ',';
        if (!digit && !separator) {
            return false;
        }
        digits += digit ? 1U : 0U;
        separators += separator ? 1U : 0U;
    }
    return digits > 0 && separators <= 1 && text.back() != '.' && text.back() != ',';
}

} // namespace

bool reads_as_formula(std::string_view text) {
    if (!text.empty() && static_cast<unsigned char>(text.front()) > '@' &&
        static_cast<unsigned char>(text.front()) < 0xC2) {
        return false;
    }
    auto const first = text.find_first_not_of("' ");
    if (first == std::string_view::npos) {
        return false;
    }
    auto const rest = text.substr(first);
    switch (rest.front()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
    case '\n': return true;
    case '+':
    case '-': return !is_plain_number(rest);
    case '\xEF': {
        auto const letter = rest.substr(0, 3);
        return letter == "＝" || letter == "＋" || letter == "－" || letter == "＠";
    }
    default: return false;
    }
}

std::string_view without_formula_guard(std::string_view text) {
    bool const guarded = text.size() > 1 && text.front() == '\'' && reads_as_formula(text.substr(1));
    return guarded ? text.substr(1) : text;
}

} // namespace hatang::core
