// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/token_stream.hpp"

#include "core/cql2/detail/errors.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace hatang::core::cql2::detail {

namespace {

Words described(Token const& token) {
    switch (token.kind) {
    case TokenKind::end: return {"hết biểu thức", "the end of the filter"};
    case TokenKind::text: return {"giá trị chữ " + quoted(token.value), "the text " + quoted(token.value)};
    case TokenKind::quoted_name: return {"tên trường " + quoted(token.value), "the name " + quoted(token.value)};
    default: return same_words(quoted(token.value));
    }
}

} // namespace

Token const& TokenStream::peek(std::size_t ahead) const {
    return m_tokens[std::min(m_next + ahead, m_tokens.size() - 1)];
}

Token const& TokenStream::take() {
    auto const& token = peek();
    m_next = std::min(m_next + 1, m_tokens.size() - 1);
    return token;
}

bool TokenStream::is_sign(std::string_view sign, std::size_t ahead) const {
    return peek(ahead).kind == TokenKind::sign && peek(ahead).value == sign;
}

bool TokenStream::is_word(std::string_view word, std::size_t ahead) const {
    return peek(ahead).kind == TokenKind::word && same_keyword(peek(ahead).value, word);
}

bool TokenStream::brackets_whole_argument() const {
    int open = 0;
    for (std::size_t ahead = 0; peek(ahead).kind != TokenKind::end; ++ahead) {
        open += is_sign("(", ahead) ? 1 : is_sign(")", ahead) ? -1 : 0;
        if (open == 0)
            return ahead > 0 && (is_sign(",", ahead + 1) || is_sign(")", ahead + 1));
    }
    return false;
}

bool TokenStream::take_sign(std::string_view sign) {
    bool const found = is_sign(sign);
    if (found)
        take();
    return found;
}

bool TokenStream::take_word(std::string_view word) {
    bool const found = is_word(word);
    if (found)
        take();
    return found;
}

void TokenStream::require_sign(std::string_view sign, Words const& after, Words hint) {
    if (!take_sign(sign))
        throw expected(
            {fmt::format("{} sau {}", quoted(sign), after.vi), fmt::format("{} after {}", quoted(sign), after.en)},
            std::move(hint));
}

Token const& TokenStream::require_text(Words const& what) {
    if (peek().kind != TokenKind::text)
        throw expected(what);
    return take();
}

double TokenStream::require_number(Words const& what) {
    bool const negative = is_sign("-");
    if (negative || is_sign("+"))
        take();
    if (peek().kind != TokenKind::number)
        throw expected(what, is_sign(",") ? Words{"kinh độ trước, cách vĩ độ bằng dấu cách: POINT(108.2 16.05)",
                                                  "longitude first, a blank before the latitude: POINT(108.2 16.05)"}
                                          : Words{});
    double const value = number_of(take());
    return negative ? -value : value;
}

Error TokenStream::expected(Words const& what, Words hint) const {
    auto const found = described(peek());
    return filter_error(peek().place,
                        {fmt::format("chờ {}, nhưng gặp {}", what.vi, found.vi),
                         fmt::format("expected {}, found {}", what.en, found.en)},
                        std::move(hint));
}

double TokenStream::number_of(Token const& token) {
    double value = 0.0;
    auto const* const end = token.value.data() + token.value.size();
    auto const result = std::from_chars(token.value.data(), end, value);
    // "1e-999" is reported as out of range too, and is as wrong as "1e999".
    if (result.ec != std::errc{} || result.ptr != end || !std::isfinite(value))
        throw filter_error(token.place, {"số quá lớn hoặc quá nhỏ: " + quoted(token.value),
                                         "the number is too large or too small: " + quoted(token.value)});
    return value;
}

} // namespace hatang::core::cql2::detail
