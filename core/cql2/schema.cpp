// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/schema.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <array>

namespace hatang::core::cql2 {

namespace {

constexpr std::array<FunctionSpec, 9> kFunctions{{
    {"abs", ValueType::number, ValueType::number, "giá trị tuyệt đối", "absolute value", "abs(do_lech_m) > 5"},
    {"ceil", ValueType::number, ValueType::number, "số nguyên không nhỏ hơn", "the whole number not below",
     "ceil(height_m) = 18"},
    {"floor", ValueType::number, ValueType::number, "số nguyên không lớn hơn", "the whole number not above",
     "floor(height_m) = 18"},
    {"round", ValueType::number, ValueType::number, "số nguyên gần nhất, nửa thì ra xa số 0",
     "the nearest whole number, halves away from 0", "round(height_m) = 18"},
    {"char_length", ValueType::text, ValueType::number, "số ký tự", "number of characters",
     "char_length(station_code) < 4"},
    {"search_key", ValueType::text, ValueType::text, "chữ thường không dấu, không dấu câu",
     "lower case without marks and punctuation", "search_key(address) LIKE '%ong ich khiem%'"},
    {"year", ValueType::date, ValueType::number, "năm (giờ UTC)", "year (UTC)", "year(built_on) = 2017"},
    {"month", ValueType::date, ValueType::number, "tháng 1–12 (giờ UTC)", "month 1–12 (UTC)", "month(built_on) <= 6"},
    {"day", ValueType::date, ValueType::number, "ngày trong tháng (giờ UTC)", "day of the month (UTC)",
     "day(built_on) = 1"},
}};

struct TypeName {
    ValueType type;
    char const* vi;
    char const* en;
};
constexpr std::array<TypeName, 9> kTypeNames{{
    {ValueType::boolean, "đúng/sai", "boolean"},
    {ValueType::number, "số", "number"},
    {ValueType::text, "chữ", "text"},
    {ValueType::date, "ngày", "date"},
    {ValueType::timestamp, "thời điểm", "timestamp"},
    {ValueType::interval, "khoảng thời gian", "interval"},
    {ValueType::geometry, "hình học", "geometry"},
    {ValueType::array, "danh sách", "array"},
    {ValueType::raw, "chữ hoặc số chưa rõ", "untyped text"},
}};

} // namespace

Schema::Schema(std::vector<PropertySpec> properties) : m_properties(std::move(properties)) {
    for (std::size_t index = 0; index < m_properties.size(); ++index) {
        if (!m_by_name.emplace(to_nfc(m_properties[index].name), index).second)
            throw internal_error("two properties are called " + m_properties[index].name);
    }
    for (std::size_t index = 0; index < m_properties.size(); ++index) {
        if (auto const& label = m_properties[index].label.vi; !label.empty())
            m_by_name.emplace(to_nfc(label), index);
    }
}

std::optional<std::size_t> Schema::find(std::string_view name) const {
    auto const found = m_by_name.find(to_nfc(name));
    return found == m_by_name.end() ? std::nullopt : std::optional(found->second);
}

Words type_name(ValueType type) {
    for (auto const& name : kTypeNames) {
        if (name.type == type)
            return {name.vi, name.en};
    }
    return {};
}

std::span<FunctionSpec const> known_functions() {
    return kFunctions;
}

} // namespace hatang::core::cql2
