// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/errors.hpp"
#include "core/cql2/detail/geometry_check.hpp"
#include "core/cql2/detail/token_stream.hpp"
#include "core/cql2/text.hpp"

#include <fmt/format.h>

namespace hatang::core::cql2 {

namespace {

using detail::TokenKind;
using detail::TokenStream;

/// No filter within kMaxTerms has more nodes; ends a flood before it is built.
constexpr int kMaxNodes = 8 * kMaxTerms;

/// One function per level of precedence, weakest first. No rule is tried twice, so time is linear in the text.
class TextParser {
public:
    explicit TextParser(std::string_view text) : m_tokens(detail::tokens_of(text)) {}

    Expression filter() {
        if (m_tokens.peek().kind == TokenKind::end)
            throw m_tokens.expected({"một điều kiện", "a condition"},
                                    {"ví dụ: \"Chiều cao\" > 18", "for example: \"Chiều cao\" > 18"});
        auto expression = disjunction();
        if (m_tokens.peek().kind != TokenKind::end)
            throw after_end();
        detail::check_limits(expression);
        return expression;
    }

private:
    /// Counts a level of brackets, functions, NOT and minus signs while it lives.
    class Level {
    public:
        explicit Level(TextParser& parser) : m_parser(parser) {
            if (++m_parser.m_depth > kMaxDepth)
                throw detail::too_deep(m_parser.m_tokens.peek().place);
        }
        ~Level() { --m_parser.m_depth; }
        Level(Level const&) = delete;
        Level& operator=(Level const&) = delete;
        Level(Level&&) = delete;
        Level& operator=(Level&&) = delete;

    private:
        TextParser& m_parser;
    };

    Expression made(Node node, Place place) {
        if (++m_nodes > kMaxNodes)
            throw detail::filter_error(
                place, {fmt::format("có quá {} điều kiện", kMaxTerms), fmt::format("over {} terms", kMaxTerms)},
                {"chia thành nhiều lần lọc", "split it into several filters"});
        return {std::move(node), std::move(place)};
    }

    template <typename Rule> Expression connected(Operator op, Rule rule) {
        auto first = rule();
        if (!m_tokens.is_word(spec_of(op).text))
            return first;
        Operation operation{op, {}};
        auto const place = first.place;
        operation.args.push_back(std::move(first));
        while (m_tokens.take_word(spec_of(op).text))
            operation.args.push_back(rule());
        return made(std::move(operation), place);
    }
    Expression disjunction() {
        return connected(Operator::logical_or, [this] { return conjunction(); });
    }
    Expression conjunction() {
        return connected(Operator::logical_and, [this] { return negation(); });
    }

    Expression negation() {
        auto const place = m_tokens.peek().place;
        if (!m_tokens.take_word("NOT"))
            return predicate();
        Level const level(*this);
        return made(Operation{Operator::logical_not, {negation()}}, place);
    }

    Expression predicate() {
        auto left = sum();
        auto const place = left.place;
        if (m_tokens.peek().kind == TokenKind::sign) {
            for (auto const op : {Operator::equal, Operator::not_equal, Operator::less, Operator::less_equal,
                                  Operator::greater, Operator::greater_equal}) {
                if (m_tokens.take_sign(spec_of(op).text))
                    return made(Operation{op, {std::move(left), compared()}}, place);
            }
            return left;
        }
        if (m_tokens.take_word("IS"))
            return null_test(std::move(left));
        bool const negated = m_tokens.is_word("NOT") && (m_tokens.is_word("LIKE", 1) || m_tokens.is_word("IN", 1) ||
                                                         m_tokens.is_word("BETWEEN", 1));
        if (negated)
            m_tokens.take();
        auto result = word_predicate(std::move(left));
        return negated ? made(Operation{Operator::logical_not, {std::move(result)}}, place) : std::move(result);
    }

    /// The right side of a comparison.
    Expression compared() {
        if (m_tokens.is_sign("="))
            throw m_tokens.expected({"giá trị so sánh", "the value to compare with"},
                                    {"bằng viết là một dấu =, không phải ==", "equal is written with one =, not =="});
        if (m_tokens.is_word("NULL"))
            throw m_tokens.expected(
                {"giá trị so sánh", "the value to compare with"},
                {"kiểm tra ô trống viết là IS NULL hoặc IS NOT NULL", "absence is tested with IS NULL or IS NOT NULL"});
        return sum();
    }

