// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The tokens of one filter, read in order, with the errors every rule needs.

#include "core/cql2/detail/lexer.hpp"
#include "core/error.hpp"

#include <string_view>
#include <vector>

namespace hatang::core::cql2::detail {

class TokenStream {
public:
    explicit TokenStream(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Token const& peek(std::size_t ahead = 0) const;
    Token const& take();
    /// What was taken last. \pre something was
    Token const& last() const { return m_tokens[m_next - 1]; }
    bool is_sign(std::string_view sign, std::size_t ahead = 0) const;
    /// An unquoted word, any case.
    bool is_word(std::string_view word, std::size_t ahead = 0) const;
    /// The bracket that opens next is a whole argument: behind the one that closes it stands , or ).
    bool brackets_whole_argument() const;
    bool take_sign(std::string_view sign);
    bool take_word(std::string_view word);
    /// \throws unless \p sign comes next; \p after says behind what it was expected.
    void require_sign(std::string_view sign, Words const& after, Words hint = {});
    /// The text literal that must come next. \throws saying what is expected.
    Token const& require_text(Words const& expected);
    /// A number with an optional sign. \throws
    double require_number(Words const& expected);

    /// "chờ …, nhưng gặp …" at the next token.
    Error expected(Words const& what, Words hint = {}) const;
    /// The value of a number token. \throws when it is too large for a number.
    static double number_of(Token const& token);

private:
    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
};

/// Literals that begin with a word and a bracket: DATE, TIMESTAMP, BBOX and geometries in WKT.
/// \pre begins_literal()
Expression read_literal(TokenStream& tokens);
/// \p word begins a literal when a bracket follows (INTERVAL too), so no function can be called so.
bool is_literal_word(std::string_view word);
/// The next tokens begin such a literal.
bool begins_literal(TokenStream const& tokens);
/// A bound written as a text: a day, a moment or '..'. \throws
Expression read_bound_text(TokenStream& tokens);

} // namespace hatang::core::cql2::detail
