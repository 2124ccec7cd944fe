// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The SQL functions that write_sql() calls, without any database's header: whoever opens a connection registers them.
/// All are deterministic and give NULL for NULL and for arguments of the wrong type.

#include "core/cql2/value.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::core::cql2 {

using SqlArgument = std::variant<std::monostate, std::int64_t, double, std::string_view, Wkb>;
using SqlResult = std::variant<std::monostate, std::int64_t, double, std::string>;

struct SqlFunction {
    std::string name; ///< "hatang_like"
    int arguments;
    std::function<SqlResult(std::span<SqlArgument const>)> call;
};

/// Everything but the spatial predicates.
std::vector<SqlFunction> sql_functions();

/// The keys (item_key() of semantics.hpp) of a JSON array, or nothing when it is not one.
std::optional<std::vector<std::string>> array_keys(std::string_view json);

} // namespace hatang::core::cql2