    Expression null_test(Expression operand) {
        bool const negated = m_tokens.take_word("NOT");
        if (!m_tokens.take_word("NULL"))
            throw m_tokens.expected({"NULL hoặc NOT NULL sau IS", "NULL or NOT NULL after IS"});
        auto const place = operand.place;
        auto test = made(Operation{Operator::is_null, {std::move(operand)}}, place);
        return negated ? made(Operation{Operator::logical_not, {std::move(test)}}, place) : std::move(test);
    }

    Expression word_predicate(Expression left) {
        auto const place = left.place;
        if (m_tokens.take_word("LIKE"))
            return made(Operation{Operator::like, {std::move(left), sum()}}, place);
        if (m_tokens.take_word("BETWEEN")) {
            auto low = sum();
            if (!m_tokens.take_word("AND"))
                throw m_tokens.expected(
                    {"AND giữa hai giá trị của BETWEEN", "AND between the two values of BETWEEN"},
                    {"ví dụ: \"Chiều cao\" BETWEEN 18 AND 45", "for example: \"Chiều cao\" BETWEEN 18 AND 45"});
            return made(Operation{Operator::between, {std::move(left), std::move(low), sum()}}, place);
        }
        if (!m_tokens.take_word("IN"))
            return left;
        Words const example{"ví dụ: IN ('A2a', 'A1b')", "for example: IN ('A2a', 'A1b')"};
        m_tokens.require_sign("(", same_words("IN"), example);
        Operation operation{Operator::in, {}};
        operation.args.push_back(std::move(left));
        do {
            operation.args.push_back(sum());
        } while (m_tokens.take_sign(","));
        m_tokens.require_sign(")", {"danh sách của IN", "the list of IN"}, example);
        return made(std::move(operation), place);
    }

    Expression sum() {
        auto left = product();
        while (m_tokens.is_sign("+") || m_tokens.is_sign("-")) {
            auto const op = m_tokens.take().value == "+" ? Operator::plus : Operator::minus;
            auto const place = left.place;
            left = made(Operation{op, {std::move(left), product()}}, place);
        }
        return left;
    }

    Expression product() {
        auto left = power();
        for (;;) {
            auto const op = m_tokens.is_sign("*")     ? Operator::times
                            : m_tokens.is_sign("/")   ? Operator::divide
                            : m_tokens.is_sign("%")   ? Operator::modulo
                            : m_tokens.is_word("DIV") ? Operator::int_divide
                                                      : Operator::equal;
            if (op == Operator::equal)
                return left;
            m_tokens.take();
            auto const place = left.place;
            left = made(Operation{op, {std::move(left), power()}}, place);
        }
    }

    Expression power() {
        auto base = factor();
        if (!m_tokens.take_sign("^"))
            return base;
        auto const place = base.place;
        auto result = made(Operation{Operator::power, {std::move(base), factor()}}, place);
        if (m_tokens.is_sign("^"))
            throw m_tokens.expected({"dấu ngoặc giữa hai phép lũy thừa", "brackets between two powers"},
                                    {"viết (a ^ b) ^ c hoặc a ^ (b ^ c)", "write (a ^ b) ^ c or a ^ (b ^ c)"});
        return result;
    }

    Expression factor() {
        auto const place = m_tokens.peek().place;
        if (m_tokens.take_sign("+") || !m_tokens.is_sign("-"))
            return primary();
        m_tokens.take();
        if (m_tokens.peek().kind == TokenKind::number)
            return made(Number{-TokenStream::number_of(m_tokens.take())}, place);
        Level const level(*this);
        auto minus_one = made(Number{-1.0}, place);
        return made(Operation{Operator::times, {std::move(minus_one), primary()}}, place);
    }

    Expression primary() {
        auto const& token = m_tokens.peek();
        auto const place = token.place;
        switch (token.kind) {
        case TokenKind::number: return made(Number{TokenStream::number_of(m_tokens.take())}, place);
        case TokenKind::text: return made(Text{m_tokens.take().value}, place);
        case TokenKind::quoted_name: return made(Property{m_tokens.take().value}, place);
        case TokenKind::word: return word();
        default: break;
        }
        if (!m_tokens.is_sign("("))
            throw operand_missing();
        return bracketed(false);
    }

