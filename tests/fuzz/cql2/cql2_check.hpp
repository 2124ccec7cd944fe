// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What must hold for any bytes given as a filter: refused with an Error, or printed and read back as the same, bound,
/// written as SQL without a character of its own, and judged for a row.

#include "core/cql2/json.hpp"
#include "core/cql2/sql_writer.hpp"
#include "core/cql2/text.hpp"
#include "core/error.hpp"
#include "spatial/cql2/row_filter.hpp"

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace hatang::fuzz {

inline void require(bool condition, char const* what) {
    if (condition)
        return;
    std::cerr << "does not hold: " << what << '\n';
    std::abort();
}

inline std::vector<core::cql2::SqlColumn> const& columns() {
    using core::cql2::ValueType;
    static std::vector<core::cql2::SqlColumn> const kColumns{
        {{"a", ValueType::number}, "a"},    {{"b", ValueType::text}, "b"},
        {{"c", ValueType::boolean}, "c"},   {{"d", ValueType::date}, "d"},
        {{"e", ValueType::timestamp}, "e"}, {{"g", ValueType::geometry}, "g"},
        {{"l", ValueType::array}, "l"},     {{"Chiều cao", ValueType::number}, "height_m"}};
    return kColumns;
}

class OneRow final : public core::cql2::Row {
public:
    core::cql2::Value value(std::size_t property) const override {
        using core::cql2::Value;
        static std::string const kPoint = core::cql2::to_wkb({core::cql2::GeometryKind::point, false, {1.0, 2.0}, {}});
        switch (property) {
        case 0: return {1.0};
        case 1: return {std::string_view("Đà Nẵng")};
        case 2: return {true};
        case 3: return {core::cql2::Day{17'000}};
        case 4: return {core::cql2::Moment{1'468'800'000'000'000}};
        case 5: return {core::cql2::Wkb{kPoint}};
        case 6: return {std::vector<Value>{{1.0}, {std::string_view("x")}}};
        default: return {};
        }
    }
};

/// The only quotation marks the writer itself uses.
inline bool is_plain_sql(std::string sql) {
    for (std::string_view const own : {"'true'", "'false'"}) {
        for (auto at = sql.find(own); at != std::string::npos; at = sql.find(own))
            sql.erase(at, own.size());
    }
    return sql.find_first_of("'\"`;[]\\") == std::string::npos && sql.find("--") == std::string::npos &&
           sql.find("/*") == std::string::npos;
}

inline void check_expression(core::cql2::Expression const& expression) {
    auto const text = to_text(expression);
    require(to_text(core::cql2::parse_text(text)) == text, "the printed text reads back as itself");
    auto const json = to_json(expression);
    require(core::cql2::parse_json(json) == expression, "the printed JSON reads back as the same");
    static auto const kSchema = core::cql2::schema_of(columns());
    try {
        core::cql2::Filter const filter(expression, kSchema);
        require(is_plain_sql(write_sql(filter, columns()).sql), "the SQL holds nothing of the input");
        spatial::cql2::RowFilter(filter).evaluate(OneRow());
    } catch (core::Error const& error) {
        require(!error.sentence().vi.empty() && !error.sentence().en.empty(), "an error speaks both languages");
    }
}

template <typename Parse> void check_input(std::string_view input, Parse parse) {
    core::cql2::Expression expression;
    try {
        expression = parse(input);
    } catch (core::Error const& error) {
        return require(error.kind() == core::ErrorKind::usage, "what cannot be read is the user's error");
    }
    check_expression(expression);
}

} // namespace hatang::fuzz
