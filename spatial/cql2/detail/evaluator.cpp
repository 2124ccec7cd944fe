// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/cql2/detail/evaluator.hpp"

#include "core/cql2/semantics.hpp"

namespace hatang::spatial::cql2::detail {

using namespace core::cql2; // NOLINT(google-build-using-namespace): every name below is of that language

namespace {

Value truth(std::optional<bool> value) {
    return value ? Value{*value} : Value{};
}

/// <0, 0, >0, or nothing when a side is nothing.
std::optional<int> order(Value const& left, Value const& right) {
    if (left.is_null() || right.is_null())
        return std::nullopt;
    if (auto const* a = std::get_if<double>(&left.data)) {
        double const b = std::get<double>(right.data);
        return *a < b ? -1 : *a > b ? 1 : 0;
    }
    // Bytes of UTF-8 sort as code points.
    if (auto const* a = std::get_if<std::string_view>(&left.data))
        return a->compare(std::get<std::string_view>(right.data));
    if (auto const* a = std::get_if<bool>(&left.data))
        return static_cast<int>(*a) - static_cast<int>(std::get<bool>(right.data));
    return compare_instants(left, right);
}

std::optional<bool> compare(Operator op, Value const& left, Value const& right) {
    auto const result = order(left, right);
    return result ? std::optional(holds(op, *result)) : std::nullopt;
}

std::optional<bool> both(std::optional<bool> left, std::optional<bool> right) {
    if (left == false || right == false)
        return false;
    return left && right ? std::optional(true) : std::nullopt;
}

std::optional<bool> either(std::optional<bool> left, std::optional<bool> right) {
    if (left == true || right == true)
        return true;
    return left && right ? std::optional(false) : std::nullopt;
}

/// An open start is before everything, an open end after everything.
int openness(Value const& bound, bool end) {
    return !bound.is_null() ? 0 : end ? 1 : -1;
}

int order_of_bounds(Value const& left, bool left_end, Value const& right, bool right_end) {
    int const left_open = openness(left, left_end);
    int const right_open = openness(right, right_end);
    return left_open != 0 || right_open != 0 ? left_open - right_open : compare_instants(left, right);
}

std::optional<bool> truth_of(Value const& value) {
    auto const* flag = std::get_if<bool>(&value.data);
    return flag == nullptr ? std::nullopt : std::optional(*flag);
}

} // namespace

Evaluator::Evaluator(Expression const& tree) : m_tree(tree) {
    prepare(tree);
}

std::optional<bool> Evaluator::evaluate(Row const& row) {
    m_row = &row;
    m_texts.clear();
    auto const result = truth_of(value(m_tree));
    m_row = nullptr;
    return result;
}

void Evaluator::prepare(Expression const& expression) {
    for (auto const& child : children(expression))
        prepare(child);
    if (auto const* geometry = std::get_if<Geometry>(&expression.node))
        m_known.emplace(&expression, to_wkb(*geometry));
    else if (auto const* box = std::get_if<Box>(&expression.node))
        m_known.emplace(&expression, to_wkb(to_geometry(*box)));
    auto const* operation = std::get_if<Operation>(&expression.node);
    if (operation == nullptr || spec_of(operation->op).group != OperatorGroup::character)
        return;
    auto const& inner = operation->args[0];
    if (std::holds_alternative<Text>(inner.node) || m_known.contains(&inner)) {
        auto text = std::string(std::get<std::string_view>(character(*operation).data));
        m_known.emplace(&expression, std::move(text));
    }
}

Value Evaluator::value(Expression const& expression) {
    return std::visit([&](auto const& node) { return node_value(node, expression); }, expression.node);
}

Value Evaluator::node_value(Boolean const& node, Expression const& /*at*/) {
    return {node.value};
}
Value Evaluator::node_value(Number const& node, Expression const& /*at*/) {
    return {node.value};
}
Value Evaluator::node_value(Text const& node, Expression const& /*at*/) {
    return {std::string_view(node.value)};
}
Value Evaluator::node_value(Day const& node, Expression const& /*at*/) {
    return {node};
}
Value Evaluator::node_value(Moment const& node, Expression const& /*at*/) {
    return {node};
}
Value Evaluator::node_value(OpenBound const& /*node*/, Expression const& /*at*/) {
    return {};
}
/// Reached by IS NULL alone.
Value Evaluator::node_value(Interval const& /*node*/, Expression const& at) {
    return truth(span_of(at).known ? std::optional(true) : std::nullopt);
}
Value Evaluator::node_value(Geometry const& /*node*/, Expression const& at) {
    return {Wkb{m_known.find(&at)->second}};
}
Value Evaluator::node_value(Box const& /*node*/, Expression const& at) {
    return {Wkb{m_known.find(&at)->second}};
}

Value Evaluator::node_value(Property const& node, Expression const& at) {
    auto given = m_row->value(node.index);
    auto const* text = std::get_if<std::string_view>(&given.data);
    bool const raw = text != nullptr && at.type != ValueType::text && at.type != ValueType::raw;
    return raw ? read_raw(*text, at.type) : given;
}

Value Evaluator::node_value(Array const& node, Expression const& /*at*/) {
    std::vector<Value> items;
    items.reserve(node.items.size());
    for (auto const& item : node.items)
        items.push_back(value(item));
    return {std::move(items)};
}

Value Evaluator::node_value(Call const& node, Expression const& /*at*/) {
    return call_function(node.index, value(node.args[0]), m_texts.emplace_back());
}

Value Evaluator::node_value(Operation const& node, Expression const& at) {
    switch (spec_of(node.op).group) {
    case OperatorGroup::logical: return logical(node);
    case OperatorGroup::comparison: return truth(compare(node.op, value(node.args[0]), value(node.args[1])));
    case OperatorGroup::predicate: return predicate(node);
    case OperatorGroup::arithmetic: return arithmetic(node);
    case OperatorGroup::spatial: return spatial(node);
    case OperatorGroup::temporal: return temporal(node);
    case OperatorGroup::array: return array(node);
    case OperatorGroup::character: break;
    }
    auto const known = m_known.find(&at);
    return known == m_known.end() ? character(node) : Value{std::string_view(known->second)};
}

Value Evaluator::logical(Operation const& node) {
    auto result = truth_of(value(node.args[0]));
    if (node.op == Operator::logical_not)
        return truth(result ? std::optional(!*result) : std::nullopt);
    bool const decides = node.op == Operator::logical_or;
    for (std::size_t at = 1; at < node.args.size() && result != decides; ++at) {
        auto const next = truth_of(value(node.args[at]));
        result = decides ? either(result, next) : both(result, next);
    }
    return truth(result);
}

Value Evaluator::predicate(Operation const& node) {
    auto const first = value(node.args[0]);
    if (node.op == Operator::is_null)
        return {first.is_null()};
    if (node.op == Operator::between)
        return truth(both(compare(Operator::greater_equal, first, value(node.args[1])),
                          compare(Operator::less_equal, first, value(node.args[2]))));
    if (node.op == Operator::like) {
        auto const pattern = value(node.args[1]);
        if (first.is_null() || pattern.is_null())
            return {};
        return {like(std::get<std::string_view>(first.data), std::get<std::string_view>(pattern.data))};
    }
    std::optional<bool> found = false;
    for (std::size_t at = 1; at < node.args.size() && found != true; ++at)
        found = either(found, compare(Operator::equal, first, value(node.args[at])));
    return truth(found);
}

Value Evaluator::character(Operation const& node) {
    auto const inner = value(node.args[0]);
    if (inner.is_null())
        return {};
    auto const text = std::get<std::string_view>(inner.data);
    return {std::string_view(m_texts.emplace_back(node.op == Operator::casei ? casei(text) : accenti(text)))};
}

Value Evaluator::arithmetic(Operation const& node) {
    auto const left = value(node.args[0]);
    auto const right = value(node.args[1]);
    if (left.is_null() || right.is_null())
        return {};
    auto const result = core::cql2::arithmetic(node.op, std::get<double>(left.data), std::get<double>(right.data));
    return result ? Value{*result} : Value{};
}

Value Evaluator::spatial(Operation const& node) {
    auto const left = value(node.args[0]);
    auto const right = value(node.args[1]);
    if (left.is_null() || right.is_null())
        return {};
    return truth(m_relations.relate(node.op, std::get<Wkb>(left.data).bytes, std::get<Wkb>(right.data).bytes));
}

Evaluator::Span Evaluator::span_of(Expression const& operand) {
    auto const* interval = std::get_if<Interval>(&operand.node);
    if (interval == nullptr) {
        auto instant = value(operand);
        bool const known = !instant.is_null();
        return {instant, instant, known};
    }
    Span span;
    for (auto* bound : {&span.start, &span.end}) {
        auto const& written = interval->bounds[bound == &span.start ? 0 : 1];
        *bound = value(written);
        span.known = span.known && (std::holds_alternative<OpenBound>(written.node) || !bound->is_null());
    }
    return span;
}

Value Evaluator::temporal(Operation const& node) {
    auto const left = span_of(node.args[0]);
    auto const right = span_of(node.args[1]);
    if (!left.known || !right.known)
        return {};
    auto const& rule = temporal_rule(node.op);
    for (std::size_t at = 0; at < rule.count; ++at) {
        auto const& test = rule.tests[at];
        auto const& a = test.left_end ? left.end : left.start;
        auto const& b = test.right_end ? right.end : right.start;
        if (holds(test.op, order_of_bounds(a, test.left_end, b, test.right_end)) == rule.any)
            return {rule.any};
    }
    return {!rule.any};
}

Value Evaluator::array(Operation const& node) {
    std::vector<std::string> keys[2];
    for (std::size_t side = 0; side < 2; ++side) {
        auto const operand = value(node.args[side]);
        auto const* items = std::get_if<std::vector<Value>>(&operand.data);
        if (items == nullptr)
            return {};
        for (auto const& item : *items)
            keys[side].push_back(item_key(item));
    }
    return {relate_arrays(node.op, std::move(keys[0]), std::move(keys[1]))};
}

} // namespace hatang::spatial::cql2::detail
