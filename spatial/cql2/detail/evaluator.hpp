// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Walks a bound expression for one row.

#include "core/cql2/expression.hpp"
#include "core/cql2/value.hpp"
#include "spatial/cql2/relations.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>

namespace hatang::spatial::cql2::detail {

class Evaluator {
public:
    /// \p tree is borrowed and must not move.
    explicit Evaluator(core::cql2::Expression const& tree);
    std::optional<bool> evaluate(core::cql2::Row const& row);

private:
    using Expression = core::cql2::Expression;
    using Operation = core::cql2::Operation;
    using Value = core::cql2::Value;

    /// Two-sided bounds of a temporal operand; an open bound is null in a known interval.
    struct Span {
        Value start;
        Value end;
        bool known = true;
    };

    void prepare(Expression const& expression);
    Value value(Expression const& expression);
    Value node_value(core::cql2::Boolean const& node, Expression const& at);
    Value node_value(core::cql2::Number const& node, Expression const& at);
    Value node_value(core::cql2::Text const& node, Expression const& at);
    Value node_value(core::cql2::Day const& node, Expression const& at);
    Value node_value(core::cql2::Moment const& node, Expression const& at);
    Value node_value(core::cql2::OpenBound const& node, Expression const& at);
    Value node_value(core::cql2::Interval const& node, Expression const& at);
    Value node_value(core::cql2::Geometry const& node, Expression const& at);
    Value node_value(core::cql2::Box const& node, Expression const& at);
    Value node_value(core::cql2::Property const& node, Expression const& at);
    Value node_value(core::cql2::Array const& node, Expression const& at);
    Value node_value(core::cql2::Call const& node, Expression const& at);
    Value node_value(Operation const& node, Expression const& at);

    Value logical(Operation const& node);
    Value predicate(Operation const& node);
    Value character(Operation const& node);
    Value arithmetic(Operation const& node);
    Value spatial(Operation const& node);
    Value temporal(Operation const& node);
    Value array(Operation const& node);
    Span span_of(Expression const& operand);

    Expression const& m_tree;
    core::cql2::Row const* m_row = nullptr;           ///< during evaluate() only
    std::deque<std::string> m_texts;                  ///< made for the row; a deque keeps their addresses
    std::map<Expression const*, std::string> m_known; ///< WKB of literals, and texts that no row changes
    Relations m_relations;
};

} // namespace hatang::spatial::cql2::detail
