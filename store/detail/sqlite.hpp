// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SQLite with lifetimes: a connection and its prepared statements. Failures become core::Error with SQLite's own
/// text; SQLITE_BUSY becomes conflict, everything else io. Private to store/.

#include "core/date.hpp"
#include "core/error.hpp"
#include "core/units.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace hatang::store {

/// One compiled statement. Text is bound without a copy: it must live until the statement has run.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Statement& operator=(Statement&&) = delete;
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    /// Parameters count from 1.
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, double value);
    Statement& bind(int index, std::string_view text);
    /// Text that does not live until the statement runs.
    Statement& bind_copy(int index, std::string_view text);
    Statement& bind_blob(int index, std::string_view bytes);
    Statement& bind_null(int index);
    /// A C++ object for hatang's own SQL functions; SQL never sees its address.
    Statement& bind_object(int index, void* object, char const* type);
    /// \throws the statement's failure. true = a row is there.
    bool step();
    /// Steps once, expects no row, and makes the statement ready for the next values.
    void run();
    void reset() noexcept;

    /// Columns count from 0.
    bool is_null(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_handle, column); }
    double real(int column) const { return sqlite3_column_double(m_handle, column); }
    /// Valid until the next step; empty for NULL.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    std::optional<core::Length> length(int column) const;
    std::optional<core::Date> date(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;
    sqlite3_stmt* handle() const { return m_handle; }

private:
    void check(int code) const;
    sqlite3_stmt* m_handle;
};

/// Resets a cached statement when the reading of it ends, also by an exception.
class Reading {
public:
    explicit Reading(Statement& statement) : m_statement(statement) {}
    ~Reading() { m_statement.reset(); }
    Reading(Reading const&) = delete;
    Reading& operator=(Reading const&) = delete;
    Statement* operator->() const { return &m_statement; }

private:
    Statement& m_statement;
};

/// memory: an empty database that nobody else sees; the path only names it.
enum class OpenMode { read, write, create, memory };

/// One connection with the register's settings (docs/decisions/0002-register-file-layout.md).
class Connection {
public:
    Connection(std::filesystem::path path, OpenMode mode);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;

    /// Runs statements that give no rows.
    void execute(std::string_view sql);
    Statement prepare(std::string_view sql) const { return {m_handle, sql}; }
    /// The statement for this text, compiled once. \pre \p sql is a constant that lives as long as the program.
    Statement& cached(std::string_view sql) const;
    std::int64_t integer_of(std::string_view sql) const;
    std::string text_of(std::string_view sql) const;
    /// Last insert rowid, rows changed by the last statement.
    std::int64_t changes() const { return sqlite3_changes64(m_handle); }
    std::filesystem::path const& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }
    /// Shadow tables may be written while this is off.
    void set_defensive(bool on);
    /// How long a statement waits for another process's lock.
    void set_lock_wait(int milliseconds);
    /// Drops the cached statements and closes; the destructor does it too.
    void close() noexcept;

private:
    void open(int flags);
    void configure(OpenMode mode);
    std::filesystem::path m_path;
    sqlite3* m_handle = nullptr;
    mutable std::unordered_map<char const*, std::unique_ptr<Statement>> m_cache;
};

/// The core::Error for SQLite's current failure on \p database.
core::Error sqlite_error(sqlite3* database, int code);
/// Quotes a path for people: 'danang.gpkg'.
std::string quoted(std::filesystem::path const& path);

} // namespace hatang::store
