// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/lexer.hpp"
#include "core/cql2/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace hatang::core::cql2 {

namespace {

/// How tightly a node binds in the grammar; brackets stand around what binds less than its place asks for.
enum class Binding { disjunction, conjunction, negation, predicate, sum, product, power, primary };

Binding binding_of(Operation const& operation) {
    switch (operation.op) {
    case Operator::logical_or: return Binding::disjunction;
    case Operator::logical_and: return Binding::conjunction;
    case Operator::logical_not: return Binding::negation;
    case Operator::plus:
    case Operator::minus: return Binding::sum;
    case Operator::times:
    case Operator::divide:
    case Operator::modulo:
    case Operator::int_divide: return Binding::product;
    case Operator::power: return Binding::power;
    default: break;
    }
    auto const group = spec_of(operation.op).group;
    return group == OperatorGroup::comparison || group == OperatorGroup::predicate ? Binding::predicate
                                                                                   : Binding::primary;
}

Binding stronger(Binding binding) {
    return static_cast<Binding>(static_cast<int>(binding) + 1);
}

class TextPrinter {
public:
    void print(Expression const& expression, Binding least) {
        auto const* operation = std::get_if<Operation>(&expression.node);
        bool const brackets = operation != nullptr && binding_of(*operation) < least;
        m_out += brackets ? "(" : "";
        m_array_place = std::exchange(m_arrays_next, false);
        std::visit([&](auto const& node) { write(node, expression); }, expression.node);
        m_out += brackets ? ")" : "";
    }
    std::string take() { return std::move(m_out); }

private:
    void write(Boolean const& node, Expression const& /*at*/) { m_out += node.value ? "TRUE" : "FALSE"; }
    void write(Number const& node, Expression const& /*at*/) { m_out += fmt::format("{}", node.value); }
    void write(Day const& day, Expression const& /*at*/) { m_out += fmt::format("DATE('{}')", format_day(day)); }
    void write(Moment const& moment, Expression const& /*at*/) {
        m_out += fmt::format("TIMESTAMP('{}')", format_moment(moment));
    }
    void write(OpenBound const& /*bound*/, Expression const& /*at*/) { m_out += "'..'"; }
    void write(Geometry const& geometry, Expression const& /*at*/) { m_out += to_wkt(geometry); }
    void write(Box const& box, Expression const& /*at*/) {
        m_out += fmt::format("BBOX({})", fmt::join(box.numbers, ","));
    }
    void write(Property const& property, Expression const& /*at*/) { m_out += name_in_text(property.name); }
    void write(Array const& array, Expression const& /*at*/) {
        bool const needs_comma = array.items.size() == 1 && !m_array_place;
        list("(", array.items);
        if (needs_comma)
            m_out.replace(m_out.size() - 1, 1, ",)");
    }
    void write(Call const& call, Expression const& /*at*/) { list(call.name + "(", call.args); }

    void write(Text const& node, Expression const& /*at*/) {
        m_out.push_back('\'');
        for (std::size_t at = 0; at < node.value.size(); ++at) {
            char const c = node.value[at];
            char const next = at + 1 < node.value.size() ? node.value[at + 1] : '\'';
            auto const escape = detail::kEscaped.find(c);
            // A backslash that is none of the escapes stays one: LIKE '50\%'.
            bool const plain = c == '\\' && detail::kEscapes.find(next) == std::string_view::npos &&
                               detail::kEscaped.find(next) == std::string_view::npos;
            if (c == '\'')
                m_out += "''";
            else if (escape == std::string_view::npos || plain)
                m_out.push_back(c);
            else
                m_out.append(1, '\\').append(1, detail::kEscapes[escape]);
        }
        m_out.push_back('\'');
    }

    void write(Interval const& interval, Expression const& /*at*/) {
        m_out += "INTERVAL(";
        for (auto const& bound : interval.bounds) {
            m_out += &bound == interval.bounds.data() ? "" : ", ";
            if (auto const* day = std::get_if<Day>(&bound.node))
                m_out += fmt::format("'{}'", format_day(*day));
            else if (auto const* moment = std::get_if<Moment>(&bound.node))
                m_out += fmt::format("'{}'", format_moment(*moment));
            else
                print(bound, Binding::primary);
        }
        m_out.push_back(')');
    }

    void write(Operation const& operation, Expression const& /*at*/) {
        switch (spec_of(operation.op).group) {
        case OperatorGroup::logical: return logical(operation);
        case OperatorGroup::predicate: return predicate(operation, "");
        case OperatorGroup::comparison: return infix(operation, Binding::sum, Binding::sum);
        case OperatorGroup::arithmetic: {
            auto const own = binding_of(operation);
            return infix(operation, own == Binding::power ? Binding::primary : own, stronger(own));
        }
        default: break;
        }
        bool const arrays = spec_of(operation.op).group == OperatorGroup::array;
        list(std::string(spec_of(operation.op).text) + "(", operation.args, Binding::disjunction, arrays);
    }

    void logical(Operation const& operation) {
        auto const own = binding_of(operation);
        if (operation.op == Operator::logical_not) {
            auto const* inner = std::get_if<Operation>(&operation.args[0].node);
            if (inner != nullptr && spec_of(inner->op).group == OperatorGroup::predicate)
                return predicate(*inner, "NOT ");
            m_out += "NOT ";
            return print(operation.args[0], own);
        }
        for (auto const& arg : operation.args) {
            m_out += &arg == operation.args.data() ? "" : fmt::format(" {} ", spec_of(operation.op).text);
            print(arg, stronger(own));
        }
    }

    void infix(Operation const& operation, Binding left, Binding right) {
        print(operation.args[0], left);
        m_out += fmt::format(" {} ", spec_of(operation.op).text);
        print(operation.args[1], right);
    }

    void predicate(Operation const& operation, std::string_view negation) {
        print(operation.args[0], Binding::sum);
        if (operation.op == Operator::is_null) {
            m_out += fmt::format(" IS {}NULL", negation);
            return;
        }
        m_out += fmt::format(" {}{} ", negation, spec_of(operation.op).text);
        if (operation.op == Operator::in)
            return list("(", std::vector(operation.args.begin() + 1, operation.args.end()), Binding::sum);
        print(operation.args[1], Binding::sum);
        if (operation.op == Operator::between) {
            m_out += " AND ";
            print(operation.args[2], Binding::sum);
        }
    }

    /// \p arrays: an item that is an array needs no sign that it is one.
    void list(std::string_view opening, std::vector<Expression> const& items, Binding least = Binding::disjunction,
              bool arrays = false) {
        m_out += opening;
        for (auto const& item : items) {
            m_out += &item == items.data() ? "" : ", ";
            m_arrays_next = arrays;
            print(item, least);
        }
        m_out.push_back(')');
    }

    bool m_arrays_next = false; ///< the node to be printed next stands where only an array can
    bool m_array_place = false; ///< the node being written does
    std::string m_out;
};

} // namespace

std::string name_in_text(std::string_view name) {
    if (detail::is_word(name) && !detail::is_reserved(name))
        return std::string(name);
    std::string out = "\"";
    for (char const c : name) {
        out += c == '"' ? "\"" : "";
        out.push_back(c);
    }
    return out + '"';
}

std::string to_text(Expression const& expression) {
    TextPrinter printer;
    printer.print(expression, Binding::disjunction);
    return printer.take();
}

} // namespace hatang::core::cql2
