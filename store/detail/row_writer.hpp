// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One row of a table that only grows: written, and vouched for by the log.

#include "store/detail/station_writer.hpp"
#include "store/detail/version_row.hpp"

#include <string_view>

namespace hatang::store {

/// \p visit tells every column, in table order, to a sink.
template <typename Visit>
void add_row(ChangeContext& context, std::string_view statement, DigestTable table, Visit const& visit) {
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement& insert = context.connection.cached(statement);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    context.digest.added(table, bytes.view());
}

} // namespace hatang::store
