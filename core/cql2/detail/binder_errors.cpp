// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/binder.hpp"
#include "core/cql2/detail/errors.hpp"
#include "core/cql2/text.hpp"
#include "core/date.hpp"
#include "core/text/nearest_names.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

namespace hatang::core::cql2::detail {

namespace {

constexpr std::size_t kListedNames = 12;

/// “Chiều cao” (số): what the operand is, as short as it was written.
Words described(Expression const& operand) {
    auto const type = type_name(operand.type);
    std::string text;
    if (auto const* property = std::get_if<Property>(&operand.node))
        text = quoted(property->name) + " ";
    else if (auto const* literal = std::get_if<Text>(&operand.node))
        text = quoted(literal->value) + " ";
    else if (auto const* number = std::get_if<Number>(&operand.node))
        text = fmt::format("{} ", number->value);
    return {fmt::format("{}({})", text, type.vi), fmt::format("{}({})", text, type.en)};
}

Words written_as(std::string const& filter) {
    return {"viết: " + filter, "write: " + filter};
}

/// A text where \p wanted was needed: how that is written.
Words hint_for(Expression const& operand, ValueType wanted) {
    auto const* text = std::get_if<Text>(&operand.node);
    auto const* number = std::get_if<Number>(&operand.node);
    if (wanted == ValueType::text && number != nullptr)
        return written_as(fmt::format("'{}'", number->value));
    if (wanted == ValueType::number && text != nullptr) {
        auto const parsed = parse_number(text->value);
        return parsed ? written_as(fmt::format("{}", parsed->value)) : Words{};
    }
    if (wanted == ValueType::date || wanted == ValueType::interval) {
        auto const day = text == nullptr ? std::nullopt : parse_date(text->value);
        return written_as(day ? fmt::format("DATE('{}')", format_iso(*day)) : "DATE('2017-06-30')");
    }
    if (wanted == ValueType::timestamp)
        return written_as("TIMESTAMP('2017-06-30T17:00:00Z')");
    if (wanted == ValueType::boolean && (text != nullptr || number != nullptr))
        return {"viết: TRUE hoặc FALSE", "write: TRUE or FALSE"};
    if (wanted == ValueType::boolean)
        return {"điều kiện là một phép so sánh, TRUE hoặc FALSE", "a condition is a comparison, TRUE or FALSE"};
    if (wanted == ValueType::geometry)
        return written_as("BBOX(108.1,15.9,108.4,16.2)");
    return wanted == ValueType::array ? written_as("('a', 'b')") : Words{};
}

/// The predicates that do compare these.
Words hint_for_relation(ValueType type) {
    switch (type) {
    case ValueType::geometry:
        return {"hình học so bằng S_INTERSECTS, S_WITHIN, S_EQUALS …",
                "geometries are compared with S_INTERSECTS, S_WITHIN, S_EQUALS …"};
    case ValueType::interval:
        return {"khoảng thời gian so bằng T_INTERSECTS, T_DURING, T_EQUALS …",
                "intervals are compared with T_INTERSECTS, T_DURING, T_EQUALS …"};
    case ValueType::array:
        return {"danh sách so bằng A_CONTAINS, A_OVERLAPS, A_EQUALS, A_CONTAINEDBY",
                "arrays are compared with A_CONTAINS, A_OVERLAPS, A_EQUALS, A_CONTAINEDBY"};
    default: return {};
    }
}

} // namespace

Error unknown_property(Expression const& at, std::string_view name, Schema const& schema) {
    // In Vietnamese the second names, which are what people call the properties.
    std::vector<std::string> vi;
    std::vector<std::string> en;
    for (auto const& property : schema.properties()) {
        vi.push_back(name_in_text(property.label.vi.empty() ? property.name : property.label.vi));
        en.push_back(name_in_text(property.name));
    }
    auto const total = en.size();
    Words const noun{"trường", "properties"};
    auto const known_vi = listed(nearest_names(name, std::move(vi), kListedNames), total, noun).vi;
    auto const known_en = listed(nearest_names(name, std::move(en), kListedNames), total, noun).en;
    return filter_error(
        at.place,
        {fmt::format("không có trường {}", quoted(name)), fmt::format("there is no property {}", quoted(name))},
        {fmt::format("các trường, gần nhất trước: {}; giá trị chữ viết trong dấu nháy đơn: 'A2a'", known_vi),
         fmt::format("properties, nearest first: {}; texts are written in single quotes: 'A2a'", known_en)});
}

Error unknown_function(Expression const& at, std::string_view name) {
    std::vector<std::string> names{"DATE", "TIMESTAMP", "INTERVAL", "BBOX", "POINT", "LINESTRING", "POLYGON"};
    for (auto const& function : known_functions())
        names.emplace_back(function.name);
    for (auto const& spec : operators()) {
        if (function_operator(spec.text))
            names.emplace_back(spec.text);
    }
    auto const total = names.size();
    auto const known = listed(nearest_names(name, std::move(names), kListedNames), total, {"hàm", "functions"});
    return filter_error(
        at.place, {fmt::format("không có hàm {}", quoted(name)), fmt::format("there is no function {}", quoted(name))},
        {"các hàm, gần nhất trước: " + known.vi, "functions, nearest first: " + known.en});
}

Error cannot_compare(Expression const& left, Expression const& right) {
    auto hint = hint_for_relation(left.type);
    if (hint.empty())
        hint = hint_for_relation(right.type);
    if (hint.empty())
        hint = hint_for(right, left.type);
    if (hint.empty())
        hint = hint_for(left, right.type);
    auto const a = described(left);
    auto const b = described(right);
    return filter_error(
        right.place,
        {fmt::format("không so sánh được {} với {}", a.vi, b.vi), fmt::format("cannot compare {} with {}", a.en, b.en)},
        std::move(hint));
}

Error wrong_type(Expression const& operand, ValueType wanted, Words const& user) {
    auto const found = described(operand);
    auto const type = type_name(wanted);
    return filter_error(operand.place,
                        {fmt::format("{} cần {}, nhưng gặp {}", user.vi, type.vi, found.vi),
                         fmt::format("{} needs a {}, found {}", user.en, type.en, found.en)},
                        hint_for(operand, wanted));
}

} // namespace hatang::core::cql2::detail
