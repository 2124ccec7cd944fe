// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/sql_writer.hpp"

#include "core/cql2/detail/sql_text.hpp"
#include "core/cql2/semantics.hpp"

#include <fmt/format.h>

namespace hatang::core::cql2 {

namespace detail {

void SqlText::bind(SqlValue value) {
    sql += fmt::format("?{}", first + static_cast<int>(values.size()));
    values.push_back(std::move(value));
}

void SqlText::write(Expression const& expression) {
    std::visit([&](auto const& node) { write_node(node); }, expression.node);
}

void SqlText::write_list(std::string_view opening, std::string_view separator, std::span<Expression const> items) {
    sql += opening;
    for (auto const& item : items) {
        sql += &item == items.data() ? "" : separator;
        write(item);
    }
    sql.push_back(')');
}

void SqlText::write_node(Boolean const& node) {
    sql.push_back(node.value ? '1' : '0');
}
void SqlText::write_node(Number const& node) {
    bind(node.value);
}
void SqlText::write_node(Text const& node) {
    bind(node.value);
}
void SqlText::write_node(Day const& node) {
    bind(format_day(node));
}
void SqlText::write_node(Moment const& node) {
    bind(format_moment(node));
}
void SqlText::write_node(Geometry const& node) {
    bind(SqlBlob{to_wkb(node)});
}
void SqlText::write_node(Box const& node) {
    bind(SqlBlob{to_wkb(to_geometry(node))});
}
void SqlText::write_node(Property const& node) {
    sql += columns[node.index].sql;
}
void SqlText::write_node(OpenBound const& /*node*/) {
    sql += "NULL";
}
void SqlText::write_node(Interval const& /*node*/) {
    sql += "1"; // reached by IS NULL alone, which asks the bounds itself
}

/// json_array would write booleans as 0 and 1, and arrays inside as text.
void SqlText::write_node(Array const& node) {
    sql += "json_array(";
    for (auto const& item : node.items) {
        sql += &item == node.items.data() ? "" : ", ";
        if (item.type == ValueType::boolean) {
            sql += "json(CASE ";
            write(item);
            sql += " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)";
        } else {
            sql += item.type == ValueType::array       ? "json("
                   : item.type == ValueType::timestamp ? "hatang_timestamp("
                                                       : "(";
            write(item);
            sql.push_back(')');
        }
    }
    sql.push_back(')');
}

void SqlText::write_node(Call const& node) {
    sql += fmt::format("hatang_{}(", known_functions()[node.index].name);
    if (node.args[0].type == ValueType::timestamp)
        write_instant(node.args[0], true);
    else
        write(node.args[0]);
    sql.push_back(')');
}

void SqlText::write_node(Operation const& node) {
    auto const& spec = spec_of(node.op);
    switch (spec.group) {
    case OperatorGroup::logical:
        return write_list(node.op == Operator::logical_not ? "(NOT " : "(", fmt::format(" {} ", spec.text), node.args);
    case OperatorGroup::comparison: return write_comparison(node.args[0], node.op, node.args[1]);
    case OperatorGroup::predicate: return write_predicate(node);
    case OperatorGroup::arithmetic: return write_arithmetic(node);
    case OperatorGroup::temporal: return write_temporal(node);
    case OperatorGroup::character:
    case OperatorGroup::spatial: break;
    case OperatorGroup::array: break;
    }
    std::string name(spec.text);
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    write_list("hatang_" + name + "(", ", ", node.args);
}

void SqlText::write_comparison(Expression const& left, Operator op, Expression const& right) {
    bool const instants = left.type == ValueType::date || left.type == ValueType::timestamp;
    bool const by_day = left.type == ValueType::date || right.type == ValueType::date;
    sql.push_back('(');
    instants ? write_instant(left, by_day) : write(left);
    sql += fmt::format(" {} ", spec_of(op).text);
    instants ? write_instant(right, by_day) : write(right);
    sql.push_back(')');
}

/// As text of a day, or as microseconds: moments written with and without a fraction do not sort as text.
void SqlText::write_instant(Expression const& instant, bool by_day) {
    if (auto const* moment = std::get_if<Moment>(&instant.node))
        return by_day ? bind(format_day(day_of(*moment))) : bind(moment->micros);
    if (instant.type == ValueType::date)
        return write(instant);
    sql += by_day ? "hatang_utc_day(" : "hatang_instant(";
    write(instant);
    sql.push_back(')');
}

void SqlText::write_predicate(Operation const& node) {
    auto const& args = node.args;
    auto const type = args[0].type;
    bool const instants = type == ValueType::date || type == ValueType::timestamp;
    switch (node.op) {
    case Operator::like: return write_list("hatang_like(", ", ", args);
    case Operator::is_null: return write_null_test(args[0]);
    case Operator::between:
        sql.push_back('(');
        write_comparison(args[0], Operator::greater_equal, args[1]);
        sql += " AND ";
        write_comparison(args[0], Operator::less_equal, args[2]);
        sql.push_back(')');
        return;
    default: break;
    }
    sql.push_back('(');
    if (instants) {
        for (std::size_t item = 1; item < args.size(); ++item) {
            sql += item == 1 ? "" : " OR ";
            write_comparison(args[0], Operator::equal, args[item]);
        }
    } else {
        write(args[0]);
        write_list(" IN (", ", ", std::span(args).subspan(1));
    }
    sql.push_back(')');
}

void SqlText::write_null_test(Expression const& operand) {
    auto const* interval = std::get_if<Interval>(&operand.node);
    if (interval == nullptr) {
        sql.push_back('(');
        write(operand);
        sql += " IS NULL)";
        return;
    }
    sql += "(0";
    for (auto const& bound : interval->bounds) {
        if (!std::holds_alternative<Property>(bound.node))
            continue;
        sql += " OR ";
        write_null_test(bound);
    }
    sql.push_back(')');
}

void SqlText::write_arithmetic(Operation const& node) {
    bool const function = node.op == Operator::modulo || node.op == Operator::int_divide || node.op == Operator::power;
    std::string_view const name = node.op == Operator::modulo  ? "hatang_mod("
                                  : node.op == Operator::power ? "hatang_power("
                                                               : "hatang_div(";
    sql += function ? name : "(";
    for (auto const& arg : node.args) {
        bool const property = std::holds_alternative<Property>(arg.node);
        // Whole numbers would divide as whole numbers and overflow.
        sql += property ? "CAST(" : "";
        write(arg);
        sql += property ? " AS REAL)" : "";
        if (&arg == node.args.data())
            sql += function ? ", " : fmt::format(" {} ", spec_of(node.op).text);
    }
    sql.push_back(')');
}

namespace {

/// The start or the end of an interval; an instant is both.
Expression const& bound_of(Expression const& operand, bool end) {
    auto const* interval = std::get_if<Interval>(&operand.node);
    return interval == nullptr ? operand : interval->bounds[end ? 1 : 0];
}

/// An open start is before everything, an open end after; 0 for a bound in time.
int openness(Expression const& bound, bool end) {
    return !std::holds_alternative<OpenBound>(bound.node) ? 0 : end ? 1 : -1;
}

} // namespace

void SqlText::write_temporal(Operation const& node) {
    auto const& rule = temporal_rule(node.op);
    sql += "CASE WHEN (0";
    for (auto const& arg : node.args) {
        // A literal instant is never nothing; an interval's bounds may be.
        if (!std::holds_alternative<Interval>(arg.node) && !std::holds_alternative<Property>(arg.node))
            continue;
        sql += " OR ";
        write_null_test(arg);
    }
    sql += ") THEN NULL ELSE (";
    for (std::size_t index = 0; index < rule.count; ++index) {
        auto const& test = rule.tests[index];
        auto const& left = bound_of(node.args[0], test.left_end);
        auto const& right = bound_of(node.args[1], test.right_end);
        int const left_open = openness(left, test.left_end);
        int const right_open = openness(right, test.right_end);
        sql += index == 0 ? "" : rule.any ? " OR " : " AND ";
        if (left_open != 0 || right_open != 0)
            sql.push_back(holds(test.op, left_open - right_open) ? '1' : '0');
        else
            write_comparison(left, test.op, right);
    }
    sql += ") END";
}

} // namespace detail

Schema schema_of(std::span<SqlColumn const> columns) {
    std::vector<PropertySpec> properties;
    for (auto const& column : columns)
        properties.push_back(column.property);
    return Schema(std::move(properties));
}

SqlCondition write_sql(Filter const& filter, std::span<SqlColumn const> columns, int first) {
    detail::SqlText text{columns, first, {}, {}};
    text.sql.push_back('(');
    text.write(filter.tree());
    text.sql.push_back(')');
    return {std::move(text.sql), std::move(text.values)};
}

} // namespace hatang::core::cql2
