// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SQLite for tests of CQL2: the SQL functions registered, conditions run with their values bound.

#include "core/cql2/sql_functions.hpp"
#include "core/cql2/sql_writer.hpp"
#include "spatial/cql2/sql_functions.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace hatang::test {

struct DatabaseCloser {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct StatementCloser {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

inline core::cql2::SqlArgument sql_argument(sqlite3_value* value) {
    auto const size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT: return std::string_view(reinterpret_cast<char const*>(sqlite3_value_text(value)), size);
    case SQLITE_BLOB: return core::cql2::Wkb{{static_cast<char const*>(sqlite3_value_blob(value)), size}};
    default: return {};
    }
}

inline void call_sql_function(sqlite3_context* context, int count, sqlite3_value** values) {
    auto const& function = *static_cast<core::cql2::SqlFunction const*>(sqlite3_user_data(context));
    std::vector<core::cql2::SqlArgument> arguments;
    arguments.reserve(static_cast<std::size_t>(count));
    for (int at = 0; at < count; ++at)
        arguments.push_back(sql_argument(values[at]));
    auto const result = function.call(arguments);
    if (auto const* whole = std::get_if<std::int64_t>(&result))
        sqlite3_result_int64(context, *whole);
    else if (auto const* real = std::get_if<double>(&result))
        sqlite3_result_double(context, *real);
    else if (auto const* text = std::get_if<std::string>(&result))
        sqlite3_result_text(context, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
}

/// An open database that knows the functions of CQL2.
class Cql2Database {
public:
    explicit Cql2Database(std::string const& uri) {
        sqlite3* opened = nullptr;
        int const code = sqlite3_open_v2(uri.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, nullptr);
        m_database.reset(opened);
        check(code);
        m_functions = core::cql2::sql_functions();
        for (auto& function : spatial::cql2::sql_functions())
            m_functions.push_back(std::move(function));
        for (auto& function : m_functions)
            check(sqlite3_create_function_v2(opened, function.name.c_str(), function.arguments,
                                             SQLITE_UTF8 | SQLITE_DETERMINISTIC, &function, call_sql_function, nullptr,
                                             nullptr, nullptr));
    }

    sqlite3* handle() const { return m_database.get(); }

    Statement prepare(std::string const& sql) const {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(handle(), sql.c_str(), -1, &statement, nullptr));
        return Statement(statement);
    }

    void run(std::string const& sql) const { check(sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr)); }

    void bind(Statement const& statement, int at, core::cql2::SqlValue const& value) const {
        if (auto const* whole = std::get_if<std::int64_t>(&value))
            check(sqlite3_bind_int64(statement.get(), at, *whole));
        else if (auto const* real = std::get_if<double>(&value))
            check(sqlite3_bind_double(statement.get(), at, *real));
        else if (auto const* text = std::get_if<std::string>(&value))
            check(
                sqlite3_bind_text(statement.get(), at, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT));
        else if (auto const* blob = std::get_if<core::cql2::SqlBlob>(&value))
            check(sqlite3_bind_blob(statement.get(), at, blob->bytes.data(), static_cast<int>(blob->bytes.size()),
                                    SQLITE_TRANSIENT));
    }

    /// \p before, the condition, \p after as one statement with the values bound.
    Statement select(std::string const& before, core::cql2::SqlCondition const& condition,
                     std::string const& after) const {
        auto statement = prepare(before + condition.sql + after);
        for (std::size_t at = 0; at < condition.values.size(); ++at)
            bind(statement, static_cast<int>(at) + 1, condition.values[at]);
        return statement;
    }

private:
    void check(int code) const {
        if (code != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle()));
    }

    std::unique_ptr<sqlite3, DatabaseCloser> m_database;
    std::vector<core::cql2::SqlFunction> m_functions;
};

} // namespace hatang::test
