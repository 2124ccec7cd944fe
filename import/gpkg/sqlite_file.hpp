// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A foreign SQLite database opened from memory, read-only, with everything off that a hostile schema could use.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace hatang::ingest {

/// One SELECT. Rows come one by one; columns count from 0.
class SqliteQuery {
public:
    /// \throws core::Error with SQLite's text. Valid as long as its database.
    SqliteQuery(sqlite3* database, std::string const& sql);

    /// \throws core::Error for a damaged database.
    bool next();
    int columns() const;
    std::string column_name(int column) const;
    /// Upper case, as declared in the table; empty for expressions.
    std::string declared_type(int column) const;
    /// SQLITE_NULL, SQLITE_INTEGER …
    int type(int column) const;
    /// Valid until next(). Text and blob as they are; numbers as SQLite writes them.
    std::string_view bytes(int column) const;
    double real(int column) const;
    std::int64_t integer(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

class SqliteFile {
public:
    /// \p bytes are borrowed and not written. \throws core::Error when they are no database.
    explicit SqliteFile(std::string_view bytes);

    SqliteQuery query(std::string const& sql) const { return {m_database.get(), sql}; }

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Closer> m_database;
};

/// "name" for SQL, quotes doubled.
std::string quote_name(std::string_view name);

} // namespace hatang::ingest
