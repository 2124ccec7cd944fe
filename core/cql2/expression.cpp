// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/expression.hpp"

#include <algorithm>

namespace hatang::core::cql2 {

namespace {

struct ChildrenOf {
    static std::vector<Expression> const& none() {
        static std::vector<Expression> const kNone;
        return kNone;
    }
    std::vector<Expression> const& operator()(Interval const& node) const { return node.bounds; }
    std::vector<Expression> const& operator()(Array const& node) const { return node.items; }
    std::vector<Expression> const& operator()(Operation const& node) const { return node.args; }
    std::vector<Expression> const& operator()(Call const& node) const { return node.args; }
    template <typename Leaf> std::vector<Expression> const& operator()(Leaf const& /*leaf*/) const { return none(); }
};

bool is_connective(Expression const& expression) {
    auto const* operation = std::get_if<Operation>(&expression.node);
    return operation != nullptr && spec_of(operation->op).group == OperatorGroup::logical;
}

/// What the node itself counts, without its children.
int own_terms(Expression const& expression) {
    if (auto const* array = std::get_if<Array>(&expression.node))
        return static_cast<int>(array->items.size());
    if (std::holds_alternative<Call>(expression.node))
        return 1;
    auto const* operation = std::get_if<Operation>(&expression.node);
    if (operation == nullptr || is_connective(expression))
        return 0;
    return operation->op == Operator::in ? std::max(1, static_cast<int>(operation->args.size()) - 1) : 1;
}

} // namespace

std::vector<Expression> const& children(Expression const& expression) {
    return std::visit(ChildrenOf{}, expression.node);
}

std::vector<Expression>& children(Expression& expression) {
    return const_cast<std::vector<Expression>&>(children(static_cast<Expression const&>(expression)));
}

bool operator==(Expression const& left, Expression const& right) {
    return left.node == right.node;
}
bool operator==(Interval const& left, Interval const& right) {
    return left.bounds == right.bounds;
}
bool operator==(Array const& left, Array const& right) {
    return left.items == right.items;
}
bool operator==(Operation const& left, Operation const& right) {
    return left.op == right.op && left.args == right.args;
}
bool operator==(Call const& left, Call const& right) {
    return left.name == right.name && left.args == right.args;
}

int depth_of(Expression const& expression) {
    int deepest = 0;
    for (auto const& child : children(expression))
        deepest = std::max(deepest, depth_of(child));
    return deepest + 1;
}

int terms_of(Expression const& expression) {
    int terms = own_terms(expression);
    bool const connective = is_connective(expression);
    for (auto const& child : children(expression)) {
        int const inner = terms_of(child);
        terms += connective ? std::max(1, inner) : inner;
    }
    return terms;
}

} // namespace hatang::core::cql2
