// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/version_row.hpp"

namespace hatang::store {

namespace {

template <typename... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

StoredValue stored_value(Statement const& row, int column) {
    switch (sqlite3_column_type(row.handle(), column)) {
    case SQLITE_INTEGER: return row.integer(column);
    case SQLITE_FLOAT: return row.real(column);
    case SQLITE_TEXT: return std::string(row.text(column));
    case SQLITE_BLOB: return Blob{std::string(row.blob(column))};
    default: return std::monostate{};
    }
}

void append(RowBytes& out, StoredValue const& value) {
    std::visit(Overloaded{[&](std::monostate) { out.null(); }, [&](std::int64_t v) { out.integer(v); },
                          [&](double v) { out.real(v); }, [&](std::string const& v) { out.text(v); },
                          [&](Blob const& v) { out.blob(v.bytes); }},
               value);
}

void bind(Statement& statement, int index, StoredValue const& value) {
    std::visit(Overloaded{[&](std::monostate) { statement.bind_null(index); },
                          [&](std::int64_t v) { statement.bind(index, v); },
                          [&](double v) { statement.bind(index, v); },
                          [&](std::string const& v) { statement.bind(index, v); },
                          [&](Blob const& v) { statement.bind_blob(index, v.bytes); }},
               value);
}

} // namespace hatang::store
