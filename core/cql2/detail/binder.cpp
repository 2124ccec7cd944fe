// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/binder.hpp"

#include "core/cql2/detail/errors.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <span>

namespace hatang::core::cql2::detail {

namespace {

template <typename Leaf> constexpr ValueType kTypeOf = ValueType::unknown;
template <> constexpr ValueType kTypeOf<Boolean> = ValueType::boolean;
template <> constexpr ValueType kTypeOf<Number> = ValueType::number;
template <> constexpr ValueType kTypeOf<Day> = ValueType::date;
template <> constexpr ValueType kTypeOf<Moment> = ValueType::timestamp;
template <> constexpr ValueType kTypeOf<Geometry> = ValueType::geometry;
template <> constexpr ValueType kTypeOf<Box> = ValueType::geometry;

bool is_instant(ValueType type) {
    return type == ValueType::date || type == ValueType::timestamp;
}

bool is_scalar(ValueType type) {
    return type == ValueType::boolean || type == ValueType::number || type == ValueType::text || is_instant(type);
}

bool comparable(ValueType left, ValueType right) {
    return is_scalar(left) && is_scalar(right) && (left == right || (is_instant(left) && is_instant(right)));
}

} // namespace

template <typename Leaf> void Binder::bind_node(Leaf& /*leaf*/, Expression& at) const {
    at.type = kTypeOf<Leaf>;
}

void Binder::bind_filter(Expression& expression) const {
    bind(expression);
    if (expression.type == ValueType::raw)
        expression.type = ValueType::boolean;
    if (expression.type == ValueType::boolean)
        return;
    auto const type = type_name(expression.type);
    throw filter_error(expression.place,
                       {fmt::format("biểu thức cho ra {}, không phải một điều kiện đúng hay sai", type.vi),
                        fmt::format("the expression gives a {}, not a condition that is true or false", type.en)},
                       {"so sánh với một giá trị, ví dụ: \"Chiều cao\" > 18",
                        "compare it with a value, for example: \"Chiều cao\" > 18"});
}

void Binder::bind(Expression& expression) const {
    std::visit([&](auto& node) { bind_node(node, expression); }, expression.node);
}

void Binder::bind_node(Property& property, Expression& at) const {
    auto const index = m_schema.find(property.name);
    if (!index)
        throw unknown_property(at, property.name, m_schema);
    property.index = *index;
    at.type = m_schema.properties()[*index].type;
}

void Binder::bind_node(Text& text, Expression& at) const {
    text.value = to_nfc(text.value);
    at.type = ValueType::text;
}

void Binder::bind_node(Interval& interval, Expression& at) const {
    for (auto& bound : interval.bounds) {
        if (std::holds_alternative<OpenBound>(bound.node))
            continue;
        bind(bound);
        require_instant(bound, same_words("INTERVAL"));
    }
    at.type = ValueType::interval;
}

void Binder::bind_node(Array& array, Expression& at) const {
    for (auto& item : array.items) {
        bind(item);
        if (item.type == ValueType::geometry || item.type == ValueType::interval)
            throw filter_error(item.place, {"danh sách chỉ chứa số, chữ, ngày và đúng/sai",
                                            "a list holds numbers, texts, dates and booleans only"});
    }
    at.type = ValueType::array;
}

void Binder::bind_node(Call& call, Expression& at) const {
    auto const functions = known_functions();
    for (std::size_t index = 0; index < functions.size(); ++index) {
        if (!same_keyword(functions[index].name, call.name))
            continue;
        if (call.args.size() != 1)
            throw filter_error(at.place,
                               {fmt::format("{} cần một đối số, gặp {}", call.name, call.args.size()),
                                fmt::format("{} takes one argument, found {}", call.name, call.args.size())},
                               same_words(std::string(functions[index].example)));
        bind(call.args[0]);
        if (functions[index].argument != ValueType::date || call.args[0].type != ValueType::timestamp)
            require(call.args[0], functions[index].argument, same_words(call.name));
        call.index = index;
        at.type = functions[index].result;
        return;
    }
    throw unknown_function(at, call.name);
}

void Binder::bind_node(Operation& operation, Expression& at) const {
    for (auto& arg : operation.args)
        bind(arg);
    bind_group(operation, at);
}

void Binder::bind_group(Operation& operation, Expression& at) const {
    at.type = ValueType::boolean;
    auto const all = [&](ValueType type) {
        for (auto& arg : operation.args)
            require(arg, type, same_words(std::string(spec_of(operation.op).text)));
    };
    switch (spec_of(operation.op).group) {
    case OperatorGroup::logical: return all(ValueType::boolean);
    case OperatorGroup::comparison: return unify(operation);
    case OperatorGroup::predicate:
        return operation.op == Operator::like      ? all(ValueType::text)
               : operation.op == Operator::is_null ? void()
                                                   : unify(operation);
    case OperatorGroup::character: at.type = ValueType::text; return all(ValueType::text);
    case OperatorGroup::arithmetic: at.type = ValueType::number; return all(ValueType::number);
    case OperatorGroup::spatial: all(ValueType::geometry); return bind_spatial(operation);
    case OperatorGroup::temporal: return bind_temporal(operation);
    case OperatorGroup::array: return all(ValueType::array);
    }
}

void Binder::bind_spatial(Operation& operation) const {
    // GEOS, as PostGIS, has no answer for collections of mixed kinds but whether they touch at all.
    if (operation.op == Operator::s_intersects || operation.op == Operator::s_disjoint)
        return;
    for (auto const& arg : operation.args) {
        auto const* geometry = std::get_if<Geometry>(&arg.node);
        if (geometry != nullptr && geometry->kind == GeometryKind::geometry_collection)
            throw filter_error(
                arg.place,
                {fmt::format("{} không nhận GEOMETRYCOLLECTION", spec_of(operation.op).text),
                 fmt::format("{} takes no GEOMETRYCOLLECTION", spec_of(operation.op).text)},
                {"chỉ S_INTERSECTS và S_DISJOINT nhận; hoặc dùng MULTIPOINT, MULTILINESTRING, MULTIPOLYGON",
                 "only S_INTERSECTS and S_DISJOINT do; or use MULTIPOINT, MULTILINESTRING, MULTIPOLYGON"});
    }
}

void Binder::bind_temporal(Operation& operation) const {
    for (auto& arg : operation.args) {
        if (arg.type != ValueType::interval)
            require_instant(arg, same_words(std::string(spec_of(operation.op).text)));
    }
}

void Binder::unify(Operation& operation) const {
    auto type = ValueType::raw;
    for (auto const& arg : operation.args)
        type = type == ValueType::raw ? arg.type : type;
    for (auto& arg : operation.args)
        arg.type = arg.type != ValueType::raw ? arg.type : type == ValueType::raw ? ValueType::text : type;
    auto const& first = operation.args.front();
    for (auto const& arg : std::span(operation.args).subspan(1)) {
        if (!comparable(first.type, arg.type))
            throw cannot_compare(first, arg);
    }
}

void Binder::require_instant(Expression& operand, Words const& user) const {
    // untyped text is read as a moment when it has a time, as a day when it has none
    if (operand.type == ValueType::raw)
        operand.type = ValueType::timestamp;
    if (!is_instant(operand.type))
        require(operand, ValueType::date, user);
}

void Binder::require(Expression& operand, ValueType type, Words const& user) const {
    if (operand.type == ValueType::raw)
        operand.type = type;
    if (operand.type != type)
        throw wrong_type(operand, type, user);
}

} // namespace hatang::core::cql2::detail