    /// ( expression ), or an array when there is none or a comma, or when \p is_array. An array of one item inside
    /// another is told from brackets by a comma at its end, which the standard's grammar has no words for.
    Expression bracketed(bool is_array) {
        auto const place = m_tokens.take().place;
        Level const level(*this);
        Array array;
        while (!m_tokens.is_sign(")")) {
            array.items.push_back(disjunction());
            if (!m_tokens.take_sign(","))
                break;
            is_array = true;
        }
        m_tokens.require_sign(")", {"biểu thức trong ngoặc", "the expression in brackets"});
        if (!is_array && array.items.size() == 1)
            return std::move(array.items.front());
        return made(std::move(array), place);
    }

    Expression word() {
        auto const place = m_tokens.peek().place;
        if (m_tokens.is_word("TRUE") || m_tokens.is_word("FALSE"))
            return made(Boolean{same_keyword(m_tokens.take().value, "TRUE")}, place);
        if (detail::is_reserved(m_tokens.peek().value))
            throw operand_missing();
        if (detail::begins_literal(m_tokens))
            return made(detail::read_literal(m_tokens).node, place);
        if (!m_tokens.is_sign("(", 1))
            return made(Property{m_tokens.take().value}, place);
        return function(place);
    }

    Expression function(Place const& place) {
        auto const name = m_tokens.take().value;
        Level const level(*this);
        m_tokens.require_sign("(", same_words(name));
        if (same_keyword(name, "INTERVAL"))
            return interval(place);
        auto const op = function_operator(name);
        bool const arrays = op && spec_of(*op).group == OperatorGroup::array;
        std::vector<Expression> args;
        if (!m_tokens.is_sign(")")) {
            do {
                args.push_back(arrays && m_tokens.brackets_whole_argument() ? bracketed(true) : disjunction());
            } while (m_tokens.take_sign(","));
        }
        m_tokens.require_sign(")", {"đối số của " + name, "the arguments of " + name});
        if (!op)
            return made(Call{name, std::move(args)}, place);
        detail::check_arguments(place, *op, args.size());
        return made(Operation{*op, std::move(args)}, place);
    }

    Expression interval(Place const& place) {
        Interval interval;
        interval.bounds.push_back(bound());
        m_tokens.require_sign(",", {"đầu khoảng thời gian", "the beginning of the interval"});
        interval.bounds.push_back(bound());
        m_tokens.require_sign(")", {"cuối khoảng thời gian", "the end of the interval"});
        detail::check_interval(place, interval);
        return made(std::move(interval), place);
    }

    Expression bound() {
        return m_tokens.peek().kind == TokenKind::text ? detail::read_bound_text(m_tokens) : factor();
    }

    Error operand_missing() const {
        return m_tokens.expected({"một giá trị hoặc tên trường", "a value or a property name"},
                                 m_tokens.peek().kind == TokenKind::word
                                     ? Words{"tên trường trùng với từ khóa viết trong dấu nháy kép: \"in\"",
                                             "a property named like a keyword is written in double quotes: \"in\""}
                                     : Words{});
    }

    Error after_end() const {
        auto const is_name = [](detail::Token const& token) {
            return token.kind == TokenKind::word || token.kind == TokenKind::quoted_name;
        };
        Words hint;
        if (m_tokens.is_sign(","))
            hint = {"số thập phân dùng dấu chấm: 18.5; danh sách viết IN (18, 20)",
                    "decimals use a point: 18.5; lists are written IN (18, 20)"};
        else if (is_name(m_tokens.peek()) && is_name(m_tokens.last()))
            hint = {"tên trường có dấu cách viết trong dấu nháy kép: \"Chiều cao\" > 18",
                    "a name with blanks is written in double quotes: \"Chiều cao\" > 18"};
        else if (m_tokens.is_sign(")"))
            hint = {"thừa một dấu ngoặc đóng", "there is a closing bracket too many"};
        else
            hint = {"nối hai điều kiện bằng AND hoặc OR", "join two conditions with AND or OR"};
        return m_tokens.expected(
            {"AND, OR, một phép so sánh hoặc hết biểu thức", "AND, OR, a comparison or the end of the filter"},
            std::move(hint));
    }

    TokenStream m_tokens;
    int m_depth = 0;
    int m_nodes = 0;
};

} // namespace

Expression parse_text(std::string_view text) {
    return TextParser(text).filter();
}

} // namespace hatang::core::cql2
