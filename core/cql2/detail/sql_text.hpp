// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SQL being written, one member per kind of node.

#include "core/cql2/sql_writer.hpp"

namespace hatang::core::cql2::detail {

struct SqlText {
    std::span<SqlColumn const> columns;
    int first = 1;
    std::string sql;
    std::vector<SqlValue> values;

    void write(Expression const& expression);

private:
    void bind(SqlValue value);
    void write_list(std::string_view opening, std::string_view separator, std::span<Expression const> items);
    void write_node(Boolean const& node);
    void write_node(Number const& node);
    void write_node(Text const& node);
    void write_node(Day const& node);
    void write_node(Moment const& node);
    void write_node(Geometry const& node);
    void write_node(Box const& node);
    void write_node(Property const& node);
    void write_node(OpenBound const& node);
    void write_node(Interval const& node);
    void write_node(Array const& node);
    void write_node(Call const& node);
    void write_node(Operation const& node);
    void write_comparison(Expression const& left, Operator op, Expression const& right);
    void write_instant(Expression const& instant, bool by_day);
    void write_predicate(Operation const& node);
    void write_null_test(Expression const& operand);
    void write_arithmetic(Operation const& node);
    void write_temporal(Operation const& node);
};

} // namespace hatang::core::cql2::detail
