// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/semantics.hpp"
#include "core/cql2/sql_functions.hpp"

#include <nlohmann/json.hpp>

namespace hatang::core::cql2 {

namespace {

using Json = nlohmann::json;

/// Arrays in arrays of the register are flat or one level deep; nobody's data may grow the stack.
constexpr int kMaxArrayDepth = 8;

Value value_of(Json const& json) {
    if (json.is_boolean())
        return {json.get<bool>()};
    if (json.is_number())
        return {json.get<double>()};
    if (json.is_string())
        return {std::string_view(json.get_ref<std::string const&>())};
    if (!json.is_array())
        return {};
    std::vector<Value> items;
    for (auto const& item : json)
        items.push_back(value_of(item));
    return {std::move(items)};
}

} // namespace

std::optional<std::vector<std::string>> array_keys(std::string_view json) {
    bool deep = false;
    auto const limit = [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
        deep = deep || depth > kMaxArrayDepth;
        return !deep;
    };
    auto const array = Json::parse(json, limit, false);
    if (deep || !array.is_array())
        return std::nullopt;
    std::vector<std::string> keys;
    for (auto const& item : array)
        keys.push_back(item_key(value_of(item)));
    return keys;
}

} // namespace hatang::core::cql2
