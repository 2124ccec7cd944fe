// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/semantics.hpp"
#include "core/date.hpp"
#include "core/text/json_text.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "core/text/utf8.hpp"

#include <chrono>
#include <cmath>

namespace hatang::core::cql2 {

namespace {

constexpr bool kStart = false;
constexpr bool kEnd = true;

constexpr TemporalRule all(std::size_t count, std::array<BoundTest, 3> tests) {
    return {false, count, tests};
}

/// In the order of Operator, from t_after on.
constexpr std::array<TemporalRule, 15> kTemporalRules{{
    all(1, {{{kStart, Operator::greater, kEnd}, {}, {}}}),
    all(1, {{{kEnd, Operator::less, kStart}, {}, {}}}),
    all(2, {{{kStart, Operator::less, kStart}, {kEnd, Operator::greater, kEnd}, {}}}),
    {true, 2, {{{kStart, Operator::greater, kEnd}, {kEnd, Operator::less, kStart}, {}}}},
    all(2, {{{kStart, Operator::greater, kStart}, {kEnd, Operator::less, kEnd}, {}}}),
    all(2, {{{kStart, Operator::equal, kStart}, {kEnd, Operator::equal, kEnd}, {}}}),
    all(2, {{{kStart, Operator::less, kStart}, {kEnd, Operator::equal, kEnd}, {}}}),
    all(2, {{{kStart, Operator::greater, kStart}, {kEnd, Operator::equal, kEnd}, {}}}),
    all(2, {{{kStart, Operator::less_equal, kEnd}, {kEnd, Operator::greater_equal, kStart}, {}}}),
    all(1, {{{kEnd, Operator::equal, kStart}, {}, {}}}),
    all(1, {{{kStart, Operator::equal, kEnd}, {}, {}}}),
    all(3, {{{kStart, Operator::greater, kStart}, {kStart, Operator::less, kEnd}, {kEnd, Operator::greater, kEnd}}}),
    all(3, {{{kStart, Operator::less, kStart}, {kEnd, Operator::greater, kStart}, {kEnd, Operator::less, kEnd}}}),
    all(2, {{{kStart, Operator::equal, kStart}, {kEnd, Operator::greater, kEnd}, {}}}),
    all(2, {{{kStart, Operator::equal, kStart}, {kEnd, Operator::less, kEnd}, {}}}),
}};

template <typename Number> int order_of(Number left, Number right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

std::size_t characters_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        next_code_point(text, at);
    return count;
}

Day day_in(Value const& value) {
    auto const* moment = std::get_if<Moment>(&value.data);
    return moment != nullptr ? day_of(*moment) : std::get<Day>(value.data);
}

Value date_part(std::string_view name, Value const& value) {
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day_in(value).days}}};
    if (name == "year")
        return {static_cast<double>(static_cast<int>(date.year()))};
    return {
        static_cast<double>(name == "month" ? static_cast<unsigned>(date.month()) : static_cast<unsigned>(date.day()))};
}

Value rounded(std::string_view name, double value) {
    return {name == "abs"     ? std::abs(value)
            : name == "ceil"  ? std::ceil(value)
            : name == "floor" ? std::floor(value)
                              : std::round(value)};
}

Value raw_day(std::string_view text) {
    if (auto const day = parse_day(text))
        return {*day};
    auto const date = parse_date(text);
    if (!date)
        return {};
    return {Day{static_cast<std::int32_t>(std::chrono::sys_days{*date}.time_since_epoch().count())}};
}

Value raw_boolean(std::string_view text) {
    auto const key = search_key(text);
    if (key == "true" || key == "1" || key == "co" || key == "dung")
        return {true};
    return key == "false" || key == "0" || key == "khong" || key == "sai" ? Value{false} : Value{};
}

} // namespace

TemporalRule const& temporal_rule(Operator op) {
    return kTemporalRules[static_cast<std::size_t>(op) - static_cast<std::size_t>(Operator::t_after)];
}

int compare_instants(Value const& left, Value const& right) {
    auto const* left_moment = std::get_if<Moment>(&left.data);
    auto const* right_moment = std::get_if<Moment>(&right.data);
    if (left_moment != nullptr && right_moment != nullptr)
        return order_of(left_moment->micros, right_moment->micros);
    return order_of(day_in(left).days, day_in(right).days);
}

Value call_function(std::size_t index, Value const& argument, std::string& storage) {
    auto const name = known_functions()[index].name;
    if (argument.is_null())
        return {};
    if (name == "search_key") {
        storage = search_key(std::get<std::string_view>(argument.data));
        return {std::string_view(storage)};
    }
    if (name == "char_length")
        return {static_cast<double>(characters_in(std::get<std::string_view>(argument.data)))};
    if (known_functions()[index].argument == ValueType::date)
        return date_part(name, argument);
    return rounded(name, std::get<double>(argument.data));
}

std::string item_key(Value const& item) {
    std::string key;
    if (auto const* flag = std::get_if<bool>(&item.data))
        return *flag ? "true" : "false";
    if (auto const* number = std::get_if<double>(&item.data))
        append_json_number(key, *number + 0.0);
    else if (auto const* text = std::get_if<std::string_view>(&item.data))
        append_json_string(key, *text);
    else if (auto const* day = std::get_if<Day>(&item.data))
        append_json_string(key, format_day(*day));
    else if (auto const* moment = std::get_if<Moment>(&item.data))
        append_json_string(key, format_moment(*moment));
    else if (auto const* items = std::get_if<std::vector<Value>>(&item.data)) {
        for (auto const& inner : *items)
            key += (key.empty() ? "[" : ",") + item_key(inner);
        key += key.empty() ? "[]" : "]";
    } else
        key = "null";
    return key;
}

Value read_raw(std::string_view text, ValueType type) {
    auto const bare = trimmed(text);
    if (type == ValueType::number) {
        auto const number = parse_number(bare);
        return number ? Value{number->value} : Value{};
    }
    if (type == ValueType::date)
        return raw_day(bare);
    if (type == ValueType::boolean)
        return raw_boolean(bare);
    if (type != ValueType::timestamp)
        return type == ValueType::text ? Value{text} : Value{};
    auto const moment = parse_moment(bare);
    return moment ? Value{*moment} : raw_day(bare);
}

} // namespace hatang::core::cql2
