// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/sql_functions.hpp"

#include "core/cql2/semantics.hpp"

#include <fmt/format.h>

#include <array>

namespace hatang::core::cql2 {

namespace {

using Arguments = std::span<SqlArgument const>;

std::optional<std::string_view> text_of(SqlArgument const& argument) {
    auto const* text = std::get_if<std::string_view>(&argument);
    return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<double> number_of(SqlArgument const& argument) {
    if (auto const* whole = std::get_if<std::int64_t>(&argument))
        return static_cast<double>(*whole);
    auto const* real = std::get_if<double>(&argument);
    return real == nullptr ? std::nullopt : std::optional(*real);
}

template <typename Result> SqlResult or_null(std::optional<Result> const& result) {
    return result ? SqlResult{*result} : SqlResult{};
}

SqlFunction text_function(std::string name, std::string (*apply)(std::string_view)) {
    return {std::move(name), 1, [apply](Arguments arguments) -> SqlResult {
                auto const text = text_of(arguments[0]);
                return text ? SqlResult{apply(*text)} : SqlResult{};
            }};
}

SqlFunction arithmetic_function(std::string name, Operator op) {
    return {std::move(name), 2, [op](Arguments arguments) -> SqlResult {
                auto const left = number_of(arguments[0]);
                auto const right = number_of(arguments[1]);
                return left && right ? or_null(arithmetic(op, *left, *right)) : SqlResult{};
            }};
}

SqlFunction array_function(std::string name, Operator op) {
    return {std::move(name), 2, [op](Arguments arguments) -> SqlResult {
                auto const left = array_keys(text_of(arguments[0]).value_or(""));
                auto const right = array_keys(text_of(arguments[1]).value_or(""));
                return left && right ? SqlResult{std::int64_t{relate_arrays(op, *left, *right)}} : SqlResult{};
            }};
}

SqlFunction moment_function(std::string name, SqlResult (*apply)(Moment)) {
    return {std::move(name), 1, [apply](Arguments arguments) -> SqlResult {
                auto const moment = parse_moment(text_of(arguments[0]).value_or(""));
                return moment ? apply(*moment) : SqlResult{};
            }};
}

/// What SQLite hands over as the function's argument type; monostate when it is not that.
Value argument_of(FunctionSpec const& function, SqlArgument const& argument) {
    auto const number = number_of(argument);
    auto const text = text_of(argument);
    if (function.argument == ValueType::number)
        return number ? Value{*number} : Value{};
    if (!text || function.argument == ValueType::text)
        return text ? Value{*text} : Value{};
    auto const day = parse_day(*text);
    return day ? Value{*day} : Value{};
}

SqlFunction known_function(std::size_t index) {
    auto const& function = known_functions()[index];
    return {fmt::format("hatang_{}", function.name), 1, [index](Arguments arguments) -> SqlResult {
                std::string storage;
                auto const value = call_function(index, argument_of(known_functions()[index], arguments[0]), storage);
                if (auto const* number = std::get_if<double>(&value.data))
                    return *number;
                return value.is_null() ? SqlResult{} : SqlResult{std::string(std::get<std::string_view>(value.data))};
            }};
}

SqlResult like_result(Arguments arguments) {
    auto const text = text_of(arguments[0]);
    auto const pattern = text_of(arguments[1]);
    return text && pattern ? SqlResult{std::int64_t{like(*text, *pattern)}} : SqlResult{};
}

} // namespace

std::vector<SqlFunction> sql_functions() {
    std::vector<SqlFunction> functions{
        text_function("hatang_casei", casei),
        text_function("hatang_accenti", accenti),
        {"hatang_like", 2, like_result},
        arithmetic_function("hatang_mod", Operator::modulo),
        arithmetic_function("hatang_div", Operator::int_divide),
        arithmetic_function("hatang_power", Operator::power),
        moment_function("hatang_instant", [](Moment moment) -> SqlResult { return moment.micros; }),
        moment_function("hatang_utc_day", [](Moment moment) -> SqlResult { return format_day(day_of(moment)); }),
        moment_function("hatang_timestamp", [](Moment moment) -> SqlResult { return format_moment(moment); }),
        array_function("hatang_a_contains", Operator::a_contains),
        array_function("hatang_a_containedby", Operator::a_contained_by),
        array_function("hatang_a_equals", Operator::a_equals),
        array_function("hatang_a_overlaps", Operator::a_overlaps),
    };
    for (std::size_t index = 0; index < known_functions().size(); ++index)
        functions.push_back(known_function(index));
    return functions;
}

} // namespace hatang::core::cql2
