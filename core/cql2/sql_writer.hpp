// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A filter as the WHERE of an SQLite statement. Every value is bound; the only names in the text come from the
/// catalogue, a list of constants. NULL means the same as in the evaluator of rows.

#include "core/cql2/filter.hpp"
#include "core/cql2/schema.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::core::cql2 {

/// A property and the SQL expression that gives it, by type:
/// boolean 0 or 1 · number any numeric · text UTF-8 in NFC, collation BINARY · date 'YYYY-MM-DD' · timestamp
/// 'YYYY-MM-DDThh:mm:ss[.f]Z' · geometry WKB as a blob · array JSON text. NULL for nothing. `raw` cannot be.
struct SqlColumn {
    PropertySpec property;
    std::string_view sql; ///< a constant: "station.code", "hatang_wkb(site.geom)"
};

/// The properties in the order of \p columns.
Schema schema_of(std::span<SqlColumn const> columns);

struct SqlBlob {
    std::string bytes;
    bool operator==(SqlBlob const&) const = default;
};
using SqlValue = std::variant<std::int64_t, double, std::string, SqlBlob>;

struct SqlCondition {
    std::string sql;              ///< in brackets where it must be: may stand beside AND
    std::vector<SqlValue> values; ///< the n-th is parameter ?(first + n)
};

/// \p first is the number of the first parameter. The functions that may occur are those of sql_functions.hpp and
/// spatial/cql2/sql_functions.hpp, and SQLite's json_array and json. \pre \p filter was bound to schema_of(\p columns)
SqlCondition write_sql(Filter const& filter, std::span<SqlColumn const> columns, int first = 1);

} // namespace hatang::core::cql2
