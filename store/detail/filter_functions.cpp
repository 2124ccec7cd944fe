// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/filter_functions.hpp"

#include "core/cql2/sql_functions.hpp"
#include "spatial/cql2/sql_functions.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <memory>

namespace hatang::store {

namespace {

using core::cql2::SqlArgument;
using core::cql2::SqlFunction;
using core::cql2::SqlResult;

SqlArgument argument_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return std::string_view(reinterpret_cast<char const*>(sqlite3_value_text(value)),
                                static_cast<std::size_t>(sqlite3_value_bytes(value)));
    case SQLITE_BLOB: {
        auto const* const bytes = static_cast<char const*>(sqlite3_value_blob(value));
        return core::cql2::Wkb{{bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))}};
    }
    default: return std::monostate{};
    }
}

void give(sqlite3_context* context, SqlResult const& result) {
    if (auto const* const whole = std::get_if<std::int64_t>(&result))
        sqlite3_result_int64(context, *whole);
    else if (auto const* const real = std::get_if<double>(&result))
        sqlite3_result_double(context, *real);
    else if (auto const* const text = std::get_if<std::string>(&result))
        sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else
        sqlite3_result_null(context);
}

/// C++ exceptions must not pass through SQLite's C frames.
void call(sqlite3_context* context, int count, sqlite3_value** values) {
    auto const* const function = static_cast<SqlFunction const*>(sqlite3_user_data(context));
    try {
        std::vector<SqlArgument> arguments;
        for (int index = 0; index < count; ++index)
            arguments.push_back(argument_of(values[index]));
        give(context, function->call(arguments));
    } catch (std::exception const& error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

void forget(void* function) {
    std::unique_ptr<SqlFunction> const owned(static_cast<SqlFunction*>(function));
}

void add(Connection& connection, SqlFunction function) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    auto owned = std::make_unique<SqlFunction>(std::move(function));
    auto* const given = owned.release(); // SQLite calls forget(), also when it refuses the function
    int const code = sqlite3_create_function_v2(connection.handle(), given->name.c_str(), given->arguments, kFlags,
                                                given, call, nullptr, nullptr, forget);
    if (code != SQLITE_OK)
        throw sqlite_error(connection.handle(), code);
}

void wkb(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (sqlite3_value_type(arguments[0]) != SQLITE_BLOB)
        return;
    auto const* const bytes = static_cast<char const*>(sqlite3_value_blob(arguments[0]));
    std::string_view const inside = wkb_of_blob({bytes, static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]))});
    sqlite3_result_blob64(context, inside.data(), inside.size(), SQLITE_TRANSIENT);
}

} // namespace

void register_filter_functions(Connection& connection) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    int const code = sqlite3_create_function_v2(connection.handle(), "hatang_wkb", 1, kFlags, nullptr, wkb, nullptr,
                                                nullptr, nullptr);
    if (code != SQLITE_OK)
        throw sqlite_error(connection.handle(), code);
    for (auto& function : core::cql2::sql_functions())
        add(connection, std::move(function));
    for (auto& function : spatial::cql2::sql_functions())
        add(connection, std::move(function));
}

} // namespace hatang::store
