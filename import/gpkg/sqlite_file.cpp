// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gpkg/sqlite_file.hpp"

#include "core/error.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace hatang::ingest {

namespace {

core::Error damaged(sqlite3* database) {
    std::string const reason = sqlite3_errmsg(database);
    return core::data_error(
        {"cơ sở dữ liệu trong tệp không đọc được: " + reason, "the database in the file cannot be read: " + reason});
}

void set_limits(sqlite3* database) {
    constexpr std::array<std::pair<int, int>, 6> kLimits{{{SQLITE_LIMIT_LENGTH, 60'000'000},
                                                          {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                                          {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                          {SQLITE_LIMIT_COMPOUND_SELECT, 4},
                                                          {SQLITE_LIMIT_ATTACHED, 0},
                                                          {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (auto const& [limit, value] : kLimits) {
        sqlite3_limit(database, limit, value);
    }
}

void switch_off(sqlite3* database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_exec(database, "PRAGMA cell_size_check=ON", nullptr, nullptr, nullptr);
}

} // namespace

SqliteQuery::SqliteQuery(sqlite3* database, std::string const& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) {
        throw damaged(database);
    }
    m_statement.reset(statement);
}

void SqliteQuery::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

bool SqliteQuery::next() {
    int const result = sqlite3_step(m_statement.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        throw damaged(sqlite3_db_handle(m_statement.get()));
    }
    return result == SQLITE_ROW;
}

int SqliteQuery::columns() const {
    return sqlite3_column_count(m_statement.get());
}

std::string SqliteQuery::column_name(int column) const {
    char const* const name = sqlite3_column_name(m_statement.get(), column);
    return name == nullptr ? "" : name;
}

std::string SqliteQuery::declared_type(int column) const {
    char const* const type = sqlite3_column_decltype(m_statement.get(), column);
    std::string text = type == nullptr ? "" : type;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

int SqliteQuery::type(int column) const {
    return sqlite3_column_type(m_statement.get(), column);
}

std::string_view SqliteQuery::bytes(int column) const {
    auto const* const data = type(column) == SQLITE_BLOB
                                 ? static_cast<char const*>(sqlite3_column_blob(m_statement.get(), column))
                                 : reinterpret_cast<char const*>(sqlite3_column_text(m_statement.get(), column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

double SqliteQuery::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::int64_t SqliteQuery::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

SqliteFile::SqliteFile(std::string_view bytes) {
    sqlite3* database = nullptr;
    int const opened = sqlite3_open_v2(":memory:", &database,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK) {
        throw damaged(database);
    }
    set_limits(database);
    auto* const data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data())); // READONLY: never written
    auto const size = static_cast<sqlite3_int64>(bytes.size());
    if (sqlite3_deserialize(database, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        throw damaged(database);
    }
    switch_off(database);
}

void SqliteFile::Closer::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

std::string quote_name(std::string_view name) {
    std::string quoted = "\"";
    for (char const c : name) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

} // namespace hatang::ingest
